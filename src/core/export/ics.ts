import { dayAfter } from '../days';
import { headingOf } from './about';
import type { ExportContext, Exporter, ExportInput, StreamInput } from './exporter';
import { instantOf, isDay } from './instants';
import { calendarItems, hasOccasion } from './occasions';
import type { CalendarItem } from './occasions';
import { oneLine } from '../one-line';
import { inBatches } from './piece-by-piece';
import { xmlText } from './xml-text';

/**
 * A calendar, RFC 5545: change windows, deadlines (those of vendors too), what is due (tests, approvals, trainings,
 * reviews), contracts that renew. Times are in UTC, which every calendar shows as its owner's; days are whole days. An
 * item keeps its UID, so that a calendar which is read again moves it and adds none.
 */
export const ics: Exporter<string> = {
  id: 'ics',
  extension: 'ics',
  mime: 'text/calendar',
  needs: 'fields',
  hasDay: hasOccasion,
  export: calendarText,
  stream: calendarPieces,
};

/** The calendar as a whole. */
export async function calendarText(input: ExportInput | StreamInput): Promise<string> {
  let text = '';
  for await (const piece of calendarPieces(input)) text += piece;
  return text;
}

async function* calendarPieces(
  input: ExportInput | StreamInput,
): AsyncGenerator<string, undefined> {
  yield* inBatches(await writerOf(input), 'END:VCALENDAR\r\n', calendarItems(input));
}

/** What writes a calendar of items. */
async function writerOf(input: ExportContext): Promise<(items: readonly CalendarItem[]) => string> {
  const { default: ical } = await import('ical-generator');
  // The library escapes every text but this one.
  const name = visible(oneLine(headingOf(input))).replace(/[\\;,]/g, '\\$&');
  const language = input.words.locale.toUpperCase();
  const prodId = { company: 'MOps Logbook', product: 'mops-logbook', language };
  return (items) => {
    const calendar = ical({ name, prodId });
    for (const item of items) {
      const start = instantOf(item.start);
      if (start) calendar.createEvent(eventOf(item, start));
    }
    return `${calendar.toString()}\r\n`;
  };
}

/** What an XML file cannot hold, no calendar program shows either. */
const visible = xmlText;

function eventOf({ uid, title, text, start: given, end, written }: CalendarItem, start: Date) {
  const allDay = isDay(given);
  const until = instantOf(end);
  return {
    id: `${encodeURIComponent(visible(uid))}@mops-logbook`,
    start,
    end: until && endAfter(start, until, allDay),
    allDay,
    stamp: written,
    summary: visible(title),
    description: visible(text),
  };
}

/** The end of whole days is the day after the last; an end that comes too early is none. */
function endAfter(from: Date, to: Date, allDay: boolean): Date | undefined {
  if (to < from) return undefined;
  if (!allDay) return to > from ? to : undefined;
  const after = instantOf(dayAfter(to.toISOString().slice(0, 10), 1));
  return after && after > from ? after : undefined;
}
