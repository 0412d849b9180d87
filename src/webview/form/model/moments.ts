import { offsetOf } from '../../../core/model/time-zone';

const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00(?:\.0+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * A day or time as a person edits it: `2026-11-20 09:30`, without the offset where it is the one that clocks of the
 * team show at that time. What cannot be shortened without loss stays as it is.
 */
export function editableMoment(text: string, timeZone: string): string {
  const [, day, time, offset] = TIME.exec(text) ?? [];
  if (!day || !time || !offset) return text;
  const minutes = offset === 'Z' ? 0 : offsetMinutes(offset);
  return offsetOf(Date.parse(text), timeZone) === minutes * 60_000 ? `${day} ${time}` : text;
}

function offsetMinutes(offset: string): number {
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * ((hours ?? 0) * 60 + (minutes ?? 0));
}
