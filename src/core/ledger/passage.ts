import { changeDay } from '../logbook/dates';
import type { Change, Setting } from '../model/change';
import type { WhenReader } from './days';
import type { When } from './step';

/** Why a line of a change is not in force: nothing went live, not there, or it was undone on a day nobody wrote down. */
export type HeldBack = 'planned' | 'not-rolled-out' | 'rolled-back';

/** When a line of a change went live, and when it was rolled back; or why it is not in force. */
export type Passage =
  | { readonly held: HeldBack }
  | { readonly held?: undefined; readonly live: When; readonly back?: When };

type RolloutStep = NonNullable<Change['rollout']>[number];

/** Places in which a change is tried before it counts for what has no environment. */
const TRIAL_PLACES: ReadonlySet<string> = new Set([
  'sandbox',
  'staging',
  'test',
  'qa',
  'uat',
  'dev',
]);

/**
 * The passage of one setting of a change. A rollout step of its environment, asset or target says when it went live
 * there; otherwise the change does. Drafts and plans never count.
 */
export function passageOf(change: Change, setting: Setting, read: WhenReader): Passage {
  const { status } = change;
  if (status !== 'live' && status !== 'tested' && status !== 'rolled-back')
    return { held: 'planned' };
  const step = rolloutStepOf(change, setting);
  if (step?.status === 'open' || step?.status === 'failed') return { held: 'not-rolled-out' };
  const live = wentLive(change, step, read);
  const undoneHere = step?.status === 'rolled-back';
  if (status !== 'rolled-back' && !undoneHere) return { live };
  const undone = change['rolled-back'] ?? (undoneHere ? step.on : undefined);
  const back = undone === undefined ? undefined : read(undone);
  // Without a day, or before it went live at all: nothing is left of it, and nobody knows since when.
  return back === undefined || back.day < live.day ? { held: 'rolled-back' } : { live, back };
}

function wentLive(change: Change, step: RolloutStep | undefined, read: WhenReader): When {
  const here = step?.status === 'rolled-back' ? (change.live ?? step.on) : step?.on;
  const known = here ?? change.live ?? firstPlace(change);
  return known === undefined ? read(change.window?.start ?? changeDay(change), false) : read(known);
}

function rolloutStepOf({ rollout }: Change, setting: Setting): RolloutStep | undefined {
  if (!rollout) return undefined;
  for (const name of [setting.environment, setting.asset, setting.target]) {
    const step = name && rollout.find(({ where }) => folded(where) === folded(name));
    if (step) return step;
  }
  return undefined;
}

function firstPlace({ rollout = [] }: Change): string | undefined {
  const done = rollout
    .filter(({ where, status }) => status === 'done' && !TRIAL_PLACES.has(folded(where)))
    .flatMap(({ on }) => on ?? []);
  return done.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

function folded(text: string): string {
  return text.trim().toLowerCase();
}
