import * as vscode from 'vscode';
import { slug } from '../../core/logbook/ids';
import { toolName } from '../../core/logbook/names';
import { compareText } from '../../core/logbook/stack';
import type { ToolEntry } from '../../core/logbook/entry';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import { Told } from '../services/told';
import { recordOf } from './argument';
import type { Command } from './command';
import { createNamed } from './create-named';
import { openWith } from './open-record';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

/** Two ids of usual length, and what stands between them. */
const ID_BYTES = 80;

/** A link between two tools; called on a tool, it begins there. */
export const addIntegration: Command = {
  id: 'addIntegration',
  async run(services, argument) {
    const command = vscode.l10n.t('Add an integration');
    const logbook = await pickLogbook(services, argument, command);
    if (!logbook) return undefined;
    const title = titleIn(services, logbook, command);
    if (logbook.snapshot.tools.size < 2)
      throw new Told(vscode.l10n.t('An integration joins two tools. Add both of them first.'));
    const entry = argument === undefined ? undefined : recordOf(services, argument)?.entry;
    const from =
      entry?.kind === 'tool'
        ? entry
        : await pickTool(logbook, title, vscode.l10n.t('From which tool does the data come?'));
    const to =
      from && (await pickTool(logbook, title, vscode.l10n.t('Into which tool does it go?'), from));
    if (!to) return undefined;
    const { snapshot } = logbook;
    const name = `${toolName(snapshot, from.id)} → ${toolName(snapshot, to.id)}`;
    const fields = { name, from: from.id, to: to.id, status: 'on' };
    const path = await createNamed(
      logbook,
      'integration',
      fields,
      slug(`${from.id}-to-${to.id}`, ID_BYTES),
    );
    const uri = logbook.uriOf(path);
    await openWith(uri, 'mopsLogbook.form', { preview: false });
    return uri;
  },
};

async function pickTool(
  { snapshot }: OpenLogbook,
  title: string,
  placeHolder: string,
  except?: ToolEntry,
): Promise<ToolEntry | undefined> {
  const items = [...snapshot.tools.values()]
    .filter((tool) => tool !== except)
    .map((tool) => ({ label: withoutIcons(toolName(snapshot, tool.id)), tool }))
    .sort((a, b) => compareText(a.label, b.label));
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.tool;
}
