import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { sourceFilesAt } from '../../../../src/node/import/source-files';
import { temporaryFolders, writeFiles } from '../temporary-folder';
import { LOGBOOK, importText, pictureOf, planned, prepare } from './importing';

const EVENT = '2026-11-01T10:00:00Z;kim;Edited;Flow\n';

describe('an import that cannot be', () => {
  const folder = temporaryFolders();
  const isWindows = process.platform === 'win32';
  const logbook = async (): Promise<string> => {
    const root = folder();
    await writeFiles(root, LOGBOOK);
    return root;
  };

  it('writes nothing, and makes no folder, where entries cannot be put', async function () {
    if (isWindows) this.skip();
    const elsewhere = folder();
    const spoils: readonly ((root: string) => void)[] = [
      (root) => symlinkSync(elsewhere, join(root, 'events')),
      (root) => writeFileSync(join(root, 'events'), 'x'),
      (root) => {
        mkdirSync(join(root, 'events'));
        symlinkSync(elsewhere, join(root, 'events/salesforce'));
      },
      (root) => symlinkSync(elsewhere, join(root, 'imports')),
    ];
    for (const spoil of spoils) {
      const root = await logbook();
      spoil(root);
      await assert.rejects(importText(root, EVENT), (error: { code?: string }) =>
        ['EREFUSED', 'ENOTDIR', 'EEXIST'].includes(error.code ?? ''),
      );
      assert.deepEqual(pictureOf(elsewhere), {});
      assert.equal(
        Object.keys(pictureOf(root)).filter((path) => path.includes('ndjson')).length,
        0,
      );
    }
  });

  it('writes nothing into a logbook that is for reading only', async function () {
    if (isWindows || process.getuid?.() === 0) this.skip();
    const root = await logbook();
    chmodSync(root, 0o555);
    await assert.rejects(importText(root, EVENT), { code: 'EACCES' });
    chmodSync(root, 0o755);
  });

  it('ends with the first question or refusal, and puts nothing down', async () => {
    const root = await logbook();
    const before = pictureOf(root);
    await writeFiles(`${root}-from`, {
      'ask.csv': `${EVENT}?\n`,
      'refuse.csv': `${EVENT}!\n`,
      'empty.csv': '',
      'other.bin': '\u0000\u0001',
    });
    const outcomeOf = async (name: string, given = {}) => {
      const prepared = await prepare(root, [join(`${root}-from`, name)], given);
      if (prepared.outcome === 'plan') await prepared.dispose();
      return prepared.outcome === 'refused'
        ? prepared.reason.code
        : prepared.outcome === 'question'
          ? prepared.question.code
          : 'plan';
    };
    assert.equal(await outcomeOf('ask.csv'), 'date-order');
    const answers = { 'date-order': 'day-month-year' };
    assert.equal(await outcomeOf('ask.csv', { answers }), 'plan');
    assert.equal(await outcomeOf('refuse.csv'), 'no-headings');
    assert.equal(await outcomeOf('empty.csv'), 'empty-file');
    assert.equal(await outcomeOf('other.bin'), 'no-source-fits');
    assert.equal(await outcomeOf('ask.csv', { source: 'no-such' }), 'source');
    assert.equal(await outcomeOf('refuse.csv', { source: 'small-events', tool: 'none' }), 'tool');
    assert.deepEqual(pictureOf(root), before);
  });

  it('removes what a killed import left in the folder for temporary files long ago', async () => {
    const [old, recent] = ['old', 'recent'].map((name) =>
      join(tmpdir(), `mops-logbook-import-${name}${process.pid}`),
    );
    for (const path of [old, recent]) mkdirSync(path ?? '');
    const longAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
    utimesSync(old ?? '', longAgo, longAgo);
    await importText(await logbook(), EVENT);
    assert.deepEqual([existsSync(old ?? ''), existsSync(recent ?? '')], [false, true]);
    rmSync(recent ?? '', { recursive: true });
  });

  it('takes names of files that are hostile', async () => {
    const root = await logbook();
    const names = [
      '.csv',
      '...csv',
      'con.csv',
      `${'ก'.repeat(60)}.csv`,
      'a b$(x)`y`.csv',
      '-rf.csv',
    ];
    for (const [at, name] of names.entries()) {
      const { id } = await importText(root, EVENT.replace('Flow', `Flow ${at}`), { name });
      assert.match(id, /^2026-11-20-[\p{L}\p{M}\p{N}-]+-[a-z0-9]{4}$/u);
      assert.ok(Buffer.byteLength(id) < 100);
    }
  });

  it('reads a folder by name, without links, and follows only what was named itself', async function () {
    if (isWindows) this.skip();
    const root = folder();
    await writeFiles(root, { 'b/2.md': 'x', 'a.md': 'x', 'node_modules/x.md': 'x', '.git/c': 'x' });
    symlinkSync('/etc/passwd', join(root, 'link.md'));
    symlinkSync(root, join(root, 'loop'));
    assert.deepEqual(
      sourceFilesAt(root).map(({ name }) => name),
      ['a.md', 'b/2.md'],
    );
    assert.deepEqual(
      sourceFilesAt(join(root, 'link.md')).map(({ name }) => name),
      ['link.md'],
    );
  });

  it('of two files counts what both say as one, and says of which each entry is', async () => {
    const root = await logbook();
    const later = EVENT.replace('-01T', '-02T');
    await writeFiles(`${root}-from`, { 'a.csv': EVENT + EVENT, 'b.csv': EVENT + EVENT + later });
    const prepared = await planned(root, [
      join(`${root}-from`, 'a.csv'),
      join(`${root}-from`, 'b.csv'),
    ]);
    const { counts, files, first } = prepared.plan;
    assert.deepEqual([counts.made, counts.known, counts.numbered], [3, 2, 1]);
    assert.deepEqual(
      files.map((file) => [file.name, file.rows, file.until?.slice(0, 10)]),
      [
        ['a.csv', 2, '2026-11-01'],
        ['b.csv', 3, '2026-11-02'],
      ],
    );
    assert.deepEqual(
      first.map((item) => item.what === 'event' && item.event.file),
      ['a.csv', 'a.csv', 'b.csv'],
    );
    await prepared.write();
    await prepared.dispose();
  });
});
