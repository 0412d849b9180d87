import { isFor } from '../../logbook/audience';
import type { Audience } from '../../logbook/audience';
import type { Plain } from '../../model/field';
import { isList, isTable } from '../../model/plain';
import type { ExportFormat } from '../../model/codes';
import type { Operation } from '../../problem';

/** That somebody was told: when (a day or a time), and where, as far as that is known. */
export interface Sent {
  readonly on: string;
  readonly channel: string | undefined;
}

/** Where a digest goes: as logbook.yaml says of these people, or as its format does. */
export function channelOf(
  { channel }: Audience,
  format: ExportFormat | undefined,
): string | undefined {
  if (channel !== undefined) return channel;
  if (format === 'slack') return 'Slack';
  return format === 'mail' || format === 'mail-html' ? 'mail' : undefined;
}

/**
 * What notes in a change, as its file has it, that these people were told of it: each of their lines that has no day
 * yet gets one, and the channel where it names none; where all have, or there are none, a line is added, unless one
 * has that very day.
 */
export function sentOperations(
  record: { readonly [key: string]: Plain },
  audience: Audience,
  { on, channel }: Sent,
): readonly Operation[] {
  const lines = isList(record['communication']) ? record['communication'] : [];
  const open = lines.flatMap((line, at) =>
    isTable(line) && isFor(audience, line) && isNothing(line['sent-on']) ? [{ line, at }] : [],
  );
  if (open.length === 0) {
    const isNoted = lines.some(
      (line) => isTable(line) && isFor(audience, line) && line['sent-on'] === on,
    );
    if (isNoted) return [];
    const value = { audience: audience.id, ...(channel ? { channel } : {}), 'sent-on': on };
    return [{ op: 'insert', path: ['communication'], index: lines.length, value }];
  }
  const set = (at: number, key: string, value: string): Operation => ({
    op: 'set',
    path: ['communication', at, key],
    value,
  });
  return open.flatMap(({ line, at }) => [
    ...(channel && isNothing(line['channel']) ? [set(at, 'channel', channel)] : []),
    set(at, 'sent-on', on),
  ]);
}

const isNothing = (value: Plain | undefined): boolean => value === undefined || value === null;
