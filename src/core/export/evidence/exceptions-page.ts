import { EXCEPTIONS, isLookedAt } from './exceptions';
import type { Exception } from './exceptions';
import { grid, hash, line, linkTo, paragraph, section, stacked } from './markup';
import type { Markup } from './markup';
import type { Pack } from './pack';
import { pageHtml, periodText } from './page';
import type { Member } from './population';
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

function kindsGrid({ say, exceptions, history, population }: Pack): Markup {
  const counts = countBy(exceptions, ({ code }) => code);
  const { label } = say;
  const rows = EXCEPTIONS.map((code) => {
    const isUnknown = OF_HISTORY.has(code) && !history;
    const asked = population.members.filter((member) => isLookedAt(code, member)).length;
    const found = isUnknown ? label('not-looked-at') : String(counts.get(code) ?? 0);
    return [say.exceptionTitle(code), code, isUnknown ? '' : String(asked), found];
  });
  return grid({
    caption: label('looked-at'),
    isHeaded: true,
    columns: [
      label('fact'),
      label('code'),
      { title: label('changes-looked-at'), isNumber: true },
      { title: label('found'), isNumber: true },
    ],
    rows,
    sum: [label('total'), '', '', String(exceptions.length)],
  });
}

/** What only a history can tell. */
const OF_HISTORY: ReadonlySet<Exception['code']> = new Set([
  'approval-saved-later',
  'approval-earlier',
  'changed-after-live',
  'not-saved',
]);

/** Each change with all that stands out of it. */
function placesSection(pack: Pack): Markup {
  const { say, exceptions } = pack;
  const { label, sentence } = say;
  const title = label('exceptions');
  if (exceptions.length === 0) return section('places', title, paragraph(sentence.noExceptions));
  const shown = exceptions.slice(0, MOST_SHOWN);
  const isCut = shown.length < exceptions.length;
  const members = [...new Set(shown.map(({ member }) => member))];
  return section(
    'places',
    title,
    isCut ? paragraph(sentence.onlyFirst(String(MOST_SHOWN), 'exceptions.csv')) : undefined,
    grid({
      caption: title,
      isHeaded: true,
      columns: [label('change'), label('fact')],
      rows: members.map((member) => [
        changePart(pack, member),
        stacked(
          shown
            .filter((exception) => exception.member === member)
            .map((exception) => exceptionText(pack, exception)),
        ),
      ]),
    }),
  );
}

function changePart(pack: Pack, { id, title: given }: Member): Markup {
  const page = pack.pageOf.get(id);
  const title = given || id;
  return stacked([page === undefined ? line(title) : linkTo(page, title), hash(id)]);
}
