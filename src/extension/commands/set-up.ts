import * as vscode from 'vscode';
import type { GitResult } from '../../core/history/git-failure';
import { gitText } from '../../messages/git-text';
import type { Repository } from '../../node/git/open-repository';
import { addRemote, initRepository, readSetUp, setIdentity } from '../../node/git/set-up';
import type { SetUp } from '../../node/git/set-up';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { askLine } from './ask-line';
import type { Command } from './command';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

/** Asks for what is still missing before a logbook can be saved and shared, and for nothing else. */
export const setUp: Command = {
  id: 'setUp',
  async run(services, argument) {
    const command = vscode.l10n.t('Set up this logbook');
    const logbook = await pickLogbook(services, argument, command);
    if (!logbook) return;
    const title = titleIn(services, logbook, command);
    if (!services.git)
      throw new Told(
        vscode.l10n.t('Trust this folder first, then set it up. Nothing was changed.'),
      );
    const found = await readSetUp(logbook.root.fsPath);
    const repository = found.repository ?? (await makeRepository(logbook, found, title));
    if (!repository) return;
    const named = await ensureName(repository, found, title);
    const shared = named && (await ensureRemote(repository, found, title));
    await services.git.of(logbook)?.look();
    if (named) sayDone(services, logbook, shared);
  },
};

async function makeRepository(
  logbook: OpenLogbook,
  found: SetUp,
  title: string,
): Promise<Repository | undefined> {
  if (found.reason !== 'no-repository')
    throw new Told(
      gitText({ code: found.reason ?? 'git-missing', args: { path: logbook.root.fsPath } }),
    );
  const yes = vscode.l10n.t('Yes, keep its history');
  const answer = await vscode.window.showQuickPick(
    [
      {
        label: yes,
        detail: vscode.l10n.t(
          'Every save is kept with its author and date, in this folder, on this computer. No file is changed.',
        ),
      },
      { label: vscode.l10n.t('Not now') },
    ],
    { title, placeHolder: vscode.l10n.t('Shall the history of {0} be kept?', logbook.name) },
  );
  if (answer?.label !== yes) return undefined;
  return must(await initRepository(logbook.root.fsPath));
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

async function ensureRemote(
  repository: Repository,
  { remotes }: SetUp,
  title: string,
): Promise<boolean> {
  if (remotes.length > 0) return true;
  const address = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: vscode.l10n.t(
      'To share it with your team: the address of an empty private repository, from its page. Leave this with Esc to keep the logbook on this computer.',
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

/** Ends where the person wanted to get: the next step is a click away. */
function sayDone(services: Services, logbook: OpenLogbook, shared: boolean): void {
  const pending = services.git?.of(logbook)?.state.pending.length ?? 0;
  const save = vscode.l10n.t('Save to logbook');
  const share = vscode.l10n.t('Share with team');
  const next = pending > 0 ? save : shared ? share : undefined;
  const done = shared
    ? vscode.l10n.t('All set: saves carry your name, and can be shared.')
    : vscode.l10n.t('All set: saves carry your name, and stay on this computer.');
  // Not awaited: the command is over, whenever the message is read.
  void vscode.window.showInformationMessage(done, ...(next ? [next] : [])).then((answer) => {
    const command =
      answer === save ? 'saveToLogbook' : answer === share ? 'shareWithTeam' : undefined;
    if (command) void vscode.commands.executeCommand(`mopsLogbook.${command}`, { logbook });
  });
}
