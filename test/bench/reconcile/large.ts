import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { eventPath, printEventLine } from '../../../src/core/events/event-lines';
import type { AuditEvent } from '../../../src/core/events/event';
import { groupBy } from '../../../src/core/group-by';
import type { Trail } from '../../../src/core/reconcile/trail';
import { PATHS, PEOPLE, SEGMENTS, TOOLS } from '../words';
import type { GeneratedChange } from '../generate';
import { Dice } from './dice';
import { headOf } from './head';

const ACTIONS = ['Edit', 'Approve', 'Create', 'Delete', 'Activate', 'Clone', 'Import', 'Run'];
const TYPES = ['Email', 'Smart Campaign', 'Program', 'Form', 'Landing Page', 'List', 'Field'];
const TEXTS = ['Edited smart list', 'Edited flow', 'Edited schedule', 'Edited settings', ''];
/** In each tool; busy accounts have some thousands that are still touched. */
const ASSETS = 3_000;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** A trail of `count` entries around generated changes: one in twenty is the trace of one, the others are anything. */
export function largeTrail(
  changes: readonly GeneratedChange[],
  count: number,
  seed: number,
): Trail {
  const dice = new Dice(seed);
  const [first, last] = [changes[0]?.day ?? '', changes.at(-1)?.day ?? ''].map(Date.parse);
  const events: AuditEvent[] = [];
  while (events.length < count) {
    const change = dice.chance(0.05) ? dice.pick(changes) : undefined;
    const tool = change?.tool ?? dice.pick(TOOLS)[0];
    const start = change
      ? Date.parse(change.day) + dice.between(8, 18) * 60 * MINUTE
      : dice.between(first ?? 0, last ?? DAY);
    const actor = dice.chance(0.1) ? 'svc-sync' : dice.pick(PEOPLE)[0];
    const number = dice.whole(1, ASSETS);
    const type = TYPES[number % TYPES.length] ?? '';
    const asset = `${SEGMENTS[number % SEGMENTS.length] ?? ''} program ${number}`;
    const path = change?.path ?? (dice.chance(0.2) ? dice.pick(PATHS) : undefined);
    for (let more = dice.whole(1, 6), at = start; more > 0 && events.length < count; more -= 1) {
      const action = `${dice.pick(ACTIONS)} ${type}`;
      const key = `large:${events.length}`;
      const what = { actor, action, type, asset, text: dice.pick(TEXTS) };
      const setting = path === undefined ? {} : { path, from: '1', to: String(dice.whole(1, 99)) };
      const line = events.length + 2;
      const common = { key, at: new Date(at).toISOString(), tool, source: 'large', line };
      events.push({ ...common, ...what, ...setting, original: {} });
      at += dice.between(0.2, 6) * MINUTE;
    }
  }
  const [from = '', until = ''] = [changes[0]?.day, changes.at(-1)?.day];
  return {
    events,
    heads: TOOLS.map(([tool]) => headOf('large', tool, events.length, from, until)),
  };
}

/** Writes a trail into the folder of a logbook, as imports would have: a file a tool. */
export async function writeTrail(folder: string, { events, heads }: Trail): Promise<void> {
  const ofTools = groupBy(events, ({ tool }) => tool);
  for (const head of heads) {
    const path = join(folder, eventPath(head.tool, head.import));
    await mkdir(dirname(path), { recursive: true });
    const lines = [head, ...(ofTools.get(head.tool) ?? [])].map(printEventLine);
    await writeFile(path, lines.join(''));
  }
}
