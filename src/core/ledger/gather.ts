import { dayOf } from '../logbook/dates';
import { canonicalPath, targetOf } from '../logbook/setting-name';
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

/** Everything that the changes of a logbook say of settings, not yet in order. */
export interface Gathered {
  readonly steps: ReadonlyMap<string, { readonly name: SettingName; readonly steps: Step[] }>;
  /** By the key of the setting, or by the path alone where nothing says whose setting it is. */
  readonly held: ReadonlyMap<string, readonly HeldLine[]>;
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

/** Reads the settings of all changes of a logbook. */
export function gather(snapshot: Snapshot): Gathered {
  const gathering = new Gathering(snapshot);
  for (const { record } of snapshot.changes.values()) gathering.add(record);
  return gathering;
}

class Gathering implements Gathered {
  readonly steps = new Map<string, { readonly name: SettingName; readonly steps: Step[] }>();
  readonly held = new Map<string, HeldLine[]>();
  private readonly read: WhenReader;
  private undone = 0;

  constructor(private readonly snapshot: Snapshot) {
    this.read = whenReader(knownZone(snapshot.logbook?.record['time-zone']));
  }

  add(change: Change): void {
    const { settings, rollout } = change;
    const relations = relationsOf(change);
    if (!settings) {
      this.addReverted(change, relations);
      return;
    }
    let passage: Passage | undefined;
    for (let row = 0; row < settings.length; row += 1) {
      const setting = settings[row];
      if (!setting) continue;
      // Only a rollout has several; most changes have none, and a logbook has tens of thousands of settings.
      if (passage === undefined || rollout) passage = passageOf(change, setting, this.read);
      const { from, to, 'gap-reason': gapReason } = setting;
      const says = { change, row, from, to, gapReason, undoes: undefined, relations };
      this.addLine(targetOf(change, setting), setting, says, passage);
    }
  }

  /** A change that reverts another and names no settings puts all settings of the other back. */
  private addReverted(change: Change, relations: Relations): void {
    for (const id of relations.reverts) {
      const other = this.snapshot.changes.get(id)?.record;
      other?.settings?.forEach((setting, row) => {
        if ((this.undone += 1) > MOST_UNDONE) return;
        const back = { from: undefined, to: setting.from, gapReason: undefined, undoes: id };
        const says = { change, row, ...back, relations };
        const passage = passageOf(change, setting, this.read);
        this.addLine(targetOf(other, setting), setting, says, passage);
      });
    }
  }

  private addLine(
    target: string | undefined,
    setting: Setting,
    says: Says,
    passage: Passage,
  ): void {
    if (target === undefined) {
      this.hold(setting.path, says, 'target-not-said');
      return;
    }
    const { environment, asset } = setting;
    const path = canonicalPath(this.snapshot, target, setting.path);
    const name = { target, environment, asset, path };
    const key = settingKey(name);
    if (passage.held !== undefined) {
      this.hold(key, says, passage.held);
      return;
    }
    let line = this.steps.get(key);
    if (!line) this.steps.set(key, (line = { name, steps: [] }));
    const { live, back } = passage;
    line.steps.push(stepOf(says, live, says.undoes === undefined ? 'live' : 'reverts'));
    if (!back) return;
    const undone = { from: says.to, to: says.from, gapReason: undefined, undoes: says.change.id };
    line.steps.push(stepOf({ ...says, ...undone }, back, 'rolled-back'));
  }

  private hold(key: string, { change, from, to }: Says, why: HeldLine['why']): void {
    const known = this.held.get(key) ?? [];
    this.held.set(key, known);
    const { day } = this.read(change.live ?? change.window?.start ?? dayOf(change.id) ?? '');
    const afterwards = change['logged-afterwards'] === true;
    known.push({ change: change.id, why, from, to, day, afterwards });
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
