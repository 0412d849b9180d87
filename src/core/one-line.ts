/** What `oneLine` has to work on. To look for it takes a fraction of the work, most text is tidy, and an export asks for every line of a logbook. */
const UNTIDY = /^\s|\s$|\s{2}|[^\S \u00a0\u202f]|\p{Cc}/u;

/** Words of any language with a space between, as most lines are: seen in less time. */
const PLAIN = /^[^\s\u0000-\u001f\u007f-\u009f]+(?: [^\s\u0000-\u001f\u007f-\u009f]+)*$/;
const SHORT = 500;

/**
 * Text on one line: white space and control characters, line ends of every kind among them, are one space. A space that
 * does not break, as French has it before a colon, stays what it is.
 */
export function oneLine(text: string): string {
  if (text.length <= SHORT && PLAIN.test(text)) return text;
  return UNTIDY.test(text)
    ? text.replace(/[\s\p{Cc}]{2,}|[^\S \u00a0\u202f]|\p{Cc}/gu, ' ').trim()
    : text;
}
