import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { linesIn, settingsAsOf } from '../../src/core/ledger/as-of';
import { ledgerOf } from '../../src/core/ledger/ledger';
import type { Snapshot } from '../../src/core/logbook/snapshot';
import { recordFacts } from '../../src/core/history/record-facts';
import type { History } from '../../src/core/history/history';
import { guardBytes } from '../../src/core/yaml/guard';
import { openRepository } from '../../src/node/git/open-repository';
import type { Repository } from '../../src/node/git/open-repository';
import { readBlobs } from '../../src/node/git/read-blobs';
import { readHistory } from '../../src/node/git/read-history';
import { openLogbook } from '../../src/node/open-logbook';
import { run, writeHistory } from './history-repository';
import type { HistoryRepository } from './history-repository';
import { measure, spread } from './measure';
import type { Measurement } from './measure';
import { goalTable, measurementTable } from './report';

const TREES = '--no-renames --no-ext-diff -r -z';
const FLOOR = 'floor: git rev-list | diff-tree';
const LIMIT = '2 x floor + contents + facts';
const FIRST = 'first index';
const WARM = 'warm open';
const NEW = 'one new commit';
const OF_ONE = 'history and blame of one record';
const OF_BUSIEST = 'history and blame of one with most saves';
const AS_OF = 'open warm, all settings as of a day';
const ANOTHER_DAY = 'all settings as of another day';
/** So many records are asked for, each once. */
const ASKED = 100;
/** A stamp as young as this is not trusted by the cache. */
const SETTLE_MS = 2_500;

/** How long the history of a logbook takes in this process, beside git itself in processes of its own. */
export async function benchHistory(
  folder: string,
  records: number,
  commits: number,
  runs: number,
): Promise<void> {
  const place = await writeHistory(join(folder, `history-${commits}`), records, commits);
  const { version } = process;
  console.log(
    `History of ${records} records in ${commits} commits, median of ${runs}, ${version}\n`,
  );
  const floors = measureGit(place, runs);
  const ours = await measureOurs(place, join(folder, `cache-${commits}`), runs);
  const asOf = await measureAsOf(place, join(folder, `cache-${commits}`), runs);
  const limit = limitOf([...floors, ...ours]);
  const all = [...floors, ...ours, ...asOf, ...limit];
  const goals = [
    { ours: FIRST, than: LIMIT, times: 1 },
    { ours: WARM, than: 300, times: 1 },
    { ours: NEW, than: 100, times: 1 },
    { ours: OF_ONE, than: 10, times: 1 },
    { ours: OF_BUSIEST, than: 10, times: 1 },
    { ours: OF_ONE, than: 'git log --follow of one file' },
    { ours: OF_ONE, than: 'git blame of one file' },
    { ours: AS_OF, than: WARM },
    { ours: ANOTHER_DAY, than: 10, times: 1 },
  ];
  console.log(`${measurementTable(all)}\n\n${goalTable(goals, all)}\n`);
}

function measureGit({ folder, path }: HistoryRepository, runs: number): readonly Measurement[] {
  const git = (name: string, script: string) =>
    measure({ name, command: 'sh', args: ['-c', `${script} > /dev/null`], cwd: folder }, runs);
  const trees = `git rev-list HEAD | git diff-tree --stdin -m --root ${TREES}`;
  return [
    git(FLOOR, trees),
    git('git log --follow of one file', `git log --follow --format=%H -- ${path}`),
    git('git blame of one file', `git blame HEAD -- ${path}`),
  ];
}

/** The goal for the first index, from what was measured of its parts. */
function limitOf(measured: readonly Measurement[]): readonly Measurement[] {
  const of = (name: string) => measured.find((each) => each.name === name)?.median ?? Number.NaN;
  const sum = 2 * of(FLOOR) + of('contents and their facts');
  return [{ name: LIMIT, median: sum, fastest: sum, slowest: sum, memory: undefined }];
}

async function measureOurs(
  place: HistoryRepository,
  cacheDir: string,
  runs: number,
): Promise<readonly Measurement[]> {
  const opened = await openRepository(place.folder);
  if (!opened.ok) throw new Error(opened.failure.code);
  const repository = opened.value;
  const times = timesOf(runs);
  const clear = () => {
    rmSync(cacheDir, { recursive: true, force: true });
  };
  const first = await times(FIRST, () => historyOf(repository, { cacheDir }), clear);
  const warm = await times(WARM, () => historyOf(repository, { cacheDir }));
  const history = await historyOf(repository, { cacheDir });
  const contents = await times('contents and their facts', () => readContents(repository, history));
  const ofOne = await ofRecords(history);
  const since = history;
  const next = () => {
    commit(place);
  };
  const one = await times(NEW, () => historyOf(repository, { cacheDir, since }), next);
  return [contents, first, warm, one, ...ofOne];
}

