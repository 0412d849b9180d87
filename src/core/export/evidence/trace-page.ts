import { processName, toolName } from '../../logbook/names';
import { factsGrid, hash, line, paragraph, points, section, stacked, strong } from './markup';
import type { Markup, Part } from './markup';
import type { Pack, Traced } from './pack';
import { pageHtml } from './page';
import { customFields } from './population-table';
import { plainCell } from '../csv';
import { exceptionText } from './tables';
import { approvalSection } from './trace-approvals';
import { attachmentSection } from './trace-attachments';
import { commitSection, timelineSection } from './trace-commits';
import {
  afterwardsSection,
  changedSection,
  requestSection,
  testsSection,
  toldSection,
  wayBackSection,
} from './trace-parts';

/** The page of a traced change: what stands out, then its life from the request to the commits. */
export function tracePage(pack: Pack, traced: Traced): string {
  const { say } = pack;
  const { member, whole, because, rank } = traced;
  const why =
    because === 'chance' ? say.sentence.byChance(rank.slice(0, 16)) : say.sentence.asEmergency;
  return pageHtml(pack, {
    page: undefined,
    heading: whole.title || member.id,
    lead: [
      { html: `<p class="quiet">${hash(member.id).html}</p>` },
      paragraph(why, 'quiet'),
      factsGrid(headFacts(pack, traced)),
    ],
    parts: [
      standingOut(pack, traced),
      timelineSection(pack, traced),
      requestSection(pack, traced),
      approvalSection(pack, traced),
      changedSection(pack, traced),
      testsSection(pack, traced),
      wayBackSection(pack, traced),
      toldSection(pack, traced),
      afterwardsSection(pack, traced),
      attachmentSection(pack, traced),
      commitSection(pack, traced),
    ],
  });
}

function headFacts(pack: Pack, { whole, member }: Traced): (readonly [string, Part])[] {
  const { say, words, snapshot } = pack;
  const { tools = [], processes = [] } = whole;
  return [
    [say.field('status'), say.status(whole.status)],
    [say.field('track'), say.track(whole.track ?? '')],
    [say.field('kind'), say.kind(whole.kind)],
    [say.field('risk'), whole.risk === undefined ? '' : say.choice('risk', whole.risk)],
    [say.field('tools'), words.list(tools.map((id) => toolName(snapshot, id)))],
    [say.field('processes'), words.list(processes.map((id) => processName(snapshot, id)))],
    [say.label('counted-as'), countedText(pack, member)],
    ...customFields(pack).map(
      ({ id, name }) => [name, String(plainCell(whole[id]) ?? '')] as const,
    ),
  ];
}

/** "went live (2026-11-20)" */
function countedText({ say, words }: Pack, { counted }: Traced['member']): string {
  return counted ? words.of(say.dayKind(counted.kind), counted.day) : '';
}

function standingOut(pack: Pack, { member }: Traced): Markup {
  const { say } = pack;
  const found = pack.exceptions.filter((exception) => exception.member.id === member.id);
  const title = say.label('standing-out');
  if (found.length === 0) return section('out', title, paragraph(say.sentence.noExceptions));
  const items = found.map((exception) => {
    const heading = say.exceptionTitle(exception.code);
    const text = exceptionText(pack, exception);
    return text === heading ? line(heading) : stacked([strong(heading), line(text)]);
  });
  return section('out', title, points(items));
}
