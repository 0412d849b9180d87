import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { digestNodes } from '../../../src/extension/digest/digest-node';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { today } from '../../../src/extension/services/today';
import { todoNodes } from '../../../src/extension/tree/todo-view';
import { lines, openLogbook, read, until, write } from './workspace';

const ID = '2026-01-05-answer-faster-aaaa';
const PATH = `changes/2026/01/${ID}.yaml`;
const LOGBOOK = `format: 1
name: digests
time-zone: UTC
audiences:
  - { id: sales, name: "Sales $(bug) [x](command:y)", channel: "#sales", cadence: daily }
  - { id: legal, name: Legal }
`;

describe('Digests', () => {
  let logbook: OpenLogbook;
  let change: string;
  const dueLines = () => lines(digestNodes(logbook, ''));
  const sales = () => ({ logbook, audience: 'sales' });
  const run = (command: string) =>
    vscode.commands.executeCommand(`mopsLogbook.${command}`, sales());

  before(async () => {
    logbook = await openLogbook('digests', {
      'logbook.yaml': LOGBOOK,
      'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\nstatus: live\n',
    });
  });

  beforeEach(async () => {
    change = `id: ${ID}\ntitle: Answer faster\nkind: changed\nstatus: live\nlive: ${today(logbook)}\ntools: [marketo]\ncommunication: # to whom\n  - { audience: sales,  do: Answer within 4 h }\n`;
    await write({ [`digests/${PATH}`]: change });
    await logbook.refresh();
    await until(() => logbook.snapshot.changes.get(ID)?.record.communication?.length === 1);
  });

  it('are a line of To do each while they are due, named as they are written', async () => {
    assert.deepEqual(await dueLines(), [
      'Digest for Sales $(bug) [x](command:y)  1 change · due since today',
    ]);
    const all = await lines(todoNodes(logbook, '', undefined));
    assert.equal(all.filter((line) => line.startsWith('Digest for')).length, 1);
    const [node] = digestNodes(logbook, '');
    assert.doesNotMatch(node?.tooltip().value ?? '', /\]\(command:/);
  });

  it('are copied in the form that fits where these people are told', async () => {
    const copied = await run('copyDigest');
    assert.equal(await vscode.env.clipboard.readText(), copied);
    assert.match(
      String(copied),
      /what changed for you\*\n[^]*\*What to do\*\n• \*From .*\*: Answer/,
    );
  });

  it('are marked as sent by the fewest bytes, saved, and due no more', async () => {
    assert.equal(await run('markDigestSent'), 1);
    const marked = change.replace(
      'Answer within 4 h }',
      `Answer within 4 h, channel: "#sales", sent-on: ${today(logbook)} }`,
    );
    assert.equal(await read(`digests/${PATH}`), marked);
    await until(async () => (await dueLines()).length === 0);
    await vscode.env.clipboard.writeText('before');
    assert.equal(await run('copyDigest'), undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });

  it('leave what a person is typing unsaved, and can be taken back', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
    const document = await vscode.workspace.openTextDocument(logbook.uriOf(PATH));
    await vscode.window.showTextDocument(document);
    // It was open before: VS Code takes a moment to read what was written beside it, and would refuse an edit then.
    await until(() => document.getText() === change);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# typing\n');
    assert(await vscode.workspace.applyEdit(edit));
    await until(() => logbook.isTyped(PATH));
    await run('markDigestSent');
    assert.equal(await read(`digests/${PATH}`), change);
    assert.match(document.getText(), /^# typing\n[^]*sent-on/);
    // What the command says takes the focus for a moment: what is undone is what has it.
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until(() => document.getText() === `# typing\n${change}`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await files.update('autoSave', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
