import * as vscode from 'vscode';
import type { CoAuthor } from '../../../core/history/record-message';
import type { OpenLogbook } from '../../services/open-logbook';
import { withoutIcons } from '../../services/plain-text';
import type { Services } from '../../services/services';
import { today } from '../../services/today';

/** Those of the logbook's people who can be named as having done it too: with an address, and still there. */
export function possibleCoAuthors(services: Services, logbook: OpenLogbook): readonly CoAuthor[] {
  const me = services.git?.of(logbook)?.state.me?.email.toLowerCase();
  const day = today(logbook);
  return (logbook.snapshot.logbook?.record.people ?? []).flatMap(
    ({ name, email, aliases = [], left }) => {
      if (email === undefined || (left !== undefined && left < day)) return [];
      const own = [email, ...aliases].map((one) => one.toLowerCase());
      return me !== undefined && own.includes(me) ? [] : [{ name, email }];
    },
  );
}

/** Who did it too. Undefined: the person left, and nothing changes. */
export async function pickCoAuthors(
  people: readonly CoAuthor[],
  chosen: readonly CoAuthor[],
  title: string,
): Promise<readonly CoAuthor[] | undefined> {
  const emails = new Set(chosen.map(({ email }) => email));
  const items = people.map((person) => ({
    label: withoutIcons(person.name),
    description: withoutIcons(person.email),
    picked: emails.has(person.email),
    person,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Who did this with you?'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ person }) => person);
}
