import type { SourceFile } from '../importer';
import { fragmentText } from './fragment';
import { endsWith } from './fragments';

/** A type of fragments: what stands in file names, and the heading that towncrier prints for it. */
export interface FragmentType {
  readonly id: string;
  readonly title: string;
}

export interface TowncrierSettings {
  readonly types: readonly FragmentType[];
  /** Whether a file of the import says so, or towncrier's own are taken. */
  readonly areGiven: boolean;
  /** The address of an issue with `{issue}` in it. */
  readonly issueAddress: string | undefined;
}

/** Those of towncrier itself, in its order; `security` and `deprecation` came later, and are common before. */
const DEFAULTS: readonly FragmentType[] = [
  { id: 'feature', title: 'Features' },
  { id: 'bugfix', title: 'Bugfixes' },
  { id: 'doc', title: 'Improved Documentation' },
  { id: 'removal', title: 'Deprecations and Removals' },
  { id: 'misc', title: 'Misc' },
];

export const TOWNCRIER_DEFAULTS: TowncrierSettings = {
  types: DEFAULTS,
  areGiven: false,
  issueAddress: undefined,
};

/**
 * The settings in a `towncrier.toml` or `pyproject.toml`: `[[tool.towncrier.type]]`, or
 * `[tool.towncrier.fragment.<type>]`, and `issue_format`. https://towncrier.readthedocs.io/en/stable/configuration.html.
 * Undefined: it has none, or cannot be read.
 */
export async function towncrierSettings(file: SourceFile): Promise<TowncrierSettings | undefined> {
  if (!endsWith(file, '.toml')) return undefined;
  const text = await fragmentText(file);
  if (!text.ok) return undefined;
  const { parse } = await import('smol-toml');
  try {
    const settings = tableAt(tableAt(parse(text.value), 'tool'), 'towncrier');
    return settings && settingsOf(settings);
  } catch {
    return undefined; // no TOML: it is listed among what was left out
  }
}

type Table = Readonly<Record<string, unknown>>;

function tableAt(table: Table | undefined, key: string): Table | undefined {
  const value = table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Table)
    : undefined;
}

function settingsOf(settings: Table): TowncrierSettings {
  const types = typesOf(settings);
  const format = settings['issue_format'];
  const address =
    typeof format === 'string'
      ? /https?:\/\/[^\s<>()"'`]*\{issue\}[^\s<>()"'`]*/.exec(format)
      : null;
  return {
    types: types.length > 0 ? types : DEFAULTS,
    areGiven: types.length > 0,
    issueAddress: address?.[0],
  };
}

function typesOf(settings: Table): readonly FragmentType[] {
  const listed: unknown = settings['type'];
  if (Array.isArray(listed))
    return listed.flatMap((item: unknown) => {
      const { directory, name } = (typeof item === 'object' && item !== null ? item : {}) as Table;
      const title = typeof name === 'string' ? name : '';
      const id = typeof directory === 'string' ? directory : title.toLowerCase();
      return id === '' ? [] : [{ id, title }];
    });
  return Object.entries(tableAt(settings, 'fragment') ?? {}).map(([id, options]) => {
    const { name } = (typeof options === 'object' && options !== null ? options : {}) as Table;
    return { id, title: typeof name === 'string' ? name : id };
  });
}
