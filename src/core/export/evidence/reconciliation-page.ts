import { STATUSES } from '../../model/codes';
import { grid, paragraph, section } from './markup';
import type { Grid, Markup } from './markup';
import type { Pack } from './pack';
import { pageHtml, periodText } from './page';
import { sumOf } from './totals';
import type { Count } from './totals';

/** From all changes of the logbook to the population, and its sums, each of which adds up. */
export function reconciliationPage(pack: Pack): string {
  const { say, totals, words } = pack;
  const { label } = say;
  const statusOf = (key: string) => say.status(STATUSES.find((code) => code === key) ?? 'draft');
  const monthOf = (key: string) => (key === '' ? words.withoutDate : words.month(key));
  return pageHtml(pack, {
    page: 'reconciliation',
    heading: say.page('reconciliation'),
    lead: [paragraph(periodText(pack), 'summary'), paragraph(say.pageAbout('reconciliation'))],
    parts: [
      section('all', label('all-changes'), fromAll(pack), removedText(pack)),
      section(
        'population',
        label('population'),
        countGrid(pack, say.field('status'), totals.byStatus, statusOf),
        countGrid(pack, say.field('track'), totals.byTrack, say.track),
        countGrid(pack, label('month'), totals.byMonth, monthOf),
      ),
      section('sample', say.page('sample'), toSample(pack)),
    ],
  });
}

/** All changes, less what is left out by each reason, is the population. */
function fromAll({ say, totals }: Pack): Markup {
  const { label } = say;
  const left = totals.leftOut.map(({ key, count }) => [say.leftOut(key), `−${count}`]);
  return grid({
    caption: label('all-changes'),
    ...{ isHeaded: true, isNarrow: true },
    columns: numbered(label('changes'), label('number')),
    rows: [[label('all-changes'), String(totals.files)], ...left],
    sum: [label('population'), String(totals.files - sumOf(totals.leftOut))],
  });
}

/** What is in no file any more, as far as the history knows. */
function removedText({ say, findings, history, withoutHistory }: Pack): Markup {
  if (!history) return paragraph(withoutHistory);
  const removed = findings.filter(
    ({ code, record }) => code === 'deleted' && record?.kind === 'change',
  );
  return paragraph(say.sentence.removed(String(removed.length)));
}

/** Counts by a key, their sum, and whether that is the population. */
function countGrid(
  { say, totals }: Pack,
  caption: string,
  counts: readonly Count[],
  name: (key: string) => string,
): Markup {
  const sum = sumOf(counts);
  const addsUp = say.label(sum === totals.members ? 'yes' : 'no');
  return {
    html: [
      grid({
        caption,
        isNarrow: true,
        columns: numbered(caption, say.label('number')),
        rows: counts.map(({ key, count }) => [name(key), String(count)]),
        sum: [say.label('total'), String(sum)],
      }).html,
      paragraph(`${say.label('add-up')}: ${addsUp}`, 'quiet').html,
    ].join('\n'),
  };
}

/** From the population to what is traced. */
function toSample({ say, totals, traced }: Pack): Markup {
  const { label } = say;
  const drawn = traced.filter(({ because }) => because === 'chance').length;
  return grid({
    caption: say.page('sample'),
    ...{ isHeaded: true, isNarrow: true },
    columns: numbered(say.page('sample'), label('number')),
    rows: [
      [label('population'), String(totals.members)],
      [label('went-live'), String(totals.wentLive)],
      [label('by-chance'), String(drawn)],
      [label('emergencies-added'), String(traced.length - drawn)],
    ],
    sum: [label('traced'), String(traced.length)],
  });
}

function numbered(first: string, second: string): Grid['columns'] {
  return [first, { title: second, isNumber: true }];
}
