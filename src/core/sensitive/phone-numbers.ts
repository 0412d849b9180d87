import type { Hit, Scanner } from './hit';

/** `+49 170 1234567`, `+1 (415) 867-5309`: only with its country does a number say by itself that it is one. */
const INTERNATIONAL = /(?<![\p{L}\p{N}+.,])\+(?=[1-9])(\d[\d ()./-]{7,22}\d)(?![\p{L}\p{N}])/gu;
/** `(415) 867-5309`: written so in North America alone. With hyphens only it may be the id of an advertiser. */
const AMERICAN = /(?<![\p{L}\p{N}])(\([2-9]\d{2}\) ?[2-9]\d{2}-\d{4})(?![\p{L}\p{N}-])/gu;
/** `Tel.: 030 1234567`, `Mobile 0170 1234567`: a number without one, where a word says what it is. */
const LABELLED =
  /(?<!\p{L})(?:phone|telephone|tel|mobile|cell(?:phone)?|telefon|handy|mobil|téléphone|teléfono|móvil)(?: ?(?:number|no|nr|nummer))?(?:\.?[ \t]{0,2}[:=][ \t]{0,2}|\.?[ \t](?=\(?0))(\(?\d[\d ()./-]{5,20}\d)(?![\p{L}\p{N}])/giu;

/** Free to call, so a company's and nobody's own; and those of films (555-0100 to 555-0199). */
const NOBODYS = /^(?:1(?:800|888|877|866|855|844|833)|49800|44(?:800|808)|33800)|55501\d\d$/;

/** Phone numbers, each once. A number that could be anything else is none. */
export const phoneNumbers: Scanner = (text) => {
  const hits = new Map<string, Hit>();
  const take = (written: string) => {
    const key = written.replace(/\D/g, '');
    if (NOBODYS.test(key) || /^(\d)\1*$|0{5}|12345678/.test(key)) return;
    hits.set(key, { looksLike: 'phone', key, sample: `…${key.slice(-2)}` });
  };
  if (text.includes('+'))
    for (const [, written = ''] of text.matchAll(INTERNATIONAL))
      if (isNumberOfPhone(written, 9)) take(written);
  if (text.includes('('))
    for (const [, written = ''] of text.matchAll(AMERICAN)) take(`1${written}`);
  for (const [, written = ''] of text.matchAll(LABELLED))
    if (isNumberOfPhone(written, 7) && !/\/.*\//.test(written)) take(written);
  return [...hits.values()];
};

/** E.164 allows fifteen digits. Groups of three are how large amounts are written: `+10 000 000 leads`. */
function isNumberOfPhone(written: string, fewest: number): boolean {
  const digits = written.replace(/\D/g, '').length;
  const isAmount = /^\d{1,3}(?:[ .]\d{3})+$/.test(written);
  return digits >= fewest && digits <= 15 && !isAmount && !/\d{4}-\d{2}-\d{2}/.test(written);
}
