import { isSafeLink } from '../../safe-link';
import { decoderOf } from '../read/decoder';
import { textOf } from '../read/text';
import { leftOut, refused } from '../read/told';
import type { Importer, ImportItem, SourceFile } from '../importer';
import { FeedEntries, LONGEST_ENTRY } from './feed-entries';
import type { FeedEntry } from './feed-entries';
import { htmlToMarkdown } from './html-markdown';
import { withoutDay } from './note-dates';
import { noteItem, titleOf } from './note-item';

/** A root element, near the top. */
const ROOT = /<(?:rss|(?:[\w-]{1,20}:)?feed|rdf:RDF)[\s>]/;
const NEAR = 4096;

/** RSS 2.0 and 1.0 and Atom, as saved to a file: an update an item. */
export const feed: Importer = {
  id: 'feed',
  makes: 'updates',
  describedBy: 'https://www.rssboard.org/rss-specification, https://www.rfc-editor.org/rfc/rfc4287',
  recognise: ({ text }) => (ROOT.test(text.slice(0, NEAR)) ? 0.97 : 0),
  async *read(files, { answers }) {
    for (const file of files) yield* itemsOf(file, answers.encoding);
  },
};

async function* itemsOf(file: SourceFile, encoding: string | undefined): AsyncIterable<ImportItem> {
  const entries = new FeedEntries();
  for await (const piece of textOf(file, encoding ?? (await declaredEncoding(file)))) {
    if (piece.what !== 'text') {
      yield piece;
      return;
    }
    for (const entry of entries.take(piece.text)) yield itemOf(file.name, entry);
  }
  entries.end();
  if (!entries.isFeed)
    yield refused(file.name, 'not-this-source', { source: feed.id, missing: '<rss>, <feed>' });
  else if (entries.isTruncated)
    yield refused(file.name, 'truncated', { detail: '</rss>, </feed>' });
}

/** What the first line of an XML file says of its letters: `<?xml version="1.0" encoding="ISO-8859-1"?>`. */
async function declaredEncoding(file: SourceFile): Promise<string | undefined> {
  let start = '';
  for await (const bytes of file.open()) {
    start += String.fromCharCode(...bytes.subarray(0, NEAR));
    if (start.length >= 200) break;
  }
  const [, label] =
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]{0,200}?\sencoding=["']([\w.:-]{1,40})["']/.exec(start) ??
    [];
  return label !== undefined && !/^utf-?8$/i.test(label) && decoderOf(label) ? label : undefined;
}

function itemOf(file: string, entry: FeedEntry): ImportItem {
  const { line, link, id, date, categories } = entry;
  const place = { file, line };
  const announced = date === undefined ? undefined : momentOf(date);
  if (date !== undefined && announced === undefined) return withoutDay(place, date.slice(0, 100));
  const text = htmlToMarkdown(entry.text);
  const title = titleOf(htmlToMarkdown(entry.title)) || titleOf(text.split('\n', 1)[0] ?? '');
  if (title === '') return leftOut(file, line, 'no-text');
  if (entry.tooLong) return leftOut(file, line, 'too-large', { limit: LONGEST_ENTRY });
  return noteItem({
    place,
    key: id ?? link ?? `${announced ?? ''} ${title}`,
    title,
    announced,
    text,
    link: link !== undefined && isSafeLink(link) ? link : undefined,
    tags: [...new Set(categories.map(titleOf))].filter((tag) => tag !== ''),
  });
}

const RFC_822 = /^(?:[A-Za-z]{3,9},?\s+)?\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\s+\d{1,2}:\d{2}/;
const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}|$)/;

const ZONE = /(?:[A-Z]{1,5}|[+-]\d{2}:?\d{2})\)?$/i;

/**
 * `Tue, 03 Jun 2026 09:39:21 GMT` or RFC 3339, as a time in UTC; a time of no zone as its day alone, whatever the zone of
 * this machine is. Undefined where there is no such time.
 */
function momentOf(written: string): string | undefined {
  const date = written.trim();
  const isIso = ISO.test(date);
  if (!RFC_822.test(date) && !isIso) return undefined;
  const hasZone = ZONE.test(date) || /^[\d-]{10}$/.test(date);
  const time = Date.parse(hasZone ? date : `${date}${isIso ? 'Z' : ' GMT'}`);
  if (!Number.isFinite(time)) return undefined;
  const iso = new Date(time).toISOString();
  if (!/^[12]\d{3}-/.test(iso)) return undefined;
  return hasZone ? `${iso.slice(0, 19)}Z` : iso.slice(0, 10);
}
