import type { Link } from '../../model/change';
import { leftOut } from '../read/told';
import type { Told } from '../read/told';
import type { FoundEntry } from './entry';
import { kindOf, kindOfSection } from './kind-of-section';
import type { Block, MarkdownDocument } from './markdown-blocks';
import { dayAlone, productOf, productsOf, releaseOf } from './release-heading';
import type { Release } from './release-heading';
import { ticketLink } from './ticket-links';

/** What is found in a changelog: an entry, or what is none. */
export type Found =
  | { readonly what: 'entry'; readonly entry: FoundEntry }
  | { readonly what: 'none'; readonly told: Told };

/** Reads the blocks of one changelog from the top to the bottom. */
export class ChangelogReader {
  readonly #found: Found[] = [];
  #release: Release | undefined;
  #releaseLine = 0;
  #inRelease = 0;
  #headings: readonly Block[] = [];
  /** The entry to which code, a table or a quote below it belongs. */
  #open: number | undefined;

  /** @param shape Of a fragment: it has no headings of releases. */
  constructor(
    private readonly file: string,
    private readonly document: MarkdownDocument,
    private readonly today: string,
    private readonly shape: Shape = { base: undefined, products: new Set() },
  ) {}

  read(): readonly Found[] {
    const { blocks } = this.document;
    blocks.forEach((block, index) => {
      const inText = headingInText(block, blocks[index + 1]);
      if (block.what === 'heading') this.#heading(block);
      else if (inText !== undefined) this.#section({ ...block, level: 6, text: inText });
      else this.#block(block);
    });
    this.#endRelease();
    return this.#found;
  }

  #heading(block: Block): void {
    const release = releaseAt(block, this.shape);
    if (release) {
      this.#endRelease();
      [this.#release, this.#releaseLine, this.#headings] = [release, block.line, []];
    } else if (this.shape.base !== undefined && block.level < this.shape.base) {
      this.#endRelease(); // a heading over releases: what stands below it is of none
      [this.#release, this.#headings] = [undefined, []];
    } else this.#section(block);
  }

  #section(heading: Block): void {
    this.#open = undefined;
    this.#headings = [...this.#headings.filter(({ level }) => level < heading.level), heading];
  }

