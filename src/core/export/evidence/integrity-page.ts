import { targetName } from '../../logbook/names';
import { oneLine } from '../../one-line';
import { APPROVAL_LEVELS } from '../../trust/approval-level';
import type { TrustFact } from '../../trust/fact';
import { grid, hash, line, linkTo, paragraph, section, shortHash, stacked, strong } from './markup';
import type { Markup, Part } from './markup';
import { momentText } from './moments';
import type { Pack } from './pack';
import { pageHtml, periodText } from './page';

/** Of more a page is no help; the tables have all. */
const MOST_SHOWN = 500;

/** What the history tells, how far approvals can be trusted, and which values no change explains. */
export function integrityPage(pack: Pack): string {
  const { say } = pack;
  return pageHtml(pack, {
    page: 'integrity',
    heading: say.page('integrity'),
    lead: [paragraph(periodText(pack), 'summary'), paragraph(say.pageAbout('integrity'))],
    parts: [
      section('approvals', say.label('approvals'), ...approvalParts(pack)),
      section('findings', say.label('findings'), ...findingParts(pack)),
      section('gaps', say.label('gaps'), ...gapParts(pack)),
    ],
  });
}

/** How many decided approvals of the population there are of each level. */
function approvalParts(pack: Pack): readonly Markup[] {
  const { say, population, approvalsOf, history, withoutHistory } = pack;
  if (!history) return [paragraph(withoutHistory)];
  const trusts = population.members.flatMap(({ id }) => approvalsOf(id).map(({ trust }) => trust));
  const earlier = trusts.filter((trust) => trust.earlier).length;
  const rows = APPROVAL_LEVELS.map((level): readonly Part[] => [
    say.level(level).title,
    say.level(level).about,
    String(trusts.filter((trust) => trust.level === level).length),
  ]);
  return [
    grid({
      caption: say.label('trust'),
      isHeaded: true,
      columns: [
        say.label('trust'),
        say.label('about'),
        { title: say.label('number'), isNumber: true },
      ],
      rows,
      sum: [say.label('total'), '', String(trusts.length)],
    }),
    paragraph(say.sentence.earlierVersions(String(earlier))),
  ];
}

function findingParts({ say, findings, texts, history, withoutHistory }: Pack): readonly Markup[] {
  const { findingsNote, noFindings, onlyFirst } = say.sentence;
  if (!history || !texts) return [paragraph(withoutHistory)];
  if (findings.length === 0) return [paragraph(findingsNote), paragraph(noFindings)];
  const shown = findings.slice(0, MOST_SHOWN);
  const codes = [...new Set(shown.map(({ code }) => code))];
  const rowOf = (fact: TrustFact): readonly Part[] => [
    fact.record ? stacked([line(fact.record.title), hash(fact.record.id)]) : '',
    oneLine(texts.fact(fact).text),
    shortHash(fact.commit),
  ];
  return [
    paragraph(findingsNote),
    ...(shown.length < findings.length
      ? [paragraph(onlyFirst(String(MOST_SHOWN), 'integrity.csv'))]
      : []),
    ...codes.flatMap((code) => {
      const facts = shown.filter((fact) => fact.code === code);
      const [first] = facts;
      if (!first) return [];
      const { title, help } = texts.fact(first);
      const columns = [say.label('change'), say.label('fact'), say.label('commit')];
      return [grid({ caption: title, columns, rows: facts.map(rowOf) }), paragraph(help, 'quiet')];
    }),
  ];
}

function gapParts({ say, gaps, snapshot, texts, pageOf }: Pack): readonly Markup[] {
  const { label, sentence } = say;
  if (gaps.length === 0) return [paragraph(sentence.gapsNote), paragraph(sentence.noGaps)];
  const shown = gaps.slice(0, MOST_SHOWN);
  const changePart = (id: string, at: string): Markup => {
    const page = pageOf.get(id);
    return stacked([page === undefined ? hash(id) : linkTo(page, id), momentText(at)]);
  };
  return [
    paragraph(sentence.gapsNote),
    ...(shown.length < gaps.length
      ? [paragraph(sentence.onlyFirst(String(MOST_SHOWN), 'gaps.csv'))]
      : []),
    grid({
      caption: label('gaps'),
      isHeaded: true,
      columns: [label('setting'), label('fact'), label('change-before'), label('change-after')],
      rows: shown.map((gap) => {
        const said = texts?.gap(gap);
        const { step: before } = gap.before;
        const { step: after } = gap.after;
        return [
          stacked([
            strong(said?.setting ?? gap.line.name.path),
            targetName(snapshot, gap.line.name.target),
          ]),
          stacked([
            strong(say.gapVerdict(gap.verdict)),
            said?.text ?? '',
            ...(said?.explanations ?? []),
          ]),
          changePart(before.change, before.at),
          changePart(after.change, after.at),
        ];
      }),
    }),
  ];
}
