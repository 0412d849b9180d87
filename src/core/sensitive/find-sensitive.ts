import type { Entry } from '../logbook/entry';
import { LOGBOOK_FILE, expectedKind } from '../logbook/layout';
import type { Snapshot } from '../logbook/snapshot';
import type { CustomField } from '../model/logbook';
import type { FieldPath, Problem } from '../problem';
import { secretProblems } from '../rules/looks-like-secret';
import { guardBytes } from '../yaml/guard';
import { fieldNameOf, sensitiveKindOf, withoutAllowed } from './allowed';
import { personalProblemsOf } from './contact-lists';
import type { HitsAt } from './contact-lists';
import { emailAddresses } from './email-addresses';
import type { Hit, Known, Scanner } from './hit';
import { knownAddresses } from './known-addresses';
import { phoneNumbers } from './phone-numbers';
import { textsOf } from './texts-of';

/** Every search for personal data. To add one: add a file and a line here. */
const SCANNERS: readonly Scanner[] = [emailAddresses, phoneNumbers];

/** Where what is about to be saved is read from. */
export interface SensitiveSource {
  readonly snapshot: Snapshot;
  /** The whole entry of a record's file. */
  readonly read: (path: string) => Promise<Entry>;
  /** The bytes of any file of the logbook. Rejects when there is none, or it is too large. */
  readonly bytes: (path: string) => Promise<Uint8Array>;
  /** Records as they were last saved: what was there already, was there to be seen then. */
  readonly saved?: (paths: readonly string[]) => Promise<ReadonlyMap<string, Entry>>;
}

/** A file with findings, and the record that can say why they are fine. */
export interface SensitiveFile {
  readonly path: string;
  /** Undefined when there is none: a record that cannot be read, an attachment of nobody. */
  readonly owner: Exclude<Entry, { kind: 'broken' }> | undefined;
  readonly problems: readonly Problem[];
}

/**
 * What should perhaps not be saved: `looks-like-secret` and `looks-personal`, by file, without those that a record
 * says are fine. Of attachments those are searched that are text. Audit entries are a vendor's own and left alone.
 */
export async function findSensitive(
  paths: readonly string[],
  source: SensitiveSource,
): Promise<readonly SensitiveFile[]> {
  const known = knownAddresses(source.snapshot);
  const found: SensitiveFile[] = [];
  for (const path of paths) {
    const isRecord = expectedKind(path) !== undefined;
    const file = await (isRecord ? inRecord : inOtherFile)(path, source, known);
    if (file && file.problems.length > 0) found.push(file);
  }
  return found.length > 0 ? onlyNew(found, source, known) : found;
}

async function inRecord(
  path: string,
  source: SensitiveSource,
  known: Known,
): Promise<SensitiveFile | undefined> {
  const text = await textOf(path, source);
  if (text === undefined) return undefined;
  const listed = source.snapshot.entries.get(path);
  const isPlain = listed && listed.kind !== 'broken' && !listed.problems.some(sensitiveKindOf);
  // Nearly all records hold nothing of the sort, and need not be read as records to know it. Prose may be folded.
  const hits = scan(text.replace(/\s+/g, ' '), known);
  if (hits.length === 0 && isPlain) return undefined;
  const entry = await source.read(path);
  if (entry.kind === 'broken') return inWords(path, text, known);
  const problems = sensitiveProblems(entry, known, customFieldsOf(source));
  return { path, owner: entry, problems: withoutAllowed(entry, problems) };
}

function customFieldsOf({ snapshot }: SensitiveSource): readonly CustomField[] {
  return snapshot.logbook?.record['custom-fields'] ?? [];
}

/** Without what a record said already when it was last saved. */
async function onlyNew(
  found: readonly SensitiveFile[],
  source: SensitiveSource,
  known: Known,
): Promise<readonly SensitiveFile[]> {
  const saved = await source.saved?.(found.map(({ path }) => path));
  return found.flatMap((file) => {
    const { path, owner } = file;
    const earlier = saved?.get(path);
    if (owner?.path !== path || !earlier || earlier.kind === 'broken') return file;
    const seen = sensitiveProblems(earlier, known, customFieldsOf(source)).map((problem) =>
      identity(problem, earlier.record),
    );
    const problems = file.problems.filter((one) => !seen.includes(identity(one, owner.record)));
    return problems.length > 0 ? { ...file, problems } : [];
  });
}

/** Two findings are the same when they say the same of a field; of secrets nothing is said, so the texts count. */
function identity(problem: Problem, record: object): string {
  const { code, args, path = [] } = problem;
  const text = sensitiveKindOf(problem) === 'secret' ? textAt(record, path) : '';
  return JSON.stringify([code, args, fieldNameOf(path), text]);
}

function textAt(record: object, path: FieldPath): unknown {
  let found: unknown = record;
  for (const step of path)
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : undefined;
  return found;
}

/** Findings in one whole record, those that are fine among them. The list of the team's people is no list of customers. */
function sensitiveProblems(
  entry: Exclude<Entry, { kind: 'broken' }>,
  known: Known,
  customFields: readonly CustomField[] = [],
): readonly Problem[] {
  const secrets = entry.problems.filter((problem) => sensitiveKindOf(problem) !== undefined);
  if (entry.path === LOGBOOK_FILE) return secrets;
  const { free, people } = textsOf(entry, customFields);
  const named = new Set(people.map((person) => person.toLowerCase()));
  const isKnown = (address: string) => named.has(address) || known.isKnown(address);
  const byField = new Map<unknown, HitsAt[]>();
  for (const { path, text } of free) {
    const hits = scan(text, { isKnown });
    if (hits.length > 0) byField.set(path[0], [...(byField.get(path[0]) ?? []), { path, hits }]);
  }
  return [...secrets, ...[...byField.values()].flatMap(personalProblemsOf)];
}

function scan(text: string, known: Known): readonly Hit[] {
  return SCANNERS.flatMap((search) => search(text, known));
}

const ATTACHMENT = /^attachments\/([^/]+)\//;
/** A vendor's audit trail and the receipts of imports: what should not stand there was taken out of them by importing. */
const IMPORTED = /^(?:events|imports\/done)\//;

async function inOtherFile(
  path: string,
  source: SensitiveSource,
  known: Known,
): Promise<SensitiveFile | undefined> {
  if (IMPORTED.test(path)) return undefined;
  const found = await inText(path, source, known);
  const change = source.snapshot.changes.get(ATTACHMENT.exec(path)?.[1] ?? '');
  if (!change || found.problems.length === 0) return found;
  const owner = await source.read(change.path);
  if (owner.kind === 'broken') return found;
  return { ...found, owner, problems: withoutAllowed(owner, found.problems, path) };
}

/** A file as one text, when it is text. */
async function inText(path: string, source: SensitiveSource, known: Known): Promise<SensitiveFile> {
  return inWords(path, (await textOf(path, source)) ?? '', known);
}

function inWords(path: string, text: string, known: Known): SensitiveFile {
  const personal = personalProblemsOf([{ path: [], hits: scan(text, known) }]);
  return { path, owner: undefined, problems: [...secretProblems(text), ...personal] };
}

async function textOf(path: string, { bytes }: SensitiveSource): Promise<string | undefined> {
  const text = await bytes(path).then(guardBytes, () => undefined);
  return text?.ok ? text.value : undefined;
}