  #endRelease(): void {
    if (this.#release && this.#inRelease === 0) this.#none(this.#releaseLine, 'no-text');
    [this.#inRelease, this.#open] = [0, undefined];
  }

  #block(block: Block): void {
    if (block.what === 'rule' || isMereMarkup(block) || this.#isDayOfRelease(block)) return;
    if (this.shape.base !== undefined && !this.#release) this.#none(block.line, 'not-an-entry');
    else if (block.what === 'paragraph' && isMereLink(block.text))
      this.#none(block.line, 'not-an-entry');
    else if (block.what === 'other' && this.#open !== undefined) this.#addToOpen(this.#open, block);
    else this.#entry(block);
  }

  #isDayOfRelease({ what, text }: Block): boolean {
    const release = this.#release;
    if (what !== 'paragraph' || !release?.isReleased || this.#inRelease > 0) return false;
    const day = release.day === undefined ? dayAlone(text) : undefined;
    if (day !== undefined) this.#release = { ...release, day };
    return day !== undefined;
  }

  #entry(block: Block): void {
    const { what, line, text } = block;
    const section = this.#headings.at(-1)?.text;
    const links = this.#linksBehind(text);
    this.#inRelease += 1;
    this.#open = this.#found.length;
    const entry: FoundEntry = {
      place: { file: this.file, line },
      text,
      kind: kindOf(this.#headings.map(({ text: heading }) => heading).reverse()),
      ...this.#statusOf(this.#release),
      ...(section === undefined || section === '' ? {} : { section }),
      ...(this.#release ? { release: this.#release.name } : {}),
      ...(links.length > 0 ? { links } : {}),
      ...(what === 'other' && !NOTE.test(text)
        ? { title: section ?? this.#release?.name ?? '' }
        : {}),
    };
    this.#found.push({ what: 'entry', entry });
  }

  #addToOpen(at: number, { text }: Block): void {
    const open = this.#found[at];
    if (open?.what !== 'entry') return;
    this.#found[at] = {
      what: 'entry',
      entry: { ...open.entry, text: `${open.entry.text}\n\n${text}` },
    };
  }

  #none(line: number, code: 'no-text' | 'not-an-entry'): void {
    this.#inRelease += 1;
    this.#open = undefined;
    this.#found.push({ what: 'none', told: leftOut(this.file, line, code) });
  }

  /** Without any release it is a list of what was done. */
  #statusOf(
    release: Release | undefined,
  ): Pick<FoundEntry, 'status' | 'statusReason' | 'released'> {
    if (!release) return { status: 'live' };
    if (!release.isReleased) return { status: 'approved' };
    const released = release.day === undefined ? {} : { released: release.day };
    if (release.isYanked) return { status: 'rolled-back', statusReason: 'Yanked', ...released };
    const isAhead = release.day !== undefined && release.day > this.today;
    return { status: isAhead ? 'scheduled' : 'live', ...released };
  }

  /** Tickets behind `[#12]`, whose addresses stand elsewhere in the document. */
  #linksBehind(text: string): Link[] {
    const links: Link[] = [];
    for (const [, label = ''] of text.matchAll(/\[([^[\]\n]{1,100})\](?!\()/g)) {
      const address = links.length < 50 ? this.document.addressOf(label) : undefined;
      const link = address === undefined ? undefined : ticketLink(address);
      if (link) links.push(link);
    }
    return links;
  }
}

/** Where the releases of a changelog stand. */
export interface Shape {
  /** The level of their headings; undefined where it has none. */
  readonly base: number | undefined;
  /** What stands before the version in them, of one or several products. */
  readonly products: ReadonlySet<string>;
}

/** The shape of a changelog, and whether anything looks like one without releases. */
export function shapeOf(blocks: readonly Block[]): Shape & { readonly hasSections: boolean } {
  const headings = blocks.filter(({ what }) => what === 'heading');
  const upper = headings.filter(({ level }) => level <= 3);
  const named = productsOf(upper.map(({ text }) => text));
  const releases = upper.filter(({ text }) => releaseOf(text, named));
  const base = releases.length > 0 ? Math.min(...releases.map(({ level }) => level)) : undefined;
  // What has a version below the releases is what they are about: `### Python 3.14`.
  const products = upper.flatMap(({ level, text }) =>
    level === base ? (productOf(text) ?? []) : [],
  );
  return {
    base,
    products: new Set(products.filter((product) => named.has(product))),
    hasSections: headings.some(({ text }) => kindOfSection(text) !== undefined),
  };
}

/** Patches may stand one level below, as conventional-changelog writes them; there a version has to stand alone. */
function releaseAt({ level, text }: Block, { base, products }: Shape): Release | undefined {
  if (base === undefined || (level !== base && level !== base + 1)) return undefined;
  const release = releaseOf(text, products);
  return level === base || (release?.isPlain && level <= 3) ? release : undefined;
}

/** A quotation, or a note in reStructuredText: it has words of its own to be called by, unlike code and tables. */
const NOTE = /^(?:>|\.\. [a-z]+::\s*\n)/;

const BOLD = /^(\*\*|__)([^*_\n]{1,60})\1:?$/;
const LABEL = /^(\p{L}[\p{L}\p{N} /&'-]{1,60})[:：]$/u;

/**
 * `**Closed issues:**` above a list, as github_changelog_generator writes headings, or `BUG FIXES:`, as HashiCorp does.
 */
function headingInText({ what, text }: Block, next: Block | undefined): string | undefined {
  if (what !== 'paragraph' || next?.what !== 'bullet') return undefined;
  const bold = BOLD.exec(text.trim())?.[2];
  if (bold !== undefined) return bold.replace(/:$/, '').trim();
  const label = LABEL.exec(text.trim())?.[1];
  if (label === undefined) return undefined;
  const isShort = label.split(/\s+/).length <= 3 && kindOfSection(label) !== undefined;
  return isShort || (/\p{Lu}/u.test(label) && label === label.toUpperCase()) ? label : undefined;
}

/** A picture, or a link such as `[Full Changelog](…)`. */
function isMereLink(text: string): boolean {
  return /^(?:!?\[[^[\]]{0,300}\]\([^()\s]{0,2000}\)\s*)+$/.test(text.trim());
}

/** HTML of which nothing is left without tags and comments: `<a id="1.2.0"></a>`. An address in brackets is a text. */
function isMereMarkup({ what, text }: Block): boolean {
  if (what !== 'html' && what !== 'paragraph') return false;
  const left = text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<\/?[a-z][\w-]{0,100}(?:\s[^<>]{0,5000})?\/?>/gi, '');
  return left.trim() === '';
}
