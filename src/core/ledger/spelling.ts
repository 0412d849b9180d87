/** The same units as people write them; the first is how they are compared. Plurals with an `s` need no entry. */
const UNITS: readonly (readonly string[])[] = [
  ['%', 'percent', 'pct', 'prozent'],
  ['€', 'eur', 'euro'],
  ['$', 'usd', 'dollar'],
  ['£', 'gbp', 'pound'],
  ['s', 'sec', 'second', 'sekunden'],
  ['min', 'minute', 'minuten'],
  ['h', 'hr', 'hour', 'std', 'stunde', 'stunden'],
  ['d', 'day', 'tag', 'tage'],
  ['w', 'wk', 'week', 'woche', 'wochen'],
  ['month', 'mo', 'monat', 'monate'],
  ['year', 'yr', 'jahr', 'jahre'],
  ['point', 'pt', 'pts', 'punkt', 'punkte'],
];
const UNIT = new Map(UNITS.flatMap((names) => names.map((name) => [name, names[0] ?? name])));

const MEASURE = /^([€$£]|eur|usd|gbp)?\s?([-+]?\d[\d ,.'_]*?)\s?([%€$£]|[a-z]+\.?)?$/;
const GERMAN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** Without what keyboards and word processors make of a text: quotation marks, dashes, arrows, spaces around them. */
export function plainSpelling(text: string): string {
  return text
    .replace(/[‘’‚`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s*(?:[-=]>|[→⇒➔])\s*/g, '->')
    .replace(/\s*(-(?!>)|\/)\s*/g, '$1');
}

/** The items of a list that stands in a text: `DE, AT, CH`, `DE;AT`; a comma between digits may be part of a number. */
export function itemsOf(text: string): readonly string[] {
  return text.split(/[,;]\s|;|,(?!\d)|(?<!\d),/);
}

/** The items of a list that has a line for each as text on one line: `- DE`, `- AT`. */
export function onOneLine(text: string): string {
  return text
    .trim()
    .replace(/^[-*•]\s+/, '')
    .replace(/\s*\n\s*(?:[-*•]\s+)?/g, '; ');
}

/** An amount and what it is counted in: `€1,500` and `1,500 EUR`, `48 h` and `48 hours`; undefined of all else. */
export function measureOf(
  text: string,
): { readonly amount: string; readonly unit: string } | undefined {
  const [, currency, amount, counted] = MEASURE.exec(text) ?? [];
  const unit = currency ?? counted;
  if (amount === undefined || unit === undefined || (currency && counted)) return undefined;
  const name = unit.replace(/\.$/, '');
  const one = name.length > 2 ? name.replace(/s$/, '') : name;
  return { amount: amount.trim(), unit: UNIT.get(name) ?? UNIT.get(one) ?? one };
}

/** `31.12.2026` as `2026-12-31`, and any other text as it is. */
export function dayForm(text: string): string {
  const [, day, month, year] = GERMAN_DAY.exec(text) ?? [];
  if (!day || !month || !year) return text;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
