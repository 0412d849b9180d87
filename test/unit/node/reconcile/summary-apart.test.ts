import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { after, afterEach, before, describe, it } from 'mocha';
import type { AuditEvent } from '../../../../src/core/events/event';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import type { EntryScope } from '../../../../src/core/reconcile/period';
import { readTrail } from '../../../../src/core/reconcile/trail';
import { trailSummary } from '../../../../src/core/reconcile/trail-summary';
import { eventReader } from '../../../../src/node/events/event-reader';
import { openLogbook } from '../../../../src/node/open-logbook';
import { summaryApart } from '../../../../src/node/reconcile/summary-apart';
import { sha256OfText } from '../../../../src/node/sha256';
import { writeDemo } from '../../../../src/demo/demo';
import { STORY, trailFile } from '../../../vscode/page/reconcile-page';
import { temporaryFolders, writeFiles } from '../temporary-folder';

const SRC = path.resolve(__dirname, '../../../../src');
const WORKER = path.join(SRC, 'node/reconcile/triage-worker.ts');
const WORKBENCH = path.join(SRC, 'extension/workbench.ts');
const BUNDLED = { bundle: true, platform: 'node', format: 'cjs', write: false } as const;
const LOGBOOK = 'format: 1\nname: Acme\ntime-zone: Europe/Berlin\n';
const MANY = 30_000;
const MINUTE_MS = 60_000;

describe('what audit entries say, worked out by a thread', () => {
  const folder = temporaryFolders();
  const never = new AbortController().signal;
  const started: Worker[] = [];
  const note = (thread: Worker) => void started.push(thread);
  let bundle = '';

  before(async () => {
    process.on('worker', note);
    // `buildSync` would start a thread of its own, which goes on.
    const { outputFiles } = await build({ entryPoints: [WORKER], ...BUNDLED });
    bundle = outputFiles[0]?.text ?? '';
  });
  after(() => void process.off('worker', note));
  afterEach(() => {
    assert.ok(started.length > 0);
    for (const { threadId } of started.splice(0)) assert.equal(threadId, -1, 'a thread goes on');
  });

  async function logbook(files: Readonly<Record<string, string>>): Promise<string> {
    const root = folder();
    await writeFiles(root, { 'logbook.yaml': LOGBOOK, ...files });
    return root;
  }
  function worker(text = bundle): string {
    const file = path.join(folder(), 'worker.js');
    writeFileSync(file, text);
    return file;
  }
  const here = async (root: string, snapshot: Snapshot, scope: EntryScope) =>
    trailSummary(await readTrail(eventReader(root)), snapshot, scope, sha256OfText);

  it('is what is worked out here', async () => {
    const root = folder();
    await writeDemo(root);
    const { snapshot } = await openLogbook(root);
    const file = worker();
    for (const scope of [
      {},
      { since: '2026-01-01', until: '2026-06-30' },
      { tool: 'salesforce' },
    ]) {
      const found = await summaryApart(root, snapshot, scope, never, file);
      assert.ok(found && found.totals.documented > 0);
      assert.deepEqual(found, await here(root, snapshot, scope));
    }
  });

  it('is nothing where no trail was ever imported', async () => {
    const root = await logbook({});
    const { snapshot } = await openLogbook(root);
    assert.equal(await summaryApart(root, snapshot, {}, never, worker()), undefined);
  });

  it('is held against the snapshot that is handed in, whatever the files say by now', async () => {
    const root = await logbook(STORY);
    const { snapshot } = await openLogbook(root);
    const changes = Object.keys(STORY).filter((name) => name.startsWith('changes/'));
    await writeFiles(root, Object.fromEntries(changes.map((name) => [name, '{'])));
    const found = await summaryApart(root, snapshot, {}, never, worker());
    assert.deepEqual(found?.totals, { documented: 1, undocumented: 11, ignored: 0 });
  });

  it('leaves this thread to others meanwhile', async () => {
    const events = Array.from({ length: MANY }, (_, index): Partial<AuditEvent> => ({
      at: new Date(Date.parse('2026-01-01T00:00:00Z') + index * MINUTE_MS).toISOString(),
      ...{ actor: 'ana', type: 'Field', asset: `Field ${index % 500}`, to: String(index) },
    }));
    const root = await logbook({ ...STORY, ...trailFile(events) });
    const { snapshot } = await openLogbook(root);
    const file = worker();
    const busyMs = async (work: () => Promise<unknown>) => {
      const before = performance.eventLoopUtilization();
      await work();
      return performance.eventLoopUtilization(before).active;
    };
    const apart = await busyMs(() => summaryApart(root, snapshot, { tool: 'none' }, never, file));
    const inPlace = await busyMs(() => here(root, snapshot, { tool: 'none' }));
    assert.ok(apart < inPlace / 4, `${apart} ms of ${inPlace} ms`);
  });

  it('is none where the thread fails or ends', async () => {
    const root = await logbook(STORY);
    const { snapshot } = await openLogbook(root);
    const ask = (text: string) => summaryApart(root, snapshot, {}, never, worker(text));
    await assert.rejects(ask('throw new Error("no luck");'), /no luck/);
    await assert.rejects(ask('process.exit(0);'), /ended before its work was done/);
  });

  it('ends the thread when nobody waits any more', async () => {
    const root = await logbook(STORY);
    const { snapshot } = await openLogbook(root);
    const stop = new AbortController();
    const found = summaryApart(root, snapshot, {}, stop.signal, worker('for (;;);'));
    stop.abort(new Error('cancelled'));
    await assert.rejects(found, /cancelled/);
    await assert.rejects(summaryApart(root, snapshot, {}, stop.signal, worker()), /cancelled/);
  });
});

describe('what runs where all extensions of VS Code run', () => {
  it('has nothing that reconciles', async () => {
    const external = ['vscode', './demo'];
    const { metafile } = await build({
      ...{ entryPoints: [WORKBENCH], external, metafile: true, packages: 'external' },
      ...BUNDLED,
    });
    const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
    const has = (name: string) => parts.some((part) => part.endsWith(`src/${name}`));
    assert.ok(has('node/reconcile/summary-apart.ts'));
    assert.ok(!has('core/reconcile/reconcile.ts'));
  });
});
