import * as vscode from 'vscode';
import { findDeadlines, firstDeadline } from '../../core/import/notes/deadlines';
import { newChangeId } from '../../core/logbook/ids';
import type { ToolEntry } from '../../core/logbook/entry';
import { titleFromLink, readPastedTitle } from '../../core/logbook/pasted-title';
import { oneLine } from '../../core/one-line';
import type { Value } from '../../core/problem';
import { addTool } from '../commands/add-tool';
import { recordOf } from '../commands/argument';
import { askLine } from '../commands/ask-line';
import type { Command } from '../commands/command';
import { openWith } from '../commands/open-record';
import { pickTool } from '../commands/pick-target';
import { createRecord, mustBeWritable } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { today } from '../services/today';
import { recordTitle } from '../tree/record-title';

interface ToolRef {
  readonly logbook: OpenLogbook;
  readonly entry: ToolEntry;
}

/** Two prompts, and an update is in the inbox of its tool: whose it is, and what was announced. */
export const logUpdate: Command = {
  id: 'logUpdate',
  async run(services, argument) {
    const title = vscode.l10n.t('Log a vendor update');
    const tool = await toolFor(services, argument, title);
    if (!tool) return undefined;
    mustBeWritable(tool.logbook);
    const name = oneLine(recordTitle(tool.logbook, tool.entry));
    const text = await askLine({
      title: vscode.l10n.t('Log a vendor update: {0}', name),
      prompt: vscode.l10n.t('What was announced? One line, or paste the link of the announcement.'),
      placeHolder: vscode.l10n.t('The token in the URL ends on 31 January 2027'),
    });
    return text === undefined ? undefined : writeUpdate(services, tool, text);
  },
};

async function toolFor(
  services: Services,
  argument: unknown,
  title: string,
): Promise<ToolRef | undefined> {
  const given = toolOf(services, argument);
  if (argument !== undefined && given) return given;
  const picked = await pickTool(services, title, vscode.l10n.t('(1 of 2)'));
  return picked === 'add-tool'
    ? toolOf(services, await addTool.run(services, { thenLog: true }))
    : picked;
}

function toolOf(services: Services, argument: unknown): ToolRef | undefined {
  const record = argument === undefined ? undefined : recordOf(services, argument);
  return record?.entry.kind === 'tool'
    ? { logbook: record.logbook, entry: record.entry }
    : undefined;
}

/** Writes the update, with the day that its line sets, and opens its form. Gives the address of the file. */
async function writeUpdate(
  services: Services,
  { logbook, entry }: ToolRef,
  text: string,
): Promise<vscode.Uri> {
  const { title: typed, link, guessed } = readPastedTitle(text);
  const title = guessed && link !== undefined ? titleFromLink(link) : typed;
  const day = today(logbook);
  const deadlines = findDeadlines(title, day);
  const deadline = firstDeadline(deadlines, day);
  const fields: Readonly<Record<string, Value>> = {
    tool: entry.id,
    title,
    announced: day,
    ...(deadline === undefined ? {} : { deadline }),
    ...(link === undefined ? {} : { link }),
  };
  const path = await createRecord(logbook, 'update', () => ({
    id: newChangeId(title, day, Math.random),
    ...fields,
  }));
  const uri = logbook.uriOf(path);
  services.focus.wish(uri, guessed ? 'title' : deadline === undefined ? 'deadline' : 'summary');
  await openWith(uri, 'mopsLogbook.form', { preview: false });
  return uri;
}
