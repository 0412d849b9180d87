import { oneLine } from '../one-line';

/** What a person's own template for messages asks of them. */
export interface CommitTemplate {
  /** How the first line begins; may be empty. */
  readonly subject: string;
  /** Paragraphs below it, as they stand. */
  readonly body: string;
  /** Lines that end in a colon: to be filled in. */
  readonly fields: readonly string[];
  /** What the comments say. */
  readonly hints: string;
}

/** Of who has told git of none. */
export const NO_TEMPLATE: CommitTemplate = { subject: '', body: '', fields: [], hints: '' };

const FIELD = /^[^\s:][^:]{0,60}:$/;
/** A field of one word can be a trailer, which git reads as one. */
const TRAILER = /^[A-Za-z0-9-]+:$/;
const LONGEST_HINT = 300;

/** Reads `commit.template` of git. `comment` is what its comments begin with (`core.commentChar`). */
export function parseTemplate(text: string, comment: string): CommitTemplate {
  const all = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
  const lines = all.filter((line) => !line.startsWith(comment));
  const hints = all
    .filter((line) => line.startsWith(comment))
    .map((line) => line.slice(comment.length).trim())
    .join(' ');
  const first = lines.findIndex((line) => line !== '');
  // A template that begins with an empty line, or with a field, says nothing of the first line.
  const hasSubject = first === 0 && !FIELD.test(lines[0] ?? '');
  const below = lines.slice(hasSubject ? 1 : 0);
  return {
    subject: hasSubject ? oneLine(lines[0] ?? '') : '',
    body: below
      .filter((line) => !FIELD.test(line))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    fields: below.filter((line) => FIELD.test(line)),
    hints: oneLine(hints).slice(0, LONGEST_HINT),
  };
}

/** A message by its template: the person's words, then the body, and what they filled in. Empty answers are left out. */
export function fillTemplate(
  message: string,
  { body, fields }: CommitTemplate,
  answers: readonly string[],
): { readonly text: string; readonly lines: readonly string[] } {
  const filled = fields.flatMap((label, at) => {
    const answer = oneLine(answers[at] ?? '');
    return answer === '' ? [] : [{ line: `${label} ${answer}`, isTrailer: TRAILER.test(label) }];
  });
  const own = filled.filter(({ isTrailer }) => !isTrailer).map(({ line }) => line);
  const paragraphs = [message.trimEnd(), body, own.join('\n')];
  return {
    text: paragraphs.filter((each) => each !== '').join('\n\n'),
    lines: filled.filter(({ isTrailer }) => isTrailer).map(({ line }) => line),
  };
}
