import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { extension, openLogbook, read, services, workspace, write } from './workspace';

// Runs first: files are taken in the order of their names, and nothing else may have started the extension.
describe('activation', () => {
  const theirs = 'their-project/tools/hammer.yaml';
  const theirText = 'name:   hammer   \nweight: [ 1,2 ]   \n';

  it('does not start in a folder without a logbook', async () => {
    await write({ [theirs]: theirText, 'their-project/changes/2026/11/x.yaml': theirText });
    assert.equal(extension().isActive, false);
  });

  it('starts without a message, and finds no logbook where none is', async () => {
    const started = performance.now();
    await extension().activate();
    console.log(`activated in ${Math.round(performance.now() - started)} ms`);
    const { logbooks } = await services();
    console.log(`all loaded in ${Math.round(performance.now() - started)} ms`);
    await logbooks.ready;
    assert.deepEqual(logbooks.all, []);
  });

  it('has every command of the manifest, each with a title and a category', async () => {
    await services();
    const known = await vscode.commands.getCommands(true);
    const { contributes } = extension().packageJSON as {
      contributes: { commands: { command: string; title: string; category: string }[] };
    };
    for (const { command, title, category } of contributes.commands) {
      assert(known.includes(command), command);
      assert(title !== '' && !title.startsWith('%'), command);
      assert.equal(category, 'MOps Logbook');
    }
  });

  it('leaves files of others alone: no problems, no help, no change by saving', async () => {
    await openLogbook('first');
    const uri = vscode.Uri.joinPath(vscode.Uri.file(workspace()), theirs);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      new vscode.Position(0, 0),
    );
    assert(
      !items.some(({ detail, label }) => /vendor|category/.test(JSON.stringify([detail, label]))),
    );
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
    await document.save();
    assert.equal(await read(theirs), theirText);
  });

  it('opens a change of others as text', async () => {
    const uri = vscode.Uri.joinPath(
      vscode.Uri.file(workspace()),
      'their-project/changes/2026/11/x.yaml',
    );
    await vscode.commands.executeCommand('vscode.open', uri);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert(input instanceof vscode.TabInputText);
    assert.equal(await read('their-project/changes/2026/11/x.yaml'), theirText);
  });
});
