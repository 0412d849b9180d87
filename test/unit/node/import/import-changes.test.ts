import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { receiptPath } from '../../../../src/core/import/read-receipt';
import { lookAtRevert } from '../../../../src/node/import/look-at-revert';
import { revertImport } from '../../../../src/node/import/revert-import';
import { knownRecords, listImports } from '../../../../src/node/import/receipts';
import { temporaryFolders, writeFiles } from '../temporary-folder';
import { LOGBOOK, importText, pictureOf, planned, prepare, snapshotOf } from './importing';

const NOW = '2026-11-20T10:00:00Z';
const isWindows = process.platform === 'win32';

describe('an import of changes', () => {
  const folder = temporaryFolders();
  const logbook = async (): Promise<string> => {
    const root = folder();
    await writeFiles(root, LOGBOOK);
    return root;
  };
  const given = { tool: 'marketo' };

  it('writes each as a file of its own day, says where it comes from, and that it was logged afterwards', async () => {
    const root = await logbook();
    const text =
      'a;2025-03-04;Raise the threshold;Sales asked\nb;2026-12-24;Freeze;Christmas;scheduled\n';
    const plan = await importText(root, text, given);
    const [first, second] = plan.first;
    assert.match(
      first?.what === 'change' ? first.path : '',
      /^changes\/2025\/03\/2025-03-04-raise-the-threshold-\w{4}\.yaml$/,
    );
    const path = first?.what === 'change' ? first.path : '';
    assert.equal(
      readFileSync(join(root, path), 'utf8'),
      `id: ${first?.what === 'change' ? first.id : ''}
title: Raise the threshold
kind: changed
status: live
tools: [marketo]
why: Sales asked
logged-afterwards: true
imported: { by: ${plan.id}, file: trail.csv, line: 1 }
`,
    );
    assert.ok(second?.what === 'change' && !second.text.includes('logged-afterwards'));
    const snapshot = await snapshotOf(root);
    assert.equal(snapshot.changes.size, 2);
    assert.deepEqual([...snapshot.broken], []);
  });

  it('plans in a dry run what it then writes, and touches nothing', async () => {
    const root = await logbook();
    await writeFiles(`${root}-from`, { 'a.csv': 'a;2025-03-04;One\nb;;Two\n' });
    const before = pictureOf(root);
    const dry = await planned(root, [join(`${root}-from`, 'a.csv')], given);
    await dry.dispose();
    assert.deepEqual(pictureOf(root), before);
    const wet = await planned(root, [join(`${root}-from`, 'a.csv')], given);
    await wet.write();
    await wet.dispose();
    assert.deepEqual(wet.plan, dry.plan);
    for (const item of dry.plan.first)
      if (item.what === 'change')
        assert.equal(readFileSync(join(root, item.path), 'utf8'), item.text);
  });

  it('asks which tool or process changes are about that name none', async () => {
    const root = await logbook();
    await writeFiles(`${root}-from`, { 'a.csv': 'a;2025-03-04;One\n' });
    const asked = await prepare(root, [join(`${root}-from`, 'a.csv')]);
    assert.deepEqual(asked, {
      outcome: 'question',
      question: { code: 'target', file: 'a.csv', choices: ['marketo', 'salesforce'], examples: [] },
    });
  });

  it('leaves out what would be no valid change, with the field', async () => {
    const root = await logbook();
    const text = 'a;2025-03-04;One;;nonsense\nb;2025-02-30;Two\nc;2025-13-01;Three\nd;;;x\n';
    const plan = await importText(root, text, given);
    assert.deepEqual(
      plan.leftOut.map(({ place, reason }) => [place.line, reason.code, reason.args['field']]),
      [
        [1, 'field-invalid', 'status'],
        [2, 'date-impossible', 'day'],
        [3, 'date-impossible', 'day'],
        [4, 'field-empty', 'title'],
      ],
    );
  });

  it('keeps what was edited when it is taken back, and goes on knowing it', async () => {
    const root = await logbook();
    const plan = await importText(root, 'a;2025-03-04;One\nb;2025-03-04;Two\n', given);
    const [first] = plan.first;
    const path = first?.what === 'change' ? first.path : '';
    appendFileSync(join(root, path), 'why: Since\n');
    assert.deepEqual(await revertImport(root, plan.id, NOW), {
      deleted: 1,
      kept: [path],
      moved: [],
      gone: [],
    });
    const [head] = await listImports(root);
    assert.deepEqual([head?.records, head?.reverted], [1, NOW]);
    const again = await importText(root, 'a;2025-03-04;One\nb;2025-03-04;Two\n', given);
    assert.deepEqual([again.counts.known, again.counts.made], [1, 1]);
  });

  it('names what is not where it was put, and leaves what stands elsewhere, and goes on knowing it', async () => {
    const root = await logbook();
    const text = 'a;2025-03-04;One\nb;2025-03-04;Two\nc;2025-03-04;Three\n';
    const plan = await importText(root, text, given);
    const [path = '', deleted = ''] = plan.first.map((one) => ('path' in one ? one.path : ''));
    const now = 'changes/2025/03/renamed.yaml';
    renameSync(join(root, path), join(root, now));
    rmSync(join(root, deleted));
    const outcome = { deleted: 1, kept: [], moved: [{ path, now }], gone: [deleted] };
    const snapshot = await snapshotOf(root);
    assert.deepEqual(await lookAtRevert(root, plan.id, snapshot), outcome);
    assert.deepEqual(await revertImport(root, plan.id, NOW, snapshot), outcome);
    assert.ok(existsSync(join(root, now)));
    const again = await importText(root, text, given);
    assert.deepEqual([again.counts.known, again.counts.made], [1, 2]);
    const left = await snapshotOf(root);
    assert.equal(left.changes.size, 3);
    rmSync(join(root, now));
    const gone = { deleted: 0, kept: [], moved: [], gone: [path] };
    assert.deepEqual(await revertImport(root, plan.id, NOW, left), gone);
  });

  it('does not bring back what somebody has deleted', async () => {
    const root = await logbook();
    await importText(root, 'a;2025-03-04;One\n', given);
    const keys = await knownRecords(root, 'small-changes');
    assert.equal(keys.size, 1);
  });

  it('gives no record the id of one that somebody has moved', async () => {
    const root = await logbook();
    const { id, first } = await importText(root, 'a;2025-03-04;One\n', given);
    const made = first[0]?.what === 'change' ? first[0] : undefined;
    const moved = `changes/2025/04/${made?.id ?? ''}.yaml`;
    mkdirSync(join(root, 'changes/2025/04'));
    renameSync(join(root, made?.path ?? ''), join(root, moved));
    rmSync(join(root, receiptPath(id)));
    await importText(root, 'a;2025-03-04;One\n', given);
    const { changes, entries } = await snapshotOf(root);
    assert.equal(changes.size, 2);
    assert.ok(entries.has(moved));
  });

  it('writes nothing where the tree is a link, a file, or another file stands', async function () {
    if (isWindows) this.skip();
    for (const spoil of [
      (root: string) => symlinkSync(folder(), join(root, 'changes')),
      (root: string) => writeFileSync(join(root, 'changes'), 'x'),
    ]) {
      const root = await logbook();
      spoil(root);
      const before = pictureOf(join(root, 'tools'));
      await assert.rejects(
        importText(root, 'a;2025-03-04;One\n', given),
        (error: { code?: string }) => ['EREFUSED', 'ENOTDIR'].includes(error.code ?? ''),
      );
      assert.ok(!existsSync(join(root, 'imports')));
      assert.deepEqual(pictureOf(join(root, 'tools')), before);
    }
  });

  it('refuses to write a plan that something else was imported after', async () => {
    const root = await logbook();
    await writeFiles(`${root}-from`, { 'a.csv': 'a;2025-03-04;One\n' });
    const late = await planned(root, [join(`${root}-from`, 'a.csv')], given);
    await importText(root, 'b;2025-03-04;Two\n', given);
    await assert.rejects(late.write(), { code: 'EOUTDATED' });
    await late.dispose();
  });

  it('accounts for every row, adds nothing twice, and is taken back byte by byte: whatever the rows', async () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 30 })
      .map((text) => text.replace(/[;\n]/g, ' ').replace(/^[?!]$/, 'x'));
    const day = fc.oneof(
      fc.constantFrom('2025-03-04', '', '2025-99-99', '../..'),
      fc
        .date({ noInvalidDate: true, min: new Date('1999-01-01'), max: new Date('2030-01-01') })
        .map((date) => date.toISOString().slice(0, 10)),
    );
    const row = fc.oneof(
      fc.constant('-'),
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), day, cell, cell)
        .map((cells) => cells.join(';')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const root = await logbook();
        const before = pictureOf(root);
        const named = { ...given, source: 'small-changes' };
        const plan = await importText(root, `${rows.join('\n')}\n`, named);
        const { counts } = plan;
        assert.equal(counts.rows, rows.length);
        assert.equal(counts.made + counts.known + counts.leftOut, rows.length);
        const after = pictureOf(root);
        const snapshot = await snapshotOf(root);
        assert.equal(snapshot.changes.size, counts.records);
        assert.deepEqual([...snapshot.broken], []);
        const again = await importText(root, `${rows.join('\n')}\n`, named);
        assert.equal(again.counts.made, 0);
        assert.deepEqual(pictureOf(root), after);
        if (counts.records > 0) await revertImport(root, plan.id, NOW);
        assert.deepEqual(pictureOf(root), before);
      }),
      { numRuns: 60 },
    );
  });
});
