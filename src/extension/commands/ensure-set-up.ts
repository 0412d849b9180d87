import * as vscode from 'vscode';
import type { GitResult } from '../../core/history/git-failure';
import { oneLine } from '../../core/one-line';
import { gitText } from '../../messages/git-text';
import type { Repository } from '../../node/git/open-repository';
import { addRemote, initRepository, readSetUp, setIdentity } from '../../node/git/set-up';
import type { SetUp } from '../../node/git/set-up';
import { busy } from '../services/busy';
import type { OpenLogbook } from '../services/open-logbook';
import { Told } from '../services/told';
import { askLine } from './ask-line';

/** What is there once somebody has answered. */
export interface SetUpDone {
  readonly repository: Repository;
  /** There is a place to share with. */
  readonly hasRemote: boolean;
}

/**
 * Asks for what is still missing before a logbook can be saved (and, when `withRemote`, shared), and for nothing
 * else. Undefined: the person left before it could be saved. Throws `Told` when it cannot be set up from here.
 */
export async function ensureSetUp(
  logbook: OpenLogbook,
  title: string,
  withRemote: boolean,
): Promise<SetUpDone | undefined> {
  const found = await busy(vscode.l10n.t('Looking at the logbook’s history…'), () =>
    readSetUp(logbook.root.fsPath),
  );
  const repository = found.repository ?? (await makeRepository(logbook, found, title));
  if (!repository || !(await ensureName(repository, found, title))) return undefined;
  const hasRemote =
    found.remotes.length > 0 || (withRemote && (await askRemote(repository, title)));
  return { repository, hasRemote };
}

async function makeRepository(
  { root, name }: OpenLogbook,
  { reason }: SetUp,
  title: string,
): Promise<Repository | undefined> {
  if (reason !== 'no-repository')
    throw new Told(gitText({ code: reason ?? 'git-missing', args: { path: root.fsPath } }));
  const yes = {
    label: vscode.l10n.t('Yes, keep its history'),
    detail: vscode.l10n.t(
      'Every save is kept with its author and date, in this folder, on this computer. No file is changed.',
    ),
  };
  const answer = await vscode.window.showQuickPick([yes, { label: vscode.l10n.t('Not now') }], {
    title,
    placeHolder: vscode.l10n.t('Shall the history of {0} be kept?', oneLine(name)),
    ignoreFocusOut: true,
  });
  return answer === yes ? must(await initRepository(root.fsPath)) : undefined;
}

async function ensureName(
  repository: Repository,
  { identity }: SetUp,
  title: string,
): Promise<boolean> {
  if (identity.name !== undefined && identity.email !== undefined) return true;
  const name = await askLine({
    title,
    prompt: vscode.l10n.t('Your name, as your team shall see it beside what you save'),
    placeHolder: 'Ana Ruiz',
    value: identity.name ?? '',
  });
  if (name === undefined) return false;
  const email = await askLine({
    title,
    prompt: vscode.l10n.t('Your work e-mail address'),
    placeHolder: 'ana.ruiz@example.com',
    value: identity.email ?? '',
    validateInput: (value) =>
      /^[^\s<>@]+@[^\s<>@]+$/.test(value.trim())
        ? undefined
        : vscode.l10n.t('Enter it as name@example.com.'),
  });
  if (email === undefined) return false;
  must(await setIdentity(repository, { name, email }));
  return true;
}

async function askRemote(repository: Repository, title: string): Promise<boolean> {
  const address = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: vscode.l10n.t(
      'To share it with your team: the address of an empty private repository, from its page. Esc keeps the logbook on this computer.',
    ),
    placeHolder: 'https://github.com/acme/mops-logbook.git',
  });
  if (address === undefined || address.trim() === '') return false;
  must(await addRemote(repository, address));
  return true;
}

function must<T>(result: GitResult<T>): T {
  if (result.ok) return result.value;
  throw new Told(gitText(result.failure));
}
