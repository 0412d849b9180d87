import { Composer, Schema } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';
import type { Problem } from '../problem';
import { buildTree } from './build-tree';
import { guardPlainText } from './guard';
import type { SourceNode } from './source-tree';
import { textOnlyProblem } from './text-only';
import type { TextOnlyReason } from './text-only';
import { tokenize } from './tokenize';
import { unquotedCommas } from './unquoted-commas';

/** A text as YAML: its first document as a tree with places, and what is wrong with it. */
export interface SourceDocument {
  readonly text: string;
  /** Undefined when there is nothing but comments, or when the guard refused the text. */
  readonly root: SourceNode | undefined;
  /** It cannot be read as a record; `problems` say why. The tree is a guess, good for places only. */
  readonly broken: boolean;
  readonly problems: readonly Problem[];
  readonly textOnly: Problem | undefined;
}

/** Of one kind of fault: who has mended so many is told of the next. A hostile file has one at every other byte. */
const MOST_TOLD = 20;

let failsafe: Schema | undefined;

/** Made once, as building a schema costs as much as composing a small file; and on need: the common style is read without. */
function failsafeSchema(): Schema {
  failsafe ??= new Schema({ schema: 'failsafe' });
  return failsafe;
}

/**
 * Guards and composes a text. Never throws for what the text holds. Problems: those of `guardText`, `yaml-broken`
 * (`detail`: the code that `yaml` gives the fault, or `MISSING_` and the bracket; `line`, counted from 1),
 * `yaml-duplicate-key`, `yaml-several-documents`, `yaml-unquoted-comma`.
 */
export function composeText(text: string): SourceDocument {
  const refused = guardPlainText(text);
  if (refused) return brokenDocument(text, [refused]);
  const { tokens, problem, textOnly } = tokenize(text);
  if (problem) return brokenDocument(text, [problem]);
  const composer = new Composer({
    schema: failsafeSchema(),
    uniqueKeys: false, // its check takes quadratic time; `buildTree` looks for itself
    keepSourceTokens: true,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  // The first: what comes after it is most often its echo.
  const fault = documents.flatMap((document) => document.errors).at(0);
  const tree = buildTree(documents[0]?.contents ?? null, text);
  const reason =
    textOnly ?? (documents.length > 1 ? 'several-documents' : tree.textOnly) ?? textReason(text);
  const problems = [
    ...(fault ? [brokenProblem(fault, text)] : []),
    ...tree.duplicates.slice(0, MOST_TOLD).map((pair): Problem => ({
      code: 'yaml-duplicate-key',
      severity: 'error',
      args: { key: pair.key },
      range: { start: pair.keyStart, end: pair.keyEnd },
    })),
    ...severalDocuments(documents),
    ...(tree.hasBareKeys && tree.root
      ? unquotedCommas(tree.root, text, reason === undefined).slice(0, MOST_TOLD)
      : []),
  ];
  return {
    text,
    root: tree.root,
    broken: fault !== undefined,
    problems,
    textOnly: reason && textOnlyProblem(reason),
  };
}

function brokenDocument(text: string, problems: readonly Problem[]): SourceDocument {
  return { text, root: undefined, broken: true, problems, textOnly: undefined };
}

type Fault = Pick<YAMLParseError, 'pos' | 'code' | 'message'>;

function brokenProblem(fault: Fault, text: string): Problem {
  const bracket = missingBracket(fault);
  const [found, foundEnd] = fault.pos;
  // A bracket is missed where the next line begins, and wanted behind what stands before.
  const start = bracket ? text.slice(0, found).trimEnd().length : Math.min(found, text.length);
  const end = bracket ? start : Math.min(Math.max(start, foundEnd), text.length);
  const line = text.slice(0, start).split('\n').length;
  const detail = bracket ? `MISSING_${bracket}` : fault.code;
  return { code: 'yaml-broken', severity: 'error', args: { detail, line }, range: { start, end } };
}

/** `yaml` has one code for lines that are indented wrongly and for brackets that stay open; its words differ. */
function missingBracket({ code, message }: Fault): string | undefined {
  if (code !== 'BAD_INDENT') return undefined;
  return /^Flow (?:sequence|map) .* end with a ([\]}])/.exec(message)?.[1];
}

function severalDocuments(documents: readonly Document[]): readonly Problem[] {
  const second = documents[1]?.range;
  if (!second) return [];
  const range = { start: second[0], end: second[0] };
  return [{ code: 'yaml-several-documents', severity: 'error', args: {}, range }];
}

/** What keeps a text from being edited by fields whatever its YAML. */
function textReason(text: string): TextOnlyReason | undefined {
  if (text.includes('\uFFFD')) return 'broken-characters';
  if (!text.includes('\r')) return undefined;
  const bare = /(^|[^\r])\n|\r(?!\n)/.test(text);
  return bare ? 'mixed-line-ends' : undefined;
}