/** What every setting was on a day, from the records as they are now: the ledger needs no old version of any. */
async function measureAsOf({ folder }: HistoryRepository, cacheDir: string, runs: number) {
  run(folder, ['reset', '--quiet', '--hard']);
  await setTimeout(SETTLE_MS);
  const times = timesOf(runs);
  const open = async () => (await openLogbook(folder, { cacheDir })).snapshot;
  await open();
  let day = 0;
  const settings = async (of: Promise<Snapshot> | Snapshot) => {
    const snapshot = await of;
    const date = new Date(Date.UTC(2025, 0, ++day)).toISOString().slice(0, 10);
    const found = settingsAsOf(linesIn(ledgerOf(snapshot), snapshot, {}), date);
    if (found.length === 0) throw new Error(`nothing was set on ${date}`);
  };
  const first = await times(AS_OF, () => settings(open()));
  const snapshot = await open();
  await settings(snapshot);
  const next = await times(ANOTHER_DAY, () => settings(snapshot));
  return [first, next];
}

/** Times something in this process so many times. */
function timesOf(runs: number) {
  return async (
    name: string,
    what: () => Promise<unknown>,
    before: () => void = () => undefined,
  ): Promise<Measurement> => {
    const taken: number[] = [];
    for (let count = 0; count < runs; count++) {
      before();
      const start = performance.now();
      await what();
      taken.push(performance.now() - start);
    }
    return { name, ...spread(taken), memory: undefined };
  };
}

/**
 * Each record once, so that no version of any is in memory: as many as there are, at equal distances, the first of which
 * starts the process that reads; and those that were saved most often.
 */
async function ofRecords(history: History): Promise<readonly Measurement[]> {
  const saves = new Map<string, number>();
  for (const { id, kind } of history.touches())
    if (kind === 'change') saves.set(id, (saves.get(id) ?? 0) + 1);
  const busiest = [...saves.keys()]
    .sort((a, b) => (saves.get(b) ?? 0) - (saves.get(a) ?? 0))
    .slice(0, ASKED);
  for (const id of busiest) saves.delete(id);
  const others = [...saves.keys()];
  const step = Math.max(1, Math.floor(others.length / ASKED));
  return [
    await timeEach(
      OF_ONE,
      history,
      others.filter((_, at) => at % step === 0),
    ),
    await timeEach(OF_BUSIEST, history, busiest),
  ];
}

async function timeEach(
  name: string,
  history: History,
  ids: readonly string[],
): Promise<Measurement> {
  const taken: number[] = [];
  for (const id of ids) {
    const start = performance.now();
    const revisions = await history.ofRecord(id);
    const fields = (await history.blame(id))?.all() ?? [];
    taken.push(performance.now() - start);
    if (revisions.length === 0 || fields.length === 0) throw new Error(`nothing of ${id}`);
  }
  return { name, ...spread(taken), memory: undefined };
}

async function historyOf(
  repository: Repository,
  options: Parameters<typeof readHistory>[1],
): Promise<History> {
  const read = await readHistory(repository, options);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
}

async function readContents(repository: Repository, history: History): Promise<void> {
  const oids = new Set<string>();
  for (const { after, before } of history.touches())
    for (const file of [after, ...before]) if (file) oids.add(file.oid);
  await readBlobs(repository, oids, (_, bytes) => {
    const text = bytes.ok ? guardBytes(bytes.value) : bytes;
    if (text.ok) recordFacts(text.value);
  });
}

let saves = 0;
function commit({ folder }: HistoryRepository): void {
  saves += 1;
  const text = `id: marketo\nname: Marketo ${saves}\n`;
  run(
    folder,
    ['fast-import', '--quiet', '--force'],
    `commit refs/heads/main\ncommitter A <a@b.example> ${1_700_000_000 + saves} +0000\ndata 1\nx\nfrom refs/heads/main^0\nM 100644 inline tools/marketo.yaml\ndata ${text.length}\n${text}\n`,
  );
}
