import * as l10n from '@vscode/l10n';
import type { FieldName } from '../../core/model/field-name';
import { allowedWords } from './allowed-words';
import { presetWords } from './export-request-words';
import { words } from './field-words';
import type { WordsOf } from './field-words';

type Field = FieldName<'logbook'>;
type ConditionField = Extract<Field, `policy.rules.when.${string}`>;
type ConditionKey = ConditionField extends `policy.rules.when.${infer Key}` ? Key : never;

const condition: Record<ConditionKey, WordsOf> = {
  kind: () => words(l10n.t('Kind'), l10n.t('Changes of one of these kinds.')),
  track: () => words(l10n.t('Approval track'), l10n.t('Changes on one of these tracks.')),
  status: () => words(l10n.t('Status'), l10n.t('Changes with one of these statuses.')),
  risk: () => words(l10n.t('Risk'), l10n.t('Changes of one of these risks.')),
  tools: () => words(l10n.t('Tools'), l10n.t('Changes that touch one of these tools.')),
  processes: () => words(l10n.t('Processes'), l10n.t('Changes that touch one of these processes.')),
  compliance: () =>
    words(l10n.t('Names a law'), l10n.t('Changes that name a law, or only those that name none.')),
};

/** Words of logbook.yaml. */
export const logbookWords: Record<Field, WordsOf> = {
  'audit-entries': () =>
    words(l10n.t('Audit entries'), l10n.t('How imported audit trails are kept.')),
  'audit-entries.keep-addresses': () =>
    words(
      l10n.t('Keep mail addresses'),
      l10n.t('Of whom mail addresses are kept, beside the people of the logbook.'),
    ),
  format: () =>
    words(l10n.t('Format'), l10n.t('The version of the way in which the files are written.')),
  name: () => words(l10n.t('Name'), l10n.t('What the logbook is called.')),
  'time-zone': () =>
    words(l10n.t('Time zone'), l10n.t('The time zone of the team, such as Europe/Berlin.')),
  language: () =>
    words(l10n.t('Language'), l10n.t('The language in which the team writes, such as en or de.')),
  people: () =>
    words(l10n.t('People'), l10n.t('Those whom changes name, with short ids and mail addresses.')),
  'people.id': () =>
    words(l10n.t('Id'), l10n.t('A short name to write instead of the mail address.')),
  'people.name': () => words(l10n.t('Name'), l10n.t('The full name.')),
  'people.email': () => words(l10n.t('Email'), l10n.t('The mail address.')),
  'people.aliases': () =>
    words(l10n.t('Also known as'), l10n.t('Other names and addresses of the same person.')),
  'people.role': () => words(l10n.t('Role'), l10n.t('What they do.')),
  'people.team': () => words(l10n.t('Team'), l10n.t('The team they belong to.')),
  'people.left': () => words(l10n.t('Left on'), l10n.t('The last day of somebody who has left.')),
  teams: () => words(l10n.t('Teams'), l10n.t('The teams that own tools and agree to changes.')),
  'teams.id': () => words(l10n.t('Id'), l10n.t('A short name without spaces.')),
  'teams.name': () => words(l10n.t('Name'), l10n.t('What the team is called.')),
  'teams.lead': () => words(l10n.t('Lead'), l10n.t('Who speaks for the team.')),
  audiences: () =>
    words(l10n.t('Audiences'), l10n.t('Groups of people who are told about changes.')),
  'audiences.id': () => words(l10n.t('Id'), l10n.t('A short name without spaces.')),
  'audiences.name': () => words(l10n.t('Name'), l10n.t('What the group is called.')),
  'audiences.language': () =>
    words(l10n.t('Language'), l10n.t('The language in which they are told.')),
  'audiences.channel': () => words(l10n.t('Channel'), l10n.t('Where they are told.')),
  'audiences.cadence': () => words(l10n.t('Cadence'), l10n.t('How often they hear from you.')),
  policy: () =>
    words(l10n.t('Policy'), l10n.t('What a change has to say before it counts as complete.')),
  'policy.since': () =>
    words(l10n.t('In force since'), l10n.t('Changes from before this day are left alone.')),
  'policy.rules': () => words(l10n.t('Rules'), l10n.t('What is asked of which changes.')),
  'policy.rules.when': () =>
    words(l10n.t('When'), l10n.t('Which changes it is about; all of them when left out.')),
  'policy.rules.when.kind': condition.kind,
  'policy.rules.when.track': condition.track,
  'policy.rules.when.status': condition.status,
  'policy.rules.when.risk': condition.risk,
  'policy.rules.when.tools': condition.tools,
  'policy.rules.when.processes': condition.processes,
  'policy.rules.when.compliance': condition.compliance,
  'policy.rules.ask': () => words(l10n.t('Asks for'), l10n.t('The fields that have to be filled.')),
  'policy.rules.because': () =>
    words(l10n.t('Because'), l10n.t('Why, in your own words; shown beside the field.')),
  'policy.rules.since': () =>
    words(l10n.t('Since'), l10n.t('Changes from before this day are left alone.')),
  'policy.untested-after-days': () =>
    words(
      l10n.t('Untested after days'),
      l10n.t('After how many days a change that is live should have been tested.'),
    ),
  'custom-fields': () =>
    words(l10n.t('Custom fields'), l10n.t('Fields of your own, beside the built-in ones.')),
  'custom-fields.id': () => words(l10n.t('Id'), l10n.t('How the field is written in the files.')),
  'custom-fields.name': () => words(l10n.t('Name'), l10n.t('What people read.')),
  'custom-fields.help': () =>
    words(l10n.t('Help'), l10n.t('One sentence that says what belongs in it.')),
  'custom-fields.type': () => words(l10n.t('Type'), l10n.t('What can be put in.')),
  'custom-fields.choices': () => words(l10n.t('Choices'), l10n.t('The words to choose from.')),
  'custom-fields.on': () =>
    words(l10n.t('On'), l10n.t('Which records carry it; changes when left out.')),
  'custom-fields.required-when': () =>
    words(l10n.t('Required when'), l10n.t('Which changes must fill it.')),
  'custom-fields.required-when.kind': condition.kind,
  'custom-fields.required-when.track': condition.track,
  'custom-fields.required-when.status': condition.status,
  'custom-fields.required-when.risk': condition.risk,
  'custom-fields.required-when.tools': condition.tools,
  'custom-fields.required-when.processes': condition.processes,
  'custom-fields.required-when.compliance': condition.compliance,
  'custom-fields.since': () =>
    words(l10n.t('Since'), l10n.t('Changes from before this day may leave it empty.')),
  exports: () => words(l10n.t('Exports'), l10n.t('Exports that are made again and again.')),
  'exports.name': () => words(l10n.t('Name'), l10n.t('What the export is called.')),
  ...presetWords,
  ...allowedWords,
};
