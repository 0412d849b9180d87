import * as l10n from '@vscode/l10n';
import type * as codes from '../../core/model/codes';

type Code<List extends readonly string[]> = List[number];
type Labels<Codes extends string> = Record<Codes, () => string>;

const kind: Labels<codes.ChangeKind> = {
  added: () => l10n.t('Added'),
  changed: () => l10n.t('Changed'),
  fixed: () => l10n.t('Fixed'),
  removed: () => l10n.t('Removed'),
  deprecated: () => l10n.t('Deprecated'),
  security: () => l10n.t('Security'),
  migrated: () => l10n.t('Migrated'),
};

const track: Labels<codes.Track> = {
  'pre-approved': () => l10n.t('Pre-approved'),
  'needs-approval': () => l10n.t('Needs approval'),
  emergency: () => l10n.t('Emergency'),
};

/** Changes, rollout steps, assets, tools, processes and integrations each have a status; equal codes mean the same. */
const status: Labels<
  | codes.Status
  | Code<typeof codes.ROLLOUT_STATUSES>
  | Code<typeof codes.ASSET_STATUSES>
  | Code<typeof codes.TOOL_STATUSES>
  | Code<typeof codes.PROCESS_STATUSES>
  | Code<typeof codes.INTEGRATION_STATUSES>
> = {
  draft: () => l10n.t('Draft'),
  proposed: () => l10n.t('Proposed'),
  approved: () => l10n.t('Approved'),
  scheduled: () => l10n.t('Scheduled'),
  live: () => l10n.t('Live'),
  tested: () => l10n.t('Tested'),
  'rolled-back': () => l10n.t('Rolled back'),
  rejected: () => l10n.t('Rejected'),
  deferred: () => l10n.t('Deferred'),
  cancelled: () => l10n.t('Cancelled'),
  open: () => l10n.t('Open'),
  done: () => l10n.t('Done'),
  failed: () => l10n.t('Failed'),
  trial: () => l10n.t('On trial'),
  sunset: () => l10n.t('Being phased out'),
  retired: () => l10n.t('Retired'),
  planned: () => l10n.t('Planned'),
  on: () => l10n.t('On'),
  paused: () => l10n.t('Paused'),
  off: () => l10n.t('Off'),
};

const risk: Labels<codes.Risk> = {
  low: () => l10n.t('Low'),
  medium: () => l10n.t('Medium'),
  high: () => l10n.t('High'),
};

/** The words of a risk, which other languages inflect after what they are said of. */
const priority: Labels<Code<typeof codes.PRIORITIES>> = {
  low: () => l10n.t({ message: 'Low', comment: ['A priority'] }),
  medium: () => l10n.t({ message: 'Medium', comment: ['A priority'] }),
  high: () => l10n.t({ message: 'High', comment: ['A priority'] }),
  urgent: () => l10n.t({ message: 'Urgent', comment: ['A priority'] }),
};

/** Of an approval, and of an answer on audit entries. */
const decision: Labels<Code<typeof codes.DECISIONS> | codes.AnswerDecision> = {
  asked: () => l10n.t('Asked'),
  approved: () => l10n.t('Approved'),
  rejected: () => l10n.t('Rejected'),
  waived: () => l10n.t('Not needed'),
  ignore: () => l10n.t('Ignore'),
  'not-this-change': () => l10n.t('Not part of this change'),
  'no-entry-expected': () => l10n.t('No audit entry expected'),
};

const result: Labels<Code<typeof codes.TEST_RESULTS>> = {
  open: () => l10n.t('Open'),
  passed: () => l10n.t('Passed'),
  failed: () => l10n.t('Failed'),
};

/** Relations, links and custom fields each have a type; equal codes mean the same. */
const type: Labels<
  | Code<typeof codes.RELATION_TYPES>
  | Code<typeof codes.SUGGESTED_LINK_TYPES>
  | Code<typeof codes.CUSTOM_FIELD_TYPES>
> = {
  'caused-by': () => l10n.t('Caused by'),
  fixes: () => l10n.t('Fixes'),
  supersedes: () => l10n.t('Replaces'),
  follows: () => l10n.t('Follows'),
  reverts: () => l10n.t('Takes back'),
  ticket: () => l10n.t('Ticket'),
  'pull-request': () => l10n.t('Pull request'),
  'vendor-note': () => l10n.t('Vendor note'),
  dashboard: () => l10n.t('Dashboard'),
  document: () => l10n.t('Document'),
  text: () => l10n.t('One line of text'),
  markdown: () => l10n.t('Longer text'),
  number: () => l10n.t('Number'),
  date: () => l10n.t('Date'),
  'yes-no': () => l10n.t('Yes or no'),
  choice: () => l10n.t('One of a list'),
  choices: () => l10n.t('Several of a list'),
  person: () => l10n.t('Person'),
  url: () => l10n.t('Web address'),
};

const direction: Labels<Code<typeof codes.DIRECTIONS>> = {
  'one-way': () => l10n.t('One way'),
  'two-way': () => l10n.t('Both ways'),
};

const wins: Labels<Code<typeof codes.MAPPING_WINNERS>> = {
  from: () => l10n.t('The tool that sends'),
  to: () => l10n.t('The tool that receives'),
  newest: () => l10n.t('The newest value'),
};

const on: Labels<Code<typeof codes.RECORD_KINDS_WITH_CUSTOM_FIELDS>> = {
  change: () => l10n.t('Changes'),
  tool: () => l10n.t('Tools'),
  process: () => l10n.t('Processes'),
  integration: () => l10n.t('Integrations'),
};

const looksLike: Labels<Code<typeof codes.SENSITIVE_KINDS>> = {
  secret: () => l10n.t('A secret'),
  'e-mail': () => l10n.t('An e-mail address'),
  phone: () => l10n.t('A phone number'),
  contacts: () => l10n.t('A list of people'),
};

const makes: Labels<Code<typeof codes.MAP_MAKES>> = {
  changes: () => l10n.t('Changes'),
  entries: () => l10n.t('Audit entries'),
};

const dateOrder: Labels<codes.DateOrder> = {
  'day-month-year': () => l10n.t('Day, month, year'),
  'month-day-year': () => l10n.t('Month, day, year'),
  'year-month-day': () => l10n.t('Year, month, day'),
};

const keepAddresses: Labels<Code<typeof codes.KEPT_ADDRESSES>> = {
  nobody: () => l10n.t('Nobody else'),
  everybody: () => l10n.t('Everybody'),
};

/** Files have either spelling. */
const flag: Labels<'yes' | 'true' | 'no' | 'false'> = {
  yes: () => l10n.t('Yes'),
  true: () => l10n.t('Yes'),
  no: () => l10n.t('No'),
  false: () => l10n.t('No'),
};

/** The words for the closed lists of codes, by the last part of the name of their field. */
export const choiceWords = {
  kind,
  track,
  status,
  priority,
  risk,
  decision,
  result,
  type,
  direction,
  wins,
  on,
  reversible: flag,
  'logged-afterwards': flag,
  'looks-like': looksLike,
  makes,
  'date-order': dateOrder,
  'keep-addresses': keepAddresses,
};
