/** A time as a record or a commit has it: ISO, its offset last. */
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * A moment as evidence shows it, the same in every language and time zone: `2026-11-20`, or `2026-11-20 09:30 +01:00`.
 * What is neither stays as it is; '' of none.
 */
export function momentText(moment: string | undefined): string {
  const [, day, clock, offset] = TIME.exec(moment ?? '') ?? [];
  if (day === undefined || clock === undefined || offset === undefined) return moment ?? '';
  return `${day} ${clock} ${offset === 'Z' ? 'UTC' : offset}`;
}
