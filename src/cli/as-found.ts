/** A record as its file has it: what is required may be missing, or be left out because it is wrong. */
export function asFound<T extends object>(record: T): Partial<T> {
  return record;
}
