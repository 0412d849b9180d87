import assert from 'node:assert/strict';
import fc from 'fast-check';
import { momentOf, readDateWords } from '../../../../src/core/model/date-words';

// A Sunday; one o'clock at night in Berlin.
const NOW = Date.parse('2026-11-22T00:12:30Z');
const context = { now: NOW, timeZone: 'Europe/Berlin', locale: 'en' };
const read = (text: string, locale = 'en') => readDateWords(text, { ...context, locale });

describe('date words', () => {
  const meant: Record<string, string> = {
    today: '2026-11-22',
    Tomorrow: '2026-11-23',
    yesterday: '2026-11-21',
    '20 nov': '2026-11-20',
    'Nov 20': '2026-11-20',
    'nov. 20': '2026-11-20',
    '20th november 2025': '2025-11-20',
    '3 jan': '2027-01-03',
    '2026-11-20': '2026-11-20',
    '2026-1-2': '2026-01-02',
    '20.11.': '2026-11-20',
    '20.11.2024': '2024-11-20',
    fri: '2026-11-27',
    sunday: '2026-11-22',
    'next sunday': '2026-11-29',
    'last fri': '2026-11-20',
    'in 3 days': '2026-11-25',
    '2 weeks ago': '2026-11-08',
    '+1w': '2026-11-29',
    '-2': '2026-11-20',
    'fri 14:00': '2026-11-27T14:00:00+01:00',
    'fri, 2pm': '2026-11-27T14:00:00+01:00',
    '12am': '2026-11-22T00:00:00+01:00',
    '9:05': '2026-11-22T09:05:00+01:00',
    '1 july at 9:00': '2026-07-01T09:00:00+02:00',
    '2026-11-20T09:30': '2026-11-20T09:30:00+01:00',
    '2026-11-20T09:30:00Z': '2026-11-20T09:30:00Z',
    now: '2026-11-22T01:12:00+01:00',
  };
  for (const [words, expected] of Object.entries(meant))
    it(`takes "${words}" for ${expected}`, () => assert.equal(read(words), expected));

  for (const words of [
    '',
    'soon',
    '31 feb',
    '30.02.2026',
    '25:00',
    '13pm',
    '20',
    'm',
    '20 nov 2026 7',
    '2026-13-01',
  ])
    it(`takes "${words}" for no date`, () => assert.equal(read(words), undefined));

  it("understands the person's own language", () => {
    assert.equal(read('heute', 'de'), '2026-11-22');
    assert.equal(read('3. März', 'de'), '2027-03-03');
    assert.equal(read('freitag 9:00', 'de'), '2026-11-27T09:00:00+01:00');
  });

  it('reads back every moment that it writes', () => {
    const zones = fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), zones, (at, timeZone) => {
        const written = momentOf(at, timeZone);
        assert.equal(Date.parse(written), Math.floor(at / 60_000) * 60_000);
      }),
    );
  });
});
