import { personName } from '../../logbook/names';
import { grid, paragraph, section, shortHash, stacked, strong, when } from './markup';
import type { Markup, Part } from './markup';
import type { Pack, Traced } from './pack';

/** Who was asked, what they said, where the answer lies, and how far it can be trusted. */
export function approvalSection(pack: Pack, { member, whole }: Traced): Markup {
  const { say } = pack;
  const approvals = whole.approvals ?? [];
  const title = say.part('approval');
  if (approvals.length === 0)
    return section('approval', title, paragraph(say.sentence.nothingWritten));
  const trusts = new Map(pack.approvalsOf(member.id).map((found) => [found.trust.index, found]));
  const rows = approvals.map((approval, at) => {
    const found = trusts.get(at);
    const commit = found?.trust.set?.commit;
    return [
      say.choice('role', approval.role),
      person(pack, approval['asked-of'], approval['asked-on']),
      say.choice('decision', approval.decision ?? 'asked'),
      person(pack, approval.by, approval.on),
      stacked([approval.channel, approval.evidence, approval.note].map((text) => text ?? '')),
      // Names are what people call themselves: the level stands apart from them.
      found && pack.texts
        ? stacked([strong(say.level(found.trust.level).title), pack.texts.approval(found)])
        : '',
      shortHash(commit?.oid),
    ];
  });
  const names = ['role', 'asked-of', 'decision', 'by', 'evidence'];
  return section(
    'approval',
    title,
    grid({
      caption: title,
      isHeaded: true,
      columns: [
        ...names.map((name) => say.field(`approvals.${name}`)),
        say.label('trust'),
        say.label('saved-in'),
      ],
      rows,
    }),
  );
}

/** Somebody, and when. */
export function person(
  { snapshot }: Pack,
  reference: string | undefined,
  on: string | undefined,
): Part {
  return stacked([reference === undefined ? '' : personName(snapshot, reference), when(on)]);
}
