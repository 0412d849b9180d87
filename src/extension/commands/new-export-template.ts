import * as vscode from 'vscode';
import { exampleTemplates } from '../../core/export/template/examples';
import type { ExampleTemplate } from '../../core/export/template/examples';
import { templateNamed } from '../../core/export/template/template-file';
import { slug } from '../../core/logbook/ids';
import { errorCode } from '../../node/error-code';
import { createFile, explained, mustBeWritable } from '../services/create-record';
import { Told } from '../services/told';
import { askLine } from './ask-line';
import type { Command } from './command';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

const NAME_BYTES = 60;

/** A template of one's own for exports, that starts as one of the examples; Export… then offers it by its name. */
export const newExportTemplate: Command = {
  id: 'newExportTemplate',
  async run(services, argument) {
    const title = vscode.l10n.t('New Export Template');
    const logbook = await pickLogbook(services, argument, title);
    if (!logbook) return undefined;
    mustBeWritable(logbook);
    const example = await pickExample(titleIn(services, logbook, title));
    const name =
      example &&
      (await askLine({
        title,
        prompt: vscode.l10n.t('What shall it be called? Export… offers it by this name.'),
        value: vscode.l10n.t('weekly update'),
      }));
    if (!name) return undefined;
    const file = templateNamed(`${slug(name, NAME_BYTES)}.${example.extension}.liquid`);
    if (!file) throw new Told(vscode.l10n.t('That cannot be the name of a file. Try another one.'));
    try {
      await createFile(logbook.root, file.path, example.text);
    } catch (fault) {
      if (errorCode(fault) !== 'EEXIST') throw explained(fault, file.path);
      throw new Told(
        vscode.l10n.t(
          'There is a template of that name, and it was left as it is. Try another name.',
        ),
      );
    }
    return vscode.window.showTextDocument(vscode.Uri.joinPath(logbook.root, file.path));
  },
};

async function pickExample(title: string): Promise<ExampleTemplate | undefined> {
  const details: Readonly<Record<string, string>> = {
    changelog: vscode.l10n.t('All changes by month and kind, each with its settings and reason'),
    digest: vscode.l10n.t('For others: what they are to do first, then what changed, and why'),
  };
  const labels: Readonly<Record<string, string>> = {
    changelog: vscode.l10n.t('Like the changelog'),
    digest: vscode.l10n.t('Like a digest'),
  };
  const items = exampleTemplates.map((example) => ({
    label: labels[example.name] ?? example.name,
    detail: details[example.name],
    example,
  }));
  const placeHolder = vscode.l10n.t('What shall it start as? You can change every word of it.');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.example;
}
