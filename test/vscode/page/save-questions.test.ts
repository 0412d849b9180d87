import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { until } from './form-page';
import { SavingHost, changeFile, changeText } from './saving-host';

const [A, B, C] = ['2026-11-01-a-aaaa', '2026-11-02-b-bbbb', '2026-11-03-c-cccc'];
const WITH_ADDRESS = changeText(A, 'The first', 'Asked by tom.berg@customer.io');

/** What *Save to logbook* asks, and what it does with the answers; each step goes on where the one before ended. */
describe('the questions of Save to logbook', () => {
  const at = new SavingHost();

  const saves = (count: number) =>
    until(
      () => at.git('rev-list', '--count', 'HEAD'),
      (now) => now === String(count),
    );
  const message = () => at.git('log', '-1', '--format=%B');

  before(async () => {
    at.put(changeFile(A), WITH_ADDRESS);
    await at.start();
    await at.pending(1);
  });

  after(() => at.close());

  it('asks before somebody’s personal data is saved, naming record and field; Esc saves nothing', async () => {
    await at.press('Control+Alt+Enter');
    const dialog = at.page.getByRole('dialog');
    await dialog.getByText('may not belong in a logbook').waitFor();
    await dialog.getByText(/The first, Why: .*t…@customer\.io/).waitFor();
    await at.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.equal(at.git('rev-list', '--count', 'HEAD'), '1');
  });

  it('keeps in the record why it is fine, and saves that too', async () => {
    await at.press('Control+Alt+Enter');
    await at.page.getByRole('dialog').getByRole('button', { name: 'It is fine' }).click();
    await at.answer('Why is it fine?', 'He asked us to');
    await at.answer('What did you do');
    await saves(2);
    assert.equal(
      at.read(changeFile(A)).replace(/ on: \d{4}-\d\d-\d\d /, ' on: DAY '),
      `${WITH_ADDRESS}allowed:\n  - { field: why, looks-like: e-mail, because: He asked us to, by: ana@example.com, on: DAY }\n`,
    );
    assert.equal(at.git('status', '--porcelain'), '');
  });

  it('names who did it too, reached from the prompt by keyboard, and never asks for it', async () => {
    at.put(changeFile(A), at.read(changeFile(A)).replace('status: live', 'status: tested'));
    await at.pending(1);
    await at.press('Control+Alt+Enter');
    await at.asked('What did you do');
    await at.press('Shift+Tab');
    await at.press('Enter');
    await at.asked('Lee Wong');
    assert.equal(await at.prompt('Bo Old').count(), 0);
    assert.equal(await at.prompt('Ana Ruiz').count(), 0);
    await at.press('ArrowDown');
    await at.press('Space');
    await at.prompt('1 Selected').waitFor();
    await at.press('Enter');
    await at.answer('Done together with Lee Wong.');
    await saves(3);
    assert.match(message(), /^Co-authored-by: Lee Wong <lee@example\.com>$/m);
    assert.match(message(), /^Marketo Engage: The first\n/);
  });

  it('offers what the person’s own template says', async () => {
    at.put('.git/message', '[MOPS]\n\nTicket:\n# Say why.\n');
    at.git('config', 'commit.template', '.git/message');
    at.put(changeFile(A), at.read(changeFile(A)).replace('The first', 'The very first'));
    await at.pending(1);
    await at.press('Control+Alt+Enter');
    await at.answer(/Your template says: Say why\./);
    await at.answer(/^Ticket: Enter leaves it out/, 'MOPS-7');
    await saves(4);
    assert.match(
      message(),
      /^\[MOPS\] Marketo Engage: The very first\n\nTicket: MOPS-7\nLogbook-Change: /,
    );
    at.git('config', '--unset', 'commit.template');
  });

  it('saves several changes each by itself when told so, and asks for that only once', async () => {
    at.put(changeFile(B), changeText(B, 'The second', 'So.'));
    at.put(changeFile(C), changeText(C, 'The third', 'So.'));
    await at.pending(2);
    await at.press('Control+Alt+Enter');
    await at.answer('2 Selected');
    await at.answer('Each change by itself');
    await at.answer('Makes 2 saves', 'As agreed');
    await saves(6);
    assert.deepEqual(at.git('log', '-2', '--format=%s').split('\n').sort(), [
      'Marketo Engage: The second',
      'Marketo Engage: The third',
    ]);
    assert.match(message(), /\n\nAs agreed\n\nLogbook-Change/);
    at.put(changeFile(B), changeText(B, 'The second', 'Well.'));
    at.put(changeFile(C), changeText(C, 'The third', 'Well.'));
    await at.pending(2);
    await at.press('Control+Alt+Enter');
    await at.answer('2 Selected');
    await at.answer('Makes 2 saves');
    await saves(8);
  });
});
