import { linesIn } from '../../ledger/as-of';
import type { Gap } from '../../ledger/gap';
import { gapsIn } from '../../ledger/gaps';
import { passingLedgerOf } from '../../ledger/ledger';
import type { Line } from '../../ledger/ledger';
import type { Snapshot } from '../../logbook/snapshot';
import type { EvidenceScope } from './population';

/** Values that no change explains, of settings in scope, whose gap reaches into the period. */
export function gapsOfPeriod(
  snapshot: Snapshot,
  { tool, process, since, until }: EvidenceScope,
): readonly Gap[] {
  const ledger = passingLedgerOf(snapshot);
  return gapsIn(ledger, linesIn(ledger, snapshot, { tool, process }))
    .filter(
      ({ verdict, before, after }) =>
        verdict !== 'same-value' &&
        (since === undefined || after.step.day >= since) &&
        (until === undefined || before.step.day <= until),
    )
    .map((gap) => ({
      ...gap,
      line: namedAlone(gap.line),
      explanations: gap.explanations.map(({ line, ...one }) =>
        line ? { ...one, line: namedAlone(line) } : one,
      ),
    }));
}

/** A line without its values over time, which would keep all that the changes of a logbook say. */
function namedAlone(line: Line): Line {
  return { ...line, entries: [] };
}
