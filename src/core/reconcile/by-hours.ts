/** In between, what lies in between. */
const BY_HOURS: readonly (readonly [hours: number, weight: number])[] = [
  [0.25, 2.6],
  [1, 2.3],
  [4, 1.9],
  [12, 1.5],
  [24, 1.1],
  [48, 0.6],
  [72, 0.2],
  [168, -0.7],
  [336, -1.8],
  [720, -3],
  [1_440, -4.5],
  [4_000, -6],
];
/** Asked millions of times: as numbers alone. */
const HOURS = Float64Array.from(BY_HOURS, ([hours]) => hours);
const WEIGHTS = Float64Array.from(BY_HOURS, ([, weight]) => weight);

/** What so many hours between an entry and a change say, as the logarithm of odds. */
export function byHours(hours: number): number {
  let at = 0;
  while (at < HOURS.length && hours > (HOURS[at] ?? 0)) at += 1;
  const there = WEIGHTS[Math.min(at, WEIGHTS.length - 1)] ?? 0;
  if (at === 0 || at === HOURS.length) return there;
  const before = HOURS[at - 1] ?? 0;
  const weight = WEIGHTS[at - 1] ?? 0;
  return weight + ((there - weight) * (hours - before)) / ((HOURS[at] ?? 0) - before);
}
