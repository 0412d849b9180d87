import * as l10n from '@vscode/l10n';
import { words } from './field-words';

/** Words of what a change did: settings, assets, rollout, impact. */
export const changeWork = {
  settings: () =>
    words(
      l10n.t('Before → after'),
      l10n.t('Each setting that was changed, with its old and its new value.'),
    ),
  'settings.target': () =>
    words(
      l10n.t('Tool or process'),
      l10n.t(
        'Where the setting lives; may be left out when the change has only one tool or process.',
      ),
    ),
  'settings.environment': () =>
    words(
      l10n.t('Environment'),
      l10n.t('Production, sandbox or another place where the tool runs.'),
    ),
  'settings.asset': () =>
    words(
      l10n.t('In'),
      l10n.t('The program, form or folder inside the tool that holds the setting.'),
    ),
  'settings.path': () =>
    words(l10n.t('Setting'), l10n.t('How one finds the setting: Scoring / MQL threshold.')),
  'settings.from': () =>
    words(l10n.t('Before'), l10n.t('The old value; leave it out when nobody knows it.')),
  'settings.to': () => words(l10n.t('After'), l10n.t('The new value.')),
  'settings.note': () =>
    words(l10n.t('Note'), l10n.t('Anything worth knowing about this setting.')),
  'settings.gap-reason': () =>
    words(
      l10n.t('Why the gap is fine'),
      l10n.t(
        'Why the value before is not what the setting was set to last, when nobody has to look into it.',
      ),
    ),
  assets: () =>
    words(
      l10n.t('Assets'),
      l10n.t('The programs, forms, lists and other things that were touched.'),
    ),
  'assets.tool': () => words(l10n.t('Tool'), l10n.t('The tool that holds the asset.')),
  'assets.type': () => words(l10n.t('Type'), l10n.t('Program, form, smart list, tag and so on.')),
  'assets.name': () => words(l10n.t('Name'), l10n.t('What the asset is called in the tool.')),
  'assets.id': () =>
    words(l10n.t('Id in the tool'), l10n.t('The number or code that the tool gives it.')),
  'assets.url': () => words(l10n.t('Link'), l10n.t('Where it opens in the tool.')),
  'assets.workspace': () =>
    words(l10n.t('Workspace'), l10n.t('The workspace, business unit or account inside the tool.')),
  'assets.status': () =>
    words(l10n.t('Status'), l10n.t('Whether this one is done, has failed or is still open.')),
  'assets.note': () => words(l10n.t('Note'), l10n.t('Anything worth knowing about this asset.')),
  rollout: () =>
    words(
      l10n.t('Rollout'),
      l10n.t('The steps in which it goes out: sandbox, production, wave 2.'),
    ),
  'rollout.where': () =>
    words(l10n.t('Where'), l10n.t('The environment, region, wave or integration of this step.')),
  'rollout.status': () =>
    words(l10n.t('Status'), l10n.t('Whether this step is done, has failed or is still open.')),
  'rollout.on': () => words(l10n.t('On'), l10n.t('When this step was made.')),
  'rollout.by': () => words(l10n.t('By'), l10n.t('Who made this step.')),
  'rollout.note': () => words(l10n.t('Note'), l10n.t('Numbers and surprises of this step.')),
  impact: () => words(l10n.t('Impact'), l10n.t('What and whom the change affects.')),
  'impact.records': () =>
    words(l10n.t('Records affected'), l10n.t('How many contacts, leads or accounts it touches.')),
  'impact.reports': () =>
    words(l10n.t('Reports affected'), l10n.t('Reports whose numbers move because of it.')),
  'impact.downstream': () =>
    words(l10n.t('Downstream'), l10n.t('Tools and teams that receive what this one sends.')),
  'impact.in-flight': () =>
    words(
      l10n.t('Already under way'),
      l10n.t('What happens to leads, mails and campaigns that are in the middle of it.'),
    ),
  links: () =>
    words(
      l10n.t('Links'),
      l10n.t('The ticket, vendor note, dashboard or document that belongs to it.'),
    ),
  'links.url': () => words(l10n.t('Address'), l10n.t('The web address.')),
  'links.label': () => words(l10n.t('Text'), l10n.t('What the link is called.')),
  'links.type': () =>
    words(l10n.t('Type'), l10n.t('Ticket, pull request, vendor note, dashboard or document.')),
  attachments: () =>
    words(l10n.t('Attachments'), l10n.t('Files in the attachments folder of the logbook.')),
  relations: () =>
    words(
      l10n.t('Related changes'),
      l10n.t('Changes that this one fixes, follows, replaces, takes back or was caused by.'),
    ),
  'relations.type': () => words(l10n.t('Relation'), l10n.t('How the two changes hang together.')),
  'relations.id': () => words(l10n.t('Change'), l10n.t('The other change.')),
  'logged-afterwards': () =>
    words(l10n.t('Logged afterwards'), l10n.t('It was written down only after it was made.')),
  events: () =>
    words(
      l10n.t('Audit entries'),
      l10n.t('Lines of the vendor’s audit trail that this change explains.'),
    ),
};
