/**
 * Letters of an address as they stand in links (`%40`, twice encoded `%2540`), in pages (`&#64;`, `&commat;`) and in
 * JSON or scripts (`\u0040`). What is no letter of an address stays as it is, since it may mean something there.
 */
const ENCODED =
  /%(?:25){0,3}([2-7][0-9a-f])|&#0{0,5}(\d{2,3});|&#x0{0,5}([2-7][0-9a-f]);|\\(?:u00|x)([2-7][0-9a-f])|&(commat|period|lowbar|plus);/gi;
const NAMED: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  lowbar: '_',
  plus: '+',
};
const LETTER = /^[\w@.+-]$/;
const WIDE = /[＠﹫]/g;
/** `name (at) host (dot) com`: the parts bounded, and both signs in brackets of some kind, or the dot as it is. */
const SPELT =
  /(?<=[\p{L}\p{N}_-])[ \t]{0,2}[([{<][ \t]?(?:at|ät|@)[ \t]?[)\]}>][ \t]{0,2}((?:[\p{L}\p{N}-]{1,63}(?:\.|[ \t]{0,2}[([{<][ \t]?(?:dot|punkt|point|\.)[ \t]?[)\]}>][ \t]{0,2})){1,8}\p{L}{2,63})/giu;
const DOT = /[ \t]{0,2}[([{<][ \t]?(?:dot|punkt|point|\.)[ \t]?[)\]}>][ \t]{0,2}/giu;

/** What a text with a masked address holds; most hold none of these. */
const HINT =
  /[＠﹫]|%(?:25){0,3}40|&#0*64;|&#x0*40;|&commat;|\\(?:u00|x)40|[([{<][ \t]?(?:at|ät|@)[ \t]?[)\]}>]/i;

/**
 * A text with the e-mail addresses in it written plainly that are hidden from programs, or encoded for a link, a page
 * or a script; the same text where none is.
 */
export function unmasked(text: string): string {
  if (!HINT.test(text)) return text;
  return text
    .replace(ENCODED, (whole, ...groups: (string | undefined)[]) => letterOf(groups) ?? whole)
    .replace(WIDE, '@')
    .replace(SPELT, (_, domain: string) => `@${domain.replace(DOT, '.')}`);
}

function letterOf([percent, decimal, hex, escape, name]: readonly (string | undefined)[]):
  string | undefined {
  if (name !== undefined) return NAMED[name.toLowerCase()];
  const hexadecimal = percent ?? hex ?? escape;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const letter = String.fromCharCode(code);
  return LETTER.test(letter) ? letter : undefined;
}
