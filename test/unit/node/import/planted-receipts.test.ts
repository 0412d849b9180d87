import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { compare } from '../../../../src/core/compare';
import { recoverImports, revertImport } from '../../../../src/node/import/revert-import';
import { sha256OfText } from '../../../../src/node/sha256';
import { temporaryFolders, writeFiles } from '../temporary-folder';
import { LOGBOOK, importText, pictureOf } from './importing';

const NOW = '2026-11-20T10:00:00Z';
const EVENT = '2026-11-01T10:00:00Z;kim;Edited;Flow\n';
/** Of a planted receipt. */
const HEAD = {
  format: 1,
  import: 'x',
  source: 's',
  makes: 'changes',
  on: NOW,
  files: [],
  rows: 1,
  made: 1,
  known: 0,
  'left-out': 0,
  records: 1,
};

describe('a receipt that somebody planted', () => {
  const folder = temporaryFolders();
  const isWindows = process.platform === 'win32';
  const logbook = async (): Promise<string> => {
    const root = folder();
    await writeFiles(root, LOGBOOK);
    return root;
  };

  it('takes back nothing of others by a receipt that names it, sum and all', async () => {
    const record = (id: string, by?: string): string =>
      `id: ${id}\ntitle: Mine\nkind: changed\nstatus: live\ntools: [marketo]\n${
        by === undefined ? '' : `imported:\n  by: ${by}\n  file: a.csv\n`
      }`;
    const path = (id: string): string => `changes/2026/11/${id}.yaml`;
    const [written, other] = ['2026-11-01-written-aaaa', '2026-11-02-other-bbbb'];
    const theirs = {
      [path(written)]: `${record(written)}why: |\n  imported:\n    by: x\n`,
      [path(other)]: record(other, 'y'),
      'events/marketo/y.ndjson': '{}\n',
    };
    const [entries, ...made] = Object.entries(theirs)
      .map(([at, text]) => ({ path: at, sha256: sha256OfText(text) }))
      .sort((a, b) => compare(b.path, a.path));
    const receipt = (source: string): string =>
      [
        { ...HEAD, source, entries },
        ...made.map(({ path: at, sha256 }) => ({ line: 1, made: at, sha256, key: 'k' })),
      ]
        .map((line) => JSON.stringify(line))
        .join('\n');
    for (const name of ['imports/done/x.ndjson', 'imports/done/.unfinished-x.ndjson'])
      for (const source of ['small-changes', 'mops-logbook']) {
        const root = await logbook();
        await writeFiles(root, { ...theirs, [name]: receipt(source) });
        const { deleted, kept } = await revertImport(root, 'x', NOW);
        assert.deepEqual([deleted, kept.length], [0, 3], `${name} ${source}`);
      }
    const root = await logbook();
    await writeFiles(root, {
      ...theirs,
      'imports/done/.unfinished-x.ndjson': receipt('mops-logbook'),
    });
    await recoverImports(root, NOW);
    const left = pictureOf(root);
    for (const at of Object.keys(theirs)) assert.ok(left[at], at);
    assert.ok(left['imports/done/x.ndjson'], 'the receipt goes on naming them');
  });

  it('is not kept from importing by links with the names of receipts', async function () {
    if (isWindows) this.skip();
    const root = await logbook();
    await writeFiles(root, { 'imports/done/note.txt': '' });
    for (const name of ['x.ndjson', '.unfinished-x.ndjson'])
      symlinkSync(join(root, 'logbook.yaml'), join(root, 'imports/done', name));
    const plan = await importText(root, EVENT, { tool: 'marketo' });
    assert.equal(plan.counts.records, 1);
    await assert.rejects(revertImport(root, 'x', NOW), { code: 'ENOIMPORT' });
    assert.equal(pictureOf(root)['imports/done/x.ndjson'], 'link');
  });

  it('takes nothing back by a receipt that names what no import makes', async () => {
    const root = await logbook();
    const lines = [
      'logbook.yaml',
      '../outside.yaml',
      'tools/marketo.yaml',
      'changes/../tools/marketo.yaml',
      'C:\\x',
    ].map((made) =>
      JSON.stringify({
        line: 1,
        made,
        sha256: sha256OfText(LOGBOOK['tools/marketo.yaml']),
        key: 'k',
      }),
    );
    const entries = { path: '../events/x/y.ndjson', sha256: 'x' };
    await writeFiles(root, {
      'imports/done/x.ndjson': [JSON.stringify({ ...HEAD, entries }), ...lines].join('\n'),
    });
    assert.deepEqual(await revertImport(root, 'x', NOW), {
      deleted: 0,
      kept: [],
      moved: [],
      gone: [],
    });
    assert.deepEqual(Object.keys(pictureOf(root)).sort(), [
      'logbook.yaml',
      'tools/',
      'tools/marketo.yaml',
      'tools/salesforce.yaml',
    ]);
  });
});
