import * as vscode from 'vscode';
import { gitText } from '../../messages/git-text';
import type { Repository } from '../../node/git/open-repository';
import type { PendingFile } from '../../node/git/pending-files';
import { pendingFiles } from '../../node/git/pending-files';
import { nothingToRecord } from '../../node/git/record-changes';
import { busy } from '../services/busy';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import type { Services } from '../services/services';
import { recordOf } from './argument';
import type { Command } from './command';
import { gitFor, sayFailure } from './git-for';
import { pickLogbook } from './pick-logbook';
import { pickFiles } from './save/pick-files';
import { planSaves, recordAll } from './save/plan-saves';
import { saySaved } from './save/say-saved';
import { titleIn } from './title-in';

/** Shows what would be saved, proposes the message, and saves only the chosen files of the logbook. */
export const saveToLogbook: Command = {
  id: 'saveToLogbook',
  async run(services, argument) {
    const command = vscode.l10n.t('Save to logbook');
    const logbook = await pickLogbook(services, argument, command);
    if (!logbook) return undefined;
    const title = titleIn(services, logbook, command);
    await saveDocuments(logbook);
    const git = await gitFor(services, logbook, title);
    if (!git) return undefined;
    const own = ownPath(services, logbook, argument);
    const ownAlone = argument instanceof vscode.Uri;
    const pending = await whatIsNew(services, logbook, git.repository, ownAlone ? own : undefined);
    const chosen = pending && (await pickFiles(logbook, pending, { title, own, ownAlone }));
    const plan = chosen && (await planSaves(services, logbook, git.repository, chosen, title));
    if (!plan) return undefined;
    const outcome = await busy(
      vscode.l10n.t('Saving to {0}…', withoutIcons(logbook.name)),
      async () => {
        const result = await recordAll(git.repository, plan);
        await git.look();
        return result;
      },
    );
    if (outcome.failure) sayFailure(services, logbook, outcome.failure);
    if (outcome.recorded) saySaved(logbook, outcome.recorded);
    return outcome.recorded?.oid;
  },
};

/** What is typed and not saved belongs to what a person means by *save*. */
async function saveDocuments(logbook: OpenLogbook): Promise<void> {
  const dirty = vscode.workspace.textDocuments.filter(
    (document) => document.isDirty && logbook.relativePath(document.uri) !== undefined,
  );
  for (const document of dirty) await document.save();
}

/** The file of the record that a person looks at, when it is one of this logbook. */
function ownPath(services: Services, logbook: OpenLogbook, argument: unknown): string | undefined {
  const record = recordOf(services, argument);
  return record?.logbook === logbook ? record.entry.path : undefined;
}

/** The files that can be saved. Undefined: there are none, or `wanted` is none, and it has been said why. */
async function whatIsNew(
  services: Services,
  logbook: OpenLogbook,
  repository: Repository,
  wanted: string | undefined,
): Promise<readonly PendingFile[] | undefined> {
  return busy(vscode.l10n.t('Looking for what is new…'), async () => {
    // What other programs wrote a moment ago is saved as well, so it is also what is shown and proposed.
    await logbook.refresh();
    const pending = await pendingFiles(repository);
    if (!pending.ok) {
      sayFailure(services, logbook, pending.failure);
      return undefined;
    }
    const isThere = pending.value.some(({ path }) => path === wanted);
    if (isThere || (wanted === undefined && pending.value.length > 0)) return pending.value;
    // Who presses *Save* in a form has to hear that this very record will never be saved.
    const why = await nothingToRecord(repository, wanted === undefined ? [] : [wanted]);
    const isIgnored = !why.ok && why.failure.code === 'ignored-files';
    if (pending.value.length > 0 && !isIgnored) return pending.value;
    if (isIgnored) sayFailure(services, logbook, why.failure);
    else vscode.window.setStatusBarMessage(gitText({ code: 'nothing-to-record', args: {} }), 5000);
    return undefined;
  });
}
