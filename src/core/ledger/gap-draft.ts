import type { ChangeEntry } from '../logbook/entry';
import type { NewChange } from '../logbook/new-change';
import type { TargetKind } from '../logbook/stack';
import type { Snapshot } from '../logbook/snapshot';
import type { Value } from '../problem';
import type { Gap } from './gap';

/** What is known of the change that nobody wrote down: what it touched, from what to what, and between which days. */
export function gapDraft(
  { line, before, after, expected, found }: Gap,
  snapshot: Snapshot,
): Required<Pick<NewChange, 'about' | 'fields'>> {
  const { target, asset, environment, path } = line.name;
  const setting: Record<string, Value> = {
    ...(environment === undefined ? {} : { environment }),
    ...(asset === undefined ? {} : { asset }),
    path,
    from: expected,
    to: found,
  };
  const [start, end] = [before.step.at, after.step.at];
  const window = { ...(start === '' ? {} : { start }), ...(end === '' ? {} : { end }) };
  const kind = targetKind(snapshot, target, snapshot.changes.get(after.step.change));
  return {
    about: [{ kind, id: target }],
    fields: {
      ...(Object.keys(window).length > 0 ? { window } : {}),
      settings: [setting],
      'logged-afterwards': true,
    },
  };
}

function targetKind(snapshot: Snapshot, id: string, change: ChangeEntry | undefined): TargetKind {
  if (snapshot.tools.has(id) || change?.record.tools?.includes(id)) return 'tool';
  if (snapshot.processes.has(id) || change?.record.processes?.includes(id)) return 'process';
  if (snapshot.integrations.has(id) || change?.record.integrations?.includes(id))
    return 'integration';
  return 'tool';
}
