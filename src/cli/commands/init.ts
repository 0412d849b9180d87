import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { LOGBOOK_FILE } from '../../core/logbook/layout';
import type { FileWriter } from '../../core/logbook/ports';
import { SETTINGS_FILE, saveSettingsText } from '../../core/logbook/save-settings';
import { ATTRIBUTES_FILE, withAttributes } from '../../core/merge/attributes';
import { gitText } from '../../messages/git-text';
import { newLogbookText } from '../../messages/new-logbook';
import { lstatIfThere } from '../../node/contained-path';
import { nodeFiles } from '../../node/files';
import { findLogbook } from '../../node/find-logbook';
import { openRepository } from '../../node/git/open-repository';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { dateContext, ownTimeZone, todayOf } from '../moment';
import { shownPath } from '../opened-logbook';
import type { InitOutput } from '../outputs/outputs';
import { writing } from '../write-file';

export const init = (): Command => ({
  usage: 'init [DIR] [--name NAME]',
  about: l10n.t(
    'Starts a logbook in a folder: logbook.yaml with a name, a time zone and a policy to change at will, settings that keep VS Code from rewriting its files, and attributes by which git can merge records field by field (see merge-driver). What is there already is never touched.',
  ),
  options: {
    name: {
      type: 'string',
      value: 'NAME',
      help: l10n.t('The name of the logbook; otherwise that of the folder.'),
    },
  },
  positionals: { min: 0, max: 1 },
  examples: ['init', 'init marketing-logbook --name "Acme MOps"'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const root = resolve(call.io.cwd, call.positionals[0] ?? '.');
  const around = findLogbook(root);
  if (around !== undefined)
    throw new CliFailure(
      l10n.t('There is a logbook already: {0}. Nothing was changed.', join(around, LOGBOOK_FILE)),
    );
  const shown = (path: string) => shownPath(call.io.cwd, join(root, path));
  await writing(shown(''), async () => {
    await mkdir(root, { recursive: true });
  });
  const files = nodeFiles(root);
  const name = call.text('name')?.trim() || basename(root) || 'Logbook';
  const day = todayOf(dateContext(call, undefined));
  const text = newLogbookText({ name, timeZone: ownTimeZone(), day });
  await writing(shown(LOGBOOK_FILE), () => files.create(LOGBOOK_FILE, text));
  const created = await createBeside(call, root, files, shown);
  if (call.json) {
    const output: InitOutput = { logbook: root, created };
    call.printJson(output);
  } else for (const path of created) call.print(shown(path));
  const repository = await openRepository(root, { environment: call.io.env });
  if (!repository.ok) call.say(gitText(repository.failure));
  else
    call.say(
      l10n.t(
        'To have git itself merge records field by field, in this copy: {0}',
        'mops-logbook merge-driver --install',
      ),
    );
  call.say(l10n.t('Next: {0}', 'mops-logbook new --tool marketo --title "…"'));
  return EXIT.fine;
}

/** What helps programs to treat the logbook well; whatever is there already stays. Returns all that was created. */
async function createBeside(
  call: Call,
  root: string,
  files: FileWriter,
  shown: (path: string) => string,
): Promise<string[]> {
  const created = [LOGBOOK_FILE];
  const create = async (path: string, text: string) => {
    await writing(shown(path), () => files.create(path, text), created.map(shown));
    created.push(path);
  };
  if (canHaveSettings(root)) await create(SETTINGS_FILE, saveSettingsText());
  else {
    call.say(l10n.t('{0} was left as it is. For safe saving, add to it:', shown(SETTINGS_FILE)));
    call.say(saveSettingsText());
  }
  if (!lstatIfThere(join(root, ATTRIBUTES_FILE))) await create(ATTRIBUTES_FILE, withAttributes(''));
  return created;
}

/** Whether the file of settings is missing, and its folder is missing or one of ours: neither a link nor a file. */
function canHaveSettings(root: string): boolean {
  const folder = lstatIfThere(join(root, dirname(SETTINGS_FILE)));
  return (folder?.isDirectory() ?? true) && !lstatIfThere(join(root, SETTINGS_FILE));
}
