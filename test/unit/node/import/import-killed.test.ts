import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { eventReader } from '../../../../src/node/events/event-reader';
import { unfinishedIds } from '../../../../src/node/import/import-ids';
import { listImports } from '../../../../src/node/import/receipts';
import { revertImport } from '../../../../src/node/import/revert-import';
import { temporaryFolders, writeFiles } from '../temporary-folder';
import { LOGBOOK, importText, pictureOf, snapshotOf } from './importing';

const ROUNDS = 6;
const NOW = '2026-11-20T10:00:00Z';

const CHANGES = Array.from(
  { length: 80 },
  (_, at) => `key${at};2025-${String((at % 12) + 1).padStart(2, '0')}-04;Change ${at}\n`,
).join('');
const EVENTS = Array.from(
  { length: 4_000 },
  (_, at) => `${new Date(1.79e12 + at * 1000).toISOString()};kim;Edited;${'x'.repeat(200)}\n`,
).join('');
/** More than 40 MB as they are kept. */
const LONG_EVENTS = Array.from(
  { length: 1_450 },
  (_, at) => `${new Date(1.79e12 + at * 1000).toISOString()};kim;Edited;${'xy '.repeat(5_000)}\n`,
).join('');

describe('an import that is killed at any point', () => {
  const folder = temporaryFolders();
  let child = '';

  const build = (outfile: string): void => {
    const entry = join(__dirname, 'importing-child.ts');
    buildSync({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile,
      logLevel: 'error',
    });
  };

  const logbook = async (): Promise<string> => {
    const root = folder();
    await writeFiles(root, LOGBOOK);
    return root;
  };

  /** Runs a child and kills it so many milliseconds after it began to write. */
  const killed = async (root: string, what: string, afterMs: number): Promise<void> => {
    const run = spawn(process.execPath, [child, root, what], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(run.stdout, 'data');
    await setTimeout(afterMs);
    run.kill('SIGKILL');
    if (run.exitCode === null && run.signalCode === null) await once(run, 'exit');
  };

  before(function () {
    if (process.platform === 'win32') this.skip();
    child = join(mkdtempSync(join(tmpdir(), 'mops-logbook-')), 'child.js');
    build(child);
  });

  after(() => {
    if (child !== '') rmSync(dirname(child), { recursive: true, force: true });
  });

  it('leaves all of its changes, or a note by which the next import removes them', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const root = await logbook();
      const clean = pictureOf(root);
      await writeFiles(`${root}-from`, { 'a.csv': CHANGES });
      await killed(root, join(`${root}-from`, 'a.csv'), round * 15 + Math.random() * 15);
      const snapshot = await snapshotOf(root);
      assert.deepEqual([...snapshot.broken], []);
      const made = await listImports(root);
      outcomes.add(made.length > 0 ? 'whole' : snapshot.changes.size > 0 ? 'part' : 'nothing');
      if (made.length > 0) assert.equal(snapshot.changes.size, 80);
      else if (snapshot.changes.size > 0) assert.equal(unfinishedIds(root).length, 1);
      const next = await importText(root, 'other;2025-03-04;Other\n', {
        tool: 'salesforce',
        name: 'b.csv',
      });
      const later = await snapshotOf(root);
      assert.equal(later.changes.size, made.length > 0 ? 81 : 1);
      for (const { import: id } of await listImports(root)) await revertImport(root, id, NOW);
      assert.equal(next.counts.records, 1);
      assert.deepEqual(withoutTemporary(pictureOf(root)), clean);
    }
    assert.ok(outcomes.size > 1, [...outcomes].join());
  });

  const leavesAllOrNone = async (text: string, parts: number, everyMs: number): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const root = await logbook();
      await writeFiles(`${root}-from`, { 'a.csv': text });
      const rows = text.split('\n').length - 1;
      await killed(root, join(`${root}-from`, 'a.csv'), (round + Math.random()) * everyMs);
      const reader = eventReader(root);
      const files = await reader.list();
      let count = 0;
      const broken: number[] = [];
      for (const { path } of files)
        for await (const events of reader.read(path, (line) => broken.push(line)))
          count += events.length;
      assert.deepEqual(broken, []);
      assert.ok(count === 0 || count === rows, String(count));
      assert.ok(count === 0 || (await listImports(root)).length === 1);
      const again = await importText(root, text, { name: 'a.csv' });
      assert.equal(count === 0 ? again.counts.made : again.counts.known, rows);
      assert.equal((await reader.list()).length, parts);
      rmSync(root, { recursive: true });
    }
  };

  it('leaves all of its audit entries, or none', () => leavesAllOrNone(EVENTS, 1, 6));

  it('leaves all or none of those that fill several files', async function () {
    this.timeout(120_000);
    await leavesAllOrNone(LONG_EVENTS, 2, 50);
  });

  it('is taken back in the end though taking it back was killed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const root = await logbook();
      const clean = pictureOf(root);
      const { id } = await importText(root, CHANGES, { tool: 'salesforce' });
      await killed(root, `revert:${id}`, round * 6 + Math.random() * 6);
      const isLeft = [
        ...(await listImports(root)).map((head) => head.import),
        ...unfinishedIds(root),
      ];
      if (isLeft.length > 0) await revertImport(root, id, NOW);
      const left = withoutTemporary(pictureOf(root));
      assert.deepEqual(left, clean);
    }
  });
});

/** What a killed writer leaves beside the files is hidden, and removed by a later writer. */
function withoutTemporary(picture: Readonly<Record<string, string>>): Record<string, string> {
  const paths = Object.keys(picture).filter(
    (path) => !/\.mops-logbook-\w+\.tmp$|\/\.importing$/.test(path),
  );
  const isEmpty = (folder: string): boolean =>
    !paths.some((path) => path !== folder && path.startsWith(folder) && !path.endsWith('/'));
  return Object.fromEntries(
    paths
      .filter((path) => !path.endsWith('/') || !isEmpty(path))
      .map((path) => [path, picture[path] ?? '']),
  );
}
