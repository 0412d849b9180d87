import type { AuditEvent } from '../../events/event';
import { changeTitle, personName, toolName } from '../../logbook/names';
import { oneLine } from '../../one-line';
import type { DaySpan, Totals } from '../../reconcile/reconciliation';
import type { TrailSummary } from '../../reconcile/trail-summary';
import {
  grid,
  hash,
  line,
  linkTo,
  paragraph,
  points,
  section,
  stacked,
  strong,
  when,
} from './markup';
import type { Grid, Markup, Part } from './markup';
import type { Pack } from './pack';
import { pageHtml, periodText } from './page';

/** Of more a page is no help; the tables have all. */
const MOST_SHOWN = 500;

/** What the trails of the tools themselves hold, how much of it a change documents, and what nobody wrote down. */
export function trailsPage(pack: Pack, trails: TrailSummary): string {
  const { say } = pack;
  const { label, sentence } = say;
  return pageHtml(pack, {
    page: 'trails',
    heading: say.page('trails'),
    lead: [paragraph(periodText(pack), 'summary'), paragraph(say.pageAbout('trails'))],
    parts: [
      section(
        'tools',
        label('audit-entries'),
        paragraph(sentence.trailsNote),
        ...damaged(pack, trails),
        ...toolParts(pack, trails),
      ),
      section('undocumented', label('undocumented'), ...undocumentedParts(pack, trails)),
      section('ignored', label('ignored'), ignoredPart(pack, trails)),
      section('without-entry', label('without-entry'), withoutEntryPart(pack, trails)),
    ],
  });
}

function damaged({ say }: Pack, { unread }: TrailSummary): readonly Markup[] {
  if (unread.length === 0) return [];
  return [paragraph(say.sentence.damagedTrails), points(unread.map(({ path }) => path))];
}

/** All entries of these totals. */
export function entriesIn({ documented, undocumented, ignored }: Totals): number {
  return documented + undocumented + ignored;
}

function toolParts(pack: Pack, { tools, totals }: TrailSummary): readonly Markup[] {
  const { say, snapshot } = pack;
  const { label } = say;
  const numbers = (of: Totals) =>
    [entriesIn(of), of.documented, of.undocumented, of.ignored].map(String);
  const days = (spans: readonly DaySpan[]) => stacked(spans.map((span) => spanText(pack, span)));
  const sum = tools.reduce((all, one) => all + entriesIn(one.totals), 0);
  const addsUp = label(sum === entriesIn(totals) ? 'yes' : 'no');
  return [
    grid({
      caption: label('audit-entries'),
      isHeaded: true,
      columns: [
        ...[label('tool'), label('covered'), label('not-covered')],
        ...numbered(label('number'), label('documented'), label('undocumented'), label('ignored')),
      ],
      rows: tools.map((one): readonly Part[] => [
        toolName(snapshot, one.tool),
        one.covered.length === 0 ? label('unknown-value') : days(one.covered),
        days(one.missing),
        ...numbers(one.totals),
      ]),
      sum: [label('total'), '', '', ...numbers(totals)],
    }),
    paragraph(`${label('add-up')}: ${addsUp}`, 'quiet'),
  ];
}

/** Days in words. */
function spanText({ words }: Pack, { from, until }: DaySpan): string {
  return from === until ? words.day(from) : `${words.day(from)} – ${words.day(until)}`;
}

function undocumentedParts(pack: Pack, { undocumented }: TrailSummary): readonly Markup[] {
  const { say, snapshot } = pack;
  const { label, sentence } = say;
  if (undocumented.length === 0) return [paragraph(sentence.noUndocumented)];
  const shown = undocumented.slice(0, MOST_SHOWN);
  return [
    paragraph(sentence.undocumentedNote),
    ...(shown.length < undocumented.length
      ? [paragraph(sentence.onlyFirst(String(MOST_SHOWN), 'undocumented.csv'))]
      : []),
    grid({
      caption: label('undocumented'),
      isHeaded: true,
      columns: [
        ...[label('when'), label('tool'), label('who'), label('what-happened')],
        ...numbered(label('number')),
        label('nearest'),
      ],
      rows: shown.map(({ first, count, nearest }) => [
        when(first.at),
        toolName(snapshot, first.tool),
        first.actor === undefined ? '' : personName(snapshot, first.actor),
        entryPart(first),
        String(count),
        nearest === undefined ? '' : changePart(pack, nearest.change),
      ]),
    }),
  ];
}

/** In the vendor's own words. */
function entryPart({ action, type, asset, path, text }: AuditEvent): Markup {
  const about = [type, asset, path].filter((word) => word !== undefined && word !== '');
  return stacked([strong(oneLine(action)), line(oneLine(about.join(' · ') || (text ?? '')))]);
}

function changePart({ snapshot, pageOf }: Pack, id: string): Markup {
  const page = pageOf.get(id);
  const title = line(changeTitle(snapshot, id));
  return stacked([title, page === undefined ? hash(id) : linkTo(page, id)]);
}

function ignoredPart({ say, snapshot }: Pack, { ignored, totals }: TrailSummary): Markup {
  const { label, sentence } = say;
  if (ignored.length === 0) return paragraph(sentence.noIgnored);
  return grid({
    caption: label('ignored'),
    isHeaded: true,
    columns: [label('reason'), label('owner'), label('period'), ...numbered(label('number'))],
    rows: ignored.map(({ answer, count }) => {
      const record = snapshot.answers.get(answer)?.record;
      const { reason = '', owner, since, until } = record ?? {};
      return [
        stacked([line(reason), hash(answer)]),
        owner === undefined ? '' : personName(snapshot, owner),
        [since, until].some(Boolean) ? `${since ?? ''} – ${until ?? ''}` : '',
        String(count),
      ];
    }),
    sum: [label('total'), '', '', String(totals.ignored)],
  });
}

function withoutEntryPart(pack: Pack, { withoutEntry }: TrailSummary): Markup {
  const { label, sentence } = pack.say;
  if (withoutEntry.length === 0) return paragraph(sentence.noWithoutEntry);
  const shown = withoutEntry.slice(0, MOST_SHOWN);
  return {
    html: [
      paragraph(sentence.withoutEntryNote).html,
      ...(shown.length < withoutEntry.length
        ? [paragraph(sentence.onlyFirst(String(MOST_SHOWN), 'without-entry.csv')).html]
        : []),
      grid({
        caption: label('without-entry'),
        isHeaded: true,
        columns: [label('change'), label('tool'), label('when')],
        rows: shown.map(({ change, tool, day }) => [
          changePart(pack, change),
          toolName(pack.snapshot, tool),
          pack.words.day(day),
        ]),
      }).html,
    ].join('\n'),
  };
}

const numbered = (...titles: readonly string[]): Grid['columns'] =>
  titles.map((title) => ({ title, isNumber: true }));
