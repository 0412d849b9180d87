import * as l10n from '@vscode/l10n';
import { isFolder } from '../../core/export/exporter';
import type { ExportContent, Exporter, StreamedContent } from '../../core/export/exporter';
import { zipPieces } from '../../core/export/zip-folder';
import { cleanJson } from '../clean-text';
import type { Call } from '../command';
import { CliFailure } from '../failure';
import { outputFile } from '../output-file';
import { printPieces } from '../print-pieces';
import { outputFolder } from './output-folder';

/** Writes what was exported, or is being exported, to where a person wants it. */
type Write = (content: ExportContent | StreamedContent) => Promise<void>;

/**
 * Where an export goes: to `output`, a file, or a folder for a format of several files; without one, or with `-`,
 * to the terminal. A `CliFailure` for what must not be written over, before anything is exported.
 */
export function exportTarget(
  call: Call,
  exporter: Exporter,
  output: string | undefined,
  root: string,
): Write {
  if (output === undefined || output === '-') {
    if (exporter.isBinary)
      throw new CliFailure(l10n.t('{0} is no text. Name a file with --output.', exporter.id));
    return (content) => print(call, exporter, content);
  }
  const { cwd } = call.io;
  const isZip = /\.zip$/i.test(output);
  const file = isZip || exporter.extension !== 'zip' ? outputFile(output, cwd, root) : undefined;
  const folder = file ? undefined : outputFolder(output, cwd, root);
  return async (content) => {
    if (folder && isFolder(content)) await folder(content);
    else if (file) await file(isFolder(content) ? zipPieces(content) : content);
  };
}

const ofJson = new Set(['json', 'ndjson']);

async function print(call: Call, { id }: Exporter, content: Parameters<Write>[0]): Promise<void> {
  const isJson = ofJson.has(id);
  await printPieces(call.io.out, textsIn(content, isJson ? cleanJson : (text) => text));
}

async function* textsIn(
  content: Parameters<Write>[0],
  clean: (text: string) => string,
): AsyncIterable<string> {
  if (typeof content === 'string') yield clean(content);
  else if (Symbol.asyncIterator in content)
    for await (const piece of content) if (typeof piece === 'string') yield clean(piece);
}
