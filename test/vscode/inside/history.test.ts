import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { historyNodes } from '../../../src/extension/history/history-view';
import { savePage } from '../../../src/extension/history/save-page';
import type { GitLogbook } from '../../../src/extension/services/git-logbook';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { git, lines, openLogbook, services, until, workspace, write } from './workspace';

const ID = '2026-11-04-raise-cccc';
const PATH = `changes/2026/11/${ID}.yaml`;
// No word of this must be one that other suites look for among what VS Code offers.
const change = (priority: string, why: string) =>
  `id: ${ID}\ntitle: Raise the <b>threshold</b>\nkind: changed\nstatus: live\ntools: [marketo]\npriority: ${priority}\nwhy: ${why}\n`;

describe('history', () => {
  let logbook: OpenLogbook;
  let own: GitLogbook;

  before(async () => {
    logbook = await openLogbook('history', {
      'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\nstatus: live\n',
      [PATH]: change('low', 'Sales rejected 38% of MQLs.'),
    });
    git('history', 'init', '--quiet', '--initial-branch=main');
    git('history', 'config', 'user.name', 'Ana Ruiz');
    git('history', 'config', 'user.email', 'ana@example.com');
    save('Ana Ruiz <ana@example.com>');
    await write({ [`history/${PATH}`]: change('high', 'Sales rejected 41% of MQLs.') });
    save('Lee $(bug) [x](command:y) <lee@example.com>');
    own = await until(async () => (await services()).git?.of(logbook));
    await own.look();
  });

  function save(who: string): void {
    git('history', 'add', '--all');
    git('history', 'commit', '--quiet', '-m', 'Save **it**', '--author', who);
  }

  const shown = async (person: readonly string[] | undefined) => {
    const found = await historyNodes(await services(), { logbook, person, words: '' });
    assert.ok(found.ok);
    return lines(found.nodes);
  };

  it('lists everything by day, and what one person saved', async () => {
    const all = await shown(undefined);
    assert.equal(all.filter((line) => line.includes('Raise the <b>')).length, 2);
    assert.ok(all.some((line) => line.trim() === 'Why  “38” → “41”'));
    assert.ok(all.some((line) => line.trim() === 'Priority  Low → High'));
    const ofLee = await shown(['LEE@example.com']);
    assert.equal(ofLee.filter((line) => /^ *Raise the .*\d:\d\d/.test(line)).length, 1);
    assert.equal(ofLee.filter((line) => /Lee|Ana/.test(line)).length, 0);
  });

  it('follows its command from everything back to what is selected', async () => {
    const { historyScope, selection } = await services();
    historyScope.set({ logbook, person: undefined, words: 'Everything' });
    assert.equal(historyScope.current?.words, 'Everything');
    historyScope.set(undefined);
    const tool = logbook.snapshot.tools.get('marketo');
    assert.ok(tool);
    selection.choose({ record: { logbook, entry: tool } });
    const found = await historyNodes(await services(), selection.current);
    assert.ok(found.ok);
    assert.ok((await lines(found.nodes)).some((line) => line.includes('Raise the')));
  });

  it('shows all that one save changed on a page that draws nothing from a record', async () => {
    const history = await own.history();
    assert.ok(history.ok);
    const [newest] = history.value.touchesOf(ID);
    assert.ok(newest);
    const page = savePage(logbook, newest.commit, await history.value.ofCommit(newest.commit.oid));
    assert.match(page, /^# Save \\\*\\\*it\\\*\\\*$/m);
    assert.match(page, /^## Raise the \\<b>threshold\\<\/b>$/m);
    assert.match(page, /^- Priority: Low → High$/m);
    assert.match(page, /^> Sales rejected ~~38~~\*\*41\*\*% of MQLs\.$/m);
    assert.doesNotMatch(page, /(?<!\\)\[x\]\(command/);
  });

  it('says in the text who changed a field last, and that a value is not saved', async () => {
    const uri = logbook.uriOf(PATH);
    const document = await vscode.workspace.openTextDocument(uri);
    const hover = async (words: string) => {
      const at = document.positionAt(document.getText().indexOf(words) + 1);
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        at,
      );
      const texts = found.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
      return texts.map(({ value }) => value).join('\n');
    };
    assert.match(await hover('high'), /Last changed by Lee .*today/s);
    assert.match(await hover('title'), /Last changed by Ana Ruiz/);
    const edit = new vscode.WorkspaceEdit();
    const start = document.positionAt(document.getText().indexOf('high'));
    edit.replace(uri, new vscode.Range(start, start.translate(0, 4)), 'medium');
    assert(await vscode.workspace.applyEdit(edit));
    assert.match(await hover('medium'), /Not saved to the logbook yet/);
    await vscode.commands.executeCommand('undo');
  });

  it('tells of a word that is typed once, and of git only what git has that is new', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
    const uri = logbook.uriOf('tools/marketo.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    // Long enough for the check of all records, and the look at git after it.
    const quiet = () => new Promise((resolve) => setTimeout(resolve, 2_000));
    await quiet();
    const told = { logbook: 0, git: 0 };
    const heard = [
      logbook.onDidChange(() => (told.logbook += 1)),
      own.onDidChange(() => (told.git += 1)),
    ];
    const typed = new vscode.WorkspaceEdit();
    typed.insert(uri, document.positionAt(document.getText().indexOf(' Engage')), ' Measure');
    assert(await vscode.workspace.applyEdit(typed));
    await until(() => logbook.snapshot.tools.get('marketo')?.record.name.includes('Measure'));
    await quiet();
    assert.deepEqual(told, { logbook: 1, git: 0 });
    await vscode.commands.executeCommand('workbench.action.files.revert');
    git('history', 'commit', '--quiet', '--allow-empty', '-m', 'Nothing in it');
    await until(() => told.git > 0);
    git('history', 'reset', '--quiet', '--hard', 'HEAD~1');
    for (const each of heard) each.dispose();
    await files.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
  });

  it('knows within two seconds what was committed, moved back and switched elsewhere', async () => {
    const newest = async () => {
      const history = await own.history();
      return history.ok ? history.value.touchesOf(ID)[0]?.commit.subject : undefined;
    };
    const soon = async (subject: string, ...args: readonly string[]) => {
      const start = Date.now();
      git('history', ...args);
      await until(async () => (await newest()) === subject, 5_000);
      return Date.now() - start;
    };
    await write({ [`history/${PATH}`]: change('medium', 'x') });
    const times = [
      await soon('Elsewhere', 'commit', '--quiet', '--all', '-m', 'Elsewhere'),
      await soon('Save **it**', 'reset', '--quiet', '--hard', 'HEAD~1'),
      await soon('Elsewhere', 'reset', '--quiet', '--hard', 'HEAD@{1}'),
      await soon('Save **it**', 'checkout', '--quiet', '-b', 'other', 'HEAD~1'),
    ];
    assert.ok(Math.max(...times) < 4_000, times.join(', ')); // two seconds, on a busy computer
  });

  it('knows within two seconds what was pulled, and what was saved in a linked work tree', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'mops-logbook-team-'));
    const [team, colleague] = [path.join(home, 'team'), path.join(home, 'colleague')];
    git('history', 'clone', '--quiet', '--bare', '.', team);
    git('history', 'clone', '--quiet', team, colleague);
    const person = ['-c', 'user.name=Lee Wong', '-c', 'user.email=lee@example.com'];
    writeFileSync(path.join(colleague, PATH), change('low', 'Pulled.'));
    git('history', '-C', colleague, ...person, 'commit', '--quiet', '--all', '-m', 'Pulled');
    git('history', '-C', colleague, 'push', '--quiet');
    const newest = async (of: GitLogbook) => {
      const history = await of.history();
      return history.ok ? history.value.touchesOf(ID)[0]?.commit.subject : undefined;
    };
    const branch = git('history', 'rev-parse', '--abbrev-ref', 'HEAD').trim();
    let start = Date.now();
    git('history', 'pull', '--quiet', '--ff-only', team, branch);
    await until(async () => (await newest(own)) === 'Pulled', 5_000);
    assert.ok(Date.now() - start < 4_000);
    git('history', 'worktree', 'add', '--quiet', '-b', 'linked', path.join(workspace(), 'linked'));
    const linked = await openLogbook('linked');
    const there = await until(async () => (await services()).git?.of(linked));
    await until(async () => (await newest(there)) === 'Pulled');
    start = Date.now();
    git('history', 'branch', '--quiet', '--force', 'spare', 'HEAD~1');
    git('history', 'update-ref', 'refs/heads/linked', 'spare'); // touches nothing of the work tree's own
    await until(async () => (await newest(there)) !== 'Pulled', 5_000);
    assert.ok(Date.now() - start < 4_000);
    git('history', 'worktree', 'remove', '--force', path.join(workspace(), 'linked'));
    rmSync(home, { recursive: true });
  });
});
