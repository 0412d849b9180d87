import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyncOutput } from '../../../src/cli/outputs/sync-output';
import { Place } from './cli';

const ID = '2026-11-20-raise-mql-threshold-k3f9';
const PATH = `changes/2026/11/${ID}.yaml`;
const SETTING = 'settings[Scoring / MQL threshold].to';
const BASE = `id: ${ID}
title: Raise the MQL threshold
kind: changed
status: draft
tools: [marketo]
settings:
  - { path: Scoring / MQL threshold, from: 65, to: 80 }
`;

describe('sync, when both sides changed the same', () => {
  let place: Place;
  let lee: string;

  const write = (folder: string, text: string) => writeFileSync(join(folder, PATH), text);
  const read = (folder: string) => readFileSync(join(folder, PATH), 'utf8');
  const save = async (folder: string, text: string) => {
    write(folder, text);
    const { code, err } = await place.runIn(folder, 'record');
    assert.equal(code, 0, err);
  };

  beforeEach(async () => {
    place = new Place();
    lee = join(place.folder, '../lee');
    const server = join(place.folder, '../server');
    writeFileSync(join(place.folder, 'logbook.yaml'), 'format: 1\nname: Acme\ntime-zone: UTC\n');
    mkdirSync(join(place.folder, 'changes/2026/11'), { recursive: true });
    await save(place.folder, BASE);
    execFileSync('git', ['init', '--quiet', '--bare', server]);
    place.git(place.folder, 'remote', 'add', 'origin', server);
    await place.fine('sync');
    place.git(place.folder, 'clone', '--quiet', '-b', 'master', server, lee);
    place.git(lee, 'config', 'user.name', 'Lee Wong');
    place.git(lee, 'config', 'user.email', 'lee@acme.example');
    await save(
      lee,
      BASE.replace('to: 80', 'to: 90').replace('kind: changed', 'kind: fixed\nrisk: low'),
    );
    assert.equal((await place.runIn(lee, 'sync')).code, 0);
    await save(
      place.folder,
      BASE.replace('to: 80', 'to: 85').replace('draft', 'proposed\nrisk: high'),
    );
  });
  afterEach(() => place.remove());

  it('lists who set what, changes nothing, and exits with 1', async () => {
    const { code, out, err } = await place.run('sync');
    assert.equal(code, 1);
    assert.match(out, new RegExp(`^${PATH}  Raise the MQL threshold\n`));
    assert.match(
      out,
      / {2}Risk \[risk\]\n {4}before +not there\n {4}ours +High +Ana Ruiz, .+\n {4}theirs +Low +Lee Wong, /,
    );
    assert.match(
      out,
      /MQL threshold, After \[settings\[Scoring \/ MQL threshold\]\.to\]\n {4}before +80\n {4}ours +85 .*\n {4}theirs +90 /,
    );
    assert.match(out, new RegExp(`--take ${ID}:risk=theirs\n`));
    assert.match(
      err,
      /You and Lee Wong gave the same fields different values: Raise the MQL threshold\. Nothing was/,
    );
    assert.equal(place.git(place.folder, 'status', '--porcelain'), '');
    assert.match(read(place.folder), /to: 85/);
  });

  it('says the same as JSON', async () => {
    const { code, out } = await place.run('sync', '--json');
    assert.equal(code, 1);
    const { questions } = JSON.parse(out) as SyncOutput;
    const told = questions.map(({ id, field, before, ours, theirs, theirsBy }) =>
      [id, field, before, ours, theirs, theirsBy?.author.name].join(' | '),
    );
    assert.deepEqual(told.sort(), [
      `${ID} | risk |  | high | low | Lee Wong`,
      `${ID} | settings[Scoring / MQL threshold].to | 80 | 85 | 90 | Lee Wong`,
    ]);
  });

  it('takes answers by field, the same command that it has printed', async () => {
    const { code, err } = await place.run(
      ...[
        'sync',
        '--take',
        'k3f9:risk=theirs',
        '--take',
        `${ID}:settings=ours`,
        '--take',
        'k3f9:why=ours',
      ],
    );
    assert.equal(code, 0, err);
    assert.match(err, /There was nothing to decide for k3f9:why=ours\./);
    const text = read(place.folder);
    for (const part of ['to: 85', 'risk: low', 'kind: fixed', 'status: proposed'])
      assert.ok(text.includes(part), text);
    await place.runIn(lee, 'sync');
    assert.equal(read(lee), text);
  });

  it('takes values of one’s own, as the fields take them', async () => {
    const own = ['--set', 'k3f9:risk=medium', '--set', `${ID}:${SETTING}=85`];
    const refused = await place.run('sync', ...own, '--set', 'k3f9:risk=huge');
    assert.equal(refused.code, 2);
    assert.match(refused.err, /huge/);
    assert.match(read(place.folder), /risk: high/);
    const unknown = await place.run('sync', '--set', 'k3f9:risc=low');
    assert.equal(unknown.code, 1);
    assert.match(unknown.err, /There was nothing to decide for k3f9:risc=low\./);
    const { code, err } = await place.run('sync', ...own, '--take', 'k3f9=theirs');
    assert.equal(code, 0, err);
    assert.match(read(place.folder), /to: 85 }/);
    assert.match(read(place.folder), /risk: medium/);
  });

  it('says how an answer of one’s own has to look', async () => {
    for (const wrong of ['risk', 'risk=low', ':risk=low', 'k3f9:=low', 'k3f9:risk']) {
      const { code, err } = await place.run('sync', '--set', wrong);
      assert.equal(code, 2, wrong);
      assert.match(err, /is not of the form RECORD:FIELD=VALUE\./);
    }
    const empty = await place.run('sync', '--set', 'k3f9:risk=');
    assert.equal(empty.code, 2);
    assert.match(empty.err, /^risk needs a value here\. To take it out, share first/);
    assert.match((await place.run('sync')).err, /--set RECORD:FIELD=VALUE/);
  });

  it('takes one side for all the rest, and refuses what cannot be meant', async () => {
    for (const wrong of [
      ['--take', 'risk'],
      ['--take', 'k3f9:risk=mine'],
      ['--ours', '--theirs'],
    ])
      assert.equal((await place.run('sync', ...wrong)).code, 2, wrong.join(' '));
    assert.equal((await place.run('sync', '--take', 'k3f9:risk=ours')).code, 1);
    assert.equal((await place.run('sync', '--theirs', '--take', 'k3f9:risk=ours')).code, 0);
    assert.match(read(place.folder), /risk: high/);
    assert.match(read(place.folder), /to: 90/);
  });
});

describe('merge-driver', () => {
  it('is called with four files, or told to set up', async () => {
    const place = new Place();
    assert.equal((await place.run('merge-driver')).code, 2);
    assert.equal((await place.run('merge-driver', '--install', '--remove')).code, 2);
    assert.equal((await place.run('merge-driver', 'a', 'b', 'c')).code, 2);
    assert.equal((await place.run('merge-driver', 'a', 'b', 'c', 'd')).code, 2);
    place.remove();
  });
});
