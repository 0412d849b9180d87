import type { Liquid } from 'liquidjs';
import { renderMarkdown } from '../../render-markdown';
import { csvCell } from '../csv';
import { escapeHtml } from '../html';
import { escapeMarkdown, firstParagraph, inlineMarkdown, plainProse } from '../prose';

/** What a template prints, as text. Nothing of what is missing; groups as JSON, since they have no words. */
function printed(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(printed).join('');
  if (typeof value === 'string') return value;
  return JSON.stringify(value);
}

/** What makes any text stand for itself in a file of this kind; `raw` in a template goes without. */
export function escapeFor(extension: string): (value: unknown) => string {
  switch (extension) {
    case 'md':
    case 'markdown':
      return (value) => escapeMarkdown(printed(value));
    case 'html':
    case 'htm':
    case 'xml':
      return (value) => escapeHtml(printed(value));
    case 'csv':
      return (value) => csvCell(printed(value));
    case 'json':
    case 'ndjson':
      return (value) => JSON.stringify(value ?? null);
    default:
      return printed;
  }
}

/** A person's Markdown as a file of this kind can hold it: nothing in it breaks out of its place. */
function markdownFor(extension: string): (text: string) => string {
  if (extension === 'html' || extension === 'htm') return renderMarkdown;
  const line = extension === 'md' || extension === 'markdown' ? inlineMarkdown : plainProse;
  return (text) => paragraphsOf(text).map(line).join('\n\n');
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map(firstParagraph)
    .filter(Boolean);

/**
 * Adds what templates of a logbook need beside Liquid's own filters: `markdown` (a person's prose, safe in its place),
 * `first_paragraph`, `plain` (prose without marks), `day` and `month` (in words, from `dates`). Takes away what has
 * another result on another day or run.
 */
export function registerFilters(
  engine: Liquid,
  extension: string,
  dates: Readonly<Record<string, string>>,
): void {
  const markdown = markdownFor(extension);
  const inWords = (length: number) => (value: unknown) => {
    const text = printed(value);
    return dates[text.slice(0, length)] ?? text;
  };
  engine.registerFilter('markdown', { raw: true, handler: (value) => markdown(printed(value)) });
  engine.registerFilter('first_paragraph', (value) => firstParagraph(printed(value)));
  engine.registerFilter('plain', (value) => plainProse(firstParagraph(printed(value))));
  engine.registerFilter('day', inWords(10));
  engine.registerFilter('month', inWords(7));
  for (const name of CLOCK_OR_CHANCE) engine.unregisterFilter(name);
}

const CLOCK_OR_CHANCE = [
  'date',
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
  'sample',
];
