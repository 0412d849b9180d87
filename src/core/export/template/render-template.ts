import { Liquid, LiquidError } from 'liquidjs';
import { escapeFor, registerFilters } from './filters';
import { UnknownField, known } from './known';
import { limitNesting } from './nesting';
import type { TemplateInput } from './template-data';
import { TEMPLATES_FOLDER } from './template-file';
import type { ExportTemplate } from './template-file';

/** Where in a template; line and column count from 1. */
interface TemplatePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Why a template made nothing. */
export type TemplateFault =
  | (TemplatePlace & {
      /** A field or a filter that is not there, and what there is at that place. */
      readonly code: 'unknown';
      readonly what: 'field' | 'filter';
      readonly name: string;
      readonly known: readonly string[];
    })
  /** Anything else that Liquid says, in its own English words. */
  | (TemplatePlace & { readonly code: 'mistake'; readonly detail: string })
  /** It took too long, too much memory, or made too much text. */
  | { readonly code: 'too-much'; readonly path: string };

export type Rendered =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: TemplateFault };

const LIMITS = {
  /** Milliseconds. */
  renderLimit: 5_000,
  /** Characters of a template with all that it includes. */
  parseLimit: 2_000_000,
  /** What the library counts: items and characters made. */
  memoryLimit: 200_000_000,
};
const LONGEST_TEXT = 64 * 1024 * 1024;

/**
 * What a template makes of `input`. The language (https://shopify.github.io/liquid) can repeat and choose, and start
 * nothing: it sees no file but `others`, the templates that it may include by name, and nothing of JavaScript. What
 * it prints is escaped for the kind of file that it makes, unless it says `raw`. LiquidJS looks at its limits between
 * two steps only: who runs a stranger's template does so in a process that can be ended (see `node/render-template`).
 */
export function renderTemplate(
  template: ExportTemplate,
  input: TemplateInput,
  others: readonly ExportTemplate[] = [],
): Rendered {
  const { path, text, extension } = template;
  const engine = new Liquid({
    ...LIMITS,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    relativeReference: false,
    extname: ENDING,
    templates: Object.fromEntries(others.map((other) => [includedAs(other), other.text])),
    outputEscape: escapeFor(extension),
  });
  registerFilters(engine, extension, input.dates);
  limitNesting(engine);
  try {
    const made = String(engine.renderSync(engine.parse(text, path), known(input.data) as object));
    const isTooMuch = made.length > LONGEST_TEXT;
    return isTooMuch ? { ok: false, fault: { code: 'too-much', path } } : { ok: true, text: made };
  } catch (error) {
    // The stack is full.
    if (error instanceof RangeError) return { ok: false, fault: { code: 'too-much', path } };
    if (!LiquidError.is(error)) throw error;
    return { ok: false, fault: faultOf(error, [template, ...others], engine, input) };
  }
}

const ENDING = '.liquid';

/** By what a template is included: its file's name without the ending. */
const includedAs = ({ path }: ExportTemplate): string => path.slice(TEMPLATES_FOLDER.length + 1);

function faultOf(
  error: LiquidError,
  templates: readonly ExportTemplate[],
  { filters }: Liquid,
  { data }: TemplateInput,
): TemplateFault {
  const { token, originalError, message } = error;
  const path = (templates.find(({ text }) => text === token.input) ?? templates[0])?.path ?? '';
  if (/limit exceeded/.test(message)) return { code: 'too-much', path };
  const [line, column] = token.getPosition();
  const place = { path, line: line ?? 1, column: column ?? 1 };
  const unknown = (what: 'field' | 'filter', name: string, known: readonly string[]) =>
    ({ code: 'unknown', what, ...place, name: cut(name), known }) as const;
  if (originalError instanceof UnknownField)
    return unknown('field', originalError.field, originalError.known);
  const variable = /^undefined variable: ([^,]+)/.exec(message)?.[1];
  if (variable !== undefined) return unknown('field', variable, Object.keys(data));
  const filter = /^undefined filter: ([^,]+)/.exec(message)?.[1];
  if (filter !== undefined) return unknown('filter', filter, Object.keys(filters));
  return {
    code: 'mistake',
    ...place,
    detail: cut(message.replace(/, (?:file:.*, )?line:\d+, col:\d+$/s, '')),
  };
}

/** A name in a template can be as long as the template, and nobody reads that in a message. */
function cut(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

const LONGEST_NAME = 200;
