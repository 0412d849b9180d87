import { Composer, Schema } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';
import type { Problem } from '../problem';
import { buildTree } from './build-tree';
import { guardPlainText } from './guard';
import type { SourceNode } from './source-tree';
import { textOnlyProblem } from './text-only';
import type { TextOnlyReason } from './text-only';
import { tokenize } from './tokenize';

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

/** Made once: building a schema costs as much as composing a small file. */
const FAILSAFE = new Schema({ schema: 'failsafe' });

/**
 * Guards and composes a text. Never throws for what the text holds. Problems: those of `guardText`, `yaml-broken`
 * (`detail`: the code that `yaml` gives the fault; `line`, counted from 1), `yaml-duplicate-key`,
 * `yaml-several-documents`.
 */
export function composeText(text: string): SourceDocument {
  const refused = guardPlainText(text);
  if (refused) return brokenDocument(text, [refused]);
  const { tokens, problem, textOnly } = tokenize(text);
  if (problem) return brokenDocument(text, [problem]);
  const composer = new Composer({
    schema: FAILSAFE,
    uniqueKeys: false, // its check takes quadratic time; `buildTree` looks for itself
    keepSourceTokens: true,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const documents = [...composer.compose(tokens, true, text.length)];
  // The first: what comes after it is most often its echo.
  const fault = documents.flatMap((document) => document.errors).at(0);
  const tree = buildTree(documents[0]?.contents ?? null, text);
  const problems = [
    ...(fault ? [brokenProblem(fault, text)] : []),
    ...tree.duplicates.map((pair): Problem => ({
      code: 'yaml-duplicate-key',
      severity: 'error',
      args: { key: pair.key },
      range: { start: pair.keyStart, end: pair.keyEnd },
    })),
    ...severalDocuments(documents),
  ];
  const reason =
    textOnly ?? (documents.length > 1 ? 'several-documents' : tree.textOnly) ?? textReason(text);
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

function brokenProblem(fault: Pick<YAMLParseError, 'pos' | 'code'>, text: string): Problem {
  const [start, end] = fault.pos;
  const line = text.slice(0, start).split('\n').length;
  return {
    code: 'yaml-broken',
    severity: 'error',
    args: { detail: fault.code, line },
    range: {
      start: Math.min(start, text.length),
      end: Math.min(Math.max(start, end), text.length),
    },
  };
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
