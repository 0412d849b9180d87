import { digestStates } from '../../core/export/digest/due';
import type { DigestState } from '../../core/export/digest/due';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { OpenLogbook } from '../services/open-logbook';
import { today } from '../services/today';

const known = new WeakMap<
  Snapshot,
  { readonly day: string; readonly states: readonly DigestState[] }
>();

/** How it stands with each declared audience today; worked out once for the same records and day. */
export function statesOf(logbook: OpenLogbook): readonly DigestState[] {
  const { snapshot } = logbook;
  const day = today(logbook);
  const before = known.get(snapshot);
  if (before?.day === day) return before.states;
  const states = digestStates(snapshot, day);
  known.set(snapshot, { day, states });
  return states;
}
