import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { AuditEvent } from '../../../../src/core/events/event';
import { eventReader } from '../../../../src/node/events/event-reader';
import { listImports } from '../../../../src/node/import/receipts';
import { revertImport } from '../../../../src/node/import/revert-import';
import { temporaryFolders, writeFiles } from '../temporary-folder';
import { LOGBOOK, importText, pictureOf, prepare } from './importing';

const NOW = '2026-11-20T10:00:00Z';

async function eventsIn(root: string): Promise<readonly AuditEvent[]> {
  const reader = eventReader(root);
  const events: AuditEvent[] = [];
  for (const { path } of await reader.list())
    for await (const batch of reader.read(path)) events.push(...batch);
  return events;
}

describe('an import of audit entries', () => {
  const folder = temporaryFolders();
  const logbook = async (): Promise<string> => {
    const root = folder();
    await writeFiles(root, LOGBOOK);
    return root;
  };

  it('writes one file of entries and a receipt, and counts every row', async () => {
    const root = await logbook();
    const plan = await importText(
      root,
      '2026-11-01T10:00:00Z;lee@acme.example;Edited;Changed a flow\n-\n2026-11-02T10:00:00Z;kim@other.example;Added;For kim@other.example\n',
    );
    assert.deepEqual(plan.counts, {
      rows: 3,
      made: 2,
      known: 0,
      leftOut: 1,
      records: 2,
      numbered: 0,
    });
    const [first, second] = await eventsIn(root);
    assert.equal(first?.actor, 'lee');
    assert.match(second?.actor ?? '', /^someone-[0-9a-f]{8}$/);
    assert.equal(second?.text, `For ${second?.actor ?? ''}`);
    const path = `events/salesforce/${plan.id}.ndjson`;
    const [head] = readFileSync(join(root, path), 'utf8').split('\n');
    assert.deepEqual(JSON.parse(head ?? ''), {
      format: 1,
      import: plan.id,
      source: 'small-events',
      tool: 'salesforce',
      file: 'trail.csv',
      sha256: plan.files[0]?.sha256,
      on: '2026-11-20T09:30:00Z',
      rows: 3,
      events: 2,
      known: 0,
      'left-out': 1,
      from: '2026-11-01T10:00:00Z',
      until: '2026-11-02T10:00:00Z',
    });
    const receipt = readFileSync(join(root, `imports/done/${plan.id}.ndjson`), 'utf8');
    assert.deepEqual(
      receipt
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.parse(line) as unknown),
      [
        { line: 1, entries: true },
        { line: 2, 'left-out': 'row-empty', args: {} },
        { line: 3, entries: true },
      ],
    );
  });

  it('splits what is too large for one file, and reads, knows and takes back all of it', async () => {
    const root = await logbook();
    const clean = pictureOf(root);
    // Two texts of 15 KB an entry, and more than 40 MB of them.
    const text = Array.from(
      { length: 1_450 },
      (_, at) =>
        `${new Date(1.79e12 + at * 1000).toISOString()};kim;Edited;${'xy '.repeat(5_000)}\n`,
    ).join('');
    const plan = await importText(root, text);
    const files = await eventReader(root).list();
    const path = (part: string) => `events/salesforce/${plan.id}${part}.ndjson`;
    assert.deepEqual(
      files.map((file) => file.path),
      [path('.2'), path('')],
    );
    assert.ok(files.every(({ size }) => size < 45 * 2 ** 20));
    const heads = files.flatMap(({ head }) => head ?? []);
    assert.deepEqual(
      heads.map(({ part }) => part),
      [2, 1].map((number) => ({ number, of: 2 })),
    );
    assert.equal(
      heads.reduce((sum, head) => sum + head.events, 0),
      1_450,
    );
    const spans = new Set(heads.map(({ from, until, rows }) => [from, until, rows].join()));
    assert.equal(spans.size, 1, 'each says what all of the import covers');
    assert.equal((await eventsIn(root)).length, 1_450);
    const again = await importText(root, text, { name: 'again.csv' });
    assert.equal(again.counts.known, 1_450);
    appendFileSync(join(root, path('.2')), '\n');
    assert.deepEqual(await revertImport(root, plan.id, NOW), {
      deleted: 1,
      kept: [path('.2')],
      moved: [],
      gone: [],
    });
    const [left] = await listImports(root);
    assert.deepEqual([left?.entries?.path, left?.['more-entries']], [path('.2'), undefined]);
    truncateSync(join(root, path('.2')), files[0]?.size);
    assert.deepEqual(await revertImport(root, plan.id, NOW), {
      deleted: 1,
      kept: [],
      moved: [],
      gone: [],
    });
    assert.deepEqual(pictureOf(root), clean);
  });

  it('says of no export that it covers the ages up to a row of an absurd time', async () => {
    const root = await logbook();
    const times = ['1970-01-01T00:00:00Z', '2026-11-01T10:00:00Z', '9999-01-01T00:00:00Z'];
    const plan = await importText(root, times.map((at) => `${at};kim;Edited;Flow\n`).join(''));
    assert.equal(plan.counts.made, 3);
    assert.deepEqual([plan.files[0]?.from, plan.files[0]?.until], [times[1], times[1]]);
  });

  it('adds nothing the second time, and of an overlapping export what is new', async () => {
    const root = await logbook();
    const day = (number: number) => `2026-11-0${number}T10:00:00Z;kim;Edited;Flow ${number}\n`;
    await importText(root, day(1) + day(2) + day(3));
    const before = pictureOf(root);
    const again = await importText(root, day(1) + day(2) + day(3));
    assert.equal(again.counts.known, 3);
    assert.deepEqual(pictureOf(root), before);
    const later = await importText(root, day(2) + day(3) + day(4), { name: 'later.csv' });
    assert.deepEqual([later.counts.known, later.counts.made], [2, 1]);
    assert.equal((await eventsIn(root)).length, 4);
  });

  it('keeps equal rows of one second apart, and a row that comes back later out', async () => {
    const root = await logbook();
    const row = '2026-11-01T10:00:00Z;kim;Edited;Flow\n';
    const other = '2026-11-02T10:00:00Z;kim;Edited;Flow\n';
    const plan = await importText(root, row + row + row + other + row);
    assert.deepEqual([plan.counts.made, plan.counts.numbered, plan.counts.leftOut], [4, 2, 1]);
    assert.deepEqual(plan.leftOut[0], {
      place: { file: 'trail.csv', line: 5 },
      reason: { code: 'same-in-file', args: { line: 1 } },
    });
    const keys = (await eventsIn(root)).map(({ key }) => key.replace(/#\w+/, '#'));
    assert.deepEqual(keys, [
      'small-events:#',
      'small-events:#-2',
      'small-events:#-3',
      'small-events:#',
    ]);
    const again = await importText(root, other + row + row + row, { name: 'other.csv' });
    assert.equal(again.counts.known, 4);
  });

  it('leaves rows of another account out', async () => {
    const root = await logbook();
    const row = (account: string) => `2026-11-01T10:00:00Z;kim;Edited;${account};${account}\n`;
    const plan = await importText(root, row('00D5j00000ABCDEEAA') + row('00D5j00000ABCDFEAA'));
    assert.deepEqual([plan.counts.made, plan.counts.leftOut], [1, 1]);
    assert.equal(plan.leftOut[0]?.reason.code, 'other-account');
  });

  it('asks which tool when the logbook has none of the kind, and takes the one that is named', async () => {
    const root = folder();
    await writeFiles(root, { 'logbook.yaml': LOGBOOK['logbook.yaml'] });
    await writeFiles(root, { 'tools/marketo.yaml': LOGBOOK['tools/marketo.yaml'] });
    await writeFiles(`${root}-from`, { 'a.csv': '2026-11-01T10:00:00Z;kim;Edited;Flow\n' });
    const path = join(`${root}-from`, 'a.csv');
    const asked = await prepare(root, [path]);
    assert.equal(asked.outcome === 'question' && asked.question.code, 'tool');
    const answered = await prepare(root, [path], { answers: { tool: 'marketo' } });
    assert.equal(answered.outcome === 'plan' && answered.plan.tool, 'marketo');
    if (answered.outcome === 'plan') await answered.dispose();
  });

  it('is taken back without a trace', async () => {
    const root = await logbook();
    const before = pictureOf(root);
    const plan = await importText(root, '2026-11-01T10:00:00Z;kim;Edited;Flow\n');
    assert.deepEqual(
      (await listImports(root)).map((head) => head.import),
      [plan.id],
    );
    assert.deepEqual(await revertImport(root, plan.id, NOW), {
      deleted: 1,
      kept: [],
      moved: [],
      gone: [],
    });
    assert.deepEqual(pictureOf(root), before);
    await assert.rejects(revertImport(root, plan.id, NOW), { code: 'ENOIMPORT' });
  });
});
