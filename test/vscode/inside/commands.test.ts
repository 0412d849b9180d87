import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { historyNodes } from '../../../src/extension/history/history-view';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { git, lines, openLogbook, read, services, until, workspace, write } from './workspace';

const TOOL = 'id: marketo\nname: Marketo Engage\nstatus: live\n';
const CHANGE = [
  'id: 2026-11-03-raise-bbbb',
  'title: Raise the MQL threshold',
  'kind: changed',
  'status: live',
  'live: 2026-11-03',
  'tools: [marketo]',
  'why: |',
  '  Sales rejected 38% of MQLs.',
  'approvals:',
  '  - { role: sales, decision: approved, by: lee@example.com }',
  'links:',
  '  - https://tickets.example/MOPS-1',
  '',
].join('\n');
const PATH = 'changes/2026/11/2026-11-03-raise-bbbb.yaml';

/** Runs a command that asks something, and takes what is proposed, as often as it asks. */
async function accepting<T>(command: string, ...args: readonly unknown[]): Promise<T> {
  const state = { running: true };
  const result = vscode.commands.executeCommand<T>(command, ...args);
  void result.then(
    () => (state.running = false),
    () => (state.running = false),
  );
  while (state.running) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  return result;
}

describe('commands', () => {
  let logbook: OpenLogbook;

  before(async () => {
    logbook = await openLogbook('commands', { 'tools/marketo.yaml': TOOL, [PATH]: CHANGE });
    await write({ 'commands/notes.txt': 'mine\n' });
    git('commands', 'init', '--quiet', '--initial-branch=main');
    git('commands', 'config', 'user.name', 'Ana Ruiz');
    git('commands', 'config', 'user.email', 'ana@example.com');
    git('commands', 'add', 'notes.txt');
    await (await services()).git?.of(logbook)?.look();
  });

  it('Copy as a new change makes a draft of what holds again, and nothing else', async () => {
    const uri = await accepting<vscode.Uri>('mopsLogbook.copyAsNewChange', logbook.uriOf(PATH));
    const text = await read(path.relative(workspace(), uri.fsPath));
    assert.match(text, /^title: Raise the MQL threshold$/m);
    assert.match(text, /^status: draft$/m);
    assert.match(text, /^tools: \[marketo\]$/m);
    assert.match(text, /Sales rejected 38%/);
    assert.doesNotMatch(text, /live|lee@|decision|tickets/);
    // As the explorer does it.
    const away = new vscode.WorkspaceEdit();
    away.deleteFile(uri);
    assert(await vscode.workspace.applyEdit(away));
    await until(() => logbook.snapshot.changes.size === 1);
  });

  it('Copy for Slack and for mail say what changed and why', async () => {
    for (const command of ['copyForSlack', 'copyForMail']) {
      await vscode.commands.executeCommand(`mopsLogbook.${command}`, logbook.uriOf(PATH));
      const text = await vscode.env.clipboard.readText();
      assert.match(text, /Raise the MQL threshold/);
      assert.match(text, /Sales rejected 38%/);
    }
  });

  it('Save to logbook records the logbook’s files and leaves what else is staged', async () => {
    const oid = await accepting<string>('mopsLogbook.saveToLogbook', { logbook });
    const files = git('commands', 'show', '--name-only', '--format=', oid).trim().split('\n');
    assert.deepEqual(files.sort(), [PATH, 'logbook.yaml', 'tools/marketo.yaml']);
    assert.equal(git('commands', 'diff', '--cached', '--name-only').trim(), 'notes.txt');
    const message = git('commands', 'show', '--no-patch', '--format=%B', oid);
    assert.match(message, /^Logbook-Change: 2026-11-03-raise-bbbb$/m);
    assert.match(message, /^Logbook-Tool: marketo$/m);
  });

  it('Save to logbook names one change by its tool and title', async () => {
    await writeFile(logbook.uriOf(PATH).fsPath, CHANGE.replace('status: live', 'status: tested'));
    await logbook.refresh();
    const oid = await accepting<string>('mopsLogbook.saveToLogbook', { logbook });
    const subject = git('commands', 'show', '--no-patch', '--format=%s', oid).trim();
    assert.equal(subject, 'Marketo Engage: Raise the MQL threshold');
  });

  it('History shows who changed which field, from what to what', async () => {
    const all = await services();
    const entry = logbook.snapshot.changes.get('2026-11-03-raise-bbbb');
    assert(entry);
    const shown = await historyNodes(all, { logbook, entry });
    assert(shown.ok);
    const text = (await lines(shown.nodes)).join('\n');
    assert.match(text, /^today\n {2}Ana Ruiz {2}\d\d:\d\d\n {4}Status {2}Live → Tested\n/);
    const tool = logbook.snapshot.tools.get('marketo');
    assert(tool);
    const ofTool = await historyNodes(all, { logbook, entry: tool });
    assert(ofTool.ok);
    assert.match((await lines(ofTool.nodes)).join('\n'), /Raise the MQL threshold/);
  });

  it('notices a save that was made elsewhere', async () => {
    const { git: service } = await services();
    const state = () => service?.of(logbook)?.state;
    await write({ 'commands/tools/hubspot.yaml': 'id: hubspot\nname: HubSpot\n' });
    await until(() => state()?.pending.some((file) => file.path === 'tools/hubspot.yaml'));
    git('commands', 'add', 'tools/hubspot.yaml');
    git('commands', 'commit', '--quiet', '-m', 'Elsewhere', '--', 'tools/hubspot.yaml');
    await until(() => state()?.pending.length === 0);
    const entry = await until(() => logbook.snapshot.tools.get('hubspot'));
    const shown = await until(async () => {
      const now = await historyNodes(await services(), { logbook, entry });
      return now.ok && now.nodes.length > 0 ? now : undefined;
    });
    assert(shown);
  });

  it('Share with team sends to a bare repository, and brings in what a colleague sent', async () => {
    git('.', 'init', '--quiet', '--bare', '--initial-branch=main', 'team.git');
    git('commands', 'remote', 'add', 'origin', path.join(workspace(), 'team.git'));
    await vscode.commands.executeCommand('mopsLogbook.shareWithTeam', { logbook });
    assert.equal(git('team.git', 'rev-parse', 'main'), git('commands', 'rev-parse', 'HEAD'));
    git('.', 'clone', '--quiet', 'team.git', 'colleague');
    git('colleague', 'config', 'user.name', 'Lee Wong');
    git('colleague', 'config', 'user.email', 'lee@example.com');
    await write({ 'colleague/tools/segment.yaml': 'id: segment\nname: Segment\n' });
    git('colleague', 'add', 'tools/segment.yaml');
    git('colleague', 'commit', '--quiet', '-m', 'Segment');
    git('colleague', 'push', '--quiet');
    await vscode.commands.executeCommand('mopsLogbook.shareWithTeam', { logbook });
    assert(logbook.snapshot.tools.has('segment'));
  });

  it('Share with team stops when both sides changed one record, and nothing is lost', async () => {
    const mine = TOOL.replace('live', 'sunset');
    const theirs = TOOL.replace('live', 'retired');
    await write({ 'colleague/tools/marketo.yaml': theirs, 'commands/tools/marketo.yaml': mine });
    git('colleague', 'commit', '--quiet', '-am', 'Theirs');
    git('colleague', 'push', '--quiet');
    git('commands', 'commit', '--quiet', '-m', 'Mine', '--', 'tools/marketo.yaml');
    const before = git('commands', 'rev-parse', 'HEAD');
    const outcome = await vscode.commands.executeCommand('mopsLogbook.shareWithTeam', { logbook });
    assert.equal(outcome, undefined);
    assert.equal(git('commands', 'rev-parse', 'HEAD'), before);
    assert.equal(await read('commands/tools/marketo.yaml'), mine);
  });
});
