import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogbookIndex } from '../../src/core/logbook/indexer';
import { allChanges, byMonth, changesByTarget, shelves } from '../../src/core/logbook/stack';
import { todosOf } from '../../src/core/logbook/todo';
import type { Problem } from '../../src/core/problem';
import { checkSnapshot } from '../../src/core/rules/check';
import { checkAgain } from '../../src/extension/services/check-in-slices';
import { openLogbook } from '../../src/node/open-logbook';
import type { Measurement } from './measure';
import { spread } from './measure';

const UPDATES = 60;

/**
 * How long it takes in this process from the text of one saved file to the next snapshot, and from there to all that
 * the views show: the problems of that file, the stack, the months, what is to do.
 */
export async function measureUpdates(logbook: string): Promise<readonly Measurement[]> {
  const index = await openLogbook(logbook);
  const now = new Date().toISOString();
  let problems = checkSnapshot(index.snapshot, now);
  const entries = [...index.snapshot.changes.values()];
  const step = Math.max(1, Math.floor(entries.length / UPDATES));
  const toSnapshot: number[] = [];
  const toViews: number[] = [];
  for (const { path } of entries.filter((_, position) => position % step === 0)) {
    const text = readFileSync(join(logbook, path), 'utf8').replace('risk: low', 'risk: high');
    const start = performance.now();
    index.update(path, `${text}# saved\n`);
    toSnapshot.push(performance.now() - start);
    problems = updateViews(index, path, problems, now);
    toViews.push(performance.now() - start);
  }
  return [
    { name: 'one save to the next snapshot', ...spread(toSnapshot), memory: undefined },
    { name: 'one save to updated views', ...spread(toViews), memory: undefined },
  ];
}

function updateViews(
  { snapshot }: LogbookIndex,
  path: string,
  before: ReadonlyMap<string, readonly Problem[]>,
  now: string,
): ReadonlyMap<string, readonly Problem[]> {
  const problems = checkAgain(before, [path], snapshot, now);
  const targets = changesByTarget(snapshot);
  for (const { tools } of shelves(snapshot)) for (const { id } of tools) targets.of('tool', id);
  byMonth(allChanges(snapshot));
  todosOf(snapshot, problems, now);
  return problems;
}
