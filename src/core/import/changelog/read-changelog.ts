import type { Link } from '../../model/change';
import { leftOut } from '../read/told';
import type { Told } from '../read/told';
import type { FoundEntry } from './entry';
import { kindOf, kindOfSection } from './kind-of-section';
import type { Block, MarkdownDocument } from './markdown-blocks';
import { releaseOf } from './release-heading';
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

  /** @param base The level of its headings of releases; undefined where it has none. */
  constructor(
    private readonly file: string,
    private readonly document: MarkdownDocument,
    private readonly today: string,
    private readonly base: number | undefined,
  ) {}

  read(): readonly Found[] {
    const { blocks } = this.document;
    blocks.forEach((block, index) => {
      if (block.what === 'heading') this.#heading(block);
      else if (isHeadingInBold(block, blocks[index + 1]))
        this.#section({ ...block, level: 6, text: inBold(block) });
      else this.#block(block);
    });
    this.#endRelease();
    return this.#found;
  }

  #heading(block: Block): void {
    const release = releaseAt(block, this.base);
    if (release) {
      this.#endRelease();
      [this.#release, this.#releaseLine, this.#headings] = [release, block.line, []];
    } else if (this.base !== undefined && block.level < this.base) {
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
    if (block.what === 'rule' || (block.what === 'html' && !hasText(block.text))) return;
    if (this.base !== undefined && !this.#release) this.#none(block.line, 'not-an-entry');
    else if (block.what === 'paragraph' && isMereLink(block.text))
      this.#none(block.line, 'not-an-entry');
    else if (block.what === 'other' && this.#open !== undefined) this.#addToOpen(this.#open, block);
    else this.#entry(block);
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
      ...(what === 'other' ? { title: section ?? this.#release?.name ?? '' } : {}),
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

/** The level of the headings of releases, and whether anything looks like a changelog without them. */
export function shapeOf(blocks: readonly Block[]): {
  readonly base: number | undefined;
  readonly hasSections: boolean;
} {
  const headings = blocks.filter(({ what }) => what === 'heading');
  const levels = headings
    .filter(({ level, text }) => level <= 3 && releaseOf(text))
    .map(({ level }) => level);
  return {
    base: levels.length > 0 ? Math.min(...levels) : undefined,
    hasSections: headings.some(({ text }) => kindOfSection(text) !== undefined),
  };
}

/** Patches may stand one level below, as conventional-changelog writes them; there a version has to stand alone. */
function releaseAt({ level, text }: Block, base: number | undefined): Release | undefined {
  if (base === undefined || (level !== base && level !== base + 1)) return undefined;
  const release = releaseOf(text);
  return level === base || (release?.isPlain && level <= 3) ? release : undefined;
}

const BOLD = /^(\*\*|__)([^*_\n]{1,60})\1:?$/;

/** `**Closed issues:**` above a list, as github_changelog_generator writes headings. */
function isHeadingInBold(block: Block, next: Block | undefined): boolean {
  return block.what === 'paragraph' && next?.what === 'bullet' && BOLD.test(block.text.trim());
}

function inBold({ text }: Block): string {
  return BOLD.exec(text.trim())?.[2]?.replace(/:$/, '').trim() ?? '';
}

/** A picture, or a link such as `[Full Changelog](…)`. */
function isMereLink(text: string): boolean {
  return /^(?:!?\[[^[\]]{0,300}\]\([^()\s]{0,2000}\)\s*)+$/.test(text.trim());
}

/** Whether anything is left of HTML without tags and comments. */
function hasText(html: string): boolean {
  return (
    html
      .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
      .replace(/<[^<>]{0,5000}>/g, '')
      .trim() !== ''
  );
}
