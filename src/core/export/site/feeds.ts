import { atomFeed } from '../atom';
import type { Change } from '../../model/change';
import type { ExportFile, ExportInput, StreamInput } from '../exporter';
import { feedPath } from './list-pages';
import { addressOf } from './site-paths';
import { nameOfPage } from './site-context';
import type { Site } from './site-context';

/** A feed says what is new; what is older stands on the pages. */
const MOST = 50;

/** A feed of all changes and one a tool. Their links lead to pages where it is known at which address the site stands. */
export async function* feedFiles(
  site: Site,
  given: ExportInput | StreamInput,
): AsyncGenerator<ExportFile> {
  const { input, tools } = site;
  const newest = await newestOf(site, given);
  yield await feedFile(site, 'feed.atom', '', newest(input.changes));
  for (const [id, of] of tools) {
    const path = site.paths('tools', id);
    if (path === undefined) continue;
    const name = input.words.site.feedOf(nameOfPage(site, 'tools', id));
    yield await feedFile(site, feedPath(path), name, newest(of), id);
  }
}

/** What gives of a list of outlines the first changes, whole. */
async function newestOf(
  { input, tools }: Site,
  given: ExportInput | StreamInput,
): Promise<(outlines: readonly Change[]) => readonly Change[]> {
  const lists = [input.changes, ...tools.values()];
  const wanted = new Set(lists.flatMap((list) => list.slice(0, MOST).map(({ id }) => id)));
  const found = new Map<string, Change>();
  for await (const change of given.changes) if (wanted.has(change.id)) found.set(change.id, change);
  return (outlines) => outlines.slice(0, MOST).flatMap(({ id }) => found.get(id) ?? []);
}

async function feedFile(
  { input, paths }: Site,
  path: string,
  title: string,
  changes: readonly Change[],
  tool?: string,
): Promise<ExportFile> {
  const base = await baseOf(input.options.baseUrl);
  const options = { ...input.options, title: title === '' ? input.options.title : title };
  const content = await atomFeed(
    { ...input, changes, options: { ...options, withoutAddresses: true } },
    {
      tool,
      self: base && base + addressOf(path),
      pageOf: ({ id }) => {
        const page = paths('changes', id);
        return base && page && base + addressOf(page);
      },
    },
  );
  return { path, content };
}

/** Where the site stands, with a slash at its end; undefined where nobody said, or what is no address of the web. */
export async function baseOf(address: string | undefined): Promise<string | undefined> {
  if (address === undefined) return undefined;
  const { webAddress } = await import('../web-address');
  return webAddress(address)
    ?.replace(/[?#].*$/, '')
    .replace(/\/*$/, '/');
}
