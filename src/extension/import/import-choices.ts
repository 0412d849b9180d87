import * as vscode from 'vscode';
import { importers } from '../../core/import/importers';
import { processName, toolName } from '../../core/logbook/names';
import { compareText } from '../../core/logbook/stack';
import { oneLine } from '../../core/one-line';
import { sourceName } from '../../messages/import/source-name';
import { sizeText } from '../../messages/size-text';
import type { ChoiceMessage, ImportRequest, ShownImport } from '../../protocol/import';
import type { OpenLogbook } from '../services/open-logbook';
import type { Chosen } from './chosen-files';
import { mapFields } from './map-fields';

/** Of a folder of fragments, so many names are sent. */
const MOST_NAMES = 200;

/** What the page offers for a logbook and the files, and what it begins with. */
export function importChoices(
  logbook: OpenLogbook,
  { files, uris }: Chosen,
  request: ImportRequest,
): ShownImport {
  const { snapshot } = logbook;
  const words = vscode.l10n.bundle;
  return {
    type: 'show',
    logbook: logbook.root.toString(),
    uris: uris.map(String),
    title: oneLine(logbook.name),
    request,
    files: files.slice(0, MOST_NAMES).map(({ name, size }) => ({
      name: oneLine(name),
      size: sizeText(size, vscode.env.language),
    })),
    count: files.length,
    sources: sorted(importers.map(({ id }) => [id, sourceName(id)])),
    fields: mapFields(snapshot),
    tools: sorted([...snapshot.tools.keys()].map((id) => [id, toolName(snapshot, id)])),
    processes: sorted([...snapshot.processes.keys()].map((id) => [id, processName(snapshot, id)])),
    ...(words ? { words } : {}),
  };
}

function sorted(pairs: readonly (readonly [string, string])[]): ChoiceMessage[] {
  return pairs
    .map(([value, name]) => ({ value, label: oneLine(name) || value }))
    .sort((a, b) => compareText(a.label, b.label));
}
