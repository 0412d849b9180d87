import type { Snapshot } from '../core/logbook/snapshot';
import { problemText } from '../messages/problem-text';
import type { Call } from './command';
import type { BrokenFile } from './outputs';

/** The files that could not be read at all, each with what is wrong; said on stderr too, so that none is hidden. */
export function reportBroken(call: Call, snapshot: Snapshot): BrokenFile[] {
  const broken: BrokenFile[] = [];
  for (const entry of snapshot.entries.values()) {
    if (entry.kind !== 'broken') continue;
    const problem = entry.problems.map((one) => problemText(one, entry.expected)).join(' ');
    broken.push({ path: entry.path, problem });
    call.say(`${entry.path}: ${problem}`);
  }
  return broken;
}
