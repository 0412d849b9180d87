import * as l10n from '@vscode/l10n';
import { dayOf } from '../core/logbook/dates';
import type { Snapshot } from '../core/logbook/snapshot';
import { readDateWords } from '../core/model/date-words';
import type { DateContext } from '../core/model/date-words';
import { isoDay, knownZone, todayIn } from '../core/model/time-zone';
import type { Call } from './command';
import { CliFailure } from './failure';

/** From what words like `today` count: now, where the logbook's team is, or else where this computer is. */
export function dateContext(call: Call, snapshot: Snapshot | undefined): DateContext {
  return {
    now: call.io.now().getTime(),
    timeZone: knownZone(snapshot?.logbook?.record['time-zone']) ?? ownTimeZone(),
    locale: call.locale,
  };
}

/** The IANA time zone of this computer. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day it is, `YYYY-MM-DD`. */
export function todayOf({ now, timeZone }: DateContext): string {
  return isoDay(todayIn(now, timeZone));
}

/** The day that an option names, in ISO form or in words; undefined when it was not given. */
export function dayOption(call: Call, option: string, snapshot: Snapshot): string | undefined {
  const text = call.text(option);
  return text === undefined ? undefined : readDay(call, text, snapshot);
}

/** The day that the word at `index` beside the options names. */
export function dayArgument(call: Call, index: number, snapshot: Snapshot): string {
  return readDay(call, call.positionals[index] ?? '', snapshot);
}

function readDay(call: Call, text: string, snapshot: Snapshot): string {
  const day = dayOf(readDateWords(text, dateContext(call, snapshot)));
  if (day === undefined)
    throw new CliFailure(
      l10n.t('“{0}” is no day; 2026-11-20 or “last monday” would be one.', text),
    );
  return day;
}
