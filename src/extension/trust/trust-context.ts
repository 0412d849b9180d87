import * as vscode from 'vscode';
import { namesIn } from '../../core/history/names';
import { peopleOf } from '../../core/trust/identity';
import type { People } from '../../core/trust/identity';
import type { TrustContext } from '../../messages/approval-text';
import { exactText, longDayText } from '../../messages/dates';
import type { OpenLogbook } from '../services/open-logbook';
import { dayThere, zoneOf } from '../services/today';
import { userDataFolder } from '../../node/data-folder';
import { seenMemory } from '../../node/seen-heads';
import type { SeenMemory } from '../../node/seen-heads';
import type { Repository } from '../../node/git/open-repository';

/** Names and dates as sentences about a logbook's history use them: to the minute, or by the day where room is short. */
export function trustContext(logbook: OpenLogbook, dates: 'exact' | 'days'): TrustContext {
  const zone = zoneOf(logbook);
  const people = logbook.snapshot.logbook?.record.people ?? [];
  const named = people.map((entry) => ({
    name: entry.name,
    known: peopleOf([entry]),
    id: entry.id,
  }));
  const locale = vscode.env.language;
  return {
    names: namesIn(logbook.snapshot),
    knows: (author) =>
      named.some(
        ({ name, known, id }) => name === author.name && known.hasAddress(id, author.email),
      ),
    dateText: (moment) =>
      dates === 'exact'
        ? exactText(moment, locale, zone)
        : longDayText(dayThere(logbook, moment), locale),
  };
}

/** Who is who in a logbook. */
export function peopleIn({ snapshot }: OpenLogbook): People {
  return peopleOf(snapshot.logbook?.record.people ?? []);
}

/** What was seen of a repository's history: a rewriting that the command line saw is known here, and the other way round. */
export function memoryOf(repository: Repository): SeenMemory | undefined {
  return seenMemory(userDataFolder(), repository);
}
