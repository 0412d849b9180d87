import { EXPORT_REQUEST_KEYS } from '../model/export-request';
import type { ExportRequest } from '../model/export-request';
import { oneLine } from '../one-line';

/** Options of the command line that are called otherwise than in the file: there they are the whole program's. */
const OPTION: Partial<Record<keyof ExportRequest, string>> = { language: 'lang' };

/** What would be typed after `export` for a request, each word as a shell takes it. */
export function exportArguments(request: ExportRequest): string[] {
  return EXPORT_REQUEST_KEYS.flatMap((key) => {
    const value = request[key];
    const option = `--${OPTION[key] ?? key}`;
    if (value === undefined) return [];
    // Charts are there unless they are not wanted; all else is asked for.
    if (key === 'charts') return value === false ? ['--no-charts'] : [];
    if (typeof value === 'boolean') return value ? [option] : [];
    return [value].flat().flatMap((one) => optionWords(option, String(one)));
  });
}

/** `--option value`; in one word where the value would be taken for an option. */
export function optionWords(option: string, value: string): string[] {
  return value.startsWith('-') ? [shellWord(`${option}=${value}`)] : [option, shellWord(value)];
}

/** What some shell obeys between double quotes; PowerShell takes the quotes of print for its own. */
const OBEYED = /["“”„$`!\\%]/;
/** What ends single quotes somewhere, or what cmd, which knows none, obeys between them. */
const BREAKS_SINGLE = /['‘’‚‛&|<>^]|%.*%/;

/**
 * A word as the shells of Linux, macOS and Windows take it; what only some can take, as the former two do. Presets come
 * with a repository, and people copy this: whatever no quotes keep from being obeyed in one of them is left out.
 */
function shellWord(given: string): string {
  const text = oneLine(given);
  if (/^[\w%+=:,./-][\w@%+=:,./-]*$/.test(text)) return text;
  if (!OBEYED.test(text)) return `"${text}"`;
  if (!BREAKS_SINGLE.test(text)) return `'${text}'`;
  return `"${text.replace(new RegExp(OBEYED, 'g'), ' ')}"`;
}
