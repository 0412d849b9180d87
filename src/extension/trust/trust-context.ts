import type * as vscode from 'vscode';
import { namesIn } from '../../core/history/names';
import { peopleOf } from '../../core/trust/identity';
import type { People } from '../../core/trust/identity';
import type { TrustContext } from '../../messages/approval-text';
import { momentWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { zoneOf } from '../services/today';
import { seenMemory } from '../../node/seen-heads';
import type { SeenMemory } from '../../node/seen-heads';
import type { Repository } from '../../node/git/open-repository';

/** Names and dates as sentences about a logbook's history use them. */
export function trustContext(logbook: OpenLogbook): TrustContext {
  const zone = zoneOf(logbook);
  return { names: namesIn(logbook.snapshot), dateText: (moment) => momentWords(moment, zone) };
}

/** Who is who in a logbook. */
export function peopleIn({ snapshot }: OpenLogbook): People {
  return peopleOf(snapshot.logbook?.record.people ?? []);
}

/** What was seen of a repository's history, in the extension's own storage. */
export function memoryOf(
  { globalStorageUri }: Pick<vscode.ExtensionContext, 'globalStorageUri'>,
  repository: Repository,
): SeenMemory | undefined {
  return seenMemory(globalStorageUri.fsPath, repository);
}
