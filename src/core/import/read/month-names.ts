/** Languages whose names of months are understood. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl'];

let months: ReadonlyMap<string, number> | undefined;

/** The month, from 1, that a word names, in full or as calendars shorten it; undefined when it is none. */
export function monthNamed(word: string): number | undefined {
  months ??= namesOfMonths();
  return months.get(folded(word));
}

/** Names that mean different months in two languages mean none. */
function namesOfMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>([['sept', 9]]);
  const twice = new Set<string>();
  for (const language of LANGUAGES)
    for (const width of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const name = folded(format.format(Date.UTC(2026, month - 1, 15)));
        if ((found.get(name) ?? month) !== month) twice.add(name);
        found.set(name, month);
      }
    }
  for (const name of twice) found.delete(name);
  return found;
}

/** Without case, accents and the dot of what is shortened. */
function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
}
