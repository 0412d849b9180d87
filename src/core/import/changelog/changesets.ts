import { readYaml } from '../../yaml/read-yaml';
import type { Problem } from '../../problem';
import type { Importer, ImportItem, Sample, SourceFile } from '../importer';
import { leftOut } from '../read/told';
import { changeOfEntry, EntryKeys } from './entry';
import type { FoundEntry } from './entry';
import { baseName, broken, fragmentText, isTable, lineAt } from './fragment';
import { besideFragments, endsWith, unreadName } from './fragments';

/**
 * Changesets: `.changeset/<name>.md`, between two lines of dashes the packages with the step that their version takes,
 * below them what changed. https://github.com/changesets/changesets, `packages/parse/src/index.ts`. A file without its
 * front matter, at which changesets itself stops, is an entry too.
 */
export const changesets: Importer = {
  id: 'changesets',
  makes: 'changes',
  describedBy: 'https://github.com/changesets/changesets/blob/main/packages/parse/src/index.ts',
  recognise,
  async *read(files) {
    const keys = new EntryKeys();
    for (const file of files) yield await readOne(file, keys);
  },
};

/** From the least to the most; a step that none of them is counts least. */
const BUMPS: readonly string[] = ['none', 'patch', 'minor', 'major'];
const FRONT_MATTER = /^\s*---[ \t]*\n([\s\S]*?)(?:^|\n)[ \t]*---[ \t]*(?:\n|$)/;
/** No part of it can be read as the next one, so that no line makes it slow. */
const PACKAGE = /^(?:["'][^"':]+["']\s*|[^"':]+):\s*["']?(?:major|minor|patch|none)["']?$/;

function recognise({ name, text }: Sample): number {
  if (/"@changesets\/|@changesets\/config/.test(text) && endsWith({ name }, '.json')) return 0.9;
  if (!endsWith({ name }, '.md')) return 0;
  const front = FRONT_MATTER.exec(text.replace(/\r\n?/g, '\n'))?.[1];
  const lines = front?.split('\n').filter((line) => line.trim() !== '') ?? [];
  if (lines.length === 0) return 0;
  return lines.every((line) => PACKAGE.test(line.trim())) ? 0.95 : 0;
}

async function readOne(file: SourceFile, keys: EntryKeys): Promise<ImportItem> {
  const { name } = file;
  if (endsWith(file, 'config.json', 'pre.json')) return leftOut(name, 1, 'file-of-tool');
  const beside = besideFragments(file);
  if (beside) return beside;
  if (!endsWith(file, '.md')) return unreadName(file, '<name>.md');
  const read = await fragmentText(file);
  if (!read.ok) return broken(name, read.problem);
  const parts = partsOf(read.value);
  if ('problem' in parts) return broken(name, parts.problem, read.value);
  const { front, body, line } = parts;
  const entry: FoundEntry = {
    place: { file: name, line },
    text: body,
    kind: 'changed',
    status: 'approved',
    ...front,
  };
  return changeOfEntry(entry, await keys.keyOf(baseName(name), body));
}

type Parts =
  | {
      readonly front: Pick<FoundEntry, 'section' | 'more'>;
      readonly body: string;
      readonly line: number;
    }
  | { readonly problem: Problem };

function partsOf(text: string): Parts {
  const match = FRONT_MATTER.exec(text);
  if (!match) return { front: {}, body: text.trim(), line: 1 };
  const { value, problems } = readYaml(match[1] ?? '');
  const [problem] = problems;
  if (value === undefined && problem) return { problem };
  const body = text.slice(match[0].length);
  const line = lineAt(text, match[0].length + (body.length - body.trimStart().length));
  if (!isTable(value)) return { front: {}, body: body.trim(), line };
  const packages = Object.entries(value).map(
    ([name, step]) => [name, typeof step === 'string' ? step : ''] as const,
  );
  const section = packages
    .map(([, step]) => step)
    .sort((a, b) => BUMPS.indexOf(b) - BUMPS.indexOf(a))[0];
  return {
    front: {
      ...(section ? { section } : {}),
      ...(packages.length > 0 ? { more: { packages: Object.fromEntries(packages) } } : {}),
    },
    body: body.trim(),
    line,
  };
}
