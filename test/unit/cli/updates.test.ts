import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UpdatesOutput } from '../../../src/cli/outputs/updates-output';
import { updatesOutput } from '../../../src/cli/outputs/updates-output';
import { Place } from './cli';

describe('updates on the command line', () => {
  let place: Place;

  beforeEach(async () => {
    place = new Place();
    await place.fine('init', '--name', 'Acme');
    await place.fine('new', '--tool', 'marketo', '--title', 'Token in the header');
  });

  afterEach(() => place.remove());

  const add = async (title: string, ...more: string[]) => {
    const out = await place.fine('updates', '--add', title, '--tool', 'marketo', ...more);
    return out.trim().split('\t') as [id: string, path: string];
  };
  const listed = async (...more: string[]) => {
    const { out, code } = await place.run('updates', '--json', ...more);
    const output = JSON.parse(out) as UpdatesOutput;
    updatesOutput.parse(output);
    return { code, updates: output.updates };
  };
  const text = (path: string) => readFileSync(join(place.folder, path), 'utf8');

  it('adds one with the deadline that its title names, and lists it', async () => {
    const [id, path] = await add(
      'The token in the URL ends on 31 January 2027',
      '--set',
      'link=https://v.example/1',
    );
    assert.match(path, /^updates\/2026\/2026-11-20-the-token/);
    assert.match(text(path), /^deadline: 2027-01-31$/m);
    const { code, updates } = await listed('--tool', 'marketo');
    assert.equal(code, 0);
    assert.deepEqual(
      updates.map(({ id, next, state }) => [id, next, state]),
      [[id, '2027-01-31', 'open']],
    );
    const { out } = await place.run('updates');
    assert.equal(out.split('\t')[1], 'open');
  });

  it('exits with 1 once a day was missed, until it is answered', async () => {
    const [id] = await add('Version 1 ends on 2026-12-01');
    place.now = new Date('2026-12-02T08:00:00Z');
    assert.equal((await listed('--open')).code, 1);
    assert.match((await place.run('updates')).out, /open, overdue/);
    await place.fine('updates', id, '--no-change', 'We use version 2');
    const { code, updates } = await listed();
    assert.deepEqual(
      [code, updates[0]?.state, updates[0]?.reason],
      [0, 'answered', 'We use version 2'],
    );
    assert.deepEqual((await listed('--open')).updates, []);
  });

  it('answers by a change or hands it to a person, by the least edits', async () => {
    const [id, path] = await add('Version 1 ends on 2026-12-01');
    await place.fine(
      'updates',
      id.slice(-4),
      '--owner',
      'kenji@acme.example',
      '--due',
      'in 1 week',
    );
    assert.match(text(path), /^owner: kenji@acme.example\ndue: 2026-11-27$/m);
    await place.fine('updates', id, '--change', 'token-in-the-header');
    assert.match(
      text(path),
      /^response: \{ change: 2026-11-20-token-in-the-header-\w{4}, on: 2026-11-20 \}$/m,
    );
    assert.equal((await listed()).updates[0]?.state, 'answered');
    assert.equal((await place.run('check')).code, 0);
  });

  it('is shown, set, found by a part of its id, recorded, and has a history', async () => {
    const [id, path] = await add('Version 1 ends on 2026-12-01');
    assert.match(await place.fine('show', id.slice(-4)), /Deadline/);
    await place.fine('set', id, 'summary=Version 1 ends.');
    assert.match(text(path), /^summary: Version 1 ends\.$|^summary: \|/m);
    await place.fine('record', '-m', 'All of it');
    await place.fine('updates', id, '--no-change', 'Version 2 is in use');
    await place.fine('record', id, '-m', 'Answered');
    const history = await place.fine('history', id);
    assert.match(history, /Version 2 is in use/);
  });

  it('refuses what answers nothing, in words, and writes nothing', async () => {
    const [id, path] = await add('Version 1 ends on 2026-12-01');
    const before = text(path);
    for (const wrong of [
      [id],
      [id, '--change', 'nothing-like-it'],
      [id, '--change', 'marketo'],
      [id, '--no-change', ' '],
      [id, '--no-change', 'X', '--owner', 'kenji'],
      [id, '--no-change', 'X', '--due', 'today'],
      ['token-in-the-header', '--no-change', 'X'],
      ['--add', 'Without a tool'],
      ['--add', 'T', '--tool', 'marketoo'],
    ]) {
      const { code, err } = await place.run('updates', ...wrong);
      assert.equal(code, 2, wrong.join(' '));
      assert.notEqual(err, '');
    }
    assert.equal(text(path), before);
  });
});
