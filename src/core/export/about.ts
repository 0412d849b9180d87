import { changeDay, dayOf } from '../logbook/dates';
import { processName, targetName, toolName } from '../logbook/names';
import type { Change, Link, Setting } from '../model/change';
import type { Status } from '../model/codes';
import type { ExportContext } from './exporter';

/** Names of the tools and processes that a change is about; they may hold line ends. */
export function namesOf({ snapshot }: ExportContext, change: Change): string[] {
  return [
    ...(change.tools ?? []).map((id) => toolName(snapshot, id)),
    ...(change.processes ?? []).map((id) => processName(snapshot, id)),
  ];
}

const AHEAD: ReadonlySet<Status> = new Set<Status>([
  'draft',
  'proposed',
  'approved',
  'scheduled',
  'deferred',
]);

/** Whether a change has not happened yet. */
export function isPlanned(change: Pick<Change, 'status'>): boolean {
  return AHEAD.has(change.status);
}

const DONE: ReadonlySet<Status> = new Set<Status>(['live', 'tested', 'rolled-back']);

/** Whether a change was made, whatever became of it then. */
export function isDone({ status }: Pick<Change, 'status'>): boolean {
  return DONE.has(status);
}

/** The day that counts for a reader, `YYYY-MM-DD`: when it happened, or, of what is planned, when it will; '' when open. */
export function dayThatCounts(change: Change): string {
  if (!isPlanned(change)) return changeDay(change);
  return dayOf(change.live) ?? dayOf(change.window?.start) ?? '';
}

/** A setting in words, with where it is in brackets: "MQL threshold: 65 → 80 (Marketo Engage, sandbox)"; it may hold line ends. */
export function settingText(
  input: ExportContext,
  change: Change,
  setting: Partial<Setting>,
): string {
  const { snapshot, words } = input;
  const { path, target, environment, asset } = setting;
  const several = (change.tools ?? []).length + (change.processes ?? []).length > 1;
  const place: string[] = [];
  if (several && target) place.push(targetName(snapshot, target));
  // What is live is meant unless something else is said.
  if (environment && environment !== 'production') place.push(environment);
  if (asset) place.push(asset);
  const text = words.setting(path ?? '…', setting.from, setting.to);
  return place.length > 0 ? words.of(text, words.list(place)) : text;
}

/** Where a change stands and since when, in words. */
export function stateText({ words, options }: ExportContext, change: Change): string {
  const { status } = change;
  if (status === 'rolled-back') return words.state(status, dayOf(change['rolled-back']) ?? '');
  const day = dayThatCounts(change);
  if (!isPlanned(change)) return words.state(status, day);
  const { today = '' } = options.digest ?? {};
  const due = status !== 'draft' && !day ? change.deadline : undefined;
  if (due) return words.due(due, due < today);
  const last = change.live === undefined ? dayOf(change.window?.end) : undefined;
  return words.state(status, day, (last ?? day) < today);
}

/** A link with whatever is said of it; it may be written as its address alone. */
export function linkOf(link: Link): Exclude<Link, string> {
  return typeof link === 'string' ? { url: link } : link;
}

/** What a document is about, as its heading: what was asked for, or the name of the logbook. */
export function headingOf({ options, snapshot, words }: ExportContext): string {
  return options.title ?? words.heading(snapshot.logbook?.record.name);
}

/** How many changes a document has, of which days. */
export function summaryOf({ options, words }: ExportContext, length: number): string {
  return words.summary(options.count ?? length, options.since, options.until);
}

/** Where a change was made and when it happened, or how it stands, each in words; they may hold line ends. */
export function factsOf(input: ExportContext, change: Change): string[] {
  return [placeText(input, change), timeText(input, change)].filter(Boolean);
}

/** Where a change was made; '' when that is nowhere. */
export function placeText(input: ExportContext, change: Change): string {
  return input.words.list(namesOf(input, change));
}

/** When a change happened, or how it stands. */
export function timeText(input: ExportContext, change: Change): string {
  const { status } = change;
  const day = dayThatCounts(change);
  const happened = (status === 'live' || status === 'tested') && day !== '';
  return happened ? input.words.day(day) : stateText(input, change);
}
