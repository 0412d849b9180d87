const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;

/** How many columns of a terminal a text takes: marks none, East Asian letters and emoji two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    if (!/\p{M}|\u200d/u.test(character)) width += WIDE.test(character) ? 2 : 1;
  return width;
}
