import * as l10n from '@vscode/l10n';
import { findPerson } from '../core/logbook/names';
import { keyOrder } from '../core/model/key-order';
import { allowOperations } from '../core/sensitive/allowed';
import type { Reason } from '../core/sensitive/allowed';
import { findSensitive } from '../core/sensitive/find-sensitive';
import type { SensitiveFile } from '../core/sensitive/find-sensitive';
import { applyTextEdits } from '../core/text-edit';
import { computeEdits } from '../core/yaml/compute-edits';
import { MAX_FILE_SIZE } from '../core/yaml/max-file-size';
import { problemText } from '../messages/problem-text';
import type { Repository } from '../node/git/open-repository';
import { savedEntries } from '../node/git/saved-entries';
import { readIdentity } from '../node/git/set-up';
import type { Call } from './command';
import { fieldText } from './field-text';
import { findingsOf } from './findings';
import { dateContext, todayOf } from './moment';
import { refuseNewerFormat } from './opened-logbook';
import type { OpenedLogbook } from './opened-logbook';
import type { Finding } from './outputs/outputs';
import { textOfRecord } from './record-file';
import { writing } from './write-file';

/** What looks like a secret or like personal data in files that are about to be saved. */
export async function sensitiveIn(
  { snapshot, index, files }: OpenedLogbook,
  repository: Repository,
  paths: readonly string[],
): Promise<readonly SensitiveFile[]> {
  return findSensitive(paths, {
    snapshot,
    read: (path) => index.read(path),
    bytes: (path) => files.read(path, MAX_FILE_SIZE),
    saved: (those) => savedEntries(repository, those),
  });
}

/** The findings in words, each with its line where there is one. */
export async function sensitiveFindings(
  logbook: OpenedLogbook,
  found: readonly SensitiveFile[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { path, owner, problems } of found) {
    if (owner?.path === path) findings.push(...(await findingsOf(logbook, owner, problems)));
    else
      for (const { code, severity, path: field = [], ...problem } of problems)
        findings.push({
          path,
          line: 1,
          column: 1,
          severity,
          code,
          field: field.length > 0 ? fieldText(field) : null,
          message: problemText({ code, severity, ...problem }),
          fixes: [],
        });
  }
  return findings;
}

/** Keeps in the records why what was found in them is fine. Gives the files that this has changed. */
export async function keepReason(
  call: Call,
  logbook: OpenedLogbook,
  repository: Repository,
  found: readonly SensitiveFile[],
  because: string,
): Promise<readonly string[]> {
  refuseNewerFormat(logbook.snapshot);
  const reason = await reasonOf(call, logbook, repository, because);
  const kept: string[] = [];
  for (const { path, owner, problems } of found) {
    if (!owner) continue;
    const before = await textOfRecord(logbook, owner.path);
    const operations = allowOperations(problems, reason, owner.path === path ? undefined : path);
    const edits = computeEdits(before, operations, keyOrder(owner.kind));
    if (!edits.ok) {
      const shown = logbook.shown(owner.path);
      call.say(l10n.t('The reason is not kept in {0}: {1}', shown, problemText(edits.problem)));
      continue;
    }
    const text = applyTextEdits(before, edits.value);
    const done = kept.map(logbook.shown);
    await writing(
      logbook.shown(owner.path),
      () => logbook.files.replace(owner.path, text, before),
      done,
    );
    kept.push(owner.path);
  }
  return kept;
}

async function reasonOf(
  call: Call,
  { snapshot }: OpenedLogbook,
  { git }: Repository,
  because: string,
): Promise<Reason> {
  const { email } = await readIdentity(git);
  const person = email === undefined ? undefined : findPerson(snapshot, email);
  const on = todayOf(dateContext(call, snapshot));
  return { because, by: person?.id ?? email, on };
}
