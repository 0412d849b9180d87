import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { measureActivation } from './activation';
import { generateChanges, writeLogbook } from './generate';
import { measureFloors } from './formats';
import { benchHistory } from './history';
import { benchReno } from './history-reno';
import { benchImport } from './import';
import { measure, measureInTurns } from './measure';
import type { Peers } from './peers';
import { findPeers, writeChangie, writeGitRepository, writeTowncrier } from './peers';
import { measurePreview } from './preview';
import { benchReconcile } from './reconcile/bench';
import { activationGoals, measurementTable, ratioTable, table } from './report';
import { floorSubjects, ownSubjects, peerSubjects, placesIn } from './subjects';
import { measureUpdates } from './updates';

const HELP = `npm run bench -- [options]
  --size N   records; may be given several times (1000 and 10000 otherwise)
  --all      1000, 10000 and 100000
  --formats  nothing but the formats of exports, of 10000 and 100000 unless another size is given
  --runs N   runs of each process, of which the median counts (7; at most 3 from 100000 records on)
  --no-peers without changie and git-cliff
  --no-vscode without activation in VS Code
  --no-import without the import of 500,000 rows
  --no-reconcile without matching audit entries to changes
  --no-history without the history: 5000 records in 20000 commits, with --all 20000 in 100000 too`;

const REPOSITORY = join(__dirname, '..', '..');
const DIST = join(REPOSITORY, 'dist');
const SEED = 20_261_120;
/** Stamps as young as this are not trusted by the cache. */
const SETTLE_MS = 2_500;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      size: { type: 'string', multiple: true },
      all: { type: 'boolean' },
      formats: { type: 'boolean' },
      runs: { type: 'string', default: '7' },
      'no-peers': { type: 'boolean' },
      'no-vscode': { type: 'boolean' },
      'no-history': { type: 'boolean' },
      'no-reconcile': { type: 'boolean' },
      'no-import': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  const build = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: REPOSITORY, stdio: 'inherit' });
  if (build.status !== 0 || !existsSync(join(DIST, 'cli.js'))) throw new Error('the build failed');
  const [cpu] = cpus();
  console.log(
    `${cpus().length} x ${cpu?.model ?? ''}, Node ${process.version}, files in the page cache\n`,
  );
  console.log(`${await bundleTable()}\n`);
  const given = values.size?.map(Number);
  if (values.formats) {
    for (const size of given ?? [10_000, 100_000]) await benchFormats(size, Number(values.runs));
    return;
  }
  const peers = values['no-peers'] ? undefined : findPeers();
  const sizes = values.all ? [1_000, 10_000, 100_000] : (given ?? [1_000, 10_000]);
  if (!values['no-vscode']) await benchActivation();
  if (!values['no-reconcile']) await inFolder(benchReconcile);
  if (!values['no-history']) await benchPast(values.all === true, Number(values.runs));
  if (!values['no-import']) await benchTrail();
  for (const size of sizes) await benchSize(size, Number(values.runs), peers);
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mops-logbook-bench-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Records and commits. */
const PASTS = [
  [5_000, 20_000],
  [20_000, 100_000],
] as const;

/** Each takes seconds. */
const RUNS_OF_RENO = 3;

async function benchPast(all: boolean, runs: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mops-logbook-bench-'));
  try {
    for (const [records, commits] of all ? PASTS : PASTS.slice(0, 1))
      await benchHistory(folder, records, commits, runs);
    const program = await copyProgram(folder);
    await benchReno(folder, join(program, 'dist', 'cli.js'), Math.min(runs, RUNS_OF_RENO));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchTrail(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mops-logbook-bench-'));
  try {
    await benchImport(folder, join(await copyProgram(folder), 'dist', 'cli.js'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each run opens a window, which takes far longer than what is measured in it. */
const WINDOWS = 3;

async function benchActivation(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mops-logbook-bench-'));
  try {
    const program = await copyProgram(folder);
    const measurements = await measureActivation(program, folder, WINDOWS);
    console.log(`${measurementTable(measurements)}\n\n${activationGoals(measurements)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A copy of what ships: somebody may build meanwhile. */
async function copyProgram(folder: string): Promise<string> {
  const program = join(folder, 'program');
  for (const part of ['dist', 'l10n', 'media', 'snippets', 'package.json', 'package.nls.json'])
    await cp(join(REPOSITORY, part), join(program, part), { recursive: true });
  return program;
}

/** So large that a process takes seconds: then a few runs tell as much, and all of them end within the hour. */
const LARGE = 100_000;
const RUNS_WHEN_LARGE = 3;

const runsOf = (count: number, asked: number): number =>
  count >= LARGE ? Math.min(asked, RUNS_WHEN_LARGE) : asked;

/** The formats alone: what else there is takes longer than they do. */
async function benchFormats(count: number, asked: number): Promise<void> {
  const runs = runsOf(count, asked);
  await inFolder(async (folder) => {
    const places = placesIn(folder, join(await copyProgram(folder), 'dist', 'cli.js'));
    const changes = generateChanges(count, SEED);
    await writeLogbook(places.logbook, changes);
    await mkdir(places.out);
    await setTimeout(SETTLE_MS);
    console.log(`${count} changes, seed ${SEED}, median of ${runs} runs\n`);
    const all = ownSubjects(places, count, changes[0]?.id ?? '')
      .filter(({ name }) => /^(?:export|open, cold|list, warm)/.test(name))
      .map((subject) => measure(subject, runs));
    all.push(...(await measureFloors(places, runs)));
    all.push(...(await measurePreview(places.logbook, join(places.cache, 'preview'))));
    console.log(`${measurementTable(all)}\n\n${ratioTable(count, all)}\n`);
  });
}

async function benchSize(count: number, asked: number, peers: Peers | undefined): Promise<void> {
  const runs = runsOf(count, asked);
  const folder = await mkdtemp(join(tmpdir(), 'mops-logbook-bench-'));
  try {
    const places = placesIn(folder, join(await copyProgram(folder), 'dist', 'cli.js'));
    const changes = generateChanges(count, SEED);
    await writeLogbook(places.logbook, changes);
    if (peers) {
      await writeChangie(places.changie, changes);
      await writeGitRepository(places.git, changes);
      if (peers.towncrier) await writeTowncrier(places.towncrier, changes);
      else console.log('towncrier is not installed (Debian: apt install towncrier): left out\n');
    }
    await mkdir(places.out);
    await setTimeout(SETTLE_MS);
    const bytes = changes.reduce((sum, { text }) => sum + text.length, 0) / count;
    console.log(
      `${count} changes of ${bytes.toFixed(0)} bytes, seed ${SEED}, median of ${runs} runs\n`,
    );
    const subjects = [
      ...floorSubjects(places),
      ...ownSubjects(places, count, changes[Math.floor(count / 2)]?.id ?? ''),
      ...(peers ? peerSubjects(places, peers, count) : []),
    ];
    const measurements = [...measureInTurns(subjects, runs)];
    measurements.push(...(await measureFloors(places, runs)));
    measurements.push(...(await measureUpdates(places.logbook)));
    measurements.push(...(await measurePreview(places.logbook, join(places.cache, 'preview'))));
    console.log(`${measurementTable(measurements)}\n\n${ratioTable(count, measurements)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function bundleTable(): Promise<string> {
  const rows: string[][] = [['bundle', 'KB']];
  for (const name of (await readdir(DIST, { recursive: true })).sort())
    if (name.endsWith('.js'))
      rows.push([name, ((await stat(join(DIST, name))).size / 1024).toFixed(0)]);
  return table(rows);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
