import { readFileSync } from 'node:fs';
import type { ImportRequest } from '../../../../src/core/import/plan';
import { prepareImport } from '../../../../src/node/import/prepare-import';
import { revertImport } from '../../../../src/node/import/revert-import';
import { sourceFilesAt } from '../../../../src/node/import/source-files';
import { openLogbookFiles } from '../../../../src/node/open-logbook';
import { smallImporters } from './small-importers';

/** A process of its own, to be killed: imports a file into a logbook, or takes an import back. */
async function main(): Promise<void> {
  const [root = '', what = ''] = process.argv.slice(2);
  const now = '2026-11-20T09:30:00Z';
  if (what.startsWith('revert:')) {
    process.stdout.write('ready\n');
    await revertImport(root, what.slice('revert:'.length), now);
    return;
  }
  const { snapshot } = await openLogbookFiles(root);
  const request: ImportRequest = {
    files: sourceFilesAt(what),
    answers: {},
    tool: 'salesforce',
    now,
    today: '2026-11-20',
  };
  const prepared = await prepareImport(root, snapshot, request, { importers: smallImporters });
  if (prepared.outcome !== 'plan') throw new Error(JSON.stringify(prepared));
  process.stdout.write('ready\n');
  await prepared.write();
  await prepared.dispose();
  readFileSync(what); // so that the last thing it does is no write
}

void main();
