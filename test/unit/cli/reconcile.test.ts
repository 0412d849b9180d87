import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Place } from './cli';
import { HEAD, entry, withTrail, writeTrail } from './salesforce-trail';

describe('reconcile', () => {
  let place: Place;
  beforeEach(async () => {
    place = new Place();
    await place.fine('init');
  });
  afterEach(() => {
    place.remove();
  });

  it('says how to import where there is nothing to compare with', async () => {
    const { code, err } = await place.run('reconcile');
    assert.equal(code, 0);
    assert.match(err, /no audit entries to compare with.*import SOURCE FILE/);
  });

  it('lists what nobody documented, with what was looked for, and exits with 1', async () => {
    await withTrail(place);
    const { code, out, err } = await place.run('reconcile');
    assert.equal(code, 1);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    assert.deepEqual(
      rows.map((row) => row.at(-1)),
      ['salesforce-setup:A2', 'salesforce-setup:A1'],
    );
    assert.match(rows[0]?.[6] ?? '', /Salesforce/);
    assert.match(err, /0 documented, 2 undocumented, 0 ignored/);
  });

  it('names damaged files of audit entries, and does not pass as done', async () => {
    writeTrail(place, []);
    const folder = join(place.folder, 'events', 'salesforce');
    const path = join(folder, `${HEAD.import}.ndjson`);
    writeFileSync(path, `${readFileSync(path, 'utf8')}<<<<<<< ours\n{"key":\n`);
    writeFileSync(join(folder, 'headless.ndjson'), '{}\n');
    const { code, err } = await place.run('reconcile');
    assert.equal(code, 1);
    assert.match(err, /2026-11-20-audit-abcd\.ndjson is damaged: 2 lines of it are/);
    assert.match(err, /headless\.ndjson is damaged in its first line/);
    const { out } = await place.run('reconcile', '--json');
    assert.deepEqual((JSON.parse(out) as { unread: unknown }).unread, [
      { path: `events/salesforce/${HEAD.import}.ndjson`, lines: 2 },
      { path: 'events/salesforce/headless.ndjson', lines: null },
    ]);
  });

  it('is done once every group has an answer', async () => {
    const change = await withTrail(place);
    await place.fine('reconcile', '--link', `A1=${change}`);
    await place.fine('reconcile', '--ignore', 'A2', '--reason', 'Agreed by phone');
    const { code, out } = await place.run('reconcile', '--outcome', 'all', '--json');
    assert.equal(code, 0);
    const { totals } = JSON.parse(out) as { totals: object };
    assert.deepEqual(totals, { documented: 1, undocumented: 0, ignored: 1 });
  });

  it('says in an answer what its entries were, for who opens it in a year', async () => {
    const change = await withTrail(place);
    const written = [
      await place.fine('reconcile', '--not', `A1=${change}`, '--reason', 'Another set'),
      await place.fine('reconcile', '--ignore', 'A2', '--reason', 'Agreed by phone'),
    ].map((line) => readFileSync(join(place.folder, line.trim().split('\t')[1] ?? ''), 'utf8'));
    assert.deepEqual(
      written.map((text) => /^about: (.*)$/m.exec(text)?.[1]),
      [
        '"Salesforce Sales Cloud: Created permission set Everything (Kim, 2026-11-12)"',
        '"Salesforce Sales Cloud: Changed session timeout from 2 hours to 8 hours (2026-11-14)"',
      ],
    );
  });

  it('makes a draft of a group, with all that its entries tell', async () => {
    await withTrail(place);
    const [id = '', path = ''] = (await place.fine('reconcile', '--document', 'A2'))
      .trim()
      .split('\t');
    const text = readFileSync(join(place.folder, path), 'utf8');
    assert.match(text, /logged-afterwards: true/);
    assert.match(text, /live: 2026-11-14T10:00:00Z/);
    assert.match(text, /salesforce-setup:A2/);
    const { out } = await place.run('reconcile', '--outcome', 'documented', '--json');
    assert.equal((JSON.parse(out) as { groups: { change: string }[] }).groups[0]?.change, id);
    assert.equal((await place.run('check')).code, 0);
  });

  it('makes a draft, with an id of today, of an entry whose time begins with no day', async () => {
    await withTrail(place);
    writeTrail(place, [entry('A3', '2026-2-1', 'Changed session timeout')]);
    const made = await place.fine('reconcile', '--document', 'A3');
    assert.match(made, /^\d{4}-\d{2}-\d{2}-/);
    assert.equal((await place.run('check')).code, 0);
  });

  it('names no more entries in a file than can be read again', async () => {
    const change = await withTrail(place);
    const at = (second: number) => new Date(Date.UTC(2026, 10, 14) + second * 1000).toISOString();
    const many = Array.from({ length: 5_001 }, (_, n) => entry(`B${n}`, at(n), 'Mass update'));
    writeTrail(place, many);
    const { out } = await place.run('reconcile', '--json');
    const { groups } = JSON.parse(out) as { groups: { id: string; entries: string[] }[] };
    assert.equal(groups[0]?.entries.length, many.length);
    const { id } = groups[0];
    for (const args of [
      ['--document', id],
      ['--link', `${id}=${change}`],
      ['--not', `${id}=${change}`, '--reason', 'x'],
      ['--ignore', id, '--reason', 'x'],
    ]) {
      const { code, err } = await place.run('reconcile', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /cannot name 5001 entries/);
    }
  });

  it('says how many entries fall under a rule', async () => {
    await withTrail(place);
    const rule = (pattern: string, ...more: string[]) =>
      place.run('reconcile', '--ignore-when', pattern, '--reason', 'x', ...more);
    const { err } = await rule('text=created*');
    assert.match(err, /Entries that fall under it: 1\./);
    assert.match((await rule('actor=nobody')).err, /Entries that fall under it: 0\./);
    const past = ['--expires', '2026-11-13', '--json'];
    const { out } = await rule('action=changedProfile', ...past);
    assert.equal((JSON.parse(out) as { entries: number }).entries, 1);
  });

  it('refuses what is not clear, and writes nothing', async () => {
    await withTrail(place);
    const people = '\npeople:\n  - id: kenji\n    name: Kenji Sato\n';
    appendFileSync(join(place.folder, 'logbook.yaml'), people);
    for (const [args, says] of [
      [['--ignore', 'A1'], /needs a reason/],
      [['--ignore', 'A', '--reason', 'x'], /several groups/],
      [['--link', 'A1=none'], /no record/],
      [['--ignore-when', 'asset=*', '--reason', 'x'], /ignore everything/],
      [['--ignore-when', 'colour=red', '--reason', 'x'], /no field/],
      [['--ignore', 'A1', '--document', 'A2'], /One answer at a time/],
      [['--outcome', 'lost'], /no outcome/],
      [
        ['--ignore', 'A1', '--reason', 'x', '--owner', 'kenjo'],
        /nobody called kenjo .*Did you mean kenji/,
      ],
    ] as const) {
      const { code, err } = await place.run('reconcile', ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, says);
    }
    assert.ok(!existsSync(join(place.folder, 'answers')));
    await place.fine('reconcile', '--ignore', 'A1', '--reason', 'x', '--owner', 'kenji');
    await place.fine('reconcile', '--ignore', 'A2', '--reason', 'x', '--owner', 'x@agency.example');
  });
});
