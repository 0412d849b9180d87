import * as l10n from '@vscode/l10n';
import { importers } from '../../core/import/importers';
import { listImports } from '../../node/import/receipts';
import { revertImport } from '../../node/import/revert-import';
import { EXIT } from '../command';
import type { Call, ExitCode } from '../command';
import { table } from '../table';
import type { OpenedLogbook } from '../opened-logbook';
import { importing } from './importing';
import type { ImportListOutput, ImportRevertOutput } from '../outputs/import-output';

/** What was imported into the logbook in `root`, and from where more can be. */
export async function listMade(call: Call, root: string): Promise<ExitCode> {
  const made = await listImports(root);
  if (call.json) {
    const output: ImportListOutput = {
      imports: made.map((head) => ({
        id: head.import,
        source: head.source,
        makes: head.makes,
        tool: head.tool ?? null,
        on: head.on,
        by: head.by ?? null,
        files: head.files.map(({ name }) => name),
        rows: head.rows,
        made: head.made,
        known: head.known,
        leftOut: head['left-out'],
        records: head.records,
      })),
      sources: importers.map(({ id, makes, describedBy }) => ({ id, makes, describedBy })),
    };
    call.printJson(output);
    return EXIT.fine;
  }
  const rows = made.map((head) => [
    head.import,
    head.source,
    head.on.slice(0, 10),
    `${head.records}`,
  ]);
  for (const line of table(rows, call.io.out)) call.print(line);
  if (made.length === 0) call.say(l10n.t('Nothing has been imported yet.'));
  call.say(l10n.t('Sources: {0}', importers.map(({ id }) => id).join(', ')));
  return EXIT.fine;
}

/** Takes an import back; what was edited or moved since stays, and makes the exit code 1. */
export async function revertMade(
  call: Call,
  { root, snapshot }: OpenedLogbook,
  id: string,
): Promise<ExitCode> {
  const { deleted, kept, moved, gone } = await importing(() =>
    revertImport(root, id, call.io.now().toISOString(), snapshot),
  );
  if (call.json) {
    const output: ImportRevertOutput = {
      deleted,
      kept: [...kept],
      moved: [...moved],
      gone: [...gone],
    };
    call.printJson(output);
  } else {
    for (const path of kept) call.print(path);
    for (const { path, now } of moved) call.print(l10n.t('{0} stands at {1} now', path, now));
    for (const path of gone) call.print(l10n.t('{0} was not there any more', path));
  }
  call.say(l10n.t('Files deleted: {0}.', deleted));
  if (kept.length > 0) call.say(l10n.t('Kept, since somebody has edited them: {0}.', kept.length));
  if (moved.length > 0) call.say(l10n.t('Kept, since somebody has moved them: {0}.', moved.length));
  if (gone.length > 0) call.say(l10n.t('Not there any more: {0}.', gone.length));
  return kept.length + moved.length > 0 ? EXIT.findings : EXIT.fine;
}
