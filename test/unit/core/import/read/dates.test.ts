import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { DateColumn } from '../../../../../src/core/import/read/date-column';
import type { DateHints } from '../../../../../src/core/import/read/date-column';
import type { Answers } from '../../../../../src/core/import/question';
import { DATE_ORDERS } from '../../../../../src/core/model/codes';
import { snapshotOf } from '../../logbook/snapshot-of';

const snapshot = snapshotOf({
  'logbook.yaml': 'format: 1\nname: A\ntime-zone: Europe/Berlin\n',
});

/** The dates of a column as they are read after all of them were seen; in few words what stands in the way. */
function read(texts: readonly string[], hints: Partial<DateHints> = {}, answers: Answers = {}) {
  const column = new DateColumn(
    { file: 'a.csv', field: 'Date', ...hints },
    { snapshot, answers, today: '2026-11-20' },
  );
  for (const text of texts) column.see(text);
  return texts.map((text) => {
    const found = column.read(text, 7);
    if (found.ok) return found.iso;
    const { told } = found;
    if (told.what === 'question')
      return `${told.question.code}? ${told.question.choices.join(' ')}`;
    return told.what === 'left-out' ? told.reason.code : told.what;
  });
}

const two = (count: number) => String(count).padStart(2, '0');
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2026-11-19'), noInvalidDate: true })
  .map((date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }));
type Day = { year: number; month: number; day: number };
const iso = ({ year, month, day: of }: Day) => `${year}-${two(month)}-${two(of)}`;
const written: Readonly<Record<string, (day: Day, sign: string) => string>> = {
  'day-month-year': ({ year, month, day: of }, sign) => [two(of), two(month), year].join(sign),
  'month-day-year': ({ year, month, day: of }, sign) => [two(month), two(of), year].join(sign),
  'year-month-day': ({ year, month, day: of }, sign) => [year, two(month), two(of)].join(sign),
};

