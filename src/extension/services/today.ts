import { isoDay, todayIn } from '../../core/model/time-zone';
import type { OpenLogbook } from './open-logbook';

/** The day it is where the logbook is kept, `YYYY-MM-DD`; here, while it names no time zone or one nobody knows. */
export function today({ snapshot }: OpenLogbook): string {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = snapshot.logbook?.record['time-zone'];
  return isoDay(todayIn(Date.now(), zone !== undefined && isZone(zone) ? zone : here));
}

function isZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
