import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { stackNodes } from '../../../src/extension/tree/stack-view';
import { pressing, todoNodes } from '../../../src/extension/tree/todo-view';
import { isoDay, todayIn } from '../../../src/core/model/time-zone';
import { lines, openLogbook, read, until } from './workspace';

const dayFromNow = (days: number) => isoDay(todayIn(Date.now() + days * 86_400_000, 'UTC'));
const YEAR = dayFromNow(0).slice(0, 4);
const path = (name: string) => `updates/${YEAR}/${YEAR}-01-01-${name}.yaml`;
const update = (name: string, title: string, more: string) =>
  `id: ${YEAR}-01-01-${name}\ntool: marketo\ntitle: ${title}\nannounced: ${dayFromNow(-5)}\n${more}`;

const FILES = {
  'logbook.yaml': 'format: 1\nname: Acme MOps\ntime-zone: UTC\n',
  'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\nstatus: live\n',
  [path('far-aaaa')]: update('far-aaaa', 'Ends $(bug) later', `deadline: ${dayFromNow(200)}\n`),
  [path('near-bbbb')]: update('near-bbbb', 'Ends soon', `deadline: ${dayFromNow(3)}\n`),
  [path('news-cccc')]: update('news-cccc', 'Only news', ''),
  [path('done-dddd')]: update('done-dddd', 'Answered', 'response: { reason: Not used }\n'),
};

describe('vendor updates', () => {
  let logbook: OpenLogbook;
  const uriOf = (name: string) => logbook.uriOf(path(name));

  before(async () => {
    logbook = await openLogbook('updates', FILES);
  });

  it('stand under their tool, what has a day first, and above what is answered', async () => {
    const all = await lines(stackNodes(logbook, ''));
    const at = all.findIndex((line) => line.includes('Vendor updates'));
    assert.match(all[at] ?? '', /Vendor updates {2}3 open$/);
    const wanted = [/: Ends soon /, /: Ends \$\(bug\) later /, / Only news /, / Answered /];
    for (const [index, words] of wanted.entries()) assert.match(all[at + 1 + index] ?? '', words);
  });

  it('are in To do as long as they set a day and nobody answered', async () => {
    const todo = async () =>
      (await lines(todoNodes(logbook, '', undefined))).filter((line) => /unanswered/.test(line));
    assert.deepEqual(
      (await todo()).map((line) => /: (.*?) {2}/.exec(line)?.[1]),
      ['Ends soon', 'Ends $(bug) later'],
    );
    const before = pressing(logbook);
    await vscode.commands.executeCommand('mopsLogbook.openAsText', uriOf('near-bbbb'));
    const answered = vscode.commands.executeCommand(
      'mopsLogbook.dismissUpdate',
      uriOf('near-bbbb'),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await answered;
    assert.equal(
      await read(`updates/${path('near-bbbb')}`),
      FILES[path('near-bbbb')],
      'left without an answer',
    );
    assert.equal(pressing(logbook), before);
  });

  it('answered with a change, one knows of the other, and nothing else in the file is touched', async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>(
      'mopsLogbook.answerUpdate',
      uriOf('near-bbbb'),
    );
    const id = /([^/]+)\.yaml$/.exec(uri.path)?.[1] ?? '';
    const change = await read(`updates/${uri.path.split('/updates/')[1] ?? ''}`);
    assert.match(change, new RegExp(`^deadline: ${dayFromNow(3)}$`, 'm'));
    assert.match(change, /^tools: \[marketo\]$/m);
    const text = await read(`updates/${path('near-bbbb')}`);
    assert.ok(text.startsWith(FILES[path('near-bbbb')] ?? '-'), text);
    assert.match(text, new RegExp(`^response:.*change: ${id}`, 'm'));
    await until(() => pressing(logbook) === 1);
  });
});
