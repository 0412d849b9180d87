/**
 * How a file of the demo came to be: the moments at which somebody saved it, and its text, with marks that say
 * from which of these moments on a line is there. One text tells a whole life, and reads like the file.
 *
 *     -366 10:12 dan draft
 *     -364 16:40 dan proposed | Ask sales about the threshold
 *     -360 09:42 kenji live ^kenji
 *     ---
 *     title: Raise the MQL threshold to 80
 *     kind: changed
 *     status: @
 *     2> risk: medium
 *     1-2> why: First words.
 *     3> why: Better words.
 *
 * Above the line: when (see `Calendar`), who, the status of a change from then on, the branch if it is a side branch,
 * and what was written about it. Below: `2> ` is there from the second moment on, `1-2> ` only until the second. A mark
 * holds for the deeper and the empty lines below it. `status: @` is the status of the moment; the days on which a change went live,
 * was tested or rolled back stand by themselves above its tools. `@(…)` is a date, or with `#` another change's id.
 */
export interface Script {
  readonly steps: readonly Step[];
  readonly lines: readonly Line[];
}

/** One moment at which a file was saved. */
export interface Step {
  /** An expression of `Calendar` with a time of day. */
  readonly when: string;
  readonly author: string;
  readonly status: string | undefined;
  /** A side branch; undefined: the team's own. */
  readonly branch: string | undefined;
  /** What was written about it, when that was more than the change's title. */
  readonly subject: string | undefined;
}

interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const STEP =
  /^([+-]?\d+(?: (?:last-)?[a-z]{3})?) (\d\d:\d\d) (\w+)(?: ([a-z-]+))?(?: \^(\w+))?(?: \| (.+))?$/;
const MARK = /^(\d+)(?:-(\d+))?> (.*)$/;
const DAYS: Readonly<Record<string, string>> = {
  live: 'live',
  tested: 'tested',
  'rolled-back': 'rolled-back',
};

/** Reads a script; throws when a line above the text is none, which a test would notice. */
export function parseScript(source: string): Script {
  const [head = '', ...body] = source.replace(/^\n/, '').split('\n---\n');
  const steps: Step[] = [];
  for (const line of head.split('\n')) {
    const match = STEP.exec(line);
    if (!match) throw new Error(`The demo's story has a moment that cannot be read: ${line}`);
    const [, day = '', time = '', author = '', status, branch, subject] = match;
    const before = steps.at(-1)?.status;
    steps.push({ when: `${day} ${time}`, author, status: status ?? before, branch, subject });
  }
  return { steps, lines: parseLines(body.join('\n---\n')) };
}

function parseLines(body: string): Line[] {
  const lines: Line[] = [];
  const blocks: { readonly indent: number; readonly from: number; readonly to: number }[] = [];
  for (const raw of body.replace(/\n$/, '').split('\n')) {
    const match = MARK.exec(raw);
    const text = match?.[3] ?? raw;
    const indent = text.search(/\S/);
    while (indent >= 0 && indent <= (blocks.at(-1)?.indent ?? -1)) blocks.pop();
    let { from, to } = blocks.at(-1) ?? { from: 1, to: Infinity };
    if (match) {
      from = Math.max(from, Number(match[1]));
      to = Math.min(to, Number(match[2] ?? to));
      blocks.push({ indent, from, to });
    }
    lines.push({ text, from, to });
  }
  return lines;
}

/** Reads the title that the change had first; its id is made of it. */
export function firstTitle(script: Script): string {
  const line = linesOf(script, 1).find((text) => text.startsWith('title: ')) ?? '';
  return line.slice('title: '.length).replace(/^"(.*)"$/, '$1');
}

function linesOf(script: Script, step: number): string[] {
  return script.lines.filter(({ from, to }) => from <= step && step <= to).map(({ text }) => text);
}

/**
 * The file's text as it was saved at a step, the first being 1.
 * @param resolve the words for what stands in `@(…)`
 */
export function versionOf(
  script: Script,
  step: number,
  resolve: (expression: string) => string,
): string {
  const lines = linesOf(script, step);
  const status = script.steps[step - 1]?.status ?? '';
  const isDated = lines.some((text) => /^(live|tested|rolled-back): /.test(text));
  const days = isDated ? [] : dayLines(script, step);
  const about = lines.findIndex((text) => /^(tools|processes|integrations):/.test(text));
  if (days.length > 0) lines.splice(about, 0, ...days);
  const text = lines.map((line) => (line === 'status: @' ? `status: ${status}` : line)).join('\n');
  return `${text.replace(/@\(([^)]*)\)/g, (_, expression: string) => resolve(expression))}\n`;
}

/** `live`, `tested` and `rolled-back`, as they follow from when the status was saved. */
function dayLines(script: Script, step: number): string[] {
  const lines: string[] = [];
  for (const [index, { status = '', when }] of script.steps.slice(0, step).entries()) {
    const key = DAYS[status];
    if (key === undefined || script.steps[index - 1]?.status === status) continue;
    lines.push(`${key}: @(${key === 'tested' ? when.slice(0, -6) : aLittleBefore(when)})`);
  }
  return lines;
}

/** People save what they did ten minutes after they did it. */
function aLittleBefore(when: string): string {
  const [hours = 0, minutes = 0] = when.slice(-5).split(':').map(Number);
  const total = Math.max(0, hours * 60 + minutes - 10);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${when.slice(0, -5)}${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
