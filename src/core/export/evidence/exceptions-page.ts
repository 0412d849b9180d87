import { EXCEPTIONS } from './exceptions';
import type { Exception } from './exceptions';
import { grid, hash, line, linkTo, paragraph, section, stacked, strong } from './markup';
import type { Markup } from './markup';
import type { Pack } from './pack';
import { pageHtml, periodText } from './page';
import { exceptionText } from './tables';
import { countBy } from './totals';

/** Of more a page is no help; the table has all. */
const MOST_SHOWN = 500;

/** What stands out over the whole population: each kind with its number, those of none too, and each place. */
export function exceptionsPage(pack: Pack): string {
  const { say, exceptions } = pack;
  const { exceptionCount, exceptionNote } = say.sentence;
  const changes = new Set(exceptions.map(({ member }) => member.id)).size;
  return pageHtml(pack, {
    page: 'exceptions',
    heading: say.page('exceptions'),
    lead: [
      paragraph(periodText(pack), 'summary'),
      paragraph(exceptionCount(String(exceptions.length), String(changes))),
      paragraph(exceptionNote),
    ],
    parts: [section('kinds', say.label('looked-at'), kindsGrid(pack)), placesSection(pack)],
  });
}

function kindsGrid({ say, exceptions, history }: Pack): Markup {
  const counts = countBy(exceptions, ({ code }) => code);
  const rows = EXCEPTIONS.map((code) => {
    const isUnknown = OF_HISTORY.has(code) && !history;
    return [
      say.exceptionTitle(code),
      code,
      isUnknown ? say.label('not-looked-at') : String(counts.get(code) ?? 0),
    ];
  });
  return grid({
    caption: say.label('looked-at'),
    isHeaded: true,
    columns: [
      say.label('what-happened'),
      say.label('code'),
      { title: say.label('number'), isNumber: true },
    ],
    rows,
    sum: [say.label('total'), '', String(exceptions.length)],
  });
}

/** What only a history can tell. */
const OF_HISTORY: ReadonlySet<Exception['code']> = new Set([
  'approval-saved-later',
  'approval-earlier',
  'changed-after-live',
  'not-saved',
]);

function placesSection(pack: Pack): Markup {
  const { say, exceptions } = pack;
  const { label, sentence } = say;
  const title = label('exceptions');
  if (exceptions.length === 0) return section('places', title, paragraph(sentence.noExceptions));
  const shown = exceptions.slice(0, MOST_SHOWN);
  const isCut = shown.length < exceptions.length;
  return section(
    'places',
    title,
    isCut ? paragraph(sentence.onlyFirst(String(MOST_SHOWN), 'exceptions.csv')) : undefined,
    grid({
      caption: title,
      isHeaded: true,
      columns: [label('change'), label('fact')],
      rows: shown.map((exception) => [changePart(pack, exception), factPart(pack, exception)]),
    }),
  );
}

function changePart(pack: Pack, { member }: Exception): Markup {
  const { id, change } = member;
  const page = pack.pageOf.get(id);
  const title = change.title || id;
  return stacked([page === undefined ? line(title) : linkTo(page, title), hash(id)]);
}

function factPart(pack: Pack, exception: Exception): Markup {
  const title = pack.say.exceptionTitle(exception.code);
  const text = exceptionText(pack, exception);
  return text === title ? line(title) : stacked([strong(title), line(text)]);
}
