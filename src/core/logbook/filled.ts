/** Whether there is anything in a value; `no` and 0 are answers, the prompts of a template are none. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.split('\n').some(isAnswer);
  if (typeof value !== 'object') return true;
  return Object.values(value).some(isFilled);
}

/** A template leaves a `…` of its own at the end of a line for the person's words: `- Who asked for it: …`. */
function isAnswer(line: string): boolean {
  return line.trim() !== '' && !/(?:^|\s)…\s*$/.test(line);
}
