import { resolve } from 'node:path';
import { isoDay, todayIn } from '../../core/model/time-zone';
import * as l10n from '@vscode/l10n';
import { importerOf, importers } from '../../core/import/importers';
import type { SourceFile } from '../../core/import/importer';
import type { ImportRequest } from '../../core/import/plan';
import { QUESTION_CODES } from '../../core/import/question';
import type { Answers, QuestionCode } from '../../core/import/question';
import { findPerson } from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import { closest } from '../../core/model/closest';
import { sourceFaultText } from '../../messages/import/fault-text';
import { errorCode } from '../../node/error-code';
import { sourceFilesAt } from '../../node/import/source-files';
import { openRepository } from '../../node/git/open-repository';
import { readIdentity } from '../../node/git/set-up';
import type { Call } from '../command';
import { CliFailure } from '../failure';
import { noProcess } from '../filter';
import { dateContext } from '../moment';
import type { OpenedLogbook } from '../opened-logbook';
import { mapOption } from './map-option';

/** What a call of `import` asks for; a `CliFailure` for what cannot be meant. */
export async function importRequest(call: Call, logbook: OpenedLogbook): Promise<ImportRequest> {
  const { snapshot } = logbook;
  const { source, files } = sourceAndFiles(call);
  const map = mapOption(call, snapshot);
  const process = call.text('process');
  if (process !== undefined && !snapshot.processes.has(process))
    throw new CliFailure(noProcess(process, [...snapshot.processes.keys()]));
  const tool = call.text('tool');
  const by = await importedBy(call, logbook);
  const { now, timeZone } = dateContext(call, snapshot);
  return {
    ...(source === undefined ? {} : { source }),
    files,
    answers: answersOf(call.texts('answer')),
    ...(tool === undefined ? {} : { tool }),
    ...(process === undefined ? {} : { process }),
    ...(map === undefined ? {} : { map }),
    now: new Date(now).toISOString(),
    today: isoDay(todayIn(now, timeZone)),
    ...(by === undefined ? {} : { by }),
  };
}

/** The first word is a source when there is one of that name, else a file like all others. */
function sourceAndFiles(call: Call): {
  readonly source: string | undefined;
  readonly files: readonly SourceFile[];
} {
  const [first = '', ...rest] = call.positionals;
  const source = importerOf(first)?.id;
  const paths = source === undefined ? call.positionals : rest;
  if (paths.length === 0)
    throw new CliFailure(l10n.t('Name the file to import: {0}', 'import trail.csv'));
  const files = paths.flatMap((path) => filesAt(call, path));
  if (files.length === 0)
    throw new CliFailure(l10n.t('There is no file in {0}.', paths.join(', ')));
  return { source, files };
}

function filesAt(call: Call, path: string): readonly SourceFile[] {
  if (path === '-')
    throw new CliFailure(
      l10n.t(
        'A file is read more than once, so it cannot come through a pipe. Save it, then name it.',
      ),
    );
  try {
    return sourceFilesAt(resolve(call.io.cwd, path));
  } catch (error) {
    const text = sourceFaultText(errorCode(error), path);
    if (text === undefined) throw error;
    const near = closest(
      path,
      importers.map(({ id }) => id),
    );
    const hint = near ? ` ${l10n.t('Did you mean the source {0}?', near)}` : '';
    throw new CliFailure(`${text}${hint}`, { cause: error });
  }
}

function answersOf(given: readonly string[]): Answers {
  const answers: Partial<Record<QuestionCode, string>> = {};
  for (const text of given) {
    const [, name = '', answer = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    const code = QUESTION_CODES.find((known) => known === name);
    if (!code || answer === '')
      throw new CliFailure(
        l10n.t(
          '“{0}” is not of the form CODE=VALUE; the codes are {1}.',
          text,
          QUESTION_CODES.join(', '),
        ),
      );
    answers[code] = answer;
  }
  return answers;
}

/** Who imports, by git's name for them; nobody that is known where there is no git. */
async function importedBy(
  call: Call,
  { root, snapshot }: { readonly root: string; readonly snapshot: Snapshot },
): Promise<string | undefined> {
  const repository = await openRepository(root, { environment: call.io.env });
  if (!repository.ok) return undefined;
  const { email } = await readIdentity(repository.value.git);
  return email === undefined ? undefined : (findPerson(snapshot, email)?.id ?? email);
}
