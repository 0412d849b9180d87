import { meaningsOf } from '../ledger/same-value';
import type { Meanings } from '../ledger/same-value';
import type { Snapshot } from '../logbook/snapshot';
import type { Asset, Change, Setting } from '../model/change';
import type { Plain } from '../model/field';
import { nameOf } from './name';
import type { Name } from './name';
import type { SettingNames, StackWords } from './stack-words';
import { bitsOf, spaced, stemOf, wordsOf } from './words';

/** A setting of a change, as entries may name it. */
export interface SettingClaim extends SettingNames {
  readonly asset: Name | undefined;
  readonly from: ValueClaim;
  readonly to: ValueClaim;
}

/** A value as entries may say it. */
export interface ValueClaim {
  readonly value: Plain | undefined;
  /** What it may be meant as; undefined where there is none. */
  readonly meanings: Meanings | undefined;
  /** The words of a text, as they stand in others; undefined where there are none. */
  readonly words: string | undefined;
  readonly bits: number;
  /** Whether it is one of many that might stand there, and not `true` or `1`. */
  readonly isTelling: boolean;
}

/** What a change says it touched in one tool. */
export interface NamedThings {
  readonly assets: readonly Name[];
  /** In small letters. */
  readonly ids: ReadonlySet<string>;
  readonly settings: readonly SettingClaim[];
}

/** The assets, their ids and the settings of a change, as far as they may be the tool's. */
export function thingsOf(
  change: Change,
  tool: string,
  snapshot: Snapshot,
  words: StackWords,
): NamedThings {
  const isOfTool = (asset: Asset) => asset.tool === undefined || asset.tool === tool;
  // A setting of an integration or of a process may show in any tool of its change.
  const concerns = ({ target }: Setting) =>
    target === undefined || target === tool || !snapshot.tools.has(target);
  const assets = (change.assets ?? []).filter(isOfTool);
  const settings = (change.settings ?? []).filter(concerns);
  const inSettings = settings.flatMap(({ asset }) => asset ?? []);
  const names = new Set([...assets.map(({ name }) => name), ...inSettings]);
  return {
    assets: Array.from(names, (name) => nameOf(name)),
    ids: idsIn(change, assets),
    settings: settings.map((setting) => settingClaim(setting, tool, words)),
  };
}

function idsIn({ links = [] }: Change, assets: readonly Asset[]): ReadonlySet<string> {
  const urls = links.map((link) => (typeof link === 'string' ? link : link.url));
  const ids = assets.flatMap(({ id, url }) => [
    ...(id === undefined ? [] : [id.trim().toLowerCase()]),
    ...idsInUrl(url ?? ''),
  ]);
  return new Set([...ids, ...urls.flatMap(idsInUrl)]);
}

/** So many letters and digits follow the first digit of what may be an id: `v2` is none. */
const FEWEST_BEHIND = 3;

function idsInUrl(url: string): readonly string[] {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '');
  return (path.match(/[\w-]+/g) ?? []).filter(mayBeId).map((id) => id.toLowerCase());
}

/** Whatever in a web address may be the id of something: letters and digits, some of them digits. */
function mayBeId(word: string): boolean {
  const digit = word.search(/\d/);
  return digit >= 0 && word.length - digit > FEWEST_BEHIND;
}

function settingClaim(setting: Setting, tool: string, words: StackWords): SettingClaim {
  const { asset, from, to, target = tool } = setting;
  const { path, paths, lasts } = words.ofSetting(target, setting.path);
  return {
    path,
    paths,
    lasts,
    asset: asset === undefined ? undefined : nameOf(asset),
    from: valueClaim(from),
    to: valueClaim(to),
  };
}

function valueClaim(value: Plain | undefined): ValueClaim {
  const meanings = value === undefined ? undefined : meaningsOf(value);
  if (typeof value !== 'string') {
    const isTelling = value !== null && value !== undefined;
    return { value, meanings, words: undefined, bits: 0, isTelling };
  }
  const words = wordsOf(value);
  const isTelling =
    value.length >= 2 && words.some((word) => /^\d{2,}$/.test(word) || stemOf(word).length > 3);
  const text = words.length === 0 ? undefined : spaced(words);
  return { value, meanings, words: text, bits: bitsOf(words), isTelling };
}
