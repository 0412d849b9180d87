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

const UNRELEASED =
  /^(?:unreleased|upcoming|next(?: release| version)?|not yet released|in development|wip|head|main|master)\b/i;
/** A version, or the package it is of with it: `v3.6.1`, `1.0.0-rc.1`, `owox@0.31.0`, `Version 2.0`, `2024.1`. */
const VERSION =
  /^(?:(?:version|release|ver\.?)\s+)?(?:@?[\w./-]{1,100}[@/])?v?\.?\d{1,9}(?:\.(?:\d{1,9}|x)){1,5}(?:[-+.]?[\da-z][\w.+-]{0,60})?(?![\p{L}\p{N}])/iu;
const SINGLE = /^(?:(?:version|release|ver\.?)\s+v?|v)\d{1,9}(?![\p{L}\p{N}.])/iu;
/** Year first, with whatever stands between: `2022-11.28` happens. */
const YEAR_FIRST = /(?<![\d.])((?:19|20)\d\d)([-./])(\d{1,2})[-./](\d{1,2})(?![\d.])/;
const YANKED = /[[(]?\b(?:yanked|withdrawn|retracted)\b[\])]?/i;

/**
 * What a heading of a changelog says of a release, in the ways that https://keepachangelog.com and those who follow it
 * more or less write it: `[1.2.0] - 2026-04-26`, `v1.26.0 on 2026-08-20`, `[2.13.1](https://…) - 2026-04-26`,
 * `1.0.0 / March 3, 2020`, `[Unreleased]`, `2026-04-26`. Undefined: it is the heading of something else.
 */
export function releaseOf(heading: string): Release | undefined {
  const words = heading
    .slice(0, LONGEST)
    .replace(/\[([^[\]]{1,300})\](?:\([^()\s]{0,2000}\)|\[[^\]]{0,300}\])/g, '$1')
    .replace(/^\s*\[([^[\]]{1,300})\]/, '$1 ')
    .replace(/[*_`]+(?=\S)|(?<=\S)[*_`]+(?!\w)/g, '')
    .replace(/^[\p{Extended_Pictographic}\uFE0F\s]+/u, '')
    .trim();
  if (UNRELEASED.test(words))
    return {
      name: oneSpace(words),
      isReleased: false,
      day: undefined,
      isYanked: false,
      isPlain: true,
    };
  const dated = datedFirst(words);
  if (dated) return dated;
  const version = (VERSION.exec(words) ?? SINGLE.exec(words))?.[0];
  return version === undefined ? undefined : versioned(version.trim(), words.slice(version.length));
}

function versioned(version: string, rest: string): Release {
  const { day, without } = dateIn(rest);
  const left = without
    .replace(YANKED, ' ')
    .replace(/^[\s:–—/|,;-]+|[\s:–—/|,;-]+$/g, '')
    .replace(/^(?:\(\s*\)|on|released(?: on)?|\[\s*\])$/i, '')
    .trim();
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
