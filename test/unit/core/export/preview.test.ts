import assert from 'node:assert/strict';
import { plannedChanges } from '../../../../src/core/export/export-changes';
import { exporters } from '../../../../src/core/export/exporters';
import { previewExport } from '../../../../src/core/export/preview';
import type { ExportPreview } from '../../../../src/core/export/preview';
import { planExport } from '../../../../src/core/export/request';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import type { ExportRequest } from '../../../../src/core/model/export-request';
import { exportWords } from '../../../../src/messages/export-words';
import { HOSTILE } from './hostile';
import { snapshotOf } from './snapshots';

const MANY = 300;

function changesOf(count: number, title: (at: number) => string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const id = `2026-11-${String((at % 28) + 1).padStart(2, '0')}-c${at}-abcd`;
      const text = `id: ${id}\ntitle: ${JSON.stringify(title(at))}\nkind: changed\nstatus: live\nlive: ${id.slice(0, 10)}\ntools: [marketo]\n`;
      return [`changes/2026/11/${id}.yaml`, text];
    }),
  );
}

const many = snapshotOf(changesOf(MANY, (at) => `Change ${at}`));

async function preview(snapshot: Snapshot, request: ExportRequest): Promise<ExportPreview> {
  const plan = planExport(request, { snapshot, today: '2026-11-22' });
  assert.ok(plan.ok);
  const read = () => Promise.reject(new Error('nothing is shortened'));
  const entries = plannedChanges(snapshot, plan.value);
  return previewExport(plan.value, entries, { snapshot, read }, exportWords('en'));
}

describe('the preview of an export', () => {
  it('is of the first changes, under the count of all', async () => {
    const { shown, count } = await preview(many, { format: 'md' });
    assert.ok(shown.kind === 'markdown');
    assert.match(shown.text, /300 changes/);
    assert.equal(shown.text.match(/^- \*\*Change/gm)?.length, 200);
    assert.equal(count, 200);
  });

  it('of a digest is the beginning of the digest of all changes, which is handed over', async () => {
    const { shown, count, digest } = await preview(many, { format: 'md', top: 250 });
    assert.ok(shown.kind === 'markdown' && digest);
    assert.deepEqual([digest.told.length, digest.more], [250, 50]);
    assert.match(shown.text, /300 changes/);
    assert.equal(shown.text.match(/^- \*\*Change/gm)?.length, 200);
    assert.equal(count, 200);
  });

  it('shows every format in a way that a person can look at', async () => {
    const kinds = new Map<string, string>();
    for (const { id } of exporters) {
      const { shown } = await preview(many, { format: id });
      kinds.set(id, shown.kind);
      if (shown.kind === 'files') {
        assert.ok(shown.paths.includes('index.html'), id);
        assert.match(shown.html ?? '', /<style>[^<]*h1/, 'its style is in it');
        assert.doesNotMatch(shown.html ?? '', /rel="stylesheet"|Content-Security-Policy/);
      }
    }
    assert.deepEqual(Object.fromEntries(kinds), {
      ...{ md: 'markdown', html: 'html', site: 'files', txt: 'text', json: 'text' },
      ...{ ndjson: 'text', csv: 'tables', xlsx: 'tables', atom: 'text', ics: 'text' },
      ...{ slack: 'text', mail: 'text', 'mail-html': 'html', evidence: 'files' },
    });
  });

  it('shows the tables of a workbook, each with its first rows and how many follow', async () => {
    const { shown } = await preview(many, { format: 'xlsx' });
    assert.ok(shown.kind === 'tables');
    const [changes] = shown.sheets;
    assert.ok(changes);
    assert.equal(changes.rows.length, 30);
    assert.equal(changes.more, 10, 'of those that are looked at');
    assert.ok(changes.rows.every((row) => row.length === changes.columns.length));
  });

  it('is valid and empty where nothing fits', async () => {
    for (const { id } of exporters) {
      const { count } = await preview(many, { format: id, since: '2030-01-01' });
      assert.equal(count, 0, id);
    }
  });

  it('hands over no tag of what people wrote', async () => {
    const snapshot = snapshotOf(changesOf(HOSTILE.length, (at) => HOSTILE[at] ?? ''));
    for (const format of ['html', 'mail-html', 'site', 'evidence'] as const) {
      const { shown } = await preview(snapshot, { format });
      const html = 'html' in shown ? (shown.html ?? '') : '';
      assert.ok(html.length > 0, format);
      assert.doesNotMatch(
        html,
        /<script(?! src=)|<img|<svg[^>]*onload|javascript:[^<]*">/i,
        format,
      );
    }
  });
});
