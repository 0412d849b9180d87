import { dayOf } from '../logbook/dates';
import { canonicalPath, targetOf } from '../logbook/setting-name';
import { selectIds } from '../logbook/select';
import { allChanges } from '../logbook/stack';
import type { Snapshot } from '../logbook/snapshot';
import type { Change, Setting } from '../model/change';
import type { Plain } from '../model/field';
import { knownZone } from '../model/time-zone';
import { whenReader } from './days';
import type { WhenReader } from './days';
import { passageOf } from './passage';
import type { HeldBack, Passage } from './passage';
import { settingKey } from './step';
import type { SettingName, Step, When } from './step';

/** A line of a change that moved nothing, and why. What it says may still explain what others found. */
export interface HeldLine {
  readonly change: string;
  readonly why: HeldBack | 'target-not-said';
  readonly from: Plain | undefined;
  readonly to: Plain | undefined;
  /** The day under which its change is listed; empty when there is none. */
  readonly day: string;
  readonly afterwards: boolean;
}

/** The relations that put a change after the one it names. */
const LATER: ReadonlySet<string> = new Set([
  'follows',
  'supersedes',
  'reverts',
  'fixes',
  'caused-by',
]);
/** More settings than that are never undone by nothing but a relation; a crafted logbook could name millions. */
const MOST_UNDONE = 100_000;

/** What one setting of a change comes to: its steps, or why it has none. */
export interface Said {
  /** `settingKey` of the setting, or its path alone where nothing says whose it is. */
  readonly key: string;
  readonly name: SettingName | undefined;
  readonly steps: readonly Step[];
  readonly held: HeldLine | undefined;
}

/** What changes say under one logbook.yaml and one stack, which give them their time zone and their aliases. */
interface Readings {
  readonly logbook: Snapshot['logbook'];
  readonly processes: Snapshot['processes'];
  readonly of: WeakMap<Change, readonly Said[]>;
}

const readingsOf = new WeakMap<Snapshot['tools'], Readings>();

/** After a change was saved, all others still say what they said. */
function readings({ tools, logbook, processes }: Snapshot): Readings {
  const known = readingsOf.get(tools);
  if (known && known.logbook === logbook && known.processes === processes) return known;
  const made: Readings = { logbook, processes, of: new WeakMap() };
  readingsOf.set(tools, made);
  return made;
}

/**
 * What each change of a logbook that says something of settings says, the newest first; the same list again for a
 * change that has not been edited. In the order in which every view has them already.
 */
export function saidBy(snapshot: Snapshot): readonly (readonly Said[])[] {
  const known = readings(snapshot).of;
  const reader = new Reader(snapshot);
  const all: (readonly Said[])[] = [];
  for (const { record } of allChanges(snapshot)) {
    if (record.settings) {
      let said = known.get(record);
      if (!said) known.set(record, (said = reader.read(record)));
      all.push(said);
    } else if (record.relations) all.push(reader.reverted(record)); // hangs on another change
  }
  return all;
}

/** The same without keeping the changes, or what they said. */
export function saidInPassing(snapshot: Snapshot): readonly (readonly Said[])[] {
  const reader = new Reader(snapshot);
  return selectIds(snapshot, {}, () => true).flatMap((id) => {
    const change = snapshot.passing.changes.get(id)?.record;
    if (change?.settings) return [reader.read(change)];
    return change?.relations ? [reader.reverted(change)] : [];
  });
}

class Reader {
  private readonly when: WhenReader;
  private undone = 0;

  constructor(private readonly snapshot: Snapshot) {
    this.when = whenReader(knownZone(snapshot.logbook?.record['time-zone']));
  }

  read(change: Change): readonly Said[] {
    const { settings = [], rollout } = change;
    const relations = relationsOf(change);
    let passage: Passage | undefined;
    return settings.map((setting, row) => {
      // Only a rollout has several; most changes have none, and a logbook has tens of thousands of settings.
      if (passage === undefined || rollout) passage = passageOf(change, setting, this.when);
      const { from, to, 'gap-reason': gapReason } = setting;
      const says = { change, row, from, to, gapReason, undoes: undefined, relations };
      return this.said(targetOf(change, setting), setting, says, passage);
    });
  }

  /** A change that reverts another and names no settings puts all settings of the other back. */
  reverted(change: Change): readonly Said[] {
    const relations = relationsOf(change);
    return relations.reverts.flatMap((id) => {
      const other = this.snapshot.changes.get(id)?.record;
      if (!other?.settings || (this.undone += other.settings.length) > MOST_UNDONE) return [];
      return other.settings.map((setting, row) => {
        const back = { from: undefined, to: setting.from, gapReason: undefined, undoes: id };
        const passage = passageOf(change, setting, this.when);
        const says = { change, row, ...back, relations };
        return this.said(targetOf(other, setting), setting, says, passage);
      });
    });
  }

  private said(target: string | undefined, setting: Setting, says: Says, passage: Passage): Said {
    if (target === undefined) return this.held(setting.path, says, 'target-not-said');
    const { environment, asset } = setting;
    const path = canonicalPath(this.snapshot, target, setting.path);
    const name = { target, environment, asset, path };
    const key = settingKey(name);
    if (passage.held !== undefined) return this.held(key, says, passage.held);
    const { live, back } = passage;
    const steps = [stepOf(says, live, says.undoes === undefined ? 'live' : 'reverts')];
    const undone = { from: says.to, to: says.from, gapReason: undefined, undoes: says.change.id };
    if (back) steps.push(stepOf({ ...says, ...undone }, back, 'rolled-back'));
    return { key, name, steps, held: undefined };
  }

  private held(key: string, { change, from, to }: Says, why: HeldLine['why']): Said {
    const { day } = this.when(change.live ?? change.window?.start ?? dayOf(change.id) ?? '');
    const afterwards = change['logged-afterwards'] === true;
    const held = { change: change.id, why, from, to, day, afterwards };
    return { key, name: undefined, steps: [], held };
  }
}

/** What a line of a change says, before it is known when. */
interface Says extends Pick<Step, 'row' | 'from' | 'to' | 'gapReason' | 'undoes'> {
  readonly change: Change;
  readonly relations: Relations;
}

/** Spelled out: objects of one shape take half the time, and there are tens of thousands. */
function stepOf(says: Says, when: When, cause: Step['cause']): Step {
  const { change, row, from, to, gapReason, undoes, relations } = says;
  const { at, day, time, exact } = when;
  const { after, supersedes } = relations;
  const id = change.id;
  // prettier-ignore
  return { at, day, time, exact, change: id, row, cause, from, to, undoes, after, supersedes, gapReason };
}

interface Relations {
  readonly after: readonly string[];
  readonly supersedes: readonly string[];
  readonly reverts: readonly string[];
}

const NONE: Relations = { after: [], supersedes: [], reverts: [] };

function relationsOf({ relations }: Change): Relations {
  if (!relations) return NONE;
  const ids = (fits: (type: string) => boolean) => [
    ...new Set(relations.flatMap(({ type, id }) => (fits(type) ? [id] : []))),
  ];
  return {
    after: ids((type) => LATER.has(type)),
    supersedes: ids((type) => type === 'supersedes'),
    reverts: ids((type) => type === 'reverts'),
  };
}
