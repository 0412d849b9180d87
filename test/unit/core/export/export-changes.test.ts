import assert from 'node:assert/strict';
import { changesToExport, exportEntries } from '../../../../src/core/export/export-changes';
import { exporters } from '../../../../src/core/export/exporters';
import { json } from '../../../../src/core/export/json';
import { markdown } from '../../../../src/core/export/markdown';
import { readRecord, readRecordBytes } from '../../../../src/core/logbook/read-record';
import { STATUSES } from '../../../../src/core/model/codes';
import { exportWords } from '../../../../src/messages/export-words';
import { changeOf, inputOf, ROUTING, snapshotOf, THRESHOLD } from './snapshots';

const ofEveryStatus = Object.fromEntries(
  STATUSES.map((status, at) => {
    const id = `2026-11-${10 + at}-${status}-abcd`;
    return [`changes/2026/11/${id}.yaml`, `id: ${id}\ntitle: ${status}\nstatus: ${status}\n`];
  }),
);

describe('what is exported', () => {
  it('leaves out drafts, rejected and cancelled unless asked for', () => {
    const snapshot = snapshotOf(ofEveryStatus);
    const titles = (filter: Parameters<typeof changesToExport>[1]) =>
      changesToExport(snapshot, filter).map(({ record }) => record.title);
    const usual = STATUSES.filter((each) => !['draft', 'rejected', 'cancelled'].includes(each));
    assert.deepEqual(titles({}), [...usual].reverse());
    assert.ok(titles({ drafts: true }).includes('draft'));
    assert.deepEqual(titles({ status: ['rejected'] }), ['rejected']);
  });

  it('keeps a change whose status is wrong: nothing is lost in silence', () => {
    const path = 'changes/2026/11/2026-11-01-x-abcd.yaml';
    const snapshot = snapshotOf({ [path]: 'id: 2026-11-01-x-abcd\ntitle: X\nstatus: lve\n' });
    assert.equal(changesToExport(snapshot, {}).length, 1);
  });

  it('reads whole bodies where the format wants them, and only of what is shortened', async () => {
    const path = 'changes/2026/11/2026-11-20-raise-mql-threshold-k3f9.yaml';
    const text = `id: 2026-11-20-raise-mql-threshold-k3f9\n${THRESHOLD}`;
    const whole = readRecord(path, text).entry;
    const short = readRecordBytes(path, new TextEncoder().encode(text));
    assert.ok(short.kind === 'change' && short.shortened);
    const read: string[] = [];
    const source = {
      snapshot: snapshotOf(),
      read: (asked: string) => {
        read.push(asked);
        return Promise.resolve(whole);
      },
    };
    const words = exportWords('en');
    assert.doesNotMatch(await exportEntries(markdown, [short], source, words), /for the record/);
    assert.deepEqual(read, []);
    assert.match(await exportEntries(json, [short], source, words), /for the record alone/);
    assert.deepEqual(read, [path]);
  });

  it('JSON holds every field as its source text, unknown ones too', () => {
    const change = changeOf(`${THRESHOLD}our-own: { version: 1.10 }\n`);
    const { format, logbook, changes } = JSON.parse(json.export(inputOf([change]))) as {
      format: number;
      logbook: string;
      changes: Record<string, unknown>[];
    };
    assert.equal(format, 1);
    assert.equal(logbook, 'Acme MOps');
    assert.deepEqual(changes[0]?.['our-own'], { version: '1.10' });
  });

  it('gives the same bytes for the same input, whatever the format', async () => {
    const changes = [changeOf(THRESHOLD), changeOf(ROUTING, '2026-10-01-answer-in-4-hours-h2qa')];
    assert.equal(new Set(exporters.map(({ id }) => id)).size, exporters.length);
    for (const exporter of exporters)
      assert.deepEqual(
        await exporter.export(inputOf(changes)),
        await exporter.export(inputOf(changes)),
      );
  });
});
