import type { Change } from '../../model/change';
import { oneLine } from '../../one-line';
import { factsOf } from '../about';
import type { ExportInput, StreamInput } from '../exporter';
import { firstParagraph, plainProse } from '../prose';
import { addressOf } from './site-paths';
import { nameOfPage } from './site-context';
import type { Site } from './site-context';
import type { PageKind } from './site-paths';

/** A page that can be found: its address, its name, what is shown below, and what else it is found by. */
type Found = readonly [address: string, name: string, facts: string, text: string];

/** Of one page no more than this is searched, in characters: the index is read by every reader who searches. */
const MOST = 400;

/**
 * What search looks through, as a script: a page that was opened from a folder may load scripts, and nothing else. It
 * is loaded when somebody begins to search.
 */
export async function searchIndex(
  site: Site,
  { changes }: ExportInput | StreamInput,
): Promise<string> {
  const entries = [
    ...[...site.tools.keys()].map((id) => scriptJson(stackEntry(site, 'tools', id))),
    ...[...site.processes.keys()].map((id) => scriptJson(stackEntry(site, 'processes', id))),
  ];
  for await (const change of changes) entries.push(scriptJson(changeEntry(site, change)));
  return `globalThis.mopsLogbookPages = [\n${entries.join(',\n')}\n];\n`;
}

/** JSON that is a script as well, wherever it stands. */
function scriptJson(value: Found): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function changeEntry(site: Site, change: Change): Found {
  const { input } = site;
  const parts = [
    plainProse(firstParagraph(change.why)),
    plainProse(firstParagraph(change.what)),
    ...(change.settings ?? []).map(({ path }) => path),
    ...(change.assets ?? []).map(({ name }) => name),
  ];
  const facts = [input.words.kind(change.kind), ...factsOf(input, change).map(oneLine)].join(' · ');
  return entry(site, 'changes', change.id, facts, parts.join(' '));
}

function stackEntry(site: Site, kind: 'tools' | 'processes', id: string): Found {
  const { snapshot, words } = site.input;
  const record =
    kind === 'tools' ? snapshot.tools.get(id)?.record : snapshot.processes.get(id)?.record;
  const text = [plainProse(firstParagraph(record?.purpose)), ...(record?.tags ?? [])].join(' ');
  return entry(site, kind, id, words.site[kind], text);
}

function entry(site: Site, kind: PageKind, id: string, facts: string, text: string): Found {
  const path = site.paths(kind, id) ?? 'index.html';
  return [addressOf(path), nameOfPage(site, kind, id), facts, oneLine(text.slice(0, MOST))];
}
