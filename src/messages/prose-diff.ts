import * as l10n from '@vscode/l10n';
import { diffArrays } from 'diff';
import { valueText } from './format-value';

/** A piece of a text that stayed, came or went. */
export interface ProsePart {
  readonly type: 'same' | 'gone' | 'come';
  readonly text: string;
}

/** Texts that differ in more words than this were written anew; to pair their words would take long and help nobody. */
const MOST_CHANGED = 400;
/** Longer texts (UTF-16 units) are not compared. */
const LONGEST = 100_000;
/** Words are looked for in so much at a time: what looks for them copies all of it for every word. */
const PIECE = 500;
/** More places than these are counted instead of shown. */
const MOST_PLACES = 3;

/**
 * How one text became another, word by word. Words are found as the language has them, so that Thai or Japanese, which
 * put no spaces between, show words too. Undefined where so much differs that it is another text.
 */
export function proseDiff(before: string, after: string): readonly ProsePart[] | undefined {
  if (Math.max(before.length, after.length) > LONGEST) return undefined;
  const parts = diffArrays(words(before), words(after), { maxEditLength: MOST_CHANGED });
  return parts?.map(({ added, removed, value }) => ({
    type: added ? 'come' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

function words(text: string): string[] {
  // Lines, and of long ones pieces that end where a word does, or else never within a character.
  const pieces =
    text.match(new RegExp(`[^\\n]{0,${PIECE}}(?:\\n|$|(?<=\\s))|[^\\n]{1,${PIECE}}`, 'gu')) ?? [];
  return pieces.flatMap((piece) => Array.from(segmenter.segment(piece), ({ segment }) => segment));
}

/**
 * What changed in a text, a line a place: `Why: “38%” → “41%”`. Undefined where there are too many places to show.
 * @param label of the field
 */
export function proseLines(
  label: string,
  before: string,
  after: string,
): readonly string[] | undefined {
  const parts = proseDiff(before, after);
  const places = parts && placesIn(parts);
  if (!places || places.length === 0 || places.length > MOST_PLACES) return undefined;
  return places.map(({ gone, come }) => {
    const [old, current] = [valueText(gone), valueText(come)];
    if (gone.trim() === '') return l10n.t('{0}: “{1}” added', label, current);
    if (come.trim() === '') return l10n.t('{0}: “{1}” removed', label, old);
    return l10n.t('{0}: “{1}” → “{2}”', label, old, current);
  });
}

interface ChangedPlace {
  readonly gone: string;
  readonly come: string;
}

/** What went and came between two pieces that stayed; a space alone does not part two places. */
function placesIn(parts: readonly ProsePart[]): readonly ChangedPlace[] {
  const places: ChangedPlace[] = [];
  let open: ChangedPlace | undefined;
  for (const { type, text } of parts) {
    if (type === 'same' && (!open || text.trim() !== '')) {
      if (open) places.push(open);
      open = undefined;
      continue;
    }
    const { gone, come }: ChangedPlace = open ?? { gone: '', come: '' };
    open = {
      gone: type === 'come' ? gone : gone + text,
      come: type === 'gone' ? come : come + text,
    };
  }
  return (open ? [...places, open] : places).filter(
    ({ gone, come }) => (gone + come).trim() !== '',
  );
}
