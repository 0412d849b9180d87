import assert from 'node:assert/strict';
import { buildState } from '../../../../src/core/logbook/build-snapshot';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { exportEntries, plannedChanges } from '../../../../src/core/export/export-changes';
import { isFolder } from '../../../../src/core/export/exporter';
import type {
  ExportContent,
  ExportOptions,
  StreamedContent,
} from '../../../../src/core/export/exporter';
import { exporters } from '../../../../src/core/export/exporters';
import { streamChanges } from '../../../../src/core/export/stream-changes';
import type { ChangeFilter } from '../../../../src/core/logbook/select';
import { exportWords } from '../../../../src/messages/export-words';
import { sha256 } from '../../../../src/node/sha256';
import { STACK } from './snapshots';

const COUNT = 5_001;

/** Of every sort that a format tells apart: planned and made, tested and not, imported, translated, with dates that are none. */
function changeText(at: number): readonly [path: string, text: string] {
  const pick = (...choices: readonly string[]) => choices[at % choices.length] ?? '';
  const day = `2026-${String(1 + (at % 12)).padStart(2, '0')}-02`;
  const id = `${day}-change-${at}`;
  const lines = [
    `id: ${id}`,
    `title: "=${at} ✓ <b>"`,
    `kind: ${pick('added', 'changed', 'fixed')}`,
    `track: ${pick('needs-approval', 'emergency', 'pre-approved', 'pre-approved')}`,
    `status: ${pick('live', 'tested', 'live', 'draft', 'scheduled', 'rolled-back', 'live', 'rejected')}`,
    at % 7 === 0 ? '' : `live: ${day}T10:00:00+02:00`,
    at % 5 === 0 ? `requested: 2025-12-${String(1 + (at % 28)).padStart(2, '0')}` : '',
    at % 6 === 0 ? `deadline: ${day}\nwindow: { start: ${day}, end: ${day} }` : '',
    `tools: [${pick('marketo', 'salesforce', 'marketo, salesforce', 'unheard-of')}]`,
    at % 4 === 0 ? 'processes: [lead-scoring]' : '',
    at % 9 === 0
      ? `imported: { by: markdown, file: CHANGELOG.md, line: ${at + 1}, section: Fixes, release: 1.${at % 3}.0 }`
      : '',
    `why: |\n  ${'สวัสดี '.repeat(at % 50)} [a](https://acme.example/${at})`,
    at % 10 === 0 ? 'translations:\n  - { language: de, title: Hallo, why: Weil }' : '',
    `settings:\n  - { target: marketo, path: "Scoring / ${at % 40}", from: ${at % 90}, to: ${(at * 7) % 90} }`,
    `tests:\n  - { check: Counts agree, result: ${pick('passed', 'failed', 'passed')} }`,
    at % 3 === 0 ? `communication:\n  - { audience: sales, do: Nothing, from: ${day} }` : '',
    `links:\n  - https://acme.example/${at}`,
  ];
  return [`changes/2026/${id.slice(5, 7)}/${id}.yaml`, `${lines.filter(Boolean).join('\n')}\n`];
}

async function piecesOf(content: ExportContent | StreamedContent): Promise<readonly string[]> {
  if (typeof content === 'string') return [content];
  if (content instanceof Uint8Array) return [Buffer.from(content).toString('latin1')];
  const pieces: string[] = [];
  if (!isFolder(content))
    for await (const piece of content)
      pieces.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString('latin1'));
  else
    for await (const { path, content: text } of content.files)
      pieces.push(`${path}\n${String(text)}`);
  return pieces;
}

const sumOf = (pieces: readonly string[]): string => sha256(pieces.join(''));

describe('an export of very many changes', () => {
  const texts = new Map(Object.entries(STACK));
  for (let at = 0; at < COUNT; at += 1) texts.set(...changeText(at));
  const entryOf = (path: string) => readRecord(path, texts.get(path) ?? '').entry;
  const { snapshot } = buildState([...texts.keys()].map(entryOf));
  const source = { snapshot, read: (path: string) => Promise.resolve(entryOf(path)) };
  const words = exportWords('de');
  const streaming = exporters.filter(({ stream }) => stream);

  it('can be written as it is made in all formats but evidence, which counts what others leave out', () => {
    assert.deepEqual(
      exporters.filter(({ stream }) => !stream).map(({ id }) => id),
      ['evidence'],
    );
  });

  const asked: readonly (readonly [ChangeFilter, ExportOptions])[] = [
    [{}, {}],
    [{ status: ['draft'] }, { group: 'tool' }],
    [{ tool: 'marketo' }, { group: 'section', charts: false, pasted: true }],
    [{ since: '2026-07-01' }, { group: 'section' }],
    [{ until: '2001-01-01' }, {}],
  ];
  for (const exporter of streaming)
    for (const [filter, options] of asked)
      it(`has the same bytes as when it is made at once: ${exporter.id}, ${JSON.stringify([filter, options])}`, async () => {
        const streamed = streamChanges(exporter, filter, source, words, options);
        assert.ok(streamed);
        const heads = plannedChanges(snapshot, { exporter, filter, options });
        const whole = await exportEntries(exporter, heads, source, words, options);
        assert.equal(streamed.count, heads.length);
        const pieces = await piecesOf(streamed.content);
        assert.deepEqual(sumOf(pieces), sumOf(await piecesOf(whole)));
        if (heads.length > 3_000) assert.ok(pieces.length > 3);
      });

  it('is made at once where that is as good', () => {
    const [evidence] = exporters.filter(({ id }) => id === 'evidence');
    const [md, csv] = streaming.filter(({ id }) => id === 'md' || id === 'csv');
    assert.ok(evidence && md && csv);
    assert.equal(streamChanges(evidence, {}, source, words, {}), undefined);
    assert.equal(streamChanges(csv, { audience: 'sales' }, source, words, {}), undefined);
    const { snapshot: small } = buildState([...texts.keys()].slice(0, 50).map(entryOf));
    const few = { ...source, snapshot: small };
    assert.equal(streamChanges(csv, {}, few, words, {}), undefined);
    assert.equal(streamChanges(md, {}, few, words, { group: 'section' }), undefined);
  });

  it('is written as it is made of however few changes where no more than their heads is said', () => {
    const ids = streaming.filter((each) => each.pieces).map(({ id }) => id);
    assert.deepEqual(ids, ['md', 'txt']);
  });
});
