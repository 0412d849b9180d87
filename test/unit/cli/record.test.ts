import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { RecordOutput } from '../../../src/cli/outputs/outputs';
import { Place } from './cli';

const [A, B] = ['2026-11-01-first-aaaa', '2026-11-02-second-bbbb'];
const file = (id: string) => `changes/2026/11/${id}.yaml`;
const change = (id: string, title: string, why: string) =>
  `id: ${id}\ntitle: ${title}\nkind: changed\nstatus: draft # for now\ntools: [marketo]\nwhy: ${why}\n`;

describe('record', () => {
  let place: Place;

  const put = (name: string, text: string) => {
    const target = path.join(place.folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  const read = (name: string) => readFileSync(path.join(place.folder, name), 'utf8');
  const git = (...args: string[]) => place.git(place.folder, ...args).trim();
  const head = () => git('rev-list', '--all', '--count');

  beforeEach(async () => {
    place = new Place();
    put(
      'logbook.yaml',
      'format: 1\nname: Acme\ntime-zone: Europe/Berlin\npeople:\n  - { id: ana, name: Ana Ruiz, email: ana@acme.example }\n  - { id: lee, name: Lee Wong, email: lee@acme.example }\n',
    );
    put('tools/marketo.yaml', 'id: marketo\nname: Marketo\n');
    await place.fine('record');
  });
  afterEach(() => place.remove());

  it('stops at what looks like a secret or like somebody’s data, and says where', async () => {
    put(file(A), change(A, 'Key', 'The key is AKIA1234567890ABCDEF'));
    put(file(B), change(B, 'Mail', 'Ask tom.berg@customer.io'));
    const { code, out, err } = await place.run('record');
    assert.deepEqual([code, out, head()], [1, '', '1']);
    assert.match(err, /^Nothing was saved: some of this may not belong in a logbook\.$/m);
    assert.match(err, /first-aaaa\.yaml:6:6: This looks like a key of AWS/);
    assert.match(err, /second-bbbb\.yaml:6:6: .*outside the team \(t…@customer\.io\)/);
    assert.match(err, /record --allow "REASON"$/m);
    assert.equal(git('diff', '--cached', '--name-only'), '');
    const json = await place.run('record', '--json');
    const output = JSON.parse(json.out) as RecordOutput;
    assert.deepEqual([json.code, output.commit, output.files], [1, null, []]);
    assert.deepEqual(
      output.findings.map(({ field, code: what }) => [field, what]),
      [
        ['why', 'looks-like-secret'],
        ['why', 'looks-personal'],
      ],
    );
    const schema: unknown = JSON.parse(await place.fine('schema', 'record'));
    assert.ok(new Ajv2020({ strict: false }).validate(schema as object, output));
    assert.equal((await place.run('record', A)).code, 1);
    assert.equal((await place.run('record', 'marketo')).code, 2, 'nothing to save there');
  });

  it('keeps in the record why it is fine, and asks of it no more', async () => {
    put(file(A), change(A, 'Key', 'The key is AKIA1234567890ABCDEF'));
    put(file(B), change(B, 'Fine', 'Because.'));
    await place.fine('record', '--allow', 'Revoked on the 3rd');
    assert.equal(
      read(file(A)),
      `${change(A, 'Key', 'The key is AKIA1234567890ABCDEF')}allowed:\n  - { field: why, looks-like: secret, because: Revoked on the 3rd, by: ana, on: 2026-11-20 }\n`,
    );
    assert.equal(read(file(B)), change(B, 'Fine', 'Because.'));
    assert.equal(git('status', '--porcelain'), '');
    assert.doesNotMatch((await place.run('check')).out, /looks like/);
    put(file(A), `${read(file(A))}what: By AKIAZZZZZZZZZZABCDEF\n`);
    assert.equal((await place.run('record')).code, 1);
  });

  it('looks into attachments, and keeps the reason in their change', async () => {
    put(file(A), change(A, 'List', 'Because.'));
    await place.fine('record');
    put(
      `attachments/${A}/leads.csv`,
      'email\na.ito@customer.io\nb.sato@customer.io\nc.mori@customer.io\n',
    );
    const { code, err } = await place.run('record');
    assert.equal(code, 1);
    assert.match(err, /leads\.csv:1:1: This looks like a list of 3 people/);
    const out = await place.fine('record', '--allow', 'Made up for a test');
    assert.deepEqual(out.trim().split('\n').sort(), [`attachments/${A}/leads.csv`, file(A)]);
    assert.match(read(file(A)), /field: attachments\/2026-11-01-first-aaaa\/leads\.csv/);
    await place.fine('check');
  });

  it('saves what has other problems, and old text that was saved before', async () => {
    put(file(A), change(A, 'Mail', 'Ask tom.berg@customer.io').replace('marketo', 'nobody'));
    git('add', '.');
    git('commit', '--quiet', '-m', 'By plain git');
    put(file(A), read(file(A)).replace('title: Mail', 'title: Mails'));
    const { code, err } = await place.run('record');
    assert.equal(code, 0, err);
    assert.match(err, /Saved with one thing still to mend:\n.*There is no tool “nobody”/);
  });

  it('makes a save of each change, and names who did it too', async () => {
    put(file(A), change(A, 'First', 'Because.'));
    put(file(B), change(B, 'Second', 'Because.'));
    put('tools/zoom.yaml', 'id: zoom\nname: Zoom\n');
    const args = ['--each', '--co-author', 'lee', '--co-author', 'Kim <kim@x.example>'];
    const out = await place.fine('record', ...args, '-m', 'As agreed', '--json');
    const output = JSON.parse(out) as RecordOutput;
    assert.equal(output.commits.length, 3);
    assert.equal(output.commit, git('rev-parse', 'HEAD'));
    assert.deepEqual(git('log', '-3', '--format=%s').split('\n'), [
      'Marketo: Second',
      'Marketo: First',
      'Tool: Zoom',
    ]);
    assert.equal(
      git('log', '-1', '--format=%B'),
      `Marketo: Second\n\nAs agreed\n\nLogbook-Change: ${B}\nLogbook-Tool: marketo\nCo-authored-by: Lee Wong <lee@acme.example>\nCo-authored-by: Kim <kim@x.example>`,
    );
    const { code, err } = await place.run('record', '--co-author', 'nobody');
    assert.equal(code, 2);
    assert.match(err, /“nobody” is nobody of this logbook/);
  });
});
