import { expectedKind } from '../logbook/layout';
import { readRecord } from '../logbook/read-record';
import { keyOrder } from '../model/key-order';
import { equalPlain, isTable, numberText, setKey } from '../model/plain';
import type { Plain } from '../model/field';
import type { Problem, Value } from '../problem';
import { applyTextEdits } from '../text-edit';
import { composeText } from '../yaml/compose';
import { computeEdits } from '../yaml/compute-edits';
import { lineEndOf } from '../yaml/edit/lines';
import { coreType } from '../yaml/print/encode-scalar';
import { readYaml } from '../yaml/read-yaml';
import type { SourceNode } from '../yaml/source-tree';
import { answered, undecided } from './conflict';
import type { Conflict, Decide, RecordConflict } from './conflict';
import { editsTowards } from './edits-towards';
import { mergeChunks } from './merge-chunks';
import { mergeLines } from './merge-lines';
import { mergeValues } from './merge-values';
import type { MergedValue, Table } from './merge-values';

/** The texts of one record; without a base both sides made it anew. */
export interface RecordTexts {
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

/** What both sides made of a record, as one text. */
export interface MergedRecord {
  /** Where a question is open, as ours has it. */
  readonly text: string;
  /** All questions, answered ones too, in the order of the fields. */
  readonly conflicts: readonly Conflict[];
  /** How many of them are open. */
  readonly open: number;
}

/**
 * Joins what two sides made of a record. Fields are joined by `mergeValues`; the text is made of what both wrote, so
 * that comments, order and style of both stay where they can. What one side left as it was is the other's, byte for
 * byte. A file whose fields cannot be edited one by one is joined line by line where both agree on what the result
 * says, and is a question as a whole otherwise. The result is read again: it says what the fields say, and has no
 * error that neither side had.
 * @param path where the record will stand; its kind follows from it
 */
export function mergeRecord(
  path: string,
  texts: RecordTexts,
  decide: Decide = undecided,
): MergedRecord {
  const { base, ours, theirs } = texts;
  if (ours === theirs || theirs === base) return { text: ours, conflicts: [], open: 0 };
  if (ours === base) return { text: theirs, conflicts: [], open: 0 };
  return mergeFields(path, texts, decide) ?? mergeText(path, texts) ?? asAWhole(texts, decide);
}

/** By fields; undefined when it cannot be done safely. */
function mergeFields(path: string, texts: RecordTexts, decide: Decide): MergedRecord | undefined {
  const sides = [texts.base ?? '', texts.ours, texts.theirs].map(editableSide);
  const [base, ours, theirs] = sides;
  if (!base || !ours || !theirs) return undefined;
  const merged = mergeValues(base.value, ours.value, theirs.value, decide);
  const eol = ours.eol === base.eol && texts.base !== undefined ? theirs.eol : ours.eol;
  const finish = (text: string) => (eol === '\n' ? text : text.replaceAll('\n', eol));
  const write = valueWriter([ours.root, theirs.root]);
  const { conflicts, open } = merged;
  for (const draft of drafts({ base, ours, theirs }, merged)) {
    const text = edited(path, draft, merged.value, write);
    if (text === undefined) continue;
    if (!isSound(path, finish(text), texts, merged)) break;
    return { text: finish(text), conflicts, open };
  }
  // What is open is asked in any case; the text is made once that is answered.
  return open > 0 ? { text: texts.ours, conflicts, open } : undefined;
}

/** A side whose fields may be edited one by one, with `\n` for line ends. */
interface Side {
  readonly text: string;
  readonly root: SourceNode | undefined;
  readonly value: Table;
  readonly eol: string;
}

function editableSide(text: string): Side | undefined {
  const { value, problems, textOnly } = readYaml(text);
  const record = value === null ? {} : value;
  if (!isTable(record) || textOnly || problems.some(isError)) return undefined;
  const plain = text.replaceAll('\r\n', '\n');
  return { text: plain, root: composeText(plain).root, value: record, eol: lineEndOf(text) };
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Texts to start from, the one that keeps most of both sides first. */
function* drafts(
  sides: { readonly base: Side; readonly ours: Side; readonly theirs: Side },
  { value }: MergedValue,
): Generator<string> {
  for (const byLines of [true, false]) {
    const text = mergeChunks(sides, value, byLines);
    if (text !== undefined) yield text;
  }
  yield sides.ours.text;
  yield sides.theirs.text;
}

/** The draft with the fields set that do not say yet what was joined. */
function edited(
  path: string,
  draft: string,
  merged: Table,
  write: (value: Plain) => Value,
): string | undefined {
  const { value, problems } = readYaml(draft);
  if (value === undefined || problems.some(isError)) return undefined;
  const operations = editsTowards(value ?? {}, merged, write);
  if (operations.length === 0) return draft;
  const edits = computeEdits(draft, operations, keyOrder(expectedKind(path) ?? 'change'));
  if (!edits.ok) return undefined;
  const text = applyTextEdits(draft, edits.value);
  return equalPlain(readYaml(text).value, merged) ? text : undefined;
}

/** Whether the text says what was joined, and has no error of its own. Where a person decides, errors are theirs. */
function isSound(path: string, text: string, texts: RecordTexts, merged: MergedValue): boolean {
  if (!equalPlain(readYaml(text).value ?? {}, merged.value)) return false;
  return merged.conflicts.length > 0 || !hasNewErrors(path, text, texts);
}

function hasNewErrors(path: string, text: string, { ours, theirs }: RecordTexts): boolean {
  const known = new Set([...errorsIn(path, ours), ...errorsIn(path, theirs)]);
  return errorsIn(path, text).some((error) => !known.has(error));
}

function errorsIn(path: string, text: string): readonly string[] {
  return readRecord(path, text)
    .entry.problems.filter(isError)
    .map(({ code, path: field = [], args }) => {
      const keys = field.filter((step) => typeof step === 'string');
      return JSON.stringify([code, keys, code === 'yaml-broken' ? null : args]);
    });
}

/** Line by line, as long as that says what joining the fields says. */
function mergeText(path: string, texts: RecordTexts): MergedRecord | undefined {
  const text = mergeLines(texts.base ?? '', texts.ours, texts.theirs);
  if (text === undefined || hasNewErrors(path, text, texts)) return undefined;
  const [base, ours, theirs, joined] = [texts.base ?? '', texts.ours, texts.theirs, text].map(
    (each) => readYaml(each).value ?? {},
  );
  if (!isTable(base) || !isTable(ours) || !isTable(theirs)) return undefined;
  const { value, conflicts } = mergeValues(base, ours, theirs, undecided);
  return conflicts.length === 0 && equalPlain(value, joined)
    ? { text, conflicts: [], open: 0 }
    : undefined;
}

function asAWhole({ base, ours, theirs }: RecordTexts, decide: Decide): MergedRecord {
  const conflict: RecordConflict = {
    kind: 'record',
    name: '',
    why: 'as-a-whole',
    base,
    ours,
    theirs,
  };
  const answer = decide(conflict);
  const value = answer && answered(conflict, answer);
  return typeof value === 'string'
    ? { text: value, conflicts: [conflict], open: 0 }
    : { text: ours, conflicts: [conflict], open: 1 };
}

/**
 * Writes values as the sides did: what is a number to other readers of YAML and stood without quotes somewhere gets
 * none here either.
 */
function valueWriter(roots: readonly (SourceNode | undefined)[]): (value: Plain) => Value {
  const unquoted = new Set<string>();
  for (const root of roots) if (root) collectUnquoted(root, unquoted);
  const write = (value: Plain): Value => {
    if (typeof value === 'string') return unquoted.has(value) ? typed(value) : value;
    if (value === null) return null;
    if (!isTable(value)) return value.map(write);
    const table: Record<string, Value> = {};
    for (const [key, item] of Object.entries(value)) setKey(table, key, write(item));
    return table;
  };
  return write;
}

function typed(text: string): Value {
  const type = coreType(text);
  if (type === 'boolean' && /^(?:true|false)$/.test(text)) return text === 'true';
  const number = Number(text);
  return type === 'number' && numberText(number) === text ? number : text;
}

function collectUnquoted(node: SourceNode, into: Set<string>): void {
  if (node.kind === 'map') for (const { value } of node.pairs) collectUnquoted(value, into);
  else if (node.kind === 'list') for (const { value } of node.items) collectUnquoted(value, into);
  else if (node.kind === 'scalar' && node.style === 'plain' && node.value !== null)
    into.add(node.value);
}
