import * as l10n from '@vscode/l10n';
import { words } from './field-words';

/** Words of a change's properties: what it is, when, where and by whom. */
export const changeHead = {
  id: () => words(l10n.t('Id'), l10n.t('Given once and never changed; also the name of the file.')),
  title: () =>
    words(l10n.t('Title'), l10n.t('What was done, in one line that a colleague understands.')),
  kind: () =>
    words(
      l10n.t('Kind'),
      l10n.t('What sort of change it is: something added, changed, fixed, removed and so on.'),
    ),
  track: () =>
    words(l10n.t('Approval track'), l10n.t('How much agreement it needs before it goes live.')),
  status: () =>
    words(l10n.t('Status'), l10n.t('Where the change stands between draft and tested.')),
  'status-reason': () =>
    words(
      l10n.t('Reason for the status'),
      l10n.t('Why it was rejected, deferred, cancelled or rolled back.'),
    ),
  priority: () => words(l10n.t('Priority'), l10n.t('How soon it has to be done.')),
  deadline: () => words(l10n.t('Deadline'), l10n.t('The day after which it is too late.')),
  requested: () => words(l10n.t('Requested'), l10n.t('When it was asked for.')),
  window: () =>
    words(l10n.t('Planned window'), l10n.t('The time in which the change is to be made.')),
  'window.start': () => words(l10n.t('Window opens'), l10n.t('When the work may start.')),
  'window.end': () => words(l10n.t('Window closes'), l10n.t('When the work must be done.')),
  live: () => words(l10n.t('Live since'), l10n.t('When it took effect.')),
  tested: () => words(l10n.t('Tested'), l10n.t('When somebody made sure that it works as meant.')),
  'rolled-back': () => words(l10n.t('Rolled back'), l10n.t('When it was taken back.')),
  tools: () => words(l10n.t('Tools'), l10n.t('The tools of your stack that it touches.')),
  processes: () => words(l10n.t('Processes'), l10n.t('The ways of working that it touches.')),
  integrations: () =>
    words(l10n.t('Integrations'), l10n.t('The links between tools that it touches.')),
  'part-of': () =>
    words(
      l10n.t('Part of'),
      l10n.t('The initiative, launch, campaign or larger change that it belongs to.'),
    ),
  requester: () => words(l10n.t('Requested by'), l10n.t('Who asked for it.')),
  owner: () => words(l10n.t('Owner'), l10n.t('Who answers for it.')),
  'done-by': () => words(l10n.t('Done by'), l10n.t('Who made the change.')),
  risk: () => words(l10n.t('Risk'), l10n.t('How much can go wrong, and how badly.')),
  reversible: () =>
    words(l10n.t('Can be undone'), l10n.t('Whether everything can be put back as it was.')),
  why: () => words(l10n.t('Why'), l10n.t('The reason, for somebody who did not ask for it.')),
  what: () => words(l10n.t('What changed'), l10n.t('What is different now, in your own words.')),
  translations: () =>
    words(
      l10n.t('Translations'),
      l10n.t('The same in other languages, for exports; what is not translated stays as it is.'),
    ),
  'translations.language': () =>
    words(l10n.t('Language'), l10n.t('The language of this translation, such as de or pt-BR.')),
  'translations.title': () => words(l10n.t('Title'), l10n.t('The title in this language.')),
  'translations.why': () => words(l10n.t('Why'), l10n.t('The reason in this language.')),
  'translations.what': () =>
    words(l10n.t('What changed'), l10n.t('What is different now, in this language.')),
  'translations.rollback': () =>
    words(l10n.t('Way back'), l10n.t('How to undo it, in this language.')),
  'translations.communication': () =>
    words(l10n.t('People to tell'), l10n.t('What each audience is told, in this language.')),
  'translations.communication.audience': () =>
    words(l10n.t('Audience'), l10n.t('The audience whose line is translated.')),
  'translations.communication.do': () =>
    words(l10n.t('What to do'), l10n.t('What they have to do differently, in this language.')),
  'translations.communication.message': () =>
    words(l10n.t('Message'), l10n.t('What they are told, in this language.')),
  'translations.training': () =>
    words(l10n.t('Training'), l10n.t('What each audience is trained with, in this language.')),
  'translations.training.audience': () =>
    words(l10n.t('Audience'), l10n.t('The audience whose training is translated.')),
  'translations.training.material': () =>
    words(l10n.t('Material'), l10n.t('The page, video or session in this language.')),
};
