import assert from 'node:assert/strict';
import { appendFileSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { receiptPath, unfinishedPath } from '../../../../src/core/import/read-receipt';
import type { ReceiptHead } from '../../../../src/core/import/receipt';
import { listImports } from '../../../../src/node/import/receipts';
import { revertImport } from '../../../../src/node/import/revert-import';
import { temporaryFolders, writeFiles } from '../temporary-folder';
import { LOGBOOK, importText, pictureOf } from './importing';

const NOW = '2026-11-20T10:00:00Z';
const given = { tool: 'marketo', source: 'small-changes' };

/** A change, rows that are left out with as much as is quoted of them, and another change. */
const ROWS = 170_000;
const leftOut = Array.from({ length: ROWS }, (_, at) => `x${at};${'- '.repeat(100)};x\n`).join('');
const TEXT = `a;2025-03-04;One\n${leftOut}b;2025-03-04;Two\n`;

describe('a receipt that is too large for one file', () => {
  const folder = temporaryFolders();

  it('goes on in others, which are read, known and taken back with it', async function () {
    this.timeout(120_000);
    const root = folder();
    await writeFiles(root, LOGBOOK);
    const clean = pictureOf(root);
    const { id, counts, first } = await importText(root, TEXT, given);
    assert.deepEqual([counts.made, counts.leftOut], [2, ROWS]);

    const paths = [receiptPath(id), receiptPath(id, 2)];
    assert.deepEqual(
      readdirSync(join(root, 'imports/done')).map((name) => `imports/done/${name}`),
      [...paths].sort(),
    );
    const texts = paths.map((path) => readFileSync(join(root, path), 'utf8').trim().split('\n'));
    for (const path of paths) assert.ok(lstatSync(join(root, path)).size < 45 * 2 ** 20);
    assert.deepEqual(
      texts.map(([head = '']) => (JSON.parse(head) as ReceiptHead).part),
      [1, 2].map((number) => ({ number, of: 2 })),
    );
    const lines = texts.flatMap(([, ...rest]) => rest);
    assert.equal(lines.length, counts.rows);
    assert.match(lines.at(-1) ?? '', /^\{"line":170002,"made":/);

    assert.deepEqual(
      (await listImports(root)).map((head) => [head.import, head.rows]),
      [[id, counts.rows]],
    );
    const again = await importText(root, 'b;2025-03-04;Two\n', { ...given, name: 'again.csv' });
    assert.deepEqual([again.counts.known, again.counts.made], [1, 0]);

    // Killed before it was finished, it is taken back by what its first file still says.
    const whole = pictureOf(root);
    renameSync(join(root, paths[0] ?? ''), join(root, unfinishedPath(id)));
    assert.deepEqual(await listImports(root), []);
    assert.equal((await revertImport(root, id, NOW)).deleted, 2);
    assert.deepEqual(pictureOf(root), clean);

    // What stays when it is reverted is the last row of the last file.
    const { id: second } = await importText(root, TEXT, given);
    assert.equal(second, id);
    assert.deepEqual(pictureOf(root), whole);
    const edited = first.flatMap((one) => ('path' in one && one.title === 'Two' ? one.path : []));
    appendFileSync(join(root, edited[0] ?? ''), 'why: Since\n');
    const reverted = await revertImport(root, id, NOW);
    assert.deepEqual([reverted.deleted, reverted.kept], [1, edited]);
    assert.deepEqual(readdirSync(join(root, 'imports/done')), [`${id}.ndjson`]);
    const [left] = await listImports(root);
    assert.deepEqual([left?.records, left?.part], [1, undefined]);
    rmSync(join(root, edited[0] ?? ''));
    assert.deepEqual((await revertImport(root, id, NOW)).gone, edited);
    assert.deepEqual(pictureOf(root), clean);
  });
});
