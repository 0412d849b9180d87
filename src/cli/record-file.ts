import type { Entry } from '../core/logbook/entry';
import { unreadableEntry } from '../core/logbook/broken-entry';
import { readRecord } from '../core/logbook/read-record';
import type { Plain } from '../core/model/field';
import { isTable } from '../core/model/plain';
import { guardBytes } from '../core/yaml/guard';
import { MAX_FILE_SIZE } from '../core/yaml/max-file-size';
import { problemText } from '../messages/problem-text';
import { brokenText } from './broken-files';
import { CliFailure } from './failure';
import type { OpenedLogbook } from './opened-logbook';

/** The text of a file of the logbook; a `CliFailure` for one that is no text, or cannot be read (any more). */
export async function textOfRecord(
  { files, shown }: Pick<OpenedLogbook, 'files' | 'shown'>,
  path: string,
): Promise<string> {
  const bytes = await files.read(path, MAX_FILE_SIZE).catch((error: unknown) => {
    throw new CliFailure(`${shown(path)}: ${brokenText(unreadableEntry(path, error))}`, {
      cause: error,
    });
  });
  const text = guardBytes(bytes);
  if (text.ok) return text.value;
  throw new CliFailure(`${shown(path)}: ${problemText(text.problem)}`);
}

/** A record as its file has it, with every field whole, as its source text. */
export async function wholeRecord(
  logbook: OpenedLogbook,
  path: string,
): Promise<{ readonly entry: Entry; readonly value: { readonly [key: string]: Plain } }> {
  const { entry, reading } = readRecord(path, await textOfRecord(logbook, path));
  const value = reading?.value;
  return { entry, value: isTable(value) ? value : {} };
}
