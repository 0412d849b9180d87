/*
 * What an export says is built before it is asked for: `l10n` speaks the export's language only while the words are
 * made. So every word is taken from `l10n` there, and what comes later only fills places.
 */

/** Fills the places `{0}`, `{1}` … of a sentence that was taken from `l10n` already; a place without a value is ''. */
export function sentence(text: string): (...values: readonly string[]) => string {
  const [start = '', ...rest] = text.split(/\{(\d)\}/);
  const places: { readonly value: number; readonly after: string }[] = [];
  for (let at = 0; at < rest.length; at += 2)
    places.push({ value: Number(rest[at]), after: rest[at + 1] ?? '' });
  return (...values) => {
    let filled = start;
    for (const { value, after } of places) filled += (values[value] ?? '') + after;
    return filled;
  };
}

/** A sentence with a number in it, in the forms that languages have of it; all but `single` have `{0}` for the number. */
interface CountForms {
  /** Of exactly one: "One change". */
  readonly single: string;
  /** Of what a language says in the singular with a number: French and Portuguese of 0. */
  readonly one: string;
  readonly other: string;
}

/** The form that `Intl.PluralRules` asks for, with the number as `locale` (BCP 47) writes it. */
export function countSentence(locale: string, forms: CountForms): (count: number) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const one = sentence(forms.one);
  const other = sentence(forms.other);
  return (count) => {
    if (count === 1) return forms.single;
    return (rules.select(count) === 'one' ? one : other)(numbers.format(count));
  };
}

/** What each code of a list is called; `label` is asked for all of them at once. */
export function labelsOf<Code extends string>(
  codes: readonly Code[],
  label: (code: Code) => string,
): (code: Code) => string {
  const labels = new Map(codes.map((code) => [code, label(code)]));
  return (code) => labels.get(code) ?? code;
}
