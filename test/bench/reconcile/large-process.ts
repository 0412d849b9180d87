import type { AnswerEntry } from '../../../src/core/logbook/entry';
import type { Snapshot } from '../../../src/core/logbook/snapshot';
import type { Answer } from '../../../src/core/model/answer';
import { reconcile } from '../../../src/core/reconcile/reconcile';
import { readTrail } from '../../../src/core/reconcile/trail';
import { eventReader } from '../../../src/node/events/event-reader';
import { openLogbookFiles } from '../../../src/node/open-logbook';
import { sha256OfText } from '../../../src/node/sha256';

/** How long the audit entries of a logbook take, in seconds. */
export interface LargeTimes {
  readonly entries: number;
  readonly changes: number;
  readonly groups: number;
  /** To be read; to be reconciled; to be so again after an edit, and after an answer. */
  readonly reading: number;
  readonly first: number;
  readonly edited: number;
  readonly answered: number;
}

/** Prints the times of the logbook in a folder, as JSON. */
async function main(folder: string): Promise<void> {
  const { snapshot } = await openLogbookFiles(folder, {});
  const start = performance.now();
  const trail = await readTrail(eventReader(folder));
  const reading = secondsSince(start);
  const timed = (of: Snapshot) => {
    const begun = performance.now();
    const { groups } = reconcile(trail, of, { today: '2026-11-20', hash: sha256OfText });
    return { seconds: secondsSince(begun), groups };
  };
  const first = timed(snapshot);
  const edited = timed(withOneEdited(snapshot));
  const open = edited.groups.find(({ outcome }) => outcome === 'undocumented');
  const answered = timed(withOneIgnored(withOneEdited(snapshot), open?.id ?? ''));
  const times: LargeTimes = {
    entries: trail.events.length,
    changes: snapshot.changes.size,
    groups: first.groups.length,
    reading,
    first: first.seconds,
    edited: edited.seconds,
    answered: answered.seconds,
  };
  console.log(JSON.stringify(times));
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1_000;
}

/** The same logbook once somebody has written more into the last of its changes. */
function withOneEdited(snapshot: Snapshot): Snapshot {
  const changes = new Map(snapshot.changes);
  const [id, entry] = [...changes].at(-1) ?? [];
  if (id !== undefined && entry)
    changes.set(id, { ...entry, record: { ...entry.record, why: 'More was asked for.' } });
  return { ...snapshot, changes };
}

/** The same logbook once somebody has said that an entry is to be ignored. */
function withOneIgnored(snapshot: Snapshot, key: string): Snapshot {
  const record: Answer = { id: 'a', decision: 'ignore', reason: '-', entries: [key] };
  const entry: AnswerEntry = {
    ...{ kind: 'answer', path: '', id: 'a', record, shortened: false, problems: [] },
  };
  return { ...snapshot, answers: new Map([['a', entry]]) };
}

void main(process.argv[2] ?? '');
