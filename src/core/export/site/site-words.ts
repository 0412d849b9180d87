import type { Relation } from '../../model/change';

/** Fields of records whose names a site shows, by kind of record; `messages` has their labels. */
export const SITE_FIELDS = {
  change: [
    ...(['track', 'status', 'status-reason', 'priority', 'deadline'] as const),
    ...(['requested', 'window', 'live', 'tested', 'rolled-back', 'tools', 'processes'] as const),
    ...(['integrations', 'part-of', 'requester', 'owner', 'done-by', 'risk'] as const),
    ...(['why', 'what', 'settings', 'assets', 'rollout', 'rollback', 'compliance'] as const),
    ...(['impact', 'impact.records', 'impact.reports', 'impact.downstream'] as const),
    ...(['approvals', 'tests', 'outcome', 'training', 'links'] as const),
    ...(['relations', 'review', 'outcome.metric'] as const),
    ...(['outcome.baseline', 'outcome.target', 'outcome.result'] as const),
    ...(['settings.path', 'settings.environment', 'settings.asset', 'settings.target'] as const),
    ...(['settings.from', 'settings.to', 'settings.note', 'tests.check', 'tests.result'] as const),
    ...(['tests.by', 'tests.on', 'approvals.role', 'approvals.decision', 'approvals.by'] as const),
    ...(['approvals.on', 'approvals.note', 'assets.name', 'assets.type', 'assets.tool'] as const),
    ...(['assets.status', 'rollout.where', 'rollout.status', 'rollout.on', 'rollout.by'] as const),
  ],
  tool: ['vendor', 'category', 'status', 'owner', 'data-held'],
  process: ['status', 'owner', 'tools', 'steps', 'service-levels'],
} as const;

export type SiteField<K extends keyof typeof SITE_FIELDS = 'change'> =
  (typeof SITE_FIELDS)[K][number];

/** The words of a site (see `ExportWords`); plain text, unescaped. */
export interface SiteWords {
  /** Above the box that is typed into. */
  readonly search: string;
  /** "Found: {0}", with its place for the number, which the page fills. */
  readonly found: string;
  readonly foundNothing: string;
  /** When the index could not be read. */
  readonly searchFailed: string;
  readonly whatIsNew: string;
  readonly comingUp: string;
  readonly tools: string;
  readonly processes: string;
  readonly months: string;
  /** Leads to what is not shown on this page: "All that is planned". */
  readonly allPlanned: string;
  readonly earlier: string;
  readonly later: string;
  /** Says where one is: the way from the first page. */
  readonly path: string;
  readonly feed: string;
  readonly feedOf: (name: string) => string;
  readonly calendar: string;
  readonly noChanges: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly before: string;
  readonly after: string;
  readonly notKnown: string;
  readonly didNotExist: string;
  readonly removed: string;
  readonly empty: string;
  /** Several windows of time, each with its ends: "from … to …". */
  readonly span: (from: string, to: string) => string;
  /** A time as its day and clock: "20 November 2026, 09:30 (UTC+01:00)". */
  readonly time: (day: string, clock: string, offset: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly loggedAfterwards: string;
  field<K extends keyof typeof SITE_FIELDS>(kind: K, name: SiteField<K>): string;
  /** A code of a closed list, or a word that is suggested, by the last part of its field's name; else the word itself. */
  choice(list: string, code: string): string;
  /** How a change is called by the one that names it: "Fixed by", of `fixes`. */
  readonly inverse: (type: Relation['type']) => string;
}
