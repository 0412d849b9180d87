import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { before, describe, it } from 'mocha';
import { unpacked } from '../../../src/core/logbook/packed';
import { readManyIn } from '../../../src/node/read-many';
import { readRecords } from '../../../src/node/read-records';
import { changeText } from '../core/logbook/memory-files';
import { temporaryFolders, writeFiles } from './temporary-folder';

const WORKER = join(__dirname, '..', '..', '..', 'src', 'node', 'worker.ts');
const COUNT = 2_345;

describe('readManyIn', () => {
  const folder = temporaryFolders();
  const ids = Array.from({ length: COUNT }, (_, index) => `2026-11-20-ก-${1_000 + index}`);
  const paths = ids.map((id) => `changes/2026/11/${id}.yaml`);
  const files = Object.fromEntries(ids.map((id, index) => [paths[index] ?? '', changeText(id)]));
  const broken = { [paths[3] ?? '']: '{', [paths[700] ?? '']: new Uint8Array([0xff, 0xfe, 0]) };
  let bundle = '';

  before(() => {
    const options = { bundle: true, platform: 'node', format: 'cjs', write: false } as const;
    bundle = buildSync({ entryPoints: [WORKER], ...options }).outputFiles[0]?.text ?? '';
  });

  async function logbook(workerText: string) {
    const root = folder();
    await writeFiles(root, { ...files, ...broken });
    const worker = join(folder(), 'worker.js');
    writeFileSync(worker, workerText);
    return { root, worker };
  }

  it('reads on several threads what it reads on this one, in the order of the paths', async () => {
    const { root, worker } = await logbook(bundle);
    const asked = [...paths, 'tools/none.yaml'];
    const slots = await readManyIn(root, worker)(asked);
    assert.deepEqual(slots.map(unpacked), readRecords(root, asked));
    assert.deepEqual(
      slots.map(({ path }) => path),
      asked,
    );
    assert.equal(slots.filter(({ kind }) => kind === 'broken').length, 3);
  });

  it('reads here where there is no worker beside the bundle', async () => {
    const { root } = await logbook('');
    const slots = await readManyIn(root, join(root, 'none.js'))(paths);
    assert.deepEqual(slots, readRecords(root, paths));
  });

  it('reads here, and says so, when the workers fail', async () => {
    const { root, worker } = await logbook('throw new Error("no luck");');
    const warned = once(process, 'warning');
    const slots = await readManyIn(root, worker)(paths);
    assert.deepEqual(slots, readRecords(root, paths));
    assert.match(String(await warned), /no luck/);
  });

  it('reads nothing for nothing', async () => {
    assert.deepEqual(await readManyIn(folder())([]), []);
  });
});
