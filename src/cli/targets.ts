import * as l10n from '@vscode/l10n';
import type { ProcessEntry, ToolEntry } from '../core/logbook/entry';
import { changesByTarget } from '../core/logbook/stack';
import type { Snapshot } from '../core/logbook/snapshot';
import type { ProcessesOutput } from './outputs/outputs';

type TargetOutput = ProcessesOutput['processes'][number];

/** What is told of a tool or process beside its own fields. */
export function targetOutput(entry: ToolEntry | ProcessEntry, snapshot: Snapshot): TargetOutput {
  const { name, status, owner } = entry.record;
  const facts = changesByTarget(snapshot).of(entry.kind, entry.id);
  return {
    id: entry.id,
    name,
    status: status ?? null,
    owner: owner ?? null,
    changes: facts.changes.length,
    open: facts.open,
    lastChange: facts.lastDay ?? null,
    path: entry.path,
  };
}

/** The cells of a row about its changes: how many, how many are open, when the last was. */
export function factCells({ changes, open, lastChange }: TargetOutput): string[] {
  return [
    changes === 1 ? l10n.t('1 change') : l10n.t('{0} changes', changes),
    open === 0 ? '' : l10n.t('{0} open', open),
    lastChange ?? '',
  ];
}
