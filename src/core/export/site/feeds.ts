import { atomFeed } from '../atom';
import type { ExportFile } from '../exporter';
import { ics } from '../ics';
import { feedPath } from './list-pages';
import { addressOf } from './site-paths';
import { nameOfPage } from './site-context';
import type { Site } from './site-context';

/** A feed says what is new; what is older stands on the pages. */
const MOST = 50;

/** A feed of all changes and one a tool. Their links lead to pages where it is known at which address the site stands. */
export async function* feedFiles(site: Site): AsyncGenerator<ExportFile> {
  const { input, changes, tools } = site;
  yield await feedFile(site, 'feed.atom', '', [...changes.values()]);
  for (const [id, of] of tools) {
    const path = site.paths('tools', id);
    if (path === undefined) continue;
    const name = input.words.site.feedOf(nameOfPage(site, 'tools', id));
    yield await feedFile(site, feedPath(path), name, of, id);
  }
}

async function feedFile(
  { input, paths }: Site,
  path: string,
  title: string,
  changes: Site['input']['changes'],
  tool?: string,
): Promise<ExportFile> {
  const base = await baseOf(input.options.baseUrl);
  const options = { ...input.options, title: title === '' ? input.options.title : title };
  const content = await atomFeed(
    { ...input, changes: changes.slice(0, MOST), options: { ...options, withoutAddresses: true } },
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

/** The calendar of all that has a day. */
export async function calendarFile({ input }: Site): Promise<ExportFile> {
  return { path: 'calendar.ics', content: await ics.export(input) };
}

/** Where the site stands, with a slash at its end; undefined where nobody said, or what is no address of the web. */
export async function baseOf(address: string | undefined): Promise<string | undefined> {
  if (address === undefined) return undefined;
  const { webAddress } = await import('../web-address');
  return webAddress(address)
    ?.replace(/[?#].*$/, '')
    .replace(/\/*$/, '/');
}
