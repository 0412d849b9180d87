import type { BrokenEntry } from '../core/logbook/entry';
import { problemText } from '../messages/problem-text';
import type { Call } from './command';
import type { OpenedLogbook } from './opened-logbook';
import type { BrokenFile } from './outputs/outputs';

/** The files that could not be read at all, each with what is wrong; said on stderr too, so that none is hidden. */
export function reportBroken(
  call: Call,
  { snapshot, shown }: Pick<OpenedLogbook, 'snapshot' | 'shown'>,
): BrokenFile[] {
  const broken: BrokenFile[] = [];
  for (const entry of snapshot.broken) {
    const problem = brokenText(entry);
    broken.push({ path: entry.path, problem });
    call.say(`${shown(entry.path)}: ${problem}`);
  }
  return broken;
}

/** Why a file could not be read. */
export function brokenText({ problems, expected }: BrokenEntry): string {
  return problems.map((problem) => problemText(problem, expected)).join(' ');
}
