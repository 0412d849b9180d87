import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { historyNodes } from '../../../src/extension/history/history-view';
import type { GitLogbook } from '../../../src/extension/services/git-logbook';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { todoNodes } from '../../../src/extension/tree/todo-view';
import { approvalMarks, approvalsOf } from '../../../src/extension/trust/approval-marks';
import { currentChange } from '../../../src/extension/trust/record-value';
import { git, lines, openLogbook, services, until, write } from './workspace';

const ID = '2026-11-03-raise-bbbb';
const PATH = `changes/2026/11/${ID}.yaml`;
const LOGBOOK = `format: 1
name: trust
people:
  - { id: ana, name: Ana Ruiz, email: ana@example.com }
  - { id: kim, name: Kim Park, email: kim@example.com }
`;
const change = (decision: string, to = '80') =>
  `id: ${ID}\ntitle: Raise the MQL threshold\nkind: changed\nstatus: approved\ntools: [marketo]\nsettings:\n  - { path: MQL threshold, to: ${to} }\napprovals:\n  - { role: legal, asked-of: kim${decision} }\n`;
const YES = ', decision: approved, by: kim';

describe('trust', () => {
  let logbook: OpenLogbook;
  let own: GitLogbook;

  before(async () => {
    logbook = await openLogbook('trust', {
      'logbook.yaml': LOGBOOK,
      'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\nstatus: live\n',
      [PATH]: change(''),
    });
    git('trust', 'init', '--quiet', '--initial-branch=main');
    git('trust', 'config', 'user.name', 'Ana Ruiz');
    git('trust', 'config', 'user.email', 'ana@example.com');
    commit('Start');
    own = await until(async () => (await services()).git?.of(logbook));
    await own.look();
  });

  function commit(message: string, author = 'Ana Ruiz <ana@example.com>', ...more: string[]): void {
    git('trust', 'add', '--all');
    git(
      'trust',
      'commit',
      '--quiet',
      '--allow-empty',
      `--author=${author}`,
      '-m',
      message,
      ...more,
    );
  }
  async function save(text: string, author?: string): Promise<void> {
    await write({ [`trust/${PATH}`]: text });
    await logbook.refresh();
    commit('Save', author);
    await own.look();
  }
  async function marks() {
    const history = await own.history();
    assert(history.ok);
    const revisions = await history.value.ofRecord(ID);
    const current = await currentChange(logbook, ID);
    return approvalMarks(logbook, await approvalsOf(own, { current, revisions }));
  }
  async function todo(): Promise<string[]> {
    const { git: all, trust } = await services();
    return lines(todoNodes(logbook, '', all, trust.of(logbook)));
  }

  it('marks an approval by who saved it', async () => {
    await save(change(YES));
    assert.deepEqual(
      (await marks()).map(({ level, words }) => [level, words]),
      [['reported', 'Reported by Ana Ruiz, without evidence']],
    );
    await save(change(''));
    await save(change(YES), 'Kim Park <kim@example.com>');
    assert.deepEqual(
      (await marks()).map(({ level, words }) => [level, words]),
      [['under-name', 'Saved under Kim Park’s name by Ana Ruiz, not signed']],
    );
    const entry = logbook.snapshot.changes.get(ID);
    assert(entry);
    const shown = await historyNodes(await services(), { logbook, entry });
    assert(shown.ok);
    assert.match((await lines(shown.nodes)).join('\n'), / {2}Kim Park {2}.* · not signed\n/);
  });

  it('marks one for an earlier version, also before that is saved, and says so in To do', async () => {
    await write({ [`trust/${PATH}`]: change(YES, '95') });
    await logbook.refresh();
    assert.match(
      (await marks())[0]?.earlier ?? '',
      /^For an earlier version: since then this changed/,
    );
    await save(change(YES, '95'));
    assert.match(
      (await marks())[0]?.earlier ?? '',
      /since then Ana Ruiz changed “Before → after”, on /,
    );
    const found = await until(async () => {
      const all = await todo();
      return all.some((line) => line.includes('earlier version')) ? all : undefined;
    });
    assert.ok(found.includes('Legal agreed to an earlier version  Raise the MQL threshold'));
    await save(change(YES));
    await until(async () => !(await todo()).join().includes('earlier version'));
  });

  it('says in To do that the history was rewritten, until a person says that it is fine', async () => {
    assert.ok(!(await todo()).join().includes('rewritten'));
    commit('Other words', undefined, '--amend');
    await own.look();
    await until(async () => (await todo()).includes('The history was rewritten  main'));
    await (await services()).trust.accept(logbook);
    assert.ok(!(await todo()).join().includes('rewritten'));
  });

  it('shows all of it on a page', async () => {
    await vscode.commands.executeCommand('mopsLogbook.checkIntegrity', logbook.uriOf(PATH));
    const tab = await until(() =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label.includes('Check integrity')),
    );
    await vscode.window.tabGroups.close(tab);
  });
});
