import { daysInText } from '../notes/days-in-text';
import { realDay } from '../../days';

/** What a heading says of a release. */
export interface Release {
  /** As it is written, without brackets, link and date; undefined: not released yet. */
  readonly name: string;
  readonly isReleased: boolean;
  /** `YYYY-MM-DD`, if it says so. */
  readonly day: string | undefined;
  /** Taken back after it was released. */
  readonly isYanked: boolean;
  /** It says no more than a whole version, and perhaps when. */
  readonly isPlain: boolean;
}

/** What is longer is no heading of a release. */
const LONGEST = 500;

/** In the languages of Keep a Changelog, too: https://keepachangelog.com lists its translations. */
const NOT_YET =
  /^(?:(?:unreleased|upcoming|next(?: release| version)?|not yet released|in development|wip|tb[ad]|head|main|master|unveröffentlicht|in entwicklung|non publié|à venir|não (?:publicado|lançado)|(?:no|sin) publicar|no publicado|non rilasciat[oa]|(?:nog )?niet uitgebracht|nieopublikowane|niewydane|nevydán[oé]|ej släppt|ikke ud?gi[tv]et|ikke utgitt|yayınlanmadı|yayımlanmamış|не выпущено|неизданное|не ?опубликовано|не випущено)(?![\p{L}\p{N}])|未发布|未發布|未釋出|未リリース|미배포|미출시)/iu;
/** A version, or the package it is of with it: `v3.6.1`, `1.0.0-rc.1`, `owox@0.31.0`, `Version 2.0`, `2024.1`. */
const VERSION =
  /^(?:(?:version|release|ver\.?)\s+)?(?:@?[\w./-]{1,100}[@/])?v?\.?\d{1,9}(?:\.(?:\d{1,9}|x)){1,5}(?:[-+.]?[\da-z][\w.+-]{0,60})?(?![\p{L}\p{N}])/iu;
const SINGLE = /^(?:(?:version|release|ver\.?)\s+v?|v)\d{1,9}(?![\p{L}\p{N}.])/iu;
/** Year first, with whatever stands between: `2022-11.28` happens. */
const YEAR_FIRST = /(?<![\d.])((?:19|20)\d\d)([-./])(\d{1,2})[-./](\d{1,2})(?![\d.])/;
/** Up to three words before a version, as in `Synapse 1.157.0`: what of it is a product, other headings tell. */
const NAMED = /^((?:[\p{L}@][\p{L}\p{N}@/._+-]{0,60}\s+){1,3})(?=v?\d)/u;
const YANKED = /[[(]?\b(?:yanked|withdrawn|retracted)\b[\])]?/i;

/**
 * What a heading of a changelog says of a release, in the ways that https://keepachangelog.com and those who follow it
 * more or less write it: `[1.2.0] - 2026-04-26`, `v1.26.0 on 2026-08-20`, `[2.13.1](https://…) - 2026-04-26`,
 * `1.0.0 / March 3, 2020`, `1.3.0 (Unreleased)`, `[Unveröffentlicht]`, `2026-04-26`; and `Synapse 1.157.0` where
 * `Synapse` is one of `products`. Undefined: it is the heading of something else.
 */
export function releaseOf(heading: string, products?: ReadonlySet<string>): Release | undefined {
  const words = wordsOf(heading);
  if (NOT_YET.test(words)) return { ...NONE, name: oneSpace(words), isPlain: true };
  const dated = datedFirst(words);
  if (dated) return dated;
  const version = (VERSION.exec(words) ?? SINGLE.exec(words))?.[0];
  if (version !== undefined) return versioned(version.trim(), words.slice(version.length));
  const product = NAMED.exec(words)?.[0] ?? '';
  const release = products?.has(oneSpace(product))
    ? releaseOf(words.slice(product.length))
    : undefined;
  return release?.isPlain
    ? { ...release, name: `${oneSpace(product)} ${release.name}` }
    : undefined;
}

/** The words before a version that is all else a heading says, save for a date; undefined of other headings. */
export function productOf(heading: string): string | undefined {
  const words = wordsOf(heading);
  const product = NAMED.exec(words)?.[0];
  if (product === undefined || releaseOf(words)) return undefined;
  return releaseOf(words.slice(product.length))?.isPlain ? oneSpace(product) : undefined;
}

/** Those that stand in more than one of these headings: a single one is as likely what an entry is about. */
export function productsOf(headings: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const several = new Set<string>();
  for (const heading of headings) {
    const product = productOf(heading);
    if (product !== undefined) (once.has(product) ? several : once).add(product);
  }
  return several;
}

const NONE = { isReleased: false, day: undefined, isYanked: false };

function wordsOf(heading: string): string {
  return heading
    .slice(0, LONGEST)
    .replace(/\[([^[\]]{1,300})\](?:\([^()\s]{0,2000}\)|\[[^\]]{0,300}\])/g, '$1')
    .replace(/^\s*\[([^[\]]{1,300})\]/, '$1 ')
    .replace(/[*_`]+(?=\S)|(?<=\S)[*_`]+(?!\w)/g, '')
    .replace(/^[\p{Extended_Pictographic}\uFE0F\s]+/u, '')
    .trim();
}

/** The day that is all a paragraph says, below a heading that names none: `Released August 18, 2026`. */
export function dayAlone(paragraph: string): string | undefined {
  const text = paragraph.slice(0, LONGEST).replace(/[*_]+/g, '').trim();
  const { day, without } = dateIn(text.replace(/^(?:released?(?: on| date)?|date)\b:?/i, ''));
  return /^[\s.]*$/.test(without) ? day : undefined;
}

function versioned(version: string, rest: string): Release {
  const { day, without } = dateIn(rest);
  const left = without
    .replace(YANKED, ' ')
    .replace(/^[\s:–—/|,;-]+|[\s:–—/|,;-]+$/g, '')
    .replace(/^(?:\(\s*\)|on|released(?: on)?|\[\s*\])$/i, '')
    .trim();
  if (NOT_YET.test(left.replace(/^[([]/, ''))) return { ...NONE, name: version, isPlain: true };
  const name = left === '' ? version : oneSpace(`${version} ${left}`);
  const isPlain = left === '' && /\d\.\d/.test(version);
  return { name, isReleased: true, day, isYanked: YANKED.test(rest), isPlain };
}

/** A log by days: the day is the release. */
function datedFirst(words: string): Release | undefined {
  const yearFirst = YEAR_FIRST.exec(words);
  const inWords = daysInText(words, undefined)[0];
  const start = yearFirst?.index ?? inWords?.start;
  if (start !== 0) return undefined;
  const day = yearFirst
    ? dayOfParts(yearFirst)
    : inWords?.first === inWords?.last
      ? inWords?.first
      : undefined;
  if (yearFirst && day === undefined) return undefined;
  return { name: oneSpace(words), isReleased: true, day, isYanked: false, isPlain: false };
}

function dateIn(rest: string): { readonly day: string | undefined; readonly without: string } {
  const found = YEAR_FIRST.exec(rest);
  const day = found ? dayOfParts(found) : undefined;
  if (found && day !== undefined)
    return { day, without: rest.replace(found[0], ' ').replace(/\(\s*\)/, ' ') };
  const named = daysInText(rest, undefined).find(({ first, last }) => first === last);
  if (!named) return { day: undefined, without: rest };
  const without = `${rest.slice(0, named.start)} ${rest.slice(named.end)}`.replace(/\(\s*\)/, ' ');
  return { day: named.first, without };
}

function dayOfParts([, year, , month, day]: RegExpExecArray): string | undefined {
  return realDay(Number(year), Number(month), Number(day));
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
