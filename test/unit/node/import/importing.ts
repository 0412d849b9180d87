import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportPlan, ImportRequest, NoPlan } from '../../../../src/core/import/plan';
import type { Snapshot } from '../../../../src/core/logbook/snapshot';
import { prepareImport } from '../../../../src/node/import/prepare-import';
import type { PreparedImport } from '../../../../src/node/import/prepare-import';
import { sourceFilesAt } from '../../../../src/node/import/source-files';
import { openLogbookFiles } from '../../../../src/node/open-logbook';
import { writeFiles } from '../temporary-folder';
import { smallImporters } from './small-importers';

export const LOGBOOK = {
  'logbook.yaml': `format: 1
name: Acme
people:
  - id: lee
    name: Lee Wong
    email: lee@acme.example
    aliases: [Lee W.]
`,
  'tools/salesforce.yaml': `id: salesforce
name: Salesforce
environments:
  - name: production
    instance-id: 00D5j00000ABCDE
`,
  'tools/marketo.yaml': 'id: marketo\nname: Marketo\n',
};

export async function snapshotOf(root: string): Promise<Snapshot> {
  return (await openLogbookFiles(root)).snapshot;
}

type Given = Partial<Omit<ImportRequest, 'files'>>;

/** Plans the import of files (absolute paths) into a logbook. */
export async function prepare(
  root: string,
  paths: readonly string[],
  given: Given = {},
): Promise<PreparedImport | NoPlan> {
  const files = paths.flatMap(sourceFilesAt);
  const request = {
    files,
    answers: {},
    now: '2026-11-20T09:30:00Z',
    today: '2026-11-20',
    ...given,
  };
  return prepareImport(root, await snapshotOf(root), request, { importers: smallImporters });
}

/** The same, which must come to a plan. */
export async function planned(
  root: string,
  paths: readonly string[],
  given: Given = {},
): Promise<PreparedImport> {
  const prepared = await prepare(root, paths, given);
  if (prepared.outcome !== 'plan') throw new Error(JSON.stringify(prepared));
  return prepared;
}

/** Imports a text as a file of its own, beside the logbook. */
export async function importText(
  root: string,
  text: string,
  given: Given & { readonly name?: string } = {},
): Promise<ImportPlan> {
  const { name = 'trail.csv', ...rest } = given;
  const folder = `${root}-from`;
  await writeFiles(folder, { [name]: text });
  const prepared = await planned(root, [join(folder, name)], rest);
  try {
    await prepared.write();
  } finally {
    await prepared.dispose();
  }
  return prepared.plan;
}

/** Every file and folder with what it holds, to compare by. */
export function pictureOf(root: string): Readonly<Record<string, string>> {
  const picture: Record<string, string> = {};
  const look = (path: string): void => {
    for (const name of readdirSync(join(root, path)).sort()) {
      const here = path === '' ? name : `${path}/${name}`;
      const absolute = join(root, here);
      const stats = lstatSync(absolute);
      if (stats.isSymbolicLink()) picture[here] = 'link';
      else if (stats.isDirectory()) {
        picture[`${here}/`] = '';
        look(here);
      } else picture[here] = createHash('sha256').update(readFileSync(absolute)).digest('hex');
    }
  };
  look('');
  return picture;
}
