import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import type { BlameOutput, HistoryOutput } from '../../../src/cli/outputs/history-output';
import { Place } from './cli';

const ID = '2026-11-20-raise-mql-threshold-k3f9';
const PATH = `changes/2026/11/${ID}.yaml`;
const LOGBOOK = `format: 1
name: Acme
people:
  - { id: lee, name: Lee Wong, email: lee@acme.example }
`;
const text = (risk: string, to: string, why: string) =>
  `id: ${ID}\ntitle: Raise\nkind: changed\nstatus: live\ntools: [marketo]\nrisk: ${risk}\nsettings:\n  - { path: Scoring / MQL threshold, from: 65, to: ${to} }\nwhy: ${why}\n`;

describe('blame and history on the command line', () => {
  const place = new Place();
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(place.folder, path)), { recursive: true });
    writeFileSync(join(place.folder, path), content);
  };
  const save = (who: string, path: string, content: string) => {
    write(path, content);
    place.git(place.folder, 'add', '.');
    place.git(place.folder, 'commit', '-qm', 'Save', `--author=${who}`);
  };
  before(() => {
    save('Ana <ana@acme.example>', 'logbook.yaml', LOGBOOK);
    save('Ana <ana@acme.example>', PATH, text('low', '80', 'Sales rejected 38% of MQLs.'));
    save('Lee <LEE@acme.example>', PATH, text('low', '85', 'Sales rejected 41% of MQLs.'));
    mkdirSync(join(place.folder, 'changes/2026/12'));
    place.git(place.folder, 'mv', PATH, PATH.replace('/11/', '/12/'));
    place.git(place.folder, 'commit', '-qm', 'Move');
    write(PATH.replace('/11/', '/12/'), text('high', '85', 'Sales rejected 41% of MQLs.'));
  });
  after(() => place.remove());

  it('says of each field who gave it its value, through moves, and what is not saved', async () => {
    const { fields, path } = JSON.parse(await place.fine('blame', 'k3f9', '--json')) as BlameOutput;
    assert.equal(path, PATH.replace('/11/', '/12/'));
    const by = new Map(fields.map((each) => [each.field, each.commit?.author.name]));
    assert.deepEqual(Object.fromEntries(by), {
      id: 'Ana',
      title: 'Ana',
      kind: 'Ana',
      status: 'Ana',
      tools: 'Ana',
      risk: undefined,
      'settings[0].path': 'Ana',
      'settings[0].from': 'Ana',
      'settings[0].to': 'Lee',
      why: 'Lee',
    });
    const to = fields.find(({ field }) => field === 'settings[0].to');
    assert.deepEqual(
      to?.past.map(({ value, commit }) => [value, commit.author.name]),
      [
        ['85', 'Lee'],
        ['80', 'Ana'],
      ],
    );
  });

  it('prints a line a field, and below it what was before when asked', async () => {
    const lines = (await place.fine('blame', ID)).trimEnd().split('\n');
    assert.equal(lines.length, 10);
    assert.match(lines[5] ?? '', /^Risk\tHigh\tnot saved yet\t*$/);
    assert.match(lines[8] ?? '', /^MQL threshold, After\t85\tLee\t.*\t[0-9a-f]{10}$/);
    const past = await place.fine('blame', ID, '--past');
    assert.match(past, /^MQL threshold, After\t85\tLee.*\n\t80\tAna/m);
    assert.match(past, /^Risk\tHigh\tnot saved yet.*\n\tLow\tAna/m);
  });

  it('finds what a person saved, by any of their names, and all, newest first', async () => {
    for (const name of ['lee', 'Lee Wong', 'lee@acme.example', 'Lee']) {
      const found = JSON.parse(
        await place.fine('history', '--person', name, '--json'),
      ) as HistoryOutput;
      assert.deepEqual(
        found.revisions.map(({ author, changes }) => [
          author.name,
          changes.map(({ field }) => field),
        ]),
        [['Lee', ['settings.to', 'why']]],
        name,
      );
    }
    const text = await place.fine('history', '--person', 'lee');
    assert.match(text, /Why: “38” → “41”/);
    const all = await place.run('history', '--all', '--limit', '2');
    assert.equal(all.out.match(/^\S.*$/gm)?.length, 2);
    assert.match(all.err, /Only the newest 2 are shown/);
  });

  it('says what it cannot do', async () => {
    const fails = async (words: RegExp, ...args: string[]) => {
      const { code, err } = await place.run(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, words);
    };
    await fails(/Name one record, or --tool/, 'history');
    await fails(/Name one record, or --tool/, 'history', 'k3f9', '--all');
    await fails(/“0” is no number of saves/, 'history', '--all', '--limit', '0');
    await fails(/There is no record nobody/, 'blame', 'nobody');
    rmSync(join(place.folder, PATH.replace('/11/', '/12/')));
    place.git(place.folder, 'commit', '-qam', 'Remove');
    await fails(/was removed by Ana Ruiz/, 'blame', ID);
    assert.match(await place.fine('history', ID), /Removed from the logbook/);
  });
});
