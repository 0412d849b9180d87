import type { Plain } from '../model/field';
import { isTable, ownKey } from '../model/plain';

type Group = Readonly<Record<string, Plain>>;

/**
 * Which keys say that two items of a list are the same thing, by the keys of the list's path. Several sets are
 * tried in order: what the first cannot pair, the next may.
 */
const IDENTITIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  settings: [['target', 'environment', 'asset', 'path']],
  assets: [
    ['tool', 'type', 'name'],
    ['tool', 'id'],
  ],
  rollout: [['where']],
  compliance: [['law']],
  approvals: [['role', 'asked-of'], ['role']],
  tests: [['check']],
  communication: [['audience', 'channel', 'from'], ['audience']],
  training: [['audience', 'material'], ['audience']],
  translations: [['language']],
  'translations/communication': [['audience']],
  'translations/training': [['audience']],
  links: [['url']],
  relations: [['type', 'id']],
  environments: [['name']],
  'setting-aliases': [['path']],
  steps: [['what']],
  'service-levels': [['name']],
  mappings: [['from', 'to']],
  people: [['id']],
  teams: [['id']],
  audiences: [['id']],
  'custom-fields': [['id']],
  'policy/rules': [['ask', 'when'], ['ask']],
  exports: [['name']],
};

/** Lists that this software does not know: whichever of these an item has. */
const ANY_LIST = [['id'], ['name'], ['path']] as const;

/** The sets of keys that identify the items of a list. */
export function identitiesOf(path: readonly string[]): readonly (readonly string[])[] {
  return ownKey(IDENTITIES, path.join('/')) ?? ANY_LIST;
}

/**
 * What identifies an item by these keys, comparable as a text; undefined when it has none of them, or lacks the name
 * or id that they end in.
 * A link may be written as its address alone.
 */
export function identity(item: Plain, keys: readonly string[]): string | undefined {
  const group = asGroup(item, keys);
  if (group === undefined || !keys.some((key) => Object.hasOwn(group, key))) return undefined;
  const last = keys[keys.length - 1] ?? '';
  // That two things are of one tool and neither has an id says nothing.
  if ((last === 'id' || last === 'name') && !Object.hasOwn(group, last)) return undefined;
  return JSON.stringify(keys.map((key) => ownKey(group, key) ?? null));
}

/** The words that name an item to a person: the texts of the first set of keys of which it has any. */
export function itemWords(item: Plain, path: readonly string[]): readonly string[] {
  return identifyingKeys(item, path).flatMap((key) => {
    const word = ownKey(asGroup(item, [key]) ?? {}, key);
    return typeof word === 'string' ? [word] : [];
  });
}

/** The first set of keys that identifies an item. */
export function identifyingKeys(item: Plain, path: readonly string[]): readonly string[] {
  return identitiesOf(path).find((keys) => identity(item, keys) !== undefined) ?? [];
}

function asGroup(item: Plain, keys: readonly string[]): Group | undefined {
  if (isTable(item)) return item;
  const [only] = keys;
  return typeof item === 'string' && keys.length === 1 && only === 'url'
    ? { url: item }
    : undefined;
}
