import * as vscode from 'vscode';
import { CATALOGUE } from '../../core/catalogue/tools';
import type { CatalogueTool } from '../../core/catalogue/tools';
import { oneLine } from '../../core/one-line';
import { choiceLabel } from '../../messages/labels';
import type { OpenLogbook } from '../services/open-logbook';
import { createNamed } from './create-named';
import type { Command } from './command';
import { openWith } from './open-record';
import { pickLogbook } from './pick-logbook';
import { pickOrType } from './pick-or-type';
import { titleIn } from './title-in';

interface ToolItem extends vscode.QuickPickItem {
  readonly tool?: CatalogueTool;
  readonly newName?: string;
}

/** A tool of the stack: one of the catalogue, or any name. Gives the address of its file. */
export const addTool: Command = {
  id: 'addTool',
  async run(services, argument) {
    const title = vscode.l10n.t('Add a tool');
    const logbook = await pickLogbook(services, argument, title);
    const item = logbook && (await pickTool(logbook, titleIn(services, logbook, title)));
    if (!item) return undefined;
    const { tool, newName = '' } = item;
    const path = await createNamed(
      logbook,
      'tool',
      tool
        ? { name: tool.name, vendor: tool.vendor, category: tool.category, status: 'live' }
        : { name: newName, status: 'live' },
      tool?.id,
    );
    const uri = logbook.uriOf(path);
    if (!isOnTheWay(argument)) await openWith(uri, 'mopsLogbook.form', { preview: false });
    return uri;
  },
};

/** Whether a change is about to be logged for the new tool, so that its form would only be in the way. */
function isOnTheWay(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'thenLog' in argument;
}

/** The catalogue, and whatever is typed as a name of its own. */
function pickTool(logbook: OpenLogbook, title: string): Promise<ToolItem | undefined> {
  const known = CATALOGUE.filter(({ id }) => !logbook.snapshot.tools.has(id)).map(
    (tool): ToolItem => ({
      label: tool.name,
      description: `${choiceLabel('category', tool.category)} · ${tool.vendor}`,
      tool,
    }),
  );
  const typed = (value: string) => {
    const newName = oneLine(value);
    const listed = known.some(({ label }) => label.toLowerCase() === newName.toLowerCase());
    return newName === '' || listed ? known : [...known, newItem(newName)];
  };
  const placeholder = vscode.l10n.t('Type the name of a product');
  return pickOrType({ title, placeholder, known, typed });
}

function newItem(newName: string): ToolItem {
  return { label: `$(add) ${vscode.l10n.t('Add “{0}”', newName)}`, alwaysShow: true, newName };
}
