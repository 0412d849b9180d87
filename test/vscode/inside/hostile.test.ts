import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { changesNodes } from '../../../src/extension/tree/changes-view';
import { todoNodes } from '../../../src/extension/tree/todo-view';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { lines, openLogbook, services, until, workspace } from './workspace';

const FOLDER = 'changes/2026/11';
const GOOD = `${FOLDER}/2026-11-01-good-aaaa.yaml`;

const HOSTILE: Readonly<Record<string, string | Uint8Array>> = {
  '2026-11-02-brackets-aaaa.yaml': `a: ${'['.repeat(10_000)}`,
  '2026-11-02-aliases-aaaa.yaml': 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n',
  '2026-11-02-large-aaaa.yaml': `why: ${'x'.repeat(5_000_000)}\n`,
  '2026-11-02-binary-aaaa.yaml': new Uint8Array([0x89, 0x50, 0x00, 0xff, 0x0a]),
  '2026-11-02-conflict-aaaa.yaml': '<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> other\n',
  '2026-11-02-no-record-aaaa.yaml': '- just\n- a list\n',
};

describe('hostile files', () => {
  let logbook: OpenLogbook;

  before(async () => {
    const folder = path.join(workspace(), 'hostile', FOLDER);
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(HOSTILE))
      await writeFile(path.join(folder, name), content);
    await writeFile(path.join(workspace(), 'secret.yaml'), 'title: Not of this logbook\n');
    await symlink('../../../../secret.yaml', path.join(folder, '2026-11-02-link-aaaa.yaml'));
    logbook = await openLogbook('hostile', {
      [GOOD]:
        'id: 2026-11-01-good-aaaa\ntitle: "$(bug) [x](command:y)"\nkind: fixed\nstatus: draft\ntools: []\n',
    });
  });

  it('are each listed with a problem, and hide nothing else', async () => {
    for (const name of [...Object.keys(HOSTILE), '2026-11-02-link-aaaa.yaml']) {
      const entry = logbook.snapshot.entries.get(`${FOLDER}/${name}`);
      assert(entry, name);
      const isText = entry.kind !== 'broken' && entry.problems.length > 0; // aliases: shown, edited as text
      assert(entry.kind === 'broken' || isText, name);
      assert(entry.problems.length > 0, name);
    }
    const listed = (await lines(changesNodes(logbook, '', undefined))).join('\n');
    assert.match(listed, /\$\(bug\) \[x\]\(command:y\)/);
    assert.doesNotMatch(listed, /Not of this logbook/);
    await until(() => logbook.problems.size >= Object.keys(HOSTILE).length);
    const waiting = (await lines(todoNodes(logbook, '', undefined))).join('\n');
    for (const name of ['brackets', 'binary', 'conflict']) assert.match(waiting, new RegExp(name));
  });

  it('open as text', async () => {
    for (const name of ['2026-11-02-brackets-aaaa.yaml', '2026-11-02-conflict-aaaa.yaml']) {
      await vscode.commands.executeCommand('mopsLogbook.open', logbook.uriOf(`${FOLDER}/${name}`));
      const input = await until(() => {
        const now = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        return now instanceof vscode.TabInputText && now.uri.path.endsWith(name) ? now : undefined;
      });
      assert(input);
    }
  });

  it('of a newer format are shown, and nothing is written beside them', async () => {
    const newer = await openLogbook('newer', {
      'logbook.yaml': 'format: 99\nname: Newer\n',
      'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\n',
    });
    const all = await services();
    const record = { logbook: newer, entry: newer.snapshot.tools.get('marketo') };
    const running = vscode.commands.executeCommand('mopsLogbook.logChange', { record });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await running, undefined);
    assert(all.logbooks.all.includes(newer));
    assert.equal(newer.snapshot.changes.size, 0);
  });
});
