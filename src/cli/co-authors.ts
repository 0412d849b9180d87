import * as l10n from '@vscode/l10n';
import type { CoAuthor } from '../core/history/record-message';
import { findPerson } from '../core/logbook/names';
import type { Snapshot } from '../core/logbook/snapshot';
import { CliFailure } from './failure';

const WRITTEN = /^([^<>]*)<([^<>\s]+@[^<>\s]+)>$/;

/** Who is meant by `--co-author`: one of the logbook's people, or `Name <address>`. */
export function coAuthorOf(snapshot: Snapshot, given: string): CoAuthor {
  const [, name = '', email] = WRITTEN.exec(given.trim()) ?? [];
  if (email !== undefined) return { name: name.trim(), email };
  const person = findPerson(snapshot, given);
  if (person?.email !== undefined) return { name: person.name, email: person.email };
  throw new CliFailure(
    l10n.t(
      '“{0}” is nobody of this logbook with an e-mail address. Name one of its people, or write "Lee Wong <lee@example.com>".',
      given,
    ),
  );
}
