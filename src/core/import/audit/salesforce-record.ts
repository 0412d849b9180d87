import { oneLine } from '../../one-line';
import type { FoundEvent } from '../importer';
import { foundEvent, textAt, type Table } from './found';
import { sentenceDetails } from './salesforce-sentence';

/** The first word of a sentence where it says what was done. */
const VERB = /^(?:\p{Lu}[\p{Ll}]+ed|New|Set|Reset)(?=\s)/u;

/**
 * A row of the page *View Setup Audit Trail*, whose action is a sentence: its verb is the action. Who acted while
 * signed in as somebody else is the one who did it.
 */
export function entryOfPage(row: Table, at: string): FoundEvent {
  const sentence = textAt(row, 'Action') ?? '';
  return entry(row, at, {
    sentence,
    action: actionOf(sentence),
    actor: textAt(row, 'Delegate User') ?? textAt(row, 'User'),
  });
}

function actionOf(sentence: string): string {
  return VERB.exec(sentence)?.[0] ?? oneLine(sentence);
}

/** What a query may name the user by. */
export const USER_COLUMNS = [
  'CreatedBy.Username',
  'CreatedBy.Email',
  'CreatedBy.Name',
  'CreatedById',
] as const;

/** A record of `SetupAuditTrail`, its fields laid out flat, whose action is a code and whose sentence is `Display`. */
export function entryOfRecord(record: Table, at: string): FoundEvent {
  const sentence = textAt(record, 'Display') ?? '';
  const [user] = USER_COLUMNS.flatMap((name) => textAt(record, name) ?? []);
  const [id, code] = [textAt(record, 'Id'), textAt(record, 'Action')];
  return entry(record, at, {
    // Sets that were copied for others to see repeat ids; what was done tells their records apart.
    vendorId: id === undefined || code === undefined ? id : `${id}/${code}`,
    sentence,
    action: code ?? actionOf(sentence),
    actor: textAt(record, 'DelegateUser') ?? user,
  });
}

interface Read {
  readonly vendorId?: string | undefined;
  readonly sentence: string;
  readonly action: string;
  readonly actor: string | undefined;
}

function entry(original: Table, at: string, { sentence, ...read }: Read): FoundEvent {
  const { type, asset, path, from, to } = sentenceDetails(sentence);
  return foundEvent({
    at,
    vendorId: read.vendorId,
    action: read.action,
    actor: read.actor,
    type: type ?? textAt(original, 'Section'),
    asset,
    path,
    from,
    to,
    text: sentence === '' ? undefined : sentence,
    original,
  });
}
