import * as vscode from 'vscode';
import type { ChangeEntry } from '../../core/logbook/entry';
import { exportEntries } from '../../core/export/export-changes';
import type { TextExporter } from '../../core/export/exporter';
import { mail } from '../../core/export/mail';
import { slack } from '../../core/export/slack';
import { wordsOfExport } from '../export/words-of-export';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { today } from '../services/today';
import { recordsOf } from './argument';
import { changeFor } from './copy-as-new-change';
import type { Command } from './command';

/** Where a message is pasted, and what is said once it is copied. */
interface Form {
  readonly id: string;
  readonly exporter: TextExporter;
  readonly title: () => string;
  readonly done: (count: number) => string;
}

/** A change, or all selected ones, as a message for Slack. */
export const copyForSlack = copyAs({
  id: 'copyForSlack',
  exporter: slack,
  title: () => vscode.l10n.t('Copy for Slack'),
  done: (count) =>
    count === 1
      ? vscode.l10n.t('Copied. Paste it into Slack.')
      : vscode.l10n.t('{0} changes copied. Paste them into Slack.', count),
});

/** A change, or all selected ones, as the text of a mail: the clipboard of VS Code takes plain text only. */
export const copyForMail = copyAs({
  id: 'copyForMail',
  exporter: mail,
  title: () => vscode.l10n.t('Copy for mail'),
  done: (count) =>
    count === 1
      ? vscode.l10n.t('Copied. Paste it into a mail.')
      : vscode.l10n.t('{0} changes copied. Paste them into a mail.', count),
});

function copyAs(form: Form): Command {
  return {
    id: form.id,
    run: (services, argument, selected) => copy(services, argument, selected, form),
  };
}

async function copy(
  services: Services,
  argument: unknown,
  selected: unknown,
  { exporter, title, done }: Form,
): Promise<string | undefined> {
  const changes = await changesFor(services, argument, selected, title());
  const logbook = changes[0]?.logbook;
  if (!logbook) return undefined;
  const text = await exportEntries(
    exporter,
    changes.map(({ entry }) => entry),
    { snapshot: logbook.snapshot, read: (path) => logbook.index.read(path) },
    wordsOfExport(logbook.snapshot, {}),
    { pasted: true, digest: { today: today(logbook) } },
  );
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(done(changes.length), 5000);
  return text;
}

async function changesFor(
  services: Services,
  argument: unknown,
  selected: unknown,
  title: string,
): Promise<readonly { logbook: OpenLogbook; entry: ChangeEntry }[]> {
  const records = recordsOf(services, argument, selected);
  const changes = records.flatMap(({ logbook, entry }) =>
    entry.kind === 'change' ? [{ logbook, entry }] : [],
  );
  if (changes.length > 0) return changes;
  const one = await changeFor(services, argument, title);
  return one ? [one] : [];
}
