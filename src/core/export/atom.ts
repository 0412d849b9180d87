import type { HeadRecord } from '../logbook/change-head';
import type { Change } from '../model/change';
import { oneLine } from '../one-line';
import { headingOf, linkOf, summaryOf } from './about';
import type { ExportContext, Exporter, ExportInput } from './exporter';
import { escapeHtml } from './html';
import { lastTurn } from './instants';
import { mailHtml } from './mail';
import { inBatches } from './piece-by-piece';
import { xmlText } from './xml-text';

/**
 * A feed of the changes, RFC 4287. An entry keeps its id for ever, and is new again when its change goes live, is
 * tested or rolled back. It holds what a mail says of the change; its link is the first of the change's own.
 */
export const atom: Exporter<string> = {
  id: 'atom',
  extension: 'atom',
  mime: 'application/atom+xml',
  needs: 'fields',
  export: (input) => atomFeed(input),
  async *stream(input) {
    const write = await writerOf(input, input.heads, input.count);
    yield* inBatches(write, '\n</feed>\n', input.changes);
  },
};

/** Where a feed and what it speaks of can be read. */
interface FeedPlace {
  /** The tool that it is a feed of; of all changes otherwise. */
  readonly tool?: string;
  /** Its own address. */
  readonly self?: string;
  /** The address of the page of a change. */
  readonly pageOf: (change: Change) => string | undefined;
}

/** The feed of the changes of `input`; those that have a page lead to it. */
export async function atomFeed(input: ExportInput, place?: FeedPlace): Promise<string> {
  const { changes } = input;
  return (await writerOf(input, changes, changes.length, place))(changes);
}

/** What writes of some changes the part of the feed of all. @param all their heads are enough */
async function writerOf(
  input: ExportContext,
  all: Iterable<HeadRecord>,
  count: number,
  place?: FeedPlace,
): Promise<(changes: readonly Change[]) => string> {
  const { Feed } = await import('feed');
  const { webAddress } = await import('./web-address');
  const name = input.snapshot.logbook?.record.name ?? headingOf(input);
  const ofTool = place?.tool === undefined ? '' : `:tool:${encodeURIComponent(place.tool)}`;
  let updated = new Date(0);
  for (const change of all) {
    const turn = lastTurn(change);
    if (turn > updated) updated = turn;
  }
  const about = {
    id: `urn:x-mops-logbook:${encodeURIComponent(xmlText(name))}${ofTool}`,
    title: inText(headingOf(input)),
    description: inText(summaryOf(input, count)),
    copyright: '',
    generator: 'MOps Logbook',
    updated,
    author: { name: inText(name) },
    ...(place?.self === undefined ? {} : { feedLinks: { atom: place.self } }),
  };
  return (changes) => {
    const feed = new Feed(about);
    for (const change of changes) {
      const own = change.links?.map((link) => webAddress(linkOf(link).url)).find(Boolean);
      feed.addItem(itemOf(input, change, place?.pageOf(change) ?? own));
    }
    return `${feed.atom1()}\n`;
  };
}

function itemOf(input: ExportContext, change: Change, page: string | undefined) {
  const id = `urn:x-mops-logbook:change:${encodeURIComponent(xmlText(change.id))}`;
  const { kind, tools, processes } = change;
  return {
    id,
    // An entry must have a link, and the library asks `URL` what it is.
    link: page ?? id,
    title: xmlText(escapeHtml(oneLine(change.title) || change.id)),
    date: lastTurn(change),
    content: xmlText(mailHtml.export({ ...input, changes: [change] })),
    category: [kind, ...(tools ?? []), ...(processes ?? [])].map((term) => ({
      name: xmlText(oneLine(term)),
      term: xmlText(oneLine(term)),
    })),
  };
}

/** The library takes `&amp;` in a text for an ampersand that is escaped already. */
const inText = (text: string): string => xmlText(oneLine(text)).replace(/&/g, '&amp;');