describe('reading dates', () => {
  it('reads the numbers by which spreadsheets keep days and times', () => {
    assert.deepEqual(read(['45997', '45997.75', '36526', '65380'], { zone: 'UTC' }), [
      ...['2025-12-06', '2025-12-06T18:00:00Z', '2000-01-01', '2078-12-31'],
    ]);
  });

  it('reads a moment among others of its hour as it reads it alone', () => {
    const forms: readonly ((clock: string, hour: number) => string)[] = [
      (clock, hour) => `10/25/2026, ${hour % 12 || 12}:${clock} ${hour < 12 ? 'AM' : 'PM'} PST`,
      (clock, hour) => `2026-10-25T${two(hour)}:${clock}+02:00`,
      (clock, hour) => `2026-10-25T${two(hour)}:${clock}.000+0200`,
      (clock, hour) => `10/25/2026 ${two(hour)}:${clock}`,
      (clock, hour) => `${two(hour)}:${clock} Oct 25, 2026`,
      (clock, hour) => `10/04/2026 ${two(hour)}:${clock} Australia/Lord_Howe`,
      (clock, hour) => `10/28/2001 ${two(hour)}:${clock} America/St_Johns`,
      (clock, hour) => `5h30 10/25/2026 ${two(hour)}:${clock}`,
      (clock, hour) => `10/25/2026 ${two(hour)}:${clock} ago`,
    ];
    const hints = { order: 'month-day-year', moments: true } as const;
    const answers = { 'time-zone': 'Europe/Berlin' };
    const sixtieth = fc.integer({ min: 0, max: 61 }).map(two);
    const moment = fc
      .tuple(
        fc.constantFrom(...forms),
        fc.integer({ min: 0, max: 3 }),
        sixtieth,
        fc.option(sixtieth, { nil: undefined }),
      )
      .map(([form, hour, minute, second]) =>
        form(second === undefined ? minute : `${minute}:${second}`, hour),
      );
    fc.assert(
      fc.property(fc.array(moment, { minLength: 10, maxLength: 60 }), (texts) => {
        const alone = texts.map((text) => read([text], hints, answers)[0]);
        assert.deepEqual(read(texts, hints, answers), alone);
      }),
    );
  });

  it('reads each order back, once a date shows which it is', () => {
    fc.assert(
      fc.property(
        fc.array(day, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...DATE_ORDERS),
        fc.constantFrom('/', '-', '.'),
        (days, order, sign) => {
          const telling = { year: 2026, month: 3, day: 28 };
          const all = [...days, telling];
          const texts = all.map((one) => written[order]?.(one, sign) ?? '');
          assert.deepEqual(read(texts), all.map(iso));
        },
      ),
    );
  });

  it('never reads a date in two ways in silence: what no row decides is asked, and read as answered', () => {
    const early = fc.record({
      year: fc.integer({ min: 2000, max: 2026 }),
      month: fc.integer({ min: 1, max: 9 }),
      day: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.array(early, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('day-month-year' as const, 'month-day-year' as const),
        (days, order) => {
          const texts = days.map((one) => written[order]?.(one, '/') ?? '');
          const open = 'date-order? day-month-year month-day-year';
          assert.deepEqual(
            read(texts),
            days.map((one) => (one.day === one.month ? iso(one) : open)),
          );
          assert.deepEqual(read(texts, {}, { 'date-order': order }), days.map(iso));
        },
      ),
    );
  });

  it('reads times back in every zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom(
          'Europe/Berlin',
          'America/St_Johns',
          'Asia/Kolkata',
          'Pacific/Auckland',
          'UTC',
        ),
        (date, zone) => {
          const at = Math.floor(date.getTime() / 1000) * 1000;
          const clock = new Intl.DateTimeFormat('sv-SE', {
            timeZone: zone,
            dateStyle: 'short',
            timeStyle: 'medium',
          });
          const [found = ''] = read([clock.format(at)], { zone });
          const back = Date.parse(found);
          // An hour that clocks show twice is taken for the first time.
          assert.equal(clock.format(back), clock.format(at));
          assert.ok(
            back === at || at - back === 3_600_000,
            `${found} ${new Date(at).toISOString()}`,
          );
        },
      ),
    );
  });

  it('decides by a file that goes up or down all the way', () => {
    const falling = [8, 7, 6, 5, 4, 3, 2].map((of) => `0${of}/07/2026`);
    assert.equal(read(falling)[0], 'date-order? day-month-year month-day-year');
    const across = [
      '02/11/2026',
      '12/10/2026',
      '03/10/2026',
      '01/10/2026',
      '11/09/2026',
      '04/08/2026',
    ];
    assert.equal(read(across)[0], '2026-11-02');
  });

  it('asks where a column has both, and leaves out what then is impossible', () => {
    const texts = ['13/02/2026', '02/14/2026', '03/04/2026'];
    assert.match(read(texts)[2] ?? '', /^date-order\?/);
    const answered = read(texts, {}, { 'date-order': 'day-month-year' });
    assert.deepEqual(answered, ['2026-02-13', 'date-impossible', '2026-04-03']);
  });

  it('knows the forms that products write', () => {
    const forms: Readonly<Record<string, string>> = {
      '7/19/2026, 7:05:31 AM EST': '2026-07-19T07:05:31-05:00',
      '28/12/2025, 11:54:14 CEST': '2025-12-28T11:54:14+02:00',
      '2026-09-19T04:21:14.000+0000': '2026-09-19T04:21:14.000Z',
      '2026-09-19 04:21:14.755 UTC': '2026-09-19T04:21:14.755Z',
      '25/Feb/26 10:17 PM +0100': '2026-02-25T22:17:00+01:00',
      'Fri Nov 20 2026 09:30:00 GMT+0100 (Central European Standard Time)':
        '2026-11-20T09:30:00+01:00',
      'Fri, 20 Nov 2026 09:30:00 -0800': '2026-11-20T09:30:00-08:00',
      '20. März 2026 14:30 Uhr CET': '2026-03-20T14:30:00+01:00',
      '1er février 2026': '2026-02-01',
      '20 de noviembre de 2026': '2026-11-20',
      'Nov 20th, 2026': '2026-11-20',
      '1770240090567': '2026-02-04T21:21:30.567Z',
      '1770240090': '2026-02-04T21:21:30.000Z',
      '20261120T093000Z': '2026-11-20T09:30:00Z',
      '2026-11-20 12:30 a.m. PST': '2026-11-20T00:30:00-08:00',
    };
    for (const [text, expected] of Object.entries(forms))
      assert.deepEqual(read([text]), [expected]);
  });

  it('takes no impossible date', () => {
    for (const text of [
      '31.02.2026',
      '2026-02-29',
      '2026-13-01',
      '2026-11-20 25:00',
      '13:00 PM 2026-11-20',
      'today',
      'Mar 2026',
      ...['36525', '65381', '4599', '459970', '45997.', '-45997'],
      '1.2',
      '0000-00-00',
    ])
      assert.deepEqual(read([text]), ['date-impossible'], text);
    assert.deepEqual(read(['']), ['date-missing']);
  });

  it('asks for the zone of times that have none, the logbook first; a heading may say it', () => {
    const text = '2026-11-20 09:30';
    assert.deepEqual(read([text]), ['time-zone? Europe/Berlin UTC']);
    assert.deepEqual(read([text], {}, { 'time-zone': 'Asia/Kolkata' }), [
      '2026-11-20T09:30:00+05:30',
    ]);
    assert.deepEqual(read([text], { field: 'timestamp_utc' }), ['2026-11-20T09:30:00Z']);
    assert.deepEqual(read([text], { field: 'Date/Time (CET)' }), ['2026-11-20T09:30:00+01:00']);
    // In July `CET` may mean the place, or what it says.
    const july = ['2026-07-20 09:30'];
    assert.deepEqual(read(july, { field: 'Date (CET)' }), ['time-zone? Europe/Berlin +01:00']);
    const answer = { 'time-zone': 'Europe/Vienna' };
    assert.deepEqual(read(july, { field: 'Date (CET)' }, answer), ['2026-07-20T09:30:00+02:00']);
    assert.deepEqual(read(['2026-11-20'], { moments: true }, answer), [
      '2026-11-20T00:00:00+01:00',
    ]);
  });

  it('asks which of several an abbreviation means, and asks nobody in circles', () => {
    const text = '2026-11-20 09:30 IST';
    assert.deepEqual(read([text]), ['time-zone? Asia/Kolkata Asia/Jerusalem Europe/Dublin']);
    assert.deepEqual(read([text], {}, { 'time-zone': 'Asia/Jerusalem' }), [
      '2026-11-20T09:30:00+02:00',
    ]);
    assert.deepEqual(read([text], {}, { 'time-zone': 'America/Denver' }), ['date-impossible']);
  });

  it('takes the hour that clocks skip or show twice always the same way', () => {
    const zone = 'Europe/Berlin';
    assert.deepEqual(read(['2026-03-29 02:30'], { zone }), ['2026-03-29T02:30:00+01:00']);
    assert.deepEqual(read(['2026-10-25 02:30'], { zone }), ['2026-10-25T02:30:00+02:00']);
  });
});
