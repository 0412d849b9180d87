import { canonicalPath } from '../logbook/setting-name';
import type { Snapshot } from '../logbook/snapshot';
import type { Asset, Change, Setting } from '../model/change';
import type { Plain } from '../model/field';
import { nameOf } from './name';
import type { Name } from './name';
import { bitsOf, isTellingWord, spaced, stemOf, tellingWords, wordsOf } from './words';

/** A setting of a change, as entries may name it. */
export interface SettingClaim {
  /** As it is shown. */
  readonly path: string;
  /** The words of each of its names (aliases are names too), and of the last part of each, which tells most. */
  readonly paths: ReadonlySet<string>;
  readonly lasts: readonly LastPart[];
  readonly asset: Name | undefined;
  readonly from: ValueClaim;
  readonly to: ValueClaim;
}

/** A value as entries may say it. */
export interface ValueClaim {
  readonly value: Plain | undefined;
  /** The words of a text, as they stand in others; undefined where there are none. */
  readonly words: string | undefined;
  readonly bits: number;
  /** Whether it is one of many that might stand there, and not `true` or `1`. */
  readonly isTelling: boolean;
}

/** The last part of a path, and of its last part that tells anything (of `Lead.LeadSource / Values` not the values): */
interface LastPart {
  readonly key: string;
  /** Its telling words, by stem; and all of them as \`spaced\` writes them, where there are several. */
  readonly telling: readonly string[];
  readonly tellingBits: number;
  readonly phrase: string | undefined;
}

/** What a change says it touched in one tool. */
export interface NamedThings {
  readonly assets: readonly Name[];
  /** In small letters. */
  readonly ids: ReadonlySet<string>;
  readonly settings: readonly SettingClaim[];
}

/** The assets, their ids and the settings of a change, as far as they may be the tool's. */
export function thingsOf(change: Change, tool: string, snapshot: Snapshot): NamedThings {
  const isOfTool = (asset: Asset) => asset.tool === undefined || asset.tool === tool;
  // A setting of an integration or of a process may show in any tool of its change.
  const concerns = ({ target }: Setting) =>
    target === undefined || target === tool || !snapshot.tools.has(target);
  const assets = (change.assets ?? []).filter(isOfTool);
  const settings = (change.settings ?? []).filter(concerns);
  const inSettings = settings.flatMap(({ asset }) => asset ?? []);
  const names = new Set([...assets.map(({ name }) => name), ...inSettings]);
  return {
    assets: [...names].map(nameOf),
    ids: idsIn(change, assets),
    settings: settings.map((setting) => settingClaim(setting, tool, snapshot)),
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

function settingClaim(setting: Setting, tool: string, snapshot: Snapshot): SettingClaim {
  const { path: written, asset, from, to, target = tool } = setting;
  const path = canonicalPath(snapshot, target, written);
  const names = [...new Set([written, path, ...aliasesOf(path, target, snapshot)])];
  return {
    path,
    paths: new Set(names.map((name) => wordsOf(name).join(' '))),
    lasts: names.map(lastOf),
    asset: asset === undefined ? undefined : nameOf(asset),
    from: valueClaim(from),
    to: valueClaim(to),
  };
}

function valueClaim(value: Plain | undefined): ValueClaim {
  if (typeof value !== 'string')
    return { value, words: undefined, bits: 0, isTelling: value !== null && value !== undefined };
  const words = wordsOf(value);
  const isTelling =
    value.length >= 2 && words.some((word) => /^\d{2,}$/.test(word) || stemOf(word).length > 3);
  const text = words.length === 0 ? undefined : spaced(words);
  return { value, words: text, bits: bitsOf(words), isTelling };
}

function aliasesOf(
  path: string,
  target: string,
  { tools, processes }: Snapshot,
): readonly string[] {
  const record = (tools.get(target) ?? processes.get(target))?.record;
  const known = record?.['setting-aliases']?.find((entry) => entry.path === path);
  return known?.aliases ?? [];
}

function lastOf(path: string): LastPart {
  const parts = path
    .split(/[/>›»|]|→|::/)
    .map((part) => wordsOf(labelOf(part)))
    .filter((words) => words.length > 0);
  const last = parts.filter((words) => words.some(isTellingWord)).at(-1) ?? [];
  const telling = [...tellingWords(last).keys()];
  return {
    key: (parts.at(-1) ?? []).join(' '),
    telling,
    tellingBits: bitsOf(telling),
    phrase: last.length > 1 ? spaced(last) : undefined,
  };
}

/** Trails name a field of Salesforce by its label, which mostly is its name without what only code needs. */
function labelOf(part: string): string {
  return part.replace(/^\s*\w+\.(?=\w)/, '').replace(/__c\s*$/, '');
}
