import { Lexer, Parser } from 'yaml';
import type { CST } from 'yaml';
import type { Problem } from '../problem';
import type { TextOnlyReason } from './text-only';

/** How deep lists and tables may nest. Composing deeper ones can exhaust the stack and end the process. */
export const MAX_DEPTH = 64;
/** How many `*alias`es a file may have. */
export const MAX_ALIASES = 100;

/**
 * How many pieces (words, marks, blanks, line ends) a file may have: some ten thousand rows of a table. A file of the
 * largest size with a mark at every other byte would keep everything else waiting for seconds.
 */
export const MAX_PIECES = 250_000;

/** The concrete syntax of a text, or why it must not be composed. */
export interface Tokens {
  readonly tokens: readonly CST.Token[];
  /** `file-too-large`, `file-too-deep` or `file-has-aliases`: `tokens` are cut off there. */
  readonly problem: Problem | undefined;
  /** What keeps the text from being edited by fields, as far as single tokens tell. */
  readonly textOnly: TextOnlyReason | undefined;
}

/** What `yaml`'s lexer puts before the text of a scalar. */
const SCALAR_FOLLOWS = '\u001f';
const REASONS: Readonly<Partial<Record<string, TextOnlyReason>>> = {
  '*': 'anchors',
  '&': 'anchors',
  '!': 'tags',
  '%': 'directives',
};

/**
 * Reads the concrete syntax of a YAML text. Lexer and parser keep their own stacks and are safe on any input;
 * they are stopped as soon as the parser's stack or the number of aliases passes its limit.
 */
export function tokenize(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let textOnly: TextOnlyReason | undefined;
  let aliases = 0;
  let pieces = 0;
  let previous = '';
  for (const lexeme of new Lexer().lex(text)) {
    if (++pieces > MAX_PIECES) {
      const args = { size: text.length, limit: MAX_PIECES };
      return { tokens, problem: { code: 'file-too-large', severity: 'error', args }, textOnly };
    }
    const first = lexeme.charAt(0);
    if (previous !== SCALAR_FOLLOWS) {
      textOnly ??= REASONS[first];
      if (first === '*' && ++aliases > MAX_ALIASES) {
        return { tokens, problem: limitProblem('file-has-aliases', MAX_ALIASES), textOnly };
      }
    }
    previous = lexeme;
    for (const token of parser.next(lexeme)) tokens.push(token);
    // The stack also holds the document and the scalar that is being read.
    if (parser.stack.length > MAX_DEPTH + 2) {
      return { tokens, problem: limitProblem('file-too-deep', MAX_DEPTH), textOnly };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, problem: undefined, textOnly };
}

function limitProblem(code: 'file-too-deep' | 'file-has-aliases', limit: number): Problem {
  return { code, severity: 'error', args: { limit } };
}
