import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { openLogbook, services, until, workspace } from './workspace';

const FILES = { 'tools/a.yaml': 'id: a\nname: A\n' };

/** The folders of all open logbooks below the workspace. */
async function open(): Promise<readonly string[]> {
  const { logbooks } = await services();
  return logbooks.all.map(({ root }) => path.posix.relative(workspace(), root.path));
}

describe('a logbook whose folder', () => {
  it('is moved by another program is open where it is, and no longer where it was', async () => {
    await openLogbook('moving/from', FILES);
    await mkdir(path.join(workspace(), 'moving/there'));
    await rename(path.join(workspace(), 'moving/from'), path.join(workspace(), 'moving/there/to'));
    await until(async () => (await open()).includes('moving/there/to'));
    await until(async () => !(await open()).includes('moving/from'));
  });

  it('is deleted by another program, or a folder around it, is open no longer', async () => {
    await openLogbook('leaving/a', FILES);
    await openLogbook('leaving/b/c', FILES);
    await rm(path.join(workspace(), 'leaving/a'), { recursive: true });
    await until(async () => !(await open()).includes('leaving/a'));
    await rm(path.join(workspace(), 'leaving'), { recursive: true });
    await until(async () => !(await open()).includes('leaving/b/c'));
  });

  it('loses its logbook.yaml alone is open no longer', async () => {
    await openLogbook('staying', FILES);
    await setTimeout(1_500); // until VS Code has told that it came, after which logbooks are looked for anyway
    await rm(path.join(workspace(), 'staying/logbook.yaml'));
    await until(async () => !(await open()).includes('staying'));
  });

  it('loses a folder of records lists none of them', async () => {
    const logbook = await openLogbook('thinning', FILES);
    await until(() => logbook.snapshot.tools.has('a'));
    await rm(path.join(workspace(), 'thinning/tools'), { recursive: true });
    await until(() => !logbook.snapshot.tools.has('a'));
  });
});
