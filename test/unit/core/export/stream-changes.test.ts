import assert from 'node:assert/strict';
import { buildState } from '../../../../src/core/logbook/build-snapshot';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { changesToExport, exportEntries } from '../../../../src/core/export/export-changes';
import { exporters } from '../../../../src/core/export/exporters';
import { streamChanges } from '../../../../src/core/export/stream-changes';
import { exportWords } from '../../../../src/messages/export-words';
import { STACK } from './snapshots';

const COUNT = 5_001;

describe('an export of very many changes', () => {
  const texts = new Map(Object.entries(STACK));
  for (let at = 0; at < COUNT; at += 1) {
    const id = `2026-${String(1 + (at % 12)).padStart(2, '0')}-02-change-${at}`;
    const status = at % 9 === 0 ? 'draft' : 'live';
    texts.set(
      `changes/2026/${id.slice(5, 7)}/${id}.yaml`,
      `id: ${id}\ntitle: "=${at} ✓"\nkind: changed\nstatus: ${status}\ntools: [marketo]\nwhy: |\n  ${'สวัสดี '.repeat(at % 50)}\n`,
    );
  }
  const entryOf = (path: string) => readRecord(path, texts.get(path) ?? '').entry;
  const { snapshot } = buildState([...texts.keys()].map(entryOf));
  const source = { snapshot, read: (path: string) => Promise.resolve(entryOf(path)) };
  const words = exportWords('en');
  const streaming = exporters.filter(({ stream }) => stream);

  it('can be written as it is made in the formats for other programs', () => {
    assert.deepEqual(
      streaming.map(({ id }) => id),
      ['json', 'ndjson', 'csv', 'xlsx'],
    );
  });

  for (const exporter of streaming)
    for (const filter of [{}, { status: ['draft'] as const }, { until: '2001-01-01' }])
      it(`has the same bytes as when it is made at once: ${exporter.id}, ${JSON.stringify(filter)}`, async () => {
        const streamed = streamChanges(exporter, filter, source, words, {});
        assert.ok(streamed);
        const pieces: Buffer[] = [];
        for await (const piece of streamed.pieces) pieces.push(Buffer.from(piece));
        const heads = changesToExport(snapshot, filter);
        const whole = await exportEntries(exporter, heads, source, words);
        assert.ok(typeof whole === 'string' || whole instanceof Uint8Array);
        assert.equal(streamed.count, heads.length);
        assert.ok(Buffer.concat(pieces).equals(Buffer.from(whole)));
        if (exporter.id === 'csv' && heads.length > 4_000) assert.ok(pieces.length > 3);
      });

  it('is made at once where that is as good', () => {
    const [csv] = streaming.filter(({ id }) => id === 'csv');
    const [md] = exporters.filter(({ id }) => id === 'md');
    assert.ok(csv && md);
    assert.equal(streamChanges(md, {}, source, words, {}), undefined);
    assert.equal(streamChanges(csv, { audience: 'sales' }, source, words, {}), undefined);
    const { snapshot: small } = buildState([...texts.keys()].slice(0, 50).map(entryOf));
    assert.equal(streamChanges(csv, {}, { ...source, snapshot: small }, words, {}), undefined);
  });
});
