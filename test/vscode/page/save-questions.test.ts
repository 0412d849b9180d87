import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { startHost } from '../../host/host.mjs';
import type { Host } from '../../host/host.mjs';
import { EXTENSION, until } from './form-page';

const [A, B, C] = ['2026-11-01-a-aaaa', '2026-11-02-b-bbbb', '2026-11-03-c-cccc'];
const file = (id: string) => `changes/2026/11/${id}.yaml`;
const change = (id: string, title: string, why: string) =>
  `id: ${id}\ntitle: ${title}\nkind: changed\nstatus: live\nlive: 2026-11-02\ntools: [marketo]\nwhy: ${why}\n`;

/** What *Save to logbook* asks, and what it does with the answers; each step goes on where the one before ended. */
describe('the questions of Save to logbook', () => {
  let folder: string;
  let host: Host;

  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const put = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const prompt = (text: string | RegExp) =>
    host.page.locator('.quick-input-widget').getByText(text);
  const press = (key: string) => host.page.keyboard.press(key);
  const pending = (count: number) =>
    host.page.locator('.statusbar').getByText(`(${count} not saved)`).waitFor();
  const saves = (count: number) =>
    until(
      () => git('rev-list', '--count', 'HEAD'),
      (now) => now === String(count),
    );
  /** Waits for a prompt to be there, and answers it. */
  const answer = async (question: string | RegExp, text = '') => {
    await prompt(question).first().waitFor();
    await host.page.locator('.quick-input-widget input:focus').waitFor();
    await host.page.keyboard.type(text);
    await host.page.waitForTimeout(300); // a prompt takes the keyboard a moment after it is drawn
    await press('Enter');
  };

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mops-logbook-questions-'));
    put(
      'logbook.yaml',
      'format: 1\nname: Acme MOps\npeople:\n  - { id: ana, name: Ana Ruiz, email: ana@example.com }\n  - { id: lee, name: Lee Wong, email: lee@example.com }\n  - { id: gone, name: Bo Old, email: bo@example.com, left: 2020-01-01 }\n',
    );
    put('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\nstatus: live\n');
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Ana Ruiz');
    git('config', 'user.email', 'ana@example.com');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Begin');
    put(file(A), change(A, 'The first', 'Asked by tom.berg@customer.io'));
    host = await startHost({ folder, extensionDevelopmentPath: EXTENSION });
    await host.page.locator('.activitybar [aria-label^="MOps Logbook"]').first().click();
    await pending(1);
  });

  after(async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('asks before somebody’s personal data is saved, naming record and field; Esc saves nothing', async () => {
    await press('Control+Alt+Enter');
    const dialog = host.page.getByRole('dialog');
    await dialog.getByText('may not belong in a logbook').waitFor();
    await dialog.getByText(/The first, Why: .*t…@customer\.io/).waitFor();
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(git('rev-list', '--count', 'HEAD'), '1');
  });

  it('keeps in the record why it is fine, and saves that too', async () => {
    await press('Control+Alt+Enter');
    await host.page.getByRole('dialog').getByRole('button', { name: 'It is fine' }).click();
    await answer('Why is it fine?', 'He asked us to');
    await answer('What did you do');
    await saves(2);
    assert.equal(
      read(file(A)).replace(/ on: \d{4}-\d\d-\d\d /, ' on: DAY '),
      `${change(A, 'The first', 'Asked by tom.berg@customer.io')}allowed:\n  - { field: why, looks-like: e-mail, because: He asked us to, by: ana@example.com, on: DAY }\n`,
    );
    assert.equal(git('status', '--porcelain'), '');
  });

  it('names who did it too, reached from the prompt by keyboard, and never asks for it', async () => {
    put(file(A), read(file(A)).replace('status: live', 'status: tested'));
    await pending(1);
    await press('Control+Alt+Enter');
    await prompt('What did you do').waitFor();
    await press('Shift+Tab');
    await press('Enter');
    await prompt('Lee Wong').waitFor();
    assert.equal(await prompt('Bo Old').count(), 0);
    assert.equal(await prompt('Ana Ruiz').count(), 0);
    await press('ArrowDown');
    await press('Space');
    await press('Enter');
    await prompt('Done together with Lee Wong.').waitFor();
    await press('Enter');
    await saves(3);
    assert.match(git('log', '-1', '--format=%B'), /^Co-authored-by: Lee Wong <lee@example\.com>$/m);
    assert.equal(git('log', '-1', '--format=%s'), 'Marketo Engage: The first');
  });

  it('offers what the person’s own template says', async () => {
    put('.git/message', '[MOPS]\n\nTicket:\n# Say why.\n');
    git('config', 'commit.template', '.git/message');
    put(file(A), read(file(A)).replace('The first', 'The very first'));
    await pending(1);
    await press('Control+Alt+Enter');
    await answer(/Your template says: Say why\./);
    await answer(/^Ticket: Enter leaves it out/, 'MOPS-7');
    await saves(4);
    assert.match(
      git('log', '-1', '--format=%B'),
      /^\[MOPS\] Marketo Engage: The very first\n\nTicket: MOPS-7\nLogbook-Change: /,
    );
    git('config', '--unset', 'commit.template');
  });

  it('saves several changes each by itself when told so, and asks for that only once', async () => {
    put(file(B), change(B, 'The second', 'So.'));
    put(file(C), change(C, 'The third', 'So.'));
    await pending(2);
    await press('Control+Alt+Enter');
    await answer('2 Selected');
    await answer('Each change by itself');
    await answer('Makes 2 saves', 'As agreed');
    await saves(6);
    const subjects = git('log', '-2', '--format=%s').split('\n').sort();
    assert.deepEqual(subjects, ['Marketo Engage: The second', 'Marketo Engage: The third']);
    assert.match(git('log', '-1', '--format=%b'), /^As agreed\n\nLogbook-Change/);
    put(file(B), change(B, 'The second', 'Well.'));
    put(file(C), change(C, 'The third', 'Well.'));
    await pending(2);
    await press('Control+Alt+Enter');
    await answer('2 Selected');
    await answer('Makes 2 saves');
    await saves(8);
  });
});
