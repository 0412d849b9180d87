import * as vscode from 'vscode';
import { pipelineFile } from '../../core/publish/pipeline';
import type { PipelineFile, PipelineHost } from '../../core/publish/pipeline';
import { addPipeline } from '../../node/publish/add-pipeline';
import type { AddedPipeline } from '../../node/publish/add-pipeline';
import { explained } from '../services/create-record';
import { withoutLinks } from '../services/plain-text';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import type { Command } from './command';
import { gitFor } from './git-for';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

/** Adds the files by which GitHub or GitLab checks the logbook and publishes it, whenever somebody shares changes. */
export const publishSite: Command = {
  id: 'publishSite',
  async run(services, argument) {
    const title = vscode.l10n.t('Publish as a website');
    const logbook = await pickLogbook(services, argument, title);
    if (!logbook) return undefined;
    const where = titleIn(services, logbook, title);
    const host = await pickHost(where);
    const git = host && (await gitFor(services, logbook, where));
    if (!git) return undefined;
    const { top, prefix } = git.repository;
    const file = pipelineFile(host, prefix.replace(/\/$/, '') || '.');
    if (!file)
      throw new Told(
        vscode.l10n.t(
          'The folder {0} has characters in its name that GitHub and GitLab take for more than a name. Nothing was changed. Rename it, then try again.',
          prefix,
        ),
      );
    const added = await add(services, top, file);
    await show(top, file, added);
    return added;
  },
};

async function pickHost(title: string): Promise<PipelineHost | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly host: PipelineHost })[] = [
    {
      label: 'GitHub',
      detail: vscode.l10n.t('By GitHub Actions, on GitHub Pages'),
      host: 'github',
    },
    { label: 'GitLab', detail: vscode.l10n.t('By GitLab CI, on GitLab Pages'), host: 'gitlab' },
  ];
  const placeHolder = vscode.l10n.t(
    'Where is the logbook shared? It is checked and published there whenever somebody shares changes.',
  );
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.host;
}

async function add({ context }: Services, top: string, file: PipelineFile): Promise<AddedPipeline> {
  try {
    return await addPipeline(top, file, context.extensionUri.fsPath);
  } catch (fault) {
    throw explained(fault, file.path);
  }
}

/** What is left to do stands at the top of the file; where there is one of the person's own, beside it. */
async function show(
  top: string,
  file: PipelineFile,
  { created, kept }: AddedPipeline,
): Promise<void> {
  if (kept.includes(file.path)) {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content: file.text, language: 'yaml' }),
    );
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'There is a file {0} already, and it was left as it is. What it needs is shown here, to be copied into it.',
        file.path,
      ),
    );
    return;
  }
  await vscode.window.showTextDocument(vscode.Uri.joinPath(vscode.Uri.file(top), file.path));
  const open = vscode.l10n.t('Open Source Control');
  const words = vscode.l10n.t(
    'Added: {0}. They stand beside the logbook: save and share them in Source Control. What else is left to do stands at the top of this file.',
    created.join(', '),
  );
  // Not awaited: the files are there, whenever the message is read.
  void vscode.window.showInformationMessage(withoutLinks(words), open).then((answer) => {
    if (answer === open) void vscode.commands.executeCommand('workbench.view.scm');
  });
}
