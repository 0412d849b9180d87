import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { zipPieces } from '../../core/export/zip-folder';
import type { ExportFile } from '../../core/export/exporter';
import { PROGRAM_ARCHIVE, PROGRAM_FOLDER } from '../../core/publish/pipeline';
import type { PipelineFile } from '../../core/publish/pipeline';
import { lstatIfThere } from '../contained-path';
import { createContained } from '../write-file';

/** What stands in a repository now, by paths relative to its top. */
export interface AddedPipeline {
  readonly created: readonly string[];
  /** Was there already, and is as it was. */
  readonly kept: readonly string[];
}

/**
 * Adds what checks and publishes a logbook to the repository whose top is `top` (absolute), with the command line that
 * it runs, taken from `program`: the folder of a package of ours (absolute). Whatever is there already stays. Throws
 * what `createContained` does; of what it wrote before, nothing is half there.
 */
export async function addPipeline(
  top: string,
  pipeline: PipelineFile,
  program: string,
): Promise<AddedPipeline> {
  const created: string[] = [];
  const kept: string[] = [];
  const add = async (path: string, content: () => Parameters<typeof createContained>[2]) => {
    if (lstatIfThere(join(top, path))) kept.push(path);
    else {
      await createContained(top, path, content());
      created.push(path);
    }
  };
  // A pipeline without its program would fail.
  await add(PROGRAM_ARCHIVE, () =>
    zipPieces({ name: PROGRAM_FOLDER, files: programFiles(program) }),
  );
  await add(pipeline.path, () => pipeline.text);
  return { created, kept };
}

/** The command line and what it loads when it is needed. */
const ALONE = ['package.json', 'dist/THIRD-PARTY-NOTICES.txt'];
/** `LICENSE` in the sources; `vsce` packs it as `LICENSE.txt`. */
const LICENCE = /^LICENSE(?:\.txt)?$/;
const BUNDLES = ['cli', 'program', 'worker', 'template-worker'].map((name) => `dist/${name}.js`);
const FOLDERS = ['dist/libraries', 'l10n'];

async function* programFiles(program: string): AsyncGenerator<ExportFile, undefined> {
  const listed = await Promise.all(
    FOLDERS.map(async (folder) =>
      (await readdir(join(program, folder))).sort().map((name) => `${folder}/${name}`),
    ),
  );
  const licence = (await readdir(program)).filter((name) => LICENCE.test(name));
  for (const path of [...ALONE, ...licence, ...BUNDLES, ...listed.flat()])
    yield { path, content: await readFile(join(program, path)) };
}
