import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDeadlines, firstDeadline } from '../../../../../src/core/import/notes/deadlines';

/** Sentences as vendors write them, the day of the announcement, and the days that they set. */
const SET: readonly (readonly [announced: string, text: string, days: readonly string[]])[] = [
  ['2026-05-02', 'The parameter will not be available after August 31, 2026.', ['2026-08-31']],
  ['2026-05-02', 'Please migrate by **August 31, 2026**.', ['2026-08-31']],
  ['2026-05-02', 'Starting October 1, calls that include it will fail.', ['2026-10-01']],
  ['2026-11-02', 'Starting October 1, calls that include it will fail.', ['2027-10-01']],
  ['2026-05-02', 'We plan to switch this behavior on or after June 1, 2026.', ['2026-06-01']],
  ['2026-05-02', 'Support stops at the end of Q3 2026.', ['2026-09-30']],
  ['2026-05-02', 'You must upgrade before the end of 2026.', ['2026-12-31']],
  ['2026-05-02', 'All keys need to be replaced by the end of the year.', ['2026-12-31']],
  ['2026-05-02', 'Version 1 is retired on 2026-08-31.', ['2026-08-31']],
  ['2026-05-02', 'The classic editor will be sunset in March 2027.', ['2027-03-01']],
  ['2026-05-02', 'Effective Monday, September 7, 2026, prices change.', ['2026-09-07']],
  ['2026-05-02', 'You can keep the old pages until the 3rd of July 2026.', ['2026-07-03']],
  ['2025-08-20', 'Starting 8/28/2025, the flow is blocked.', ['2025-08-28']],
  ['2026-05-02', 'It ends on 31.08.2026.', ['2026-08-31']],
  ['2026-05-02', 'Bitte stellen Sie bis zum 31. August 2026 um.', ['2026-08-31']],
  [
    '2026-05-02',
    'Ab dem 1. September 2026 wird die alte Schnittstelle abgeschaltet.',
    ['2026-09-01'],
  ],
  ['2026-05-02', 'Vous devez migrer avant le 31 août 2026.', ['2026-08-31']],
  ['2026-05-02', 'La version 1 sera supprimée à partir du 1er septembre 2026.', ['2026-09-01']],
  [
    '2026-05-02',
    '- Test by June 1, 2026: you should try it.\n- It is removed on Sept. 1, 2026.',
    ['2026-06-01', '2026-09-01'],
  ],
  // In force already, and still to be done.
  ['2026-08-14', 'As of July 31, 2026, such calls result in a 1080 error code.', ['2026-07-31']],
];

/** What stands beside days that nobody has to do anything by. */
const NOT_SET: readonly (readonly [announced: string, text: string])[] = [
  ['2026-08-14', 'The features will start to be released on **August 14, 2026**.'],
  ['2026-08-14', 'The features will be released on August 28, 2026.'],
  ['2026-08-14', "We'll return to our regular schedule on September 6, 2026."],
  ['2026-08-14', 'We removed the command that we announced on September 15, 2025.'],
  ['2026-08-14', 'The new editor is available starting October 1, 2026.'],
  ['2026-08-14', 'Accounts that were created before October 1, 2026 are not touched.'],
  ['2026-08-14', 'No action is required by October 1, 2026.'],
  ['2026-08-14', 'Join our webinar on October 1, 2026.'],
  ['2026-08-14', "If you can't make it, watch the recording (May 29)."],
  ['2026-08-14', 'From 03/04/2027 on, the old keys must be replaced.'], // March or April
  ['2026-08-14', 'You must not use it before February 30, 2027.'],
  ['2026-08-14', 'As of April 2026, topics are called subagents.'],
  ['2026-08-14', '```\ncurl https://x.example/v1?until=2027-01-01 # must end by 2027-01-01\n```'],
  ['2026-08-14', 'You may 2 times require it.'],
];

describe('deadlines in announcements', () => {
  for (const [announced, text, days] of SET)
    it(`finds ${days.join(', ')} in “${text}”`, () => {
      assert.deepEqual(
        findDeadlines(text, announced).map(({ on }) => on),
        days,
      );
    });

  for (const [announced, text] of NOT_SET)
    it(`finds none in “${text}”`, () => {
      assert.deepEqual(findDeadlines(text, announced), []);
    });

  it('hands out the sentence that says so, without marks and on one line', () => {
    const text =
      'News.\n\nThe `access_token` parameter ends\non **August 31, 2026**. See [more](https://x.example).';
    assert.deepEqual(findDeadlines(text, '2026-05-02'), [
      { on: '2026-08-31', what: 'The access_token parameter ends on August 31, 2026.' },
    ]);
  });

  it('keeps in sight the first day that was still to come', () => {
    const deadlines = [
      { on: '2026-07-31', what: '' },
      { on: '2026-09-30', what: '' },
    ];
    assert.equal(firstDeadline(deadlines, '2026-08-14'), '2026-09-30');
    assert.equal(firstDeadline(deadlines, '2026-12-14'), '2026-09-30');
    assert.equal(firstDeadline([], '2026-12-14'), undefined);
  });

  it('takes any day in any of its spellings', () => {
    const months =
      'January February March April May June July August September October November December'.split(
        ' ',
      );
    const day = fc.date({
      min: new Date('2026-05-03'),
      max: new Date('2029-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.nat(4), (date, spelling) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', , number = ''] = iso.split('-');
        const month = months[date.getUTCMonth()] ?? '';
        const spelt = [
          iso,
          `${month} ${Number(number)}, ${year}`,
          `${month.slice(0, 3)}. ${Number(number)}, ${year}`,
          `${Number(number)} ${month} ${year}`,
          `${iso.slice(8)}.${iso.slice(5, 7)}.${year}`,
        ][spelling];
        const [found] = findDeadlines(`You must migrate by ${spelt ?? ''}.`, '2026-05-02');
        assert.equal(found?.on, iso);
      }),
    );
  });

  it('gives real days of any text, in order, each once, and never the announcement’s own for its own sake', () => {
    const words = fc.constantFrom(
      'by',
      'on',
      'must',
      'August',
      '31,',
      '2026',
      'Q3',
      '2026-08-14',
      'end of',
      '.',
      '\n',
      '8/9/2026',
      'released',
      '`',
      '```',
      'March',
      '31.',
      '1er',
      'août',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const days = findDeadlines(parts.join(' '), '2026-08-14').map(({ on }) => on);
        assert.deepEqual(days, [...new Set(days)].sort());
        for (const day of days) assert.equal(new Date(day).toISOString().slice(0, 10), day);
      }),
      { numRuns: 300 },
    );
  });

  it('is through with crafted texts at once', () => {
    const crafted = [
      'by '.repeat(20_000),
      'August 1, '.repeat(5_000),
      '['.repeat(50_000),
      ' '.repeat(50_000) + '2026',
      'must '.repeat(9_000) + '2026-08-31',
    ];
    const start = Date.now();
    for (const text of crafted) findDeadlines(text, '2026-01-01');
    assert.ok(Date.now() - start < 3000, `${Date.now() - start} ms`);
  });
});
