import { compare } from '../../compare';
import { audienceName, personName } from '../../logbook/names';
import type { Commit } from '../../history/revision';
import { logbookDays } from './population';
import { grid, hash, paragraph, section, stacked, strong, when } from './markup';
import type { Markup } from './markup';
import { momentText } from './moments';
import type { Pack, Traced } from './pack';

/** Something that happened to a change. */
interface Step {
  readonly at: string | undefined;
  readonly what: string;
  readonly who: string | undefined;
  readonly isCommit?: boolean;
}

/** All that has a date, in the order of time: what the record says, and when it was first and last saved. */
export function timelineSection(pack: Pack, traced: Traced): Markup {
  const { say, snapshot } = pack;
  const { label } = say;
  const days = logbookDays(snapshot);
  const steps = [...stepsOf(pack, traced), ...savedSteps(pack, traced)]
    .flatMap((step) => (step.at === undefined ? [] : [{ ...step, when: days(step.at) }]))
    .sort((a, b) => compare(a.when.day, b.when.day) || (a.when.time ?? 0) - (b.when.time ?? 0));
  if (steps.length === 0)
    return section('timeline', label('timeline'), paragraph(say.sentence.nothingWritten));
  return section(
    'timeline',
    label('timeline'),
    grid({
      caption: label('timeline'),
      isHeaded: true,
      columns: [label('when'), label('what-happened'), label('who'), label('told-by')],
      rows: steps.map(({ at, what, who, isCommit }) => [
        when(at),
        what,
        who === undefined ? '' : isCommit ? who : personName(snapshot, who),
        isCommit ? say.sentence.byCommit : say.sentence.byRecord,
      ]),
    }),
  );
}

function stepsOf({ say, snapshot }: Pack, { whole }: Traced): readonly Step[] {
  const { approvalStep, askedStep, testStep, toldStep } = say.sentence;
  const doer = whole['done-by']?.[0];
  const field = (name: 'requested' | 'live' | 'tested' | 'rolled-back', who?: string): Step => ({
    at: whole[name],
    what: say.field(name),
    who,
  });
  return [
    field('requested', whole.requester),
    ...(whole.approvals ?? []).flatMap((approval): Step[] => {
      const role = say.choice('role', approval.role);
      const decision = say.choice('decision', approval.decision ?? 'asked');
      return [
        { at: approval['asked-on'], what: askedStep(role), who: approval['asked-of'] },
        { at: approval.on, what: approvalStep(role, decision), who: approval.by },
      ];
    }),
    { at: whole.window?.start, what: say.field('window.start'), who: undefined },
    field('live', doer),
    ...(whole.rollout ?? []).map(({ on, where, by }): Step => ({ at: on, what: where, who: by })),
    { at: whole.window?.end, what: say.field('window.end'), who: undefined },
    ...(whole.tests ?? []).map(({ on, check, result = 'open', by }): Step => ({
      at: on,
      what: testStep(check, say.choice('result', result)),
      who: by,
    })),
    field('tested'),
    field('rolled-back'),
    ...(whole.communication ?? []).map((told): Step => ({
      at: told['sent-on'],
      what: toldStep(audienceName(snapshot, told.audience)),
      who: undefined,
    })),
    { at: whole.review?.on, what: say.field('review.on'), who: whole.review?.by },
  ];
}

function savedSteps({ history, say }: Pack, { member }: Traced): readonly Step[] {
  const saves = history?.saves.get(member.id);
  if (!saves) return [];
  const { first, last, count } = saves;
  const step = (commit: typeof first, what: string): Step => ({
    at: commit.date,
    what,
    who: commit.author.name,
    isCommit: true,
  });
  const all = [step(first, say.sentence.firstSaved)];
  return count > 1 ? [...all, step(last, say.sentence.lastSaved)] : all;
}

/** Every save of its record: which commit, by whom and when, signed or not, and what it changed. */
export function commitSection(pack: Pack, { member }: Traced): Markup {
  const { say, history, texts } = pack;
  const { label, sentence } = say;
  const title = say.part('commits');
  if (!history || !texts) return section('commits', title, paragraph(pack.withoutHistory));
  const revisions = history.revisions.get(member.id) ?? [];
  if (revisions.length === 0) return section('commits', title, paragraph(sentence.nothingWritten));
  return section(
    'commits',
    title,
    grid({
      caption: title,
      isHeaded: true,
      columns: [label('commit'), label('what-happened')],
      rows: revisions.map((revision) => [
        commitPart(pack, revision.commit),
        stacked([strong(revision.commit.subject), ...texts.revision(revision)]),
      ]),
    }),
  );
}

/** A commit: its id, who wrote it and who put it where it stands, when by their clocks, and whether it is signed. */
function commitPart({ say, words, history, texts }: Pack, commit: Commit): Markup {
  const { oid, author, date, committer, committed } = commit;
  const signature = history?.signatures.get(oid);
  const who = (label: 'author' | 'committer', { name, email }: Commit['author'], on: string) =>
    words.labelled(say.label(label), `${name} <${email}>, ${momentText(on)}`);
  const state = signature && texts ? texts.signature(signature.state) : '';
  const signer = [state, signature?.signer ?? ''].filter(Boolean);
  return stacked([
    hash(oid),
    who('author', author, date),
    who('committer', committer, committed),
    words.labelled(say.label('signature'), words.list(signer)),
    hash(signature?.key ?? ''),
  ]);
}
