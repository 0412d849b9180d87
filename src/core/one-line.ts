/** What `oneLine` has to work on. To look for it takes a fraction of the work, most text is tidy, and an export asks for every line of a logbook. */
const UNTIDY = /^ | $| {2}|[^\S ]|\p{Cc}/u;

/** Text on one line: white space and control characters, line ends of every kind among them, are one space. */
export function oneLine(text: string): string {
  return UNTIDY.test(text) ? text.replace(/[\s\p{Cc}]{2,}|[^\S ]|\p{Cc}/gu, ' ').trim() : text;
}
