import { canonicalPath } from '../logbook/setting-name';
import type { Snapshot } from '../logbook/snapshot';
import { bitsOf, isTellingWord, spaced, tellingStems, wordsOf } from './words';

/** The names of a setting, taken apart. */
export interface SettingNames {
  /** As it is shown. */
  readonly path: string;
  /** The words of each of its names (aliases are names too), and of the last part of each, which tells most. */
  readonly paths: ReadonlySet<string>;
  readonly lasts: readonly LastPart[];
}

/** The last part of a path, and of its last part that tells anything (of `Lead.LeadSource / Values` not the values): */
export interface LastPart {
  readonly key: string;
  /** Its telling words, by stem; and all of them as \`spaced\` writes them, where there are several. */
  readonly telling: readonly string[];
  readonly tellingBits: number;
  readonly phrase: string | undefined;
}

/** What the stack calls tools and settings. Thousands of changes name the same few, which are taken apart once. */
export class StackWords {
  private readonly settings = new Map<string, SettingNames>();
  private readonly tools = new Map<string, readonly string[]>();

  constructor(private readonly snapshot: Snapshot) {}

  /** The words of a tool's id and name. */
  ofTool(tool: string): readonly string[] {
    let words = this.tools.get(tool);
    if (!words) {
      const name = this.snapshot.tools.get(tool)?.record.name ?? '';
      this.tools.set(tool, (words = [...wordsOf(tool), ...wordsOf(name)]));
    }
    return words;
  }

  /** @param written its path in a change, or an alias of it */
  ofSetting(target: string, written: string): SettingNames {
    const key = `${target}\n${written}`;
    let names = this.settings.get(key);
    if (!names) this.settings.set(key, (names = namesOf(target, written, this.snapshot)));
    return names;
  }
}

function namesOf(target: string, written: string, snapshot: Snapshot): SettingNames {
  const path = canonicalPath(snapshot, target, written);
  const names = [...new Set([written, path, ...aliasesOf(path, target, snapshot)])];
  return {
    path,
    paths: new Set(names.map((name) => wordsOf(name).join(' '))),
    lasts: names.map(lastOf),
  };
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
  const telling = [...tellingStems(last)];
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
