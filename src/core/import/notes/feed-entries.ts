import { markupReader } from './markup-reader';

/** An item of a feed, as it stands there. */
export interface FeedEntry {
  /** The line on which it starts. */
  readonly line: number;
  readonly title: string;
  /** HTML. */
  readonly text: string;
  readonly link: string | undefined;
  readonly id: string | undefined;
  /** As it is written. */
  readonly date: string | undefined;
  readonly categories: readonly string[];
  /** It went on for longer than any news does; what came later is not there. */
  readonly tooLong: boolean;
}

const ROOTS = new Set(['rss', 'feed', 'rdf:RDF']);
const ATOM = 'http://www.w3.org/2005/Atom';
const ITEMS = new Set(['item', 'entry']);
/** Elements of an item that hold text, by what is taken from them; of several the first in this order counts. */
const DATES = ['published', 'pubDate', 'dc:date', 'issued', 'updated', 'modified'];
const TEXTS = ['content:encoded', 'content', 'description', 'summary'];
const IDS = ['guid', 'id'];
const TAKEN = new Set([...DATES, ...TEXTS, ...IDS, 'title', 'link', 'category', 'dc:subject']);

/** In UTF-16 units, of one item. */
export const LONGEST_ENTRY = 500_000;
const MOST_CATEGORIES = 20;

interface OpenEntry {
  readonly line: number;
  readonly fields: Map<string, string>;
  readonly categories: string[];
  link: string | undefined;
  size: number;
}

/** Reads RSS 2.0, RSS 1.0 and Atom as the text of the file comes; one item at a time is in memory. */
export class FeedEntries {
  private found: FeedEntry[] = [];
  private readonly parser = markupReader('xml', {
    onopentag: (name, attributes) => this.open(this.plainName(name, attributes), attributes),
    ontext: (text) => this.text(text),
    onclosetag: (name, isImplied) => this.close(this.plainName(name), isImplied),
  });
  /** `a:`, where the names of Atom are written `<a:feed>`, `<a:entry>`. */
  private prefix: string | undefined;
  private entry: OpenEntry | undefined;
  private field:
    { readonly name: string; readonly kind: string; depth: number; text: string } | undefined;
  private piece = '';
  private pieceStart = 0;
  private pieceLine = 1;
  /** Whether a feed begins here. */
  isFeed = false;
  /** Whether it ended before its end. */
  isTruncated = false;

  /** The items that end in the next piece of the text. */
  *take(piece: string): Iterable<FeedEntry> {
    this.piece = piece;
    this.parser.write(piece);
    yield* this.found;
    this.found = [];
    this.pieceStart += piece.length;
    this.pieceLine += countLines(piece, piece.length);
  }

  end(): void {
    this.piece = '';
    this.parser.end();
    if (this.entry) this.isTruncated = true;
  }

  private plainName(
    name: string,
    attributes: Readonly<Record<string, string | undefined>> = {},
  ): string {
    const [prefix, root] = name.split(':', 2);
    if (root === 'feed' && attributes[`xmlns:${prefix}`] === ATOM) this.prefix ??= `${prefix}:`;
    return this.prefix !== undefined && name.startsWith(this.prefix)
      ? name.slice(this.prefix.length)
      : name;
  }

  private open(name: string, attributes: Readonly<Record<string, string | undefined>>): void {
    if (ROOTS.has(name)) this.isFeed = true;
    const { entry, field } = this;
    if (field) {
      field.depth += 1;
      const { href } = attributes;
      this.add(href === undefined ? `<${name}>` : `<${name} href="${escaped(href)}">`);
    } else if (entry) this.openField(entry, name, attributes);
    else if (ITEMS.has(name) && this.isFeed) {
      const line =
        this.pieceLine + countLines(this.piece, this.parser.startIndex - this.pieceStart);
      this.entry = { line, fields: new Map(), categories: [], link: undefined, size: 0 };
    }
  }

  private openField(
    entry: OpenEntry,
    name: string,
    { href, rel, term, type = '' }: Readonly<Record<string, string | undefined>>,
  ): void {
    if (name === 'category' && term !== undefined) addCategory(entry, term);
    if (name === 'link' && href !== undefined && (rel === undefined || rel === 'alternate'))
      entry.link ??= href;
    if (TAKEN.has(name)) this.field = { name, kind: type, depth: 0, text: '' };
  }

  private text(text: string): void {
    if (this.field) this.add(this.field.kind === 'xhtml' ? escaped(text) : text);
  }

  private add(text: string): void {
    const { entry, field } = this;
    if (!entry || !field) return;
    entry.size += text.length;
    if (entry.size <= LONGEST_ENTRY) field.text += text;
  }

  private close(name: string, isImplied: boolean): void {
    const { entry, field } = this;
    if (isImplied && ROOTS.has(name)) this.isTruncated = true;
    if (field && field.depth > 0) {
      field.depth -= 1;
      this.add(`</${name}>`);
    } else if (entry && field) this.closeField(entry, field);
    else if (entry && ITEMS.has(name) && !isImplied) {
      this.found.push(entryOf(entry));
      this.entry = undefined;
    }
  }

  private closeField(
    entry: OpenEntry,
    { name, kind, text }: { readonly name: string; readonly kind: string; readonly text: string },
  ): void {
    this.field = undefined;
    if (text.trim() === '') return;
    if (name === 'category' || name === 'dc:subject') addCategory(entry, text.trim());
    else if (name === 'link') entry.link ??= text.trim();
    else if (!entry.fields.has(name)) entry.fields.set(name, asHtml(name, kind, text));
  }
}

function addCategory(entry: OpenEntry, category: string): void {
  if (entry.categories.length < MOST_CATEGORIES) entry.categories.push(category.slice(0, 100));
}

/** What Atom calls text is text; all else that feeds carry is HTML, whatever they say. */
function asHtml(name: string, kind: string, text: string): string {
  if (!TEXTS.includes(name) && name !== 'title') return text.trim();
  const isText = kind === 'text' || kind === 'text/plain';
  return isText ? escaped(text).replace(/\n[ \t]*\n/g, '<br><br>') : text;
}

function entryOf({ line, fields, categories, link, size }: OpenEntry): FeedEntry {
  const first = (names: readonly string[]) =>
    names.map((name) => fields.get(name)).find((text) => text !== undefined);
  const id = first(IDS);
  return {
    line,
    title: fields.get('title') ?? '',
    text: first(TEXTS) ?? '',
    link: link ?? id,
    id,
    date: first(DATES),
    categories,
    tooLong: size > LONGEST_ENTRY,
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines;
}
