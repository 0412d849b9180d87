/** Text on one line: white space and control characters, line ends of every kind among them, are one space. */
export function oneLine(text: string): string {
  return isTidy(text) ? text : text.replace(/[\s\p{Cc}]{2,}|[^\S ]|\p{Cc}/gu, ' ').trim();
}

const SPACE = 0x20;

/** Whether there is nothing to do for `oneLine`. Most text is so, and an export asks for every line of a logbook. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE ? code !== SPACE || before === SPACE : code >= 0x7f && isUnusual(code))
      return false;
    before = code;
  }
  return before !== SPACE;
}

/** Controls and white space beyond ASCII. */
function isUnusual(code: number): boolean {
  return code <= 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}
