import { plainProse } from '../../export/prose';
import { oneLine } from '../../one-line';

/** A title longer than this fits no line of a list. */
const LONGEST = 100;
/** What is looked at to make a title: nobody's first sentence is longer. */
const MOST_READ = 2000;

/** Made when the first title is: it takes longer than all else that is loaded here. */
let segmenter: Intl.Segmenter | undefined;
/** A point after one of these ends no sentence. */
const SHORTENED =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|incl|resp|z\.B|bzw|ca|no|nr|st|mr|mrs|dr|\p{Lu})\.$/iu;

/**
 * The title of an entry: its first sentence, or its heading, in plain text on one line, without the numbers of tickets
 * around it and without a full stop; cut between words where that is too long. '' where nothing can be read.
 */
export function titleOf(text: string): string {
  for (const block of firstBlocks(text)) {
    const plain = plainLine(block);
    const sentence = withoutTickets(firstSentence(withoutTickets(plain)));
    const title = shortened(sentence) || shortened(plain);
    if (/[\p{L}\p{N}]/u.test(title)) return title;
  }
  return '';
}

const BLOCK_STARTS = /^\s*(?:[-*+•]\s|\d{1,9}[.)]\s|#{1,6}(?:\s|$)|>|```|~~~|\|)/;
const UNDERLINE = /^\s*([=\-~^"'*+#`.:_])\1{2,}\s*$/;

/** The first few paragraphs and headings, each on one line: a picture may stand before the words. */
function firstBlocks(text: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of text.slice(0, MOST_READ).split(/\r?\n|\r/)) {
    if (line.trim() === '' || UNDERLINE.test(line)) {
      isOpen = false;
      continue;
    }
    const isHeading = /^\s*#{1,6}(?:\s|$)/.test(line);
    if (isOpen && !BLOCK_STARTS.test(line)) blocks.push(`${blocks.pop() ?? ''} ${line.trim()}`);
    else {
      if (blocks.length === 5) break;
      blocks.push(line.trim());
    }
    isOpen = !isHeading;
  }
  return blocks;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  rarr: '→',
  larr: '←',
};

/** A paragraph without the marks of Markdown and reStructuredText; of links their words alone. */
function plainLine(block: string): string {
  const words = oneLine(block)
    .replace(/^(?:[-*+•]|\d{1,9}[.)])\s+/, '')
    .replace(/^(?:#{1,6}|>|\.\. [a-z]+::)(?:\s+|$)/, '')
    .replace(/(?<!\\)!\[[^\]]{0,500}\]\([^)]{0,1000}\)/g, ' ')
    .replace(
      /(?<!\\)\[([^[\]]{0,500})\](?:\([^()]{0,1000}(?:\([^()]{0,500}\)[^()]{0,500})?\)|\[[^\]]{0,300}\])/g,
      '$1',
    )
    .replace(/:(?:pr|issue|gh):`#?(\d{1,9})`/g, '#$1')
    .replace(/:user:`@?([\w-]{1,60})`/g, '@$1')
    .replace(
      /:(?:[a-z][\w.+-]{0,40}:)?[a-z][\w.+-]{0,40}:`~?([^`<]{1,300}?)\s{0,9}(?:<[^`>]{0,500}>)?`/gi,
      '`$1`',
    )
    .replace(/(?<!`)`([^`<]{1,300}?)\s*<[^`>]{1,1000}>`_{1,2}/g, '$1')
    .replace(/(?<!`)`([^`]{1,300})`_{1,2}(?![\p{L}\p{N}])/gu, '$1')
    .replace(/``([^`]{1,1000})``/g, '`$1`');
  const outside = words
    .split(/(`[^`]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : withoutHtml(part)))
    .join('');
  return oneLine(plainProse(outside).replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

function withoutHtml(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,300}>|<!--.{0,1000}?-->/gi, ' ')
    .replace(/&(\w{2,6});/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

function firstSentence(line: string): string {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  let sentence = '';
  for (const { segment } of segmenter.segment(line)) {
    sentence += segment;
    const isWhole =
      /[\s。！？]$/u.test(sentence) && !SHORTENED.test(sentence.trim()) && bracketsClose(sentence);
    if (isWhole && sentence.trim().length >= 3) break;
  }
  return sentence.trim();
}

function bracketsClose(text: string): boolean {
  return text.split('(').length <= text.split(')').length;
}

const REFERENCE =
  /^(?:#\d+|!\d+|gh-\d+|[\w.-]{1,80}#\d+|[A-Z][A-Z0-9]{1,14}-\d+|@[\w-]+|[0-9a-f]{7,40}|https?:\/\/\S+|and|by|closes?|fix(?:es|ed)?|resolves?|see|refs?|via|pr|issues?|addresses|thanks|to|&|\+)$/i;

/** Without ticket numbers, commits and thanks that stand before or behind the words. */
function withoutTickets(line: string): string {
  let text = line
    .replace(
      /^(?:#\d{1,9}\s+)?(?:[0-9a-f]{7,40}\s+)?thanks (?:@[\w-]{1,60}(?:, | and )?){1,9}! - /i,
      '',
    )
    .replace(/\s+(?:--?|[–—])\s?by @[\w-]{1,60}(?:(?:,| and|, and) @[\w-]{1,60}){0,9}\.?$/i, '')
    .replace(/^[0-9a-f]{7,40}:\s+/, '')
    .replace(/^#\d{1,9}(?:\s*[,/&]\s*#\d{1,9}){0,9}\s*[:.–-]?\s+/, '');
  text = text.replace(/^#{1,6}\s+/, '');
  for (let round = 0; round < 9; round += 1) {
    const rest = withoutLastBrackets(text.replace(/[\s.,;:–—-]+$/, ''));
    if (rest === undefined || rest === '') break;
    text = rest.replace(/\s+[–—-]$/, '');
  }
  return text;
}

function withoutLastBrackets(text: string): string | undefined {
  if (!text.endsWith(')') && !text.endsWith(']')) return undefined;
  const start = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  if (start < 0) return undefined;
  const words = text.slice(start + 1, -1).split(/[\s,;]+/);
  return words.every((word) => word === '' || REFERENCE.test(word))
    ? text.slice(0, start).trim()
    : undefined;
}

/** No longer than a line: at a dash or a bracket where one comes in time, else between two words. */
function shortened(sentence: string): string {
  const text = sentence.replace(/(?<![.\s])[.。]$|\s*[:;,]$/, '').trim();
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, LONGEST);
  const clause = Math.max(
    start.lastIndexOf(' — '),
    start.lastIndexOf(' – '),
    start.lastIndexOf('; '),
  );
  if (clause >= 30) return start.slice(0, clause).trim();
  const cut = start.slice(0, -1);
  const word = cut.lastIndexOf(' ');
  const kept = (word >= LONGEST / 2 ? cut.slice(0, word) : cut).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s.,;:(–—-]+$/, '')}…`;
}
