import type { Entry } from '../../core/logbook/entry';
import { readRecord } from '../../core/logbook/read-record';
import { guardBytes } from '../../core/yaml/guard';
import { mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import { readBlobs } from './read-blobs';

/**
 * The records of these files as they were last saved; what was never saved, or cannot be read, is left out.
 * @param paths relative to the logbook
 */
export async function savedEntries(
  repository: Repository,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  const oids = await oidsOf(repository, paths);
  const texts = new Map<string, string>();
  await readBlobs(repository, new Set(oids.values()), (oid, bytes) => {
    const text = bytes.ok ? guardBytes(bytes.value) : bytes;
    if (text.ok) texts.set(oid, text.value);
  });
  const entries = new Map<string, Entry>();
  for (const [path, oid] of oids) {
    const text = texts.get(oid);
    if (text !== undefined) entries.set(path, readRecord(path, text).entry);
  }
  return entries;
}

async function oidsOf(
  repository: Repository,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = paths.filter((path) => !path.includes('\n'));
  if (named.length === 0) return new Map();
  const output = mustSucceed(
    'cat-file',
    await inRepository(repository, {
      command: 'cat-file',
      args: ['--batch-check=%(objectname) %(objecttype)', '--buffer'],
      purpose: 'read',
      input: named.map((path) => `HEAD:${repository.prefix}${path}\n`).join(''),
    }),
  );
  if (!output.ok) return new Map();
  // One line each, in the order of the questions; what is not there ends in `missing`.
  const answers = output.value.stdout.toString('utf8').split('\n');
  return new Map(
    named.flatMap((path, at) => {
      const [, oid] = /^([0-9a-f]{40,64}) blob$/.exec(answers[at] ?? '') ?? [];
      return oid === undefined ? [] : [[path, oid]];
    }),
  );
}
