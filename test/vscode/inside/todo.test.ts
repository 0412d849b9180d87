import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import { todoNodes } from '../../../src/extension/tree/todo-view';
import { git, lines, openLogbook, services, until, write } from './workspace';

const DRAFT = (id: string, title: string) =>
  `id: ${id}\ntitle: ${title}\nkind: changed\nstatus: draft\ntools: [marketo]\n`;
const OLD = 'changes/2026/11/2026-11-03-old-aaaa.yaml';
const FRESH = 'changes/2026/11/2026-11-04-fresh-bbbb.yaml';

describe('To do', () => {
  let logbook: OpenLogbook;

  const todo = async () => lines(todoNodes(logbook, '', (await services()).git));

  before(async () => {
    logbook = await openLogbook('todo', {
      'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\nstatus: live\n',
      [OLD]: DRAFT('2026-11-03-old-aaaa', 'An old draft'),
    });
    git('todo', 'init', '--quiet', '--initial-branch=main');
    git('todo', 'config', 'user.name', 'Ana Ruiz');
    git('todo', 'config', 'user.email', 'ana@example.com');
    git('todo', 'add', '.');
    git('todo', 'commit', '--quiet', '-m', 'Begin');
    await (await services()).git?.of(logbook)?.look();
  });

  it('has a fresh draft once, among what is not saved, and a saved one among the drafts', async () => {
    await write({ [`todo/${FRESH}`]: DRAFT('2026-11-04-fresh-bbbb', 'A fresh draft') });
    await logbook.refresh();
    const all = await until(async () => {
      const found = await todo();
      return found.some((line) => line.startsWith('Not saved')) ? found : undefined;
    });
    assert.deepEqual(
      all.filter((line) => /draft|Not saved/.test(line)),
      ['Not saved to the logbook  1', '  A fresh draft  new draft', 'An old draft  Draft'],
    );
  });

  it('has a draft among the drafts that was saved and is not saved as it is now', async () => {
    await write({ [`todo/${OLD}`]: DRAFT('2026-11-03-old-aaaa', 'An older draft') });
    await logbook.refresh();
    const all = await until(async () => {
      const found = await todo();
      return found.includes('  An older draft  changed') ? found : undefined;
    });
    assert(all.includes('An older draft  Draft'), all.join('\n'));
  });
});
