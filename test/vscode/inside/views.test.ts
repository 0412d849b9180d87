import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { changesNodes } from '../../../src/extension/tree/changes-view';
import { stackNodes } from '../../../src/extension/tree/stack-view';
import { todoNodes } from '../../../src/extension/tree/todo-view';
import { lines, openLogbook, until } from './workspace';

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

  it('Stack lists tools by category, processes, and what is known of each', async () => {
    const all = await lines(stackNodes(logbook, ''));
    assert.deepEqual(
      all.filter((line) => !line.startsWith('  ')),
      ['CRM', 'Marketing automation', 'Processes'],
    );
    const marketo = all.findIndex((line) => line.startsWith('  Marketo Engage'));
    assert.match(all[marketo] ?? '', /^ {2}Marketo Engage {2}1 open · /);
    assert.deepEqual(all.slice(marketo + 1, marketo + 2), ['    Changes  2']);
    assert(all.includes('    Integrations  1'));
    assert(all.includes('    Settings  1 known'));
    assert(all.includes('      Scoring / MQL threshold  80'));
  });

  it('Stack puts what is retired last and says so', async () => {
    const crm = (await lines(stackNodes(logbook, ''))).slice(1);
    const names = crm.filter((line) => /^ {2}\S/.test(line));
    assert.match(names[0] ?? '', /Salesforce/);
    assert.equal(names[1], '  Old $(bug) tool  retired');
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
    assert(all.some((line) => /^Legal asked \d+ d ago {2}Title of c/.test(line)));
    assert(all.includes('Draft  Title of b-bbbb'));
  });

  it('draws no link, picture or icon that stands in a record', async () => {
    const nodes = stackNodes(logbook, '');
    for (const shelf of nodes)
      for (const node of await shelf.children()) {
        const text = node.tooltip?.();
        assert(text);
        assert.notEqual(text.isTrusted, true);
        assert.notEqual(text.supportThemeIcons, true);
        assert.notEqual(text.supportHtml, true);
      }
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
