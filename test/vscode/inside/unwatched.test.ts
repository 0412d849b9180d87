import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { git, openLogbook, services, until, write } from './workspace';

const TOOLS = 'unwatched/tools';
const tool = (id: string) => `id: ${id}\nname: ${id}\n`;

/** In this folder VS Code's watcher tells of nothing (see test/run.mjs): it may be so with any folder for a while. */
describe('what the watcher misses', () => {
  let logbook: OpenLogbook;

  const tools = () => [...logbook.snapshot.tools.keys()].sort();
  const toolsAre = (...ids: readonly string[]) =>
    until(() => JSON.stringify(tools()) === JSON.stringify(ids));

  before(async () => {
    logbook = await openLogbook('unwatched', { 'tools/a.yaml': tool('a') });
    git('unwatched', 'init', '--quiet', '--initial-branch=main');
    git('unwatched', 'add', '.');
    git('unwatched', '-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '-qm', 'Begin');
    await (await services()).git?.of(logbook)?.look();
  });

  it('is seen when VS Code itself made, renamed or deleted a file or a folder', async () => {
    const edit = new vscode.WorkspaceEdit();
    const uri = (path: string) => logbook.uriOf(path);
    const contents = new TextEncoder().encode(tool('b'));
    edit.createFile(uri('tools/b.yaml'), { contents });
    assert(await vscode.workspace.applyEdit(edit));
    await toolsAre('a', 'b');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(uri('tools/b.yaml'), uri('b.yaml'));
    assert(await vscode.workspace.applyEdit(rename));
    await toolsAre('a');
    const remove = new vscode.WorkspaceEdit();
    remove.deleteFile(uri('tools'), { recursive: true });
    assert(await vscode.workspace.applyEdit(remove));
    await toolsAre();
    await write({ [`${TOOLS}/a.yaml`]: tool('a') });
    await logbook.refresh();
  });

  it('is seen when git has seen it', async () => {
    const look = async () => (await services()).git?.of(logbook)?.look();
    await write({ [`${TOOLS}/c.yaml`]: tool('c') });
    assert.deepEqual(tools(), ['a']);
    await look();
    assert.deepEqual(tools(), ['a', 'c']);
    await rm(logbook.uriOf('tools/a.yaml').fsPath);
    assert.deepEqual(tools(), ['a', 'c']);
    await look();
    assert.deepEqual(tools(), ['c']);
  });
});
