import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { eventKey } from '../../../../../src/core/events/event-key';
import { salesforceSetup } from '../../../../../src/core/import/audit/salesforce-setup';
import { fileOf } from '../notes/note-files';
import { eventsIn, fixture, hasReal, othersIn, read, realFile, said } from './trail-files';

const PAGE = 'Date,User,Source Namespace Prefix,Action,Section,Delegate User\n';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const page = (...rows: readonly string[]) => [fileOf('setup.csv', PAGE + rows.join('\n'))];

describe('salesforceSetup', () => {
  it('reads the sentences of the page, on several lines and with who acted for whom', async () => {
    const events = eventsIn(await read(salesforceSetup, [fixture('salesforce-setup-page.csv')]));
    assert.deepEqual(events.map(said), [
      {
        at: '2026-09-19T04:21:14-07:00',
        actor: 'ann@acme.example',
        action: 'Changed',
        type: 'Company Information',
        path: 'fiscal year start month',
        from: '7',
        to: '4',
        text: 'Changed fiscal year start month from 7 to 4',
      },
      {
        at: '2026-09-19T04:09:53-07:00',
        actor: 'bea@acme.example',
        action: 'Changed',
        type: 'Company Information',
        path: 'fiscal year start month',
        from: '1',
        to: '7',
        text: 'Changed fiscal year start month from 1 to 7',
      },
      {
        at: '2026-09-09T13:09:00-07:00',
        actor: 'Automated Process',
        action: 'Account matching rule',
        type: 'Matching Rule',
        text: 'Account matching\nrule',
      },
      {
        at: '2026-09-08T07:05:31-07:00',
        actor: 'ann@acme.example',
        action: 'Created',
        type: 'custom app',
        asset: 'Tower',
        text: 'Created custom app Tower',
      },
    ]);
    assert.deepEqual(events[2]?.original, {
      Date: '9/9/2026, 1:09:00 PM PDT',
      User: 'Automated Process',
      'Source Namespace Prefix': 'sbqq',
      Action: 'Account matching\nrule',
      Section: 'Matching Rule',
    });
  });

  it('finds the same entries in a table and in JSON', async () => {
    const table = eventsIn(await read(salesforceSetup, [fixture('salesforce-soql.csv')]));
    const json = eventsIn(await read(salesforceSetup, [fixture('salesforce-soql.json')]));
    assert.deepEqual(json, table);
    assert.equal(table[1]?.actor, 'bea@acme.example');
  });

  it('asks whether day or month comes first, unless the dates say so', async () => {
    const european = (...days: readonly string[]) =>
      page(...days.map((day) => `"${day}/2025, 11:54:14 CEST",a@x.example,,Changed,Users,`));
    assert.deepEqual(othersIn(await read(salesforceSetup, european('12/8', '11/8'))), [
      'date-order?',
    ]);
    const answered = await read(salesforceSetup, european('12/8'), {
      'date-order': 'day-month-year',
    });
    assert.equal(eventsIn(answered)[0]?.at, '2025-08-12T11:54:14+02:00');
    const sure = await read(salesforceSetup, european('12/8', '31/7'));
    assert.deepEqual(
      eventsIn(sure).map(({ at }) => at.slice(0, 10)),
      ['2025-08-12', '2025-07-31'],
    );
    // The page has the newest first: read the other way, these days would go up and down.
    const falling = european('12/8', '11/8', '8/8', '1/8', '12/7', '11/7', '3/7');
    assert.equal(eventsIn(await read(salesforceSetup, falling))[6]?.at.slice(0, 10), '2025-07-03');
  });

  it('says of each row that it cannot take why', async () => {
    const items = await read(
      salesforceSetup,
      page(
        '"9/19/2026, 4:21:14 AM PDT",a@x.example,,Changed,Users,',
        PAGE.trim(),
        '"31/31/2026, 4:21:14 AM PDT",a@x.example,,Changed,Users,',
        ',a@x.example,,Changed,Users,',
        '"9/18/2026, 4:21:14 AM PDT",a@x.example',
        '"9/17/2026, 4:21:14 AM PDT","=cmd|x",,"+Changed, ""all""",Users,',
        ',,,,,',
        '"9/17/2026, 4:21:14 AM PDT","a',
      ),
    );
    assert.equal(eventsIn(items).length, 2);
    assert.equal(eventsIn(items)[1]?.action, '+Changed, "all"');
    assert.deepEqual(othersIn(items), [
      '3 row-is-headings',
      '4 date-impossible',
      '5 date-missing',
      '6 row-too-short',
      '8 row-empty',
      '9 quote-open',
    ]);
  });

  it('refuses tables and answers about something else', async () => {
    const other = [fileOf('a.csv', 'Date,Action\n2026-01-01,x\n')];
    assert.deepEqual(othersIn(await read(salesforceSetup, other)), ['not-this-source']);
    const login = {
      records: [{ attributes: { type: 'LoginHistory' }, CreatedDate: 'x', Action: 'y' }],
    };
    const json = [fileOf('a.json', JSON.stringify(login))];
    assert.deepEqual(othersIn(await read(salesforceSetup, json)), ['not-this-source']);
    const error = [fileOf('a.json', '[{"message":"expired","errorCode":"INVALID_SESSION_ID"}]')];
    assert.deepEqual(othersIn(await read(salesforceSetup, error)), ['not-this-source']);
  });

  it('takes columns in any order, whatever their case', async () => {
    const text =
      'DISPLAY;createddate;ACTION\nChanged x from 1 to 2;2026-01-02T03:04:05.000+0000;c\n';
    const [event] = eventsIn(await read(salesforceSetup, [fileOf('a.csv', text)]));
    assert.deepEqual(event && said(event), {
      at: '2026-01-02T03:04:05.000Z',
      action: 'c',
      path: 'x',
      from: '1',
      to: '2',
      text: 'Changed x from 1 to 2',
    });
    assert.deepEqual(Object.keys(event?.original ?? {}), ['DISPLAY', 'createddate', 'ACTION']);
  });

  it('has an item for each row, whatever the rows', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'ä', '\u0001', '=') }),
      fc.constantFrom('9/19/2026, 4:21:14 AM PDT', 'Changed a from b to c', 'a"b', 'x\r\ny', ''),
    );
    const row = fc.array(cell, { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const lines = rows.map((cells) =>
          cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        );
        const items = await read(salesforceSetup, page(...lines), {
          'date-order': 'month-day-year',
          'time-zone': 'UTC',
        });
        assert.equal(items.length, rows.length);
      }),
      { numRuns: 200 },
    );
  });

  if (hasReal) {
    it('reads the 83 records of a real organisation, the same from JSON and from a table', async () => {
      const folder = 'salesforce-setupaudittrail';
      const json = await read(salesforceSetup, [realFile(`${folder}/records.json`)]);
      const table = await read(salesforceSetup, [realFile(`${folder}/records.soql.csv`)]);
      assert.deepEqual(othersIn(json), []);
      assert.deepEqual(eventsIn(json), eventsIn(table));
      const keys = eventsIn(json).map(
        (event) => eventKey('salesforce-setup', event, Date.parse(event.at), hash).key,
      );
      assert.equal(new Set(keys).size, 83);
      const known = eventsIn(json).filter(({ path }) => path !== undefined);
      assert.ok(known.length >= 55, `${known.length} name a setting`);
    });

    it('reads the event that a log shipper has of it', async () => {
      const items = await read(salesforceSetup, [
        realFile('elastic-salesforce-setupaudittrail.ndjson'),
      ]);
      assert.deepEqual(othersIn(items), []);
      assert.deepEqual(eventsIn(items).map(said), [
        {
          vendorId: '0Ym5j000019nwonCAA/insertConnectedApplication',
          at: '2022-08-16T09:26:38.000Z',
          actor: 'user1',
          action: 'insertConnectedApplication',
          type: 'user',
          asset: 'user@elastic.co',
          path: 'User Verified Email status',
          to: 'verified',
          text: 'For user user@elastic.co, the User Verified Email status changed to verified',
        },
      ]);
    });
  }
});
