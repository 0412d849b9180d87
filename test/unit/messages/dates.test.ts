import assert from 'node:assert/strict';
import { agoText, dayText, exactText, momentText, monthText } from '../../../src/messages/dates';

const NOW = new Date('2026-11-21T10:00:00Z');
const BERLIN = 'Europe/Berlin';

describe('dates as people say them', () => {
  it('says today, yesterday and tomorrow, in the reader’s language', () => {
    assert.equal(dayText('2026-11-21', 'en', NOW, BERLIN), 'today');
    assert.equal(dayText('2026-11-20', 'en', NOW, BERLIN), 'yesterday');
    assert.equal(dayText('2026-11-22', 'en', NOW, BERLIN), 'tomorrow');
    assert.equal(dayText('2026-11-20', 'de', NOW, BERLIN), 'gestern');
  });

  it('leaves the year out while it is this one', () => {
    assert.equal(dayText('2026-11-02', 'en', NOW, BERLIN), '2 Nov');
    assert.equal(dayText('2025-11-20', 'en', NOW, BERLIN), '20 Nov 2025');
    assert.equal(dayText('2026-11-02', 'de', NOW, BERLIN), '2. Nov.');
    assert.equal(dayText('2026-11-02', 'en-US', NOW, BERLIN), 'Nov 2');
  });

  it('shows a time as the clock reads in the time zone', () => {
    const time = '2026-11-20T23:30:00Z';
    assert.equal(momentText(time, 'en', NOW, BERLIN), 'today, 00:30');
    assert.equal(momentText(time, 'en', NOW, 'America/New_York'), 'yesterday, 18:30');
    assert.equal(momentText('2026-10-20T09:30:00+02:00', 'en', NOW, BERLIN), '20 Oct, 09:30');
    assert.equal(momentText('2026-10-20', 'en', NOW, BERLIN), '20 Oct');
  });

  it('never moves a day, wherever it is read', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Niue', BERLIN]) {
      assert.equal(dayText('2026-03-01', 'en', NOW, zone), '1 Mar');
      assert.equal(exactText('2026-03-01', 'en', zone), 'Sunday, 1 March 2026');
    }
  });

  it('has an exact form', () => {
    assert.equal(
      exactText('2026-11-20T09:30:00+01:00', 'en', BERLIN),
      '20 November 2026 at 09:30 CET',
    );
    assert.equal(monthText('2026-11', 'en'), 'November 2026');
    assert.equal(monthText('2026-11', 'de'), 'November 2026');
  });

  it('counts days, months and years', () => {
    const ago = (day: string): string => agoText(day, NOW, BERLIN);
    assert.equal(ago('2026-11-21'), 'today');
    assert.equal(ago('2026-11-19'), '2 d ago');
    assert.equal(ago('2026-11-26'), 'in 5 d');
    assert.equal(ago('2026-08-21'), '3 mo ago');
    assert.equal(ago('2024-06-01'), '2 y ago');
  });

  it('leaves what is no date as it stands, and copes with unknown languages and zones', () => {
    for (const text of ['soon', '', '2026-02-31', '2026-13-01', '2026', '9999-99-99T99:99:99Z']) {
      assert.equal(dayText(text, 'en', NOW), text);
      assert.equal(momentText(text, 'en', NOW), text);
      assert.equal(exactText(text, 'en'), text);
      assert.equal(agoText(text, NOW), text);
    }
    assert.equal(monthText('later', 'en'), 'later');
    assert.match(dayText('2025-11-20', 'no such language', NOW, 'Mars/Olympus'), /2025/);
    assert.match(exactText('2026-11-20T09:30:00Z', 'en', 'Mars/Olympus'), /2026/);
  });
});
