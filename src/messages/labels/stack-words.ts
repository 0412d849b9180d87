import * as l10n from '@vscode/l10n';
import type { FieldName } from '../../core/model/field-name';
import { allowedWords } from './allowed-words';
import { words } from './field-words';
import type { WordsOf } from './field-words';

const id = () =>
  words(l10n.t('Id'), l10n.t('A short name without spaces; also the name of the file.'));
const owner = () => words(l10n.t('Owner'), l10n.t('Who answers for it.'));
const docs = () => words(l10n.t('Documentation'), l10n.t('Pages that explain it.'));
const tags = () => words(l10n.t('Tags'), l10n.t('Words to find and group it by.'));
const aliases = {
  'setting-aliases': () =>
    words(
      l10n.t('Names of settings'),
      l10n.t('Other names under which people write the same setting.'),
    ),
  'setting-aliases.path': () => words(l10n.t('Setting'), l10n.t('The name that counts.')),
  'setting-aliases.aliases': () => words(l10n.t('Also called'), l10n.t('The other names.')),
};

/** Words of a tool. */
export const toolWords: Record<FieldName<'tool'>, WordsOf> = {
  id,
  name: () => words(l10n.t('Name'), l10n.t('What your team calls it.')),
  vendor: () => words(l10n.t('Vendor'), l10n.t('The company that makes it.')),
  category: () =>
    words(l10n.t('Category'), l10n.t('What it is for: CRM, marketing automation, analytics.')),
  status: () =>
    words(l10n.t('Status'), l10n.t('Whether it is on trial, live, being phased out or retired.')),
  purpose: () => words(l10n.t('Purpose'), l10n.t('What your team uses it for.')),
  owner,
  'backup-owner': () =>
    words(l10n.t('Backup owner'), l10n.t('Who steps in when the owner is away.')),
  environments: () =>
    words(l10n.t('Environments'), l10n.t('Production, sandbox and other places where it runs.')),
  'environments.name': () => words(l10n.t('Name'), l10n.t('Production, sandbox and so on.')),
  'environments.instance-id': () =>
    words(l10n.t('Instance id'), l10n.t('The account or instance number that support asks for.')),
  'environments.url': () => words(l10n.t('Address'), l10n.t('Where you sign in.')),
  support: () => words(l10n.t('Support'), l10n.t('Whom to turn to when it fails.')),
  'support.plan': () => words(l10n.t('Plan'), l10n.t('The support plan that you pay for.')),
  'support.contact': () =>
    words(l10n.t('Contact'), l10n.t('The person, mail address or portal of support.')),
  'support.hours': () => words(l10n.t('Hours'), l10n.t('When somebody answers.')),
  'support.status-page': () =>
    words(l10n.t('Status page'), l10n.t('Where the vendor reports outages.')),
  'data-held': () => words(l10n.t('Data held'), l10n.t('The kinds of data that it stores.')),
  access: () =>
    words(l10n.t('Access'), l10n.t('Who gets in, with which role, and how to ask for it.')),
  contract: () => words(l10n.t('Contract'), l10n.t('Renewal, notice and cost.')),
  'contract.renewal': () =>
    words(l10n.t('Renewal'), l10n.t('The day on which the contract renews.')),
  'contract.notice': () =>
    words(l10n.t('Notice'), l10n.t('How long before that day you have to give notice.')),
  'contract.cost': () => words(l10n.t('Cost'), l10n.t('What it costs, and for what period.')),
  'contract.procurement-contact': () =>
    words(l10n.t('Procurement contact'), l10n.t('Who handles the contract on your side.')),
  ...aliases,
  docs,
  tags,
  ...allowedWords,
};

/** Words of a process. */
export const processWords: Record<FieldName<'process'>, WordsOf> = {
  id,
  name: () => words(l10n.t('Name'), l10n.t('What your team calls it.')),
  purpose: () => words(l10n.t('Purpose'), l10n.t('What it is good for.')),
  status: () => words(l10n.t('Status'), l10n.t('Whether it is planned, live or retired.')),
  owner,
  steps: () => words(l10n.t('Steps'), l10n.t('Who does what, and where.')),
  'steps.who': () => words(l10n.t('Who'), l10n.t('The person, team or tool that does it.')),
  'steps.where': () => words(l10n.t('Where'), l10n.t('The tool in which it happens.')),
  'steps.what': () => words(l10n.t('What'), l10n.t('What is done in this step.')),
  'service-levels': () =>
    words(l10n.t('Service levels'), l10n.t('What was promised, such as an answer in 4 hours.')),
  'service-levels.name': () => words(l10n.t('Name'), l10n.t('What is promised.')),
  'service-levels.target': () =>
    words(l10n.t('Target'), l10n.t('How fast or how good it has to be.')),
  'service-levels.note': () => words(l10n.t('Note'), l10n.t('Exceptions and how it is measured.')),
  tools: () => words(l10n.t('Tools'), l10n.t('The tools that it runs in.')),
  inputs: () => words(l10n.t('Inputs'), l10n.t('What it starts from.')),
  outputs: () => words(l10n.t('Outputs'), l10n.t('What it hands on.')),
  review: () => words(l10n.t('Regular review'), l10n.t('How often the team looks at it again.')),
  'review.cadence': () =>
    words(l10n.t('Cadence'), l10n.t('How often: every quarter, twice a year.')),
  'review.next': () => words(l10n.t('Next review'), l10n.t('The day of the next look.')),
  ...aliases,
  docs,
  tags,
  ...allowedWords,
};

/** Words of an integration. */
export const integrationWords: Record<FieldName<'integration'>, WordsOf> = {
  id,
  name: () => words(l10n.t('Name'), l10n.t('What your team calls it.')),
  from: () => words(l10n.t('From'), l10n.t('The tool that sends.')),
  to: () => words(l10n.t('To'), l10n.t('The tool that receives.')),
  direction: () => words(l10n.t('Direction'), l10n.t('Whether data flows one way or both.')),
  status: () => words(l10n.t('Status'), l10n.t('Whether it is on, paused or off.')),
  schedule: () => words(l10n.t('Schedule'), l10n.t('How often it runs.')),
  filter: () => words(l10n.t('Filter'), l10n.t('Which records it takes.')),
  precedence: () => words(l10n.t('Precedence'), l10n.t('Which side wins when both have changed.')),
  owner,
  mappings: () =>
    words(
      l10n.t('Field mappings'),
      l10n.t('Which field of one tool fills which field of the other.'),
    ),
  'mappings.from': () => words(l10n.t('From field'), l10n.t('The field in the tool that sends.')),
  'mappings.to': () => words(l10n.t('To field'), l10n.t('The field in the tool that receives.')),
  'mappings.type': () => words(l10n.t('Type'), l10n.t('Text, number, date, picklist and so on.')),
  'mappings.rule': () => words(l10n.t('Rule'), l10n.t('What happens to the value on its way.')),
  'mappings.wins': () =>
    words(l10n.t('Wins'), l10n.t('Which side’s value stays when they differ.')),
  docs,
  tags,
  ...allowedWords,
};
