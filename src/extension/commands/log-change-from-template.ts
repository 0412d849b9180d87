import * as vscode from 'vscode';
import { fieldsToCopy } from '../../core/logbook/copy-change';
import { isTemplatePath, stemOf } from '../../core/logbook/layout';
import type { Value } from '../../core/problem';
import { builtInTemplates } from '../../messages/template-text';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import { Told } from '../services/told';
import type { Command } from './command';
import { draftChangeFor, targetFor } from './log-change';

interface TemplateItem extends vscode.QuickPickItem {
  fields?(): Promise<Readonly<Record<string, Value>>>;
}

/** As *Log a change*, beginning with what such a change usually needs. */
export const logChangeFromTemplate: Command = {
  id: 'logChangeFromTemplate',
  async run(services, argument) {
    const title = vscode.l10n.t('Log a change from a template');
    const target = await targetFor(services, argument, title);
    if (!target) return undefined;
    const template = await vscode.window.showQuickPick(itemsOf(target.logbook), {
      title,
      placeHolder: vscode.l10n.t('What kind of change is it?'),
      matchOnDetail: true,
    });
    const fields = await template?.fields?.();
    return fields && draftChangeFor(services, target, { title, fields });
  },
};

function itemsOf(logbook: OpenLogbook): readonly TemplateItem[] {
  const own = [...logbook.snapshot.entries.values()].filter(({ path }) => isTemplatePath(path));
  const ours = builtInTemplates().map(({ name, help, change }): TemplateItem => {
    return { label: name, detail: help, fields: () => Promise.resolve(change) };
  });
  if (own.length === 0) return ours;
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    heading(vscode.l10n.t('of {0}', logbook.name)),
    ...own.map(({ path }) => ({
      label: withoutIcons(stemOf(path)),
      fields: () => ownFields(logbook, path),
    })),
    heading(vscode.l10n.t('built in')),
    ...ours,
  ];
}

async function ownFields(
  logbook: OpenLogbook,
  path: string,
): Promise<Readonly<Record<string, Value>>> {
  const entry = await logbook.index.read(path);
  if (entry.kind !== 'change')
    throw new Told(
      vscode.l10n.t('The template {0} cannot be read. Open it to see what is wrong with it.', path),
    );
  return fieldsToCopy(entry.record);
}
