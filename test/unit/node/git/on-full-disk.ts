import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GitResult } from '../../../../src/core/history/git-failure';
import { recordFiles } from '../../../../src/node/git/record-changes';
import { share } from '../../../../src/node/git/share';
import {
  ANA,
  LEE,
  OTHER,
  PATH,
  TemporaryRepository,
  changeText,
  removeTemporaryFolders,
} from './temporary-repository';

/*
 * Works on a small disk of its own, which the process that starts this one has put at the folder of the argument, and
 * says what came of it as JSON.
 */

const disk = process.argv[2] ?? '';
const [server, work, filler] = ['server', 'work', 'filler'].map((name) => path.join(disk, name));
const codeOf = (outcome: GitResult<unknown>, fine: string) =>
  outcome.ok ? fine : outcome.failure.code;

/** Leaves so many bytes of the disk free. */
function fill(file: string, free: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - free)));
}

async function main(): Promise<void> {
  if (server === undefined || work === undefined || filler === undefined) return;
  for (const folder of [server, work]) mkdirSync(folder);
  const seed = TemporaryRepository.create();
  seed.commit({ 'logbook.yaml': 'format: 1\n', [PATH]: changeText('x') });
  seed.git('clone', '--quiet', '--bare', '.', server);
  const ana = TemporaryRepository.create(work);
  ana.git('remote', 'add', 'origin', server);
  ana.git('fetch', '--quiet');
  ana.git('checkout', '--quiet', '-B', 'main', 'origin/main');
  const lee = TemporaryRepository.clone(server, LEE);
  lee.commit({ 'noise.txt': Array.from({ length: 40_000 }, () => Math.random()).join('\n') });
  lee.git('push', '--quiet');
  ana.write(OTHER, changeText('other'));
  const before = ana.work();
  const repository = await ana.open();
  fill(filler, 0);
  const saving = codeOf(await recordFiles(repository, [OTHER], 'x'), 'saved');
  rmSync(filler);
  fill(filler, 100_000);
  const fetching = codeOf(await share(repository), 'shared');
  const unchanged = ana.work() === before;
  rmSync(filler);
  const saved = codeOf(await recordFiles(repository, [OTHER], 'x'), 'saved');
  const shared = codeOf(await share(repository), 'shared');
  ana.identify(ANA);
  ana.write(OTHER, changeText('again'));
  const git = path.join(work, '.git');
  execFileSync('mount', ['--bind', git, git]);
  execFileSync('mount', ['-o', 'remount,bind,ro', git]);
  const said = {
    saving,
    fetching,
    unchanged,
    'saving with room': saved,
    'sharing with room': shared,
    'sharing read-only': codeOf(await share(repository), 'shared'),
    'saving read-only': codeOf(await recordFiles(repository, [OTHER], 'x'), 'saved'),
  };
  process.stdout.write(JSON.stringify(said));
  removeTemporaryFolders();
}

void main();
