import { audienceOf, concernedAmong } from '../../logbook/audience';
import type { Audience } from '../../logbook/audience';
import type { Snapshot } from '../../logbook/snapshot';
import type { Change } from '../../model/change';
import type { Status } from '../../model/codes';
import { readCadence } from './cadence';
import { isNews, latestDay, sinceLast } from './news';

/** How it stands with the digest for an audience that logbook.yaml declares. */
export interface DigestState {
  readonly audience: Audience;
  /** The day on which they were told of anything last, `YYYY-MM-DD`. */
  readonly last: string | undefined;
  /** Since this day a digest has been due; undefined when none is, or nobody can tell. */
  readonly due: string | undefined;
  /** How many changes are news to them. */
  readonly news: number;
  /** Their cadence is written in words that nobody understands. */
  readonly isUnclear: boolean;
}

/** What a digest tells of. */
const TOLD: ReadonlySet<Status> = new Set<Status>([
  'approved',
  'scheduled',
  'live',
  'tested',
  'rolled-back',
]);

/**
 * How it stands with each declared audience on a day (`YYYY-MM-DD`), in the order of logbook.yaml. A digest is due
 * when its turn has come since the last one and there is news; who has no cadence is never owed one.
 */
export function digestStates(snapshot: Snapshot, today: string): readonly DigestState[] {
  const declared = snapshot.logbook?.record.audiences ?? [];
  const all = declared.flatMap(({ id }) => {
    const audience = audienceOf(snapshot, id);
    return audience ? [{ audience, ...sinceLast(snapshot, audience, today) }] : [];
  });
  const earliest = all.reduce((first, { since }) => (since < first ? since : first), today);
  const concerned = concernedAmong(recentChanges(snapshot, earliest));
  return all.map(({ audience, last, since }) => {
    const cadence = readCadence(audience.cadence);
    const turn = cadence?.turn(today, last);
    const isTurn = turn !== undefined && turn <= today && turn > (last ?? '');
    const isNew = isNews(audience, { since });
    const news = [...concerned(audience)].filter(isNew).length;
    return {
      ...{ audience, last, news },
      due: isTurn && news > 0 ? turn : undefined,
      isUnclear: audience.cadence !== undefined && cadence === undefined,
    };
  });
}

/** What a digest could tell of since a day, for whomever. */
function recentChanges(snapshot: Snapshot, since: string): readonly Change[] {
  const recent: Change[] = [];
  for (const { record } of snapshot.changes.values())
    if (TOLD.has(record.status) && latestDay(record) >= since) recent.push(record);
  return recent;
}
