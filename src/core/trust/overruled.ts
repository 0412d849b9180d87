import { pairItems } from '../history/pair-items';
import type { Revision } from '../history/revision';
import type { Plain } from '../model/field';
import { approvalsOf, isDecided } from './approved-version';
import { factAbout } from './fact';
import type { TrustFact, TrustLevel } from './fact';
import type { Author, People } from './identity';
import { textOf } from './text-of';

/** What a decision is: who decided what, and for whom they speak. */
const STATEMENT = ['decision', 'role', 'by', 'asked-of'] as const;

/**
 * Decisions that somebody changed who had neither taken them nor written them down: into another one, into somebody
 * else's, or into none. To be looked at where the approver had saved it; else it is usual.
 * @param revisions of one change, newest first, across removals
 */
export function overruled(revisions: readonly Revision[], people: People): readonly TrustFact[] {
  return revisions.flatMap((revision, index) => {
    const [before, after] = [approvalsOf(revision.before), approvalsOf(revision.after)];
    return pairItems(before, after, ['approvals']).pairs.flatMap((pair) => {
      if (pair.before === undefined || pair.after === undefined || !isDecided(pair.before))
        return [];
      const fields = changedIn(revision, pair.before, pair.after, people);
      if (fields.length === 0) return [];
      const approver = approverOf(pair.before);
      const writer = writerOf(pair.before, revisions.slice(index + 1));
      const { author } = revision.commit;
      // Where an old version cannot be read, nobody knows who wrote it.
      if (!writer || writer.email === author.email || people.match(approver, author)) return [];
      const args = { role: textOf(pair.before, 'role'), approver, fields };
      const isOwn = people.match(approver, writer) === 'email' && writer.name !== author.name;
      const level: TrustLevel = isOwn && isDecided(pair.after) ? 'warning' : 'note';
      return [factAbout('approval-edited', level, revision, args)];
    });
  });
}

/** What of the statement a save itself made another; whom nobody had named may be filled in. */
function changedIn(
  { changes }: Revision,
  before: Plain,
  after: Plain,
  people: People,
): readonly string[] {
  return STATEMENT.filter((key) => {
    const [was, is] = [textOf(before, key), textOf(after, key)];
    if (was === '' || was === is) return false;
    if (key === 'asked-of' && textOf(before, 'by') !== '') return false;
    if ((key === 'asked-of' || key === 'by') && people.isSame(was, is)) return false;
    return changes.some(
      ({ path, before: old }) => path.join('/') === `approvals/${key}` && old === was,
    );
  });
}

/** Who wrote a decision down: the author of the save from which on it stood. */
function writerOf(decided: Plain, older: readonly Revision[]): Author | undefined {
  const holds = (record: Plain | undefined) =>
    approvalsOf(record).some((each) =>
      STATEMENT.every((key) => textOf(each, key) === textOf(decided, key)),
    );
  return older.find(({ before, after }) => holds(after) && !holds(before))?.commit.author;
}

function approverOf(approval: Plain): string {
  return textOf(approval, 'by') || textOf(approval, 'asked-of');
}
