import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { generateChanges } from './generate';
import { run } from './history-repository';
import { measure } from './measure';
import { goalTable, measurementTable } from './report';

const COUNT = 1_000;
const SEED = 20_261_122;
const OURS = 'export --format md, from nothing';
const OUR_HISTORY = 'history --all, from nothing';
const RENO = 'reno report';

/**
 * How long the report of all notes takes that reno makes of a git history (a note a commit), beside ours of the same
 * words as changes of a logbook, without any cache. Reno is a package of Debian; where it is not, this says so.
 * @param cli our command line as it ships
 */
export async function benchReno(folder: string, cli: string, runs: number): Promise<void> {
  if (spawnSync('reno', ['--version']).error) {
    console.log(
      'reno report: left out, since there is no reno on PATH (apt install python3-reno)\n',
    );
    return;
  }
  const [notes, logbook] = [join(folder, 'reno'), join(folder, 'reno-logbook')];
  const changes = generateChanges(COUNT, SEED);
  await writeCommits(
    notes,
    changes.map(({ title, why }, at) => ({
      path: `releasenotes/notes/note-${at.toString(16).padStart(16, '0')}.yaml`,
      text: `features:\n  - |\n    ${title}: ${why}\n`,
    })),
  );
  await writeCommits(logbook, [
    { path: 'logbook.yaml', text: 'format: 1\nname: Acme MOps\n' },
    ...changes,
  ]);
  const has = (least: number) => (output: string) => {
    const found = output.split('\n').filter((line) => /^\s*[-*] |^\S/.test(line)).length;
    return found >= least ? undefined : `${found} lines where ${least} are due`;
  };
  const cache = join(folder, 'reno-cache');
  const ours = (name: string, ...args: readonly string[]) => ({
    name,
    command: process.execPath,
    args: [cli, ...args],
    cwd: logbook,
    env: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache },
    before: () => {
      rmSync(cache, { recursive: true, force: true });
    },
    verify: has(COUNT),
  });
  const measured = [
    measure(
      { name: RENO, command: 'reno', args: ['report', '.'], cwd: notes, verify: has(COUNT) },
      runs,
    ),
    measure(ours(OURS, 'export', '--format', 'md'), runs),
    measure(ours(OUR_HISTORY, 'history', '--all'), runs),
  ];
  const goals = [OURS, OUR_HISTORY].map((each) => ({ ours: each, than: RENO }));
  console.log(`${COUNT} notes in as many commits\n`);
  console.log(`${measurementTable(measured)}\n\n${goalTable(goals, measured)}\n`);
}

async function writeCommits(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  run(folder, ['init', '--quiet', '--initial-branch=main', '.']);
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const commits = files.map(
    ({ path, text }, at) =>
      `commit refs/heads/main\ncommitter A <a@acme.example> ${1_700_000_000 + at * 600} +0000\n${data(`Save ${at}`)}M 100644 inline ${path}\n${data(text)}\n`,
  );
  run(folder, ['fast-import', '--quiet'], commits.join(''));
  run(folder, ['reset', '--quiet', '--hard']);
}
