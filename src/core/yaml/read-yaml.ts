import type { Plain } from '../model/field';
import type { FieldPath, OffsetRange, Problem } from '../problem';
import { readCommonStyle } from './common-style';
import { composeText } from './compose';
import { pathAt, rangeOf } from './places';
import type { FieldPart, FieldPlace } from './places';
import { plainValue } from './plain-value';
import { MAX_ALIASES } from './tokenize';

/** A YAML text as one value, with places and problems. */
export interface YamlReading {
  /** Scalars as their source text, nothing as null; of several documents the first. Undefined when broken. */
  readonly value: Plain | undefined;
  /** What is wrong, with ranges; the value is undefined if and only if one of them makes the text unreadable. */
  readonly problems: readonly Problem[];
  /** Why the text is shown but not edited by fields, if so. */
  readonly textOnly: Problem | undefined;
  /** Where a field stands; when it is missing, where its nearest ancestor that is there stands. */
  readonly rangeOf: (path: FieldPath, part: FieldPart) => OffsetRange | undefined;
  /** What stands at an offset; undefined outside everything. Works in a broken text too, as a guess. */
  readonly pathAt: (offset: number) => FieldPlace | undefined;
}

/**
 * Reads a YAML text under the guard (`guardText`). Never throws for what the text holds. Problems: those of the
 * guard, `yaml-broken`, `yaml-duplicate-key`, `yaml-several-documents`. Keys are texts; `<<` is a key like any other.
 *
 * A text in the common style is read some ten times as fast as others; its places are found when they are asked for.
 */
export function readYaml(text: string): YamlReading {
  const value = readCommonStyle(text);
  if (value === undefined) return readYamlInFull(text);
  let full: YamlReading | undefined;
  const places = (): YamlReading => (full ??= readYamlInFull(text));
  return {
    value,
    problems: [],
    textOnly: undefined,
    rangeOf: (path, part) => places().rangeOf(path, part),
    pathAt: (offset) => places().pathAt(offset),
  };
}

/** `readYaml` without its short cut: the two agree on everything. */
export function readYamlInFull(text: string): YamlReading {
  const document = composeText(text);
  const { root, textOnly } = document;
  const places = {
    textOnly,
    rangeOf: (path: FieldPath, part: FieldPart) => root && rangeOf(root, path, part),
    pathAt: (offset: number) => root && pathAt(root, text, offset),
  };
  if (document.broken) return { value: undefined, problems: document.problems, ...places };
  const value = root ? plainValue(root) : null;
  if (value !== undefined) return { value, problems: document.problems, ...places };
  const bomb: Problem = {
    code: 'file-has-aliases',
    severity: 'error',
    args: { limit: MAX_ALIASES },
  };
  return { value: undefined, problems: [...document.problems, bomb], ...places };
}
