import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { changesNodes } from '../../../src/extension/tree/changes-view';
import { stackNodes } from '../../../src/extension/tree/stack-view';
import { pressing, todoNodes } from '../../../src/extension/tree/todo-view';
import { lines, openLogbook, until, write } from './workspace';

const change = (id: string, more: string) =>
  [`id: ${id}`, `title: Title of ${id.slice(11)}`, 'kind: changed', more, ''].join('\n');

const FILES = {
  'tools/marketo.yaml':
    'id: marketo\nname: Marketo Engage\ncategory: marketing-automation\nstatus: live\n',
  'tools/salesforce.yaml': 'id: salesforce\nname: Salesforce\ncategory: crm\nstatus: live\n',
  'tools/oldtool.yaml': 'id: oldtool\nname: Old $(bug) tool\ncategory: crm\nstatus: retired\n',
  'processes/lead-routing.yaml': 'id: lead-routing\nname: Lead routing\nstatus: live\n',
  'integrations/mkto-sfdc.yaml':
    'id: mkto-sfdc\nname: Marketo → Salesforce\nfrom: marketo\nto: salesforce\nstatus: on\n',
  'changes/2026/10/2026-10-02-a-aaaa.yaml': change(
    '2026-10-02-a-aaaa',
    'status: live\ntools: [marketo]\nsettings:\n  - { path: Scoring / MQL threshold, from: 65, to: 80 }',
  ),
  'changes/2026/11/2026-11-03-b-bbbb.yaml': change(
    '2026-11-03-b-bbbb',
    'status: draft\ntools: [marketo]\nprocesses: [lead-routing]',
  ),
  'changes/2026/11/2026-11-04-c-cccc.yaml': change(
    '2026-11-04-c-cccc',
    'status: proposed\ntools: [salesforce]\napprovals:\n  - { role: legal, asked-of: lee@example.com, asked-on: 2026-11-05 }',
  ),
  'changes/2026/11/2026-11-05-broken-dddd.yaml': 'id: [unclosed\n<<<<<<< HEAD\n',
};

describe('the views', () => {
  let logbook: OpenLogbook;

  before(async () => {
    logbook = await openLogbook('views', FILES);
  });

  it('Stack lists tools, processes, and what is known of each', async () => {
    const all = await lines(stackNodes(logbook, ''));
    const [marketo = '', salesforce = '', old = '', processes = ''] = all.filter(
      (line) => !line.startsWith('  '),
    );
    assert.match(marketo, /^Marketo Engage {2}1 open · /); // what changed last comes first
    assert.match(salesforce, /^Salesforce {2}1 open/);
    assert.equal(old, 'Old $(bug) tool  retired');
    assert.equal(processes, 'Processes');
    assert.equal(all[all.indexOf(marketo) + 1], '  Changes  2');
    assert(all.includes('  Integrations  1'));
    assert(all.includes('  Settings  1 known'));
    assert(all.includes('    Scoring / MQL threshold  80'));
  });

  it('Stack has a heading for a category once most hold several tools', async () => {
    const shelved = await openLogbook('shelved', {
      ...FILES,
      'tools/pardot.yaml': 'id: pardot\nname: Pardot\ncategory: marketing-automation\n',
    });
    const names = (await lines(stackNodes(shelved, ''))).filter((line) => /^( {2})?\S/.test(line));
    assert.deepEqual(
      names.map((line) => line.replace(/(?<=\S) {2}.*/, '')),
      [
        'CRM',
        '  Salesforce',
        '  Old $(bug) tool',
        'Marketing automation',
        '  Marketo Engage',
        '  Pardot',
        'Processes',
        '  Lead routing',
      ],
    );
  });

  it('Changes lists them by month, newest first, and a broken file with its problem', async () => {
    const all = await lines(changesNodes(logbook, '', undefined));
    const months = all.filter((line) => !line.startsWith('  '));
    assert.deepEqual(months, ['November 2026  2', 'October 2026  1', 'Cannot be read  1']);
    assert.match(all[1] ?? '', /Title of c-cccc/);
    assert.match(all.at(-1) ?? '', /2026-11-05-broken-dddd\.yaml {2}\S/);
  });

  it('Changes shows only what the filter lets through', async () => {
    const all = await lines(changesNodes(logbook, '', { tool: 'salesforce' }));
    assert.equal(all.length, 2);
    assert.match(all[1] ?? '', /c-cccc/);
  });

  it('To do lists problems, who was asked, and drafts', async () => {
    const all = await until(async () => {
      const found = await lines(todoNodes(logbook, '', undefined));
      return found.length > 2 ? found : undefined;
    });
    assert(
      all.some((line) => line.startsWith('2026-11-05-broken-dddd.yaml')),
      all.join('\n'),
    );
    assert(all.some((line) => /^Title of c-cccc {2}Legal asked \d+ d ago/.test(line)));
    assert(all.includes('Title of b-bbbb  Draft'));
    assert.equal(pressing(logbook), 2, 'the broken file and the approval, not the draft');
  });

  it('draws no link, picture or icon that stands in a record', () => {
    const texts = stackNodes(logbook, '').map((node) => node.tooltip?.());
    for (const text of texts.filter((one) => one !== undefined)) {
      assert.notEqual(text.isTrusted, true);
      assert.notEqual(text.supportThemeIcons, true);
      assert.notEqual(text.supportHtml, true);
    }
    assert.equal(texts.filter(Boolean).length, 3);
  });

  it('follow what is typed before it is saved, and what is thrown away', async () => {
    const uri = logbook.uriOf('tools/marketo.yaml');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, document.lineAt(1).range, 'name: Marketo renamed');
    assert(await vscode.workspace.applyEdit(edit));
    const name = () => logbook.snapshot.tools.get('marketo')?.record.name;
    await until(() => name() === 'Marketo renamed');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => name() === 'Marketo Engage');
  });

  it('follow each month that another program makes, and what it writes there later', async () => {
    for (let month = 1; month <= 8; month += 1) {
      const id = `2031-${String(month).padStart(2, '0')}-01-made-elsewhere-${String(1000 + month)}`;
      const path = `changes/2031/${id.slice(5, 7)}/${id}.yaml`;
      const title = () => logbook.snapshot.changes.get(id)?.record.title;
      const text = (now: string) => `id: ${id}\ntitle: ${now}\nkind: changed\nstatus: draft\n`;
      await write({ [`views/${path}`]: text('First') });
      await until(() => title() === 'First');
      await write({ [`views/${path}`]: text('Second') });
      await until(() => title() === 'Second');
    }
    await rm(logbook.uriOf('changes/2031').fsPath, { recursive: true });
    await until(() => ![...logbook.snapshot.changes.keys()].some((id) => id.startsWith('2031')));
  });

  it('follow files that come, change and go outside', async () => {
    const path = 'tools/hubspot.yaml';
    await vscode.workspace.fs.writeFile(
      logbook.uriOf(path),
      new TextEncoder().encode('id: hubspot\nname: HubSpot\n'),
    );
    await until(() => logbook.snapshot.tools.has('hubspot'));
    await vscode.workspace.fs.delete(logbook.uriOf(path));
    await until(() => !logbook.snapshot.tools.has('hubspot'));
  });
});
