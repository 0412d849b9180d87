import { dayOf } from '../logbook/dates';
import { canonicalPath, targetOf } from '../logbook/setting-name';
import type { Snapshot } from '../logbook/snapshot';
import type { Change, Setting } from '../model/change';
import type { Plain } from '../model/field';
import { knownZone } from '../model/time-zone';
import { whenReader } from './days';
import type { WhenReader } from './days';
import { passageOf } from './passage';
import type { HeldBack } from './passage';
import { settingKey } from './step';
import type { SettingName, Step } from './step';

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
    const relations = relationsOf(change);
    change.settings?.forEach((setting, row) => {
      const { from, to } = setting;
      const gapReason = setting['gap-reason'];
      this.addLine(change, setting, change, {
        ...{ change: change.id, row, cause: 'live', from, to, ...relations },
        ...(gapReason === undefined ? {} : { gapReason }),
      });
    });
    if (!change.settings) this.addReverted(change, relations);
  }

  /** A change that reverts another and names no settings puts all settings of the other back. */
  private addReverted(change: Change, relations: Relations): void {
    for (const id of relations.reverts) {
      const other = this.snapshot.changes.get(id)?.record;
      other?.settings?.forEach((setting, row) => {
        if ((this.undone += 1) > MOST_UNDONE) return;
        const undo = { change: change.id, row, undoes: id, cause: 'reverts' as const };
        this.addLine(other, setting, change, {
          ...{ ...undo, from: undefined, to: setting.from, ...relations },
        });
      });
    }
  }

  private addLine(
    owner: Change,
    setting: Setting,
    change: Change,
    step: Omit<Step, 'at' | 'day' | 'time' | 'exact'>,
  ): void {
    const target = targetOf(owner, setting);
    const passage = passageOf(change, setting, this.read);
    if (target === undefined) {
      this.hold(setting.path, change, step, 'target-not-said');
      return;
    }
    const { environment, asset } = setting;
    const path = canonicalPath(this.snapshot, target, setting.path);
    const name = { target, environment, asset, path };
    const key = settingKey(name);
    if (passage.held !== undefined) {
      this.hold(key, change, step, passage.held);
      return;
    }
    const line = this.steps.get(key) ?? { name, steps: [] };
    this.steps.set(key, line);
    line.steps.push({ ...step, ...passage.live });
    if (passage.back)
      line.steps.push({
        ...{ ...step, ...passage.back, cause: 'rolled-back', undoes: change.id },
        ...{ from: step.to, to: step.from, gapReason: undefined },
      });
  }

  private hold(
    key: string,
    change: Change,
    { from, to }: Pick<Step, 'from' | 'to'>,
    why: HeldLine['why'],
  ): void {
    const known = this.held.get(key) ?? [];
    this.held.set(key, known);
    const { day } = this.read(change.live ?? change.window?.start ?? dayOf(change.id) ?? '');
    const afterwards = change['logged-afterwards'] === true;
    known.push({ change: change.id, why, from, to, day, afterwards });
  }
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
