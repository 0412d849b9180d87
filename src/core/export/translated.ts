import type { HeadRecord } from '../logbook/change-head';
import type { Change, Translation } from '../model/change';
import type { ExportInput } from './exporter';

/** A change as an export in the language of its words has it. */
export function translatedFor<C extends Given>(
  { words, snapshot }: Pick<ExportInput, 'words' | 'snapshot'>,
  change: C,
): C {
  return translated(change, words.locale, snapshot.logbook?.record.language);
}

/** A change of which as much is there as was asked for. */
type Given = HeadRecord & Partial<Change>;

/**
 * A change with its texts in a language (BCP 47), each as far as `translations` has it: of `de-AT` there, else of
 * `de`, else of `de` as another country has it, else as it was written. That last step is not taken when the change is
 * likely written in the language itself, which is when `own`, the logbook's, is of the same. The change itself when
 * nothing is translated.
 */
export function translated<C extends Given>(change: C, language: string, own?: string): C {
  if (!change.translations || change.translations.length === 0) return change;
  const fitting = inOrder(change.translations, language, own);
  if (fitting.length === 0) return change;
  const texts: Partial<Given> = {};
  for (const key of ['title', 'why', 'what', 'rollback'] as const) {
    const text = fitting.map((translation) => translation[key]).find(Boolean);
    if (text !== undefined) texts[key] = text;
  }
  const { communication, training } = change;
  if (communication)
    texts.communication = linesIn(
      communication,
      fitting.map((one) => one.communication ?? []),
    );
  if (training)
    texts.training = linesIn(
      training,
      fitting.map((one) => one.training ?? []),
    );
  return { ...change, ...texts };
}

/** The translations that may be read in place of a language, the best first. */
function inOrder(
  translations: readonly Translation[],
  language: string,
  own: string | undefined,
): readonly Translation[] {
  const wanted = tagOf(language);
  const base = baseOf(wanted);
  const isOwn = own !== undefined && baseOf(tagOf(own)) === base;
  const rank = ({ language: given }: Translation): number => {
    const tag = tagOf(given);
    if (tag === wanted) return 0;
    if (wanted.startsWith(`${tag}-`)) return 1;
    return baseOf(tag) === base && !isOwn ? 2 : Infinity;
  };
  return translations
    .filter((translation) => rank(translation) < Infinity)
    .sort((a, b) => rank(a) - rank(b));
}

/** Without what says how days and numbers are written; `pt_BR`, as people copy it, is `pt-br`. */
function tagOf(given: string): string {
  return given
    .trim()
    .replaceAll('_', '-')
    .replace(/-[ux]-.*$/i, '')
    .toLowerCase();
}

const baseOf = (tag: string): string => tag.split('-')[0] ?? '';

interface Line {
  readonly audience: string;
  readonly [key: string]: unknown;
}

/** Lines for audiences, each with what the first of the translations has that speaks of it. */
function linesIn<L extends Line>(
  lines: readonly L[],
  translations: readonly (readonly Partial<Line>[])[],
): L[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const nth = seen.get(line.audience) ?? 0;
    seen.set(line.audience, nth + 1);
    // The best comes last, and so stands in place of the others.
    const texts = translations.map(
      (of) => of.filter(({ audience }) => audience === line.audience)[nth],
    );
    return Object.assign({}, line, ...texts.reverse()) as L;
  });
}
