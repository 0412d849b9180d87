/** The closed lists of words that records use. Their labels are in `messages/labels`. */

export const CHANGE_KINDS = [
  'added',
  'changed',
  'fixed',
  'removed',
  'deprecated',
  'security',
  'migrated',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** How much agreement a change needs (ITIL: standard, normal, emergency). */
export const TRACKS = ['pre-approved', 'needs-approval', 'emergency'] as const;
export type Track = (typeof TRACKS)[number];

/** In the order of a change's life; from `rolled-back` on, the ways it can end otherwise. */
export const STATUSES = [
  'draft',
  'proposed',
  'approved',
  'scheduled',
  'live',
  'tested',
  'rolled-back',
  'rejected',
  'deferred',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

export const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const;
export const RISKS = ['low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];

/** State of one step of a rollout, or of one asset. */
export const ROLLOUT_STATUSES = ['open', 'done', 'failed', 'rolled-back'] as const;
export const ASSET_STATUSES = ['open', 'done', 'failed'] as const;
/** An approval without a decision has been asked for. */
export const DECISIONS = ['asked', 'approved', 'rejected', 'waived'] as const;
export const TEST_RESULTS = ['open', 'passed', 'failed'] as const;
export const RELATION_TYPES = ['caused-by', 'fixes', 'supersedes', 'follows', 'reverts'] as const;

export const TOOL_STATUSES = ['trial', 'live', 'sunset', 'retired'] as const;
export const PROCESS_STATUSES = ['planned', 'live', 'retired'] as const;
export const INTEGRATION_STATUSES = ['on', 'paused', 'off'] as const;
export const DIRECTIONS = ['one-way', 'two-way'] as const;
export const MAPPING_WINNERS = ['from', 'to', 'newest'] as const;
export const CUSTOM_FIELD_TYPES = [
  'text',
  'markdown',
  'number',
  'date',
  'yes-no',
  'choice',
  'choices',
  'person',
  'url',
] as const;

/** The ids of the formats that changes can be exported in; `core/export/exporters` has what writes each. */
export const EXPORT_FORMATS = [
  'md',
  'html',
  'site',
  'txt',
  'json',
  'ndjson',
  'csv',
  'xlsx',
  'atom',
  'ics',
  'slack',
  'mail',
  'mail-html',
  'evidence',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a person can ask of an export that leaves changes out without a trace: evidence takes none of it. */
export const LEAVING_OUT = [
  'status',
  'person',
  'text',
  'drafts',
  'audience',
  'integration',
] as const;

/**
 * By what an exported document is divided. A change with two tools stands under both. By `section`: as the changelog or
 * the fragments did from which changes were imported.
 */
export const GROUPINGS = ['month', 'tool', 'process', 'status', 'section'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What a digest says beyond what people outside of marketing operations are told. */
export const DIGEST_DETAILS = ['settings', 'risk', 'approvals', 'compliance', 'links'] as const;
export type DigestDetail = (typeof DIGEST_DETAILS)[number];

/** The spans of time that people report on; what they mean on a day is in `logbook/periods`. */
export const PERIODS = [
  'last-7-days',
  'last-30-days',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
] as const;
export type Period = (typeof PERIODS)[number];

/** Whose e-mail addresses audit entries keep when they are imported; all others become a sign that stays the same. */
export const KEPT_ADDRESSES = ['nobody', 'everybody'] as const;

/** What a column map makes of the rows of a file. */
export const MAP_MAKES = ['changes', 'entries'] as const;
/** In what order a file writes the parts of a day. */
export const DATE_ORDERS = ['day-month-year', 'month-day-year', 'year-month-day'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a person said of audit entries, so that nobody is asked twice. */
export const ANSWER_DECISIONS = ['ignore', 'not-this-change', 'no-entry-expected'] as const;
export type AnswerDecision = (typeof ANSWER_DECISIONS)[number];

/** What a text may be taken for that should not be in a logbook. */
export const SENSITIVE_KINDS = ['secret', 'e-mail', 'phone', 'contacts'] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** Words to suggest where any word is allowed. */
export const SUGGESTED_CATEGORIES = [
  'marketing-automation',
  'crm',
  'email',
  'analytics',
  'tag-management',
  'customer-data-platform',
  'data-warehouse',
  'data-enrichment',
  'integration',
  'lead-routing',
  'consent',
  'advertising',
  'social',
  'content-management',
  'digital-assets',
  'events-and-webinars',
  'sales-engagement',
  'attribution',
  'account-based-marketing',
  'business-intelligence',
  'reverse-etl',
  'personalization-and-testing',
  'forms-and-surveys',
  'messaging-and-sms',
  'loyalty-and-reviews',
  'search-and-seo',
  'project-management',
  'collaboration',
  'e-commerce',
  'support',
  'other',
] as const;
export const SUGGESTED_LAWS = [
  'gdpr',
  'eprivacy',
  'ccpa',
  'can-spam',
  'casl',
  'lgpd',
  'pdpa',
  'hipaa',
  'sox',
] as const;
export const SUGGESTED_LINK_TYPES = [
  'ticket',
  'pull-request',
  'vendor-note',
  'dashboard',
  'document',
] as const;
export const SUGGESTED_ROLES = [
  'legal',
  'brand',
  'it',
  'security',
  'sales',
  'product',
  'finance',
  'marketing',
] as const;
/** BCP 47; the languages that exports come in. */
export const SUGGESTED_LANGUAGES = ['en', 'pt-BR', 'de', 'fr', 'th'] as const;
export const SUGGESTED_ENVIRONMENTS = ['production', 'sandbox', 'staging'] as const;
/** Kinds of record that may carry custom fields. */
export const RECORD_KINDS_WITH_CUSTOM_FIELDS = [
  'change',
  'tool',
  'process',
  'integration',
] as const;
