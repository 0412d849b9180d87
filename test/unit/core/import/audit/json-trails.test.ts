import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { ga4Changes } from '../../../../../src/core/import/audit/ga4-changes';
import { hubspotAudit } from '../../../../../src/core/import/audit/hubspot-audit';
import { hubspotLogin } from '../../../../../src/core/import/audit/hubspot-login';
import { hubspotSecurity } from '../../../../../src/core/import/audit/hubspot-security';
import { segmentAudit } from '../../../../../src/core/import/audit/segment-audit';
import { fileOf } from '../notes/note-files';
import { eventsIn, fixture, fixtureText, othersIn, read, said } from './trail-files';

describe('HubSpot’s logs', () => {
  it('are read from pages one after the other, with numbers that JSON does not allow', async () => {
    const events = eventsIn(await read(hubspotAudit, [fixture('hubspot-audit.json')]));
    assert.deepEqual(events.map(said), [
      {
        vendorId: 'jAzNiQgaEZUTlJISRtESldLGFNM',
        at: '2025-02-07T20:58:49.529Z',
        actor: 'ann@acme.example',
        action: 'UPDATE',
        type: 'PIPELINE DEAL',
        asset: 'Sales Pipeline',
      },
      {
        vendorId: 'FQVHSQEHchIJDy0EB14CAhcEFC9PAAAM',
        at: '2025-02-07T20:40:00Z',
        actor: 'bea@acme.example',
        action: 'CREATE',
        type: 'PROPERTY_VALUE',
        'asset-id': '41223344556677889900',
      },
      {
        vendorId: 'third',
        at: '2025-02-06T08:00:00Z',
        actor: '42',
        action: 'DELETE',
        type: 'LIST',
      },
    ]);
    assert.deepEqual(events[0]?.original['actingUser'], {
      userId: '089274502',
      userEmail: 'ann@acme.example',
    });
  });

  it('are read from a list of pages, from pages a line, and from records a line', async () => {
    const list = await read(hubspotSecurity, [fixture('hubspot-security.json')]);
    const pages = JSON.parse(fixtureText('hubspot-security.json')) as { results: object[] }[];
    const lines = pages.map((page) => JSON.stringify(page)).join('\n');
    const records = pages.flatMap(({ results }) => results.map((one) => JSON.stringify(one)));
    for (const text of [lines, records.join('\r\n'), `[${records.join(',')}]`]) {
      const items = await read(hubspotSecurity, [fileOf('a.json', text)]);
      assert.deepEqual(eventsIn(items), eventsIn(list), text.slice(0, 40));
    }
    assert.deepEqual(eventsIn(list).map(said), [
      {
        vendorId: '5432653',
        at: '2022-04-01T19:36:24.303Z',
        actor: 'ann@acme.example',
        action: 'ADD_USER',
        'asset-id': '7654',
        account: '123',
      },
      {
        vendorId: '5432652',
        at: '2022-04-01T10:00:00Z',
        actor: '877',
        action: 'HIDE_PRIVATE_CONTENT',
      },
    ]);
    assert.deepEqual(
      list.map((item) => (item.what === 'event' ? item.place.line : 0)),
      [4, 21],
    );
  });

  it('say who signed in, and who tried to', async () => {
    const events = eventsIn(await read(hubspotLogin, [fixture('hubspot-login.ndjson')]));
    assert.deepEqual(
      events.map(({ action, actor }) => [action, actor]),
      [
        ['login', 'ann@acme.example'],
        ['login failed', 'bea@acme.example'],
      ],
    );
  });

  it('say of each record that cannot be taken why, by its line', async () => {
    const good = fixtureText('hubspot-login.ndjson').split('\n')[0] ?? '';
    const text = [
      '{"id":"1","loginAt":"2022-02-30T00:00:00Z","loginSucceeded":true}',
      '{"id":"2","loginAt":null,"loginSucceeded":true}',
      '{"id":"3"',
      '[]',
      good,
      '',
    ].join('\n');
    assert.deepEqual(othersIn(await read(hubspotLogin, [fileOf('a.ndjson', `${good}\n${text}`)])), [
      '2 date-impossible',
      '3 date-missing',
      '4 row-not-json',
      '5 row-other-shape',
    ]);
  });

  it('have an item for each record, whatever the records', async () => {
    const record = fc.oneof(
      fc.record({
        id: fc.string(),
        category: fc.jsonValue(),
        action: fc.jsonValue(),
        occurredAt: fc.oneof(fc.constant('2025-02-07T20:58:49Z'), fc.jsonValue()),
        actingUser: fc.jsonValue(),
      }),
      fc.jsonValue(),
    );
    const first = { id: 'a', category: 'b', action: 'c', occurredAt: '2025-02-07T20:58:49Z' };
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 12 }), async (some) => {
        const results = [first, ...some];
        const file = fileOf('a.json', JSON.stringify({ results }, undefined, 1));
        assert.equal((await read(hubspotAudit, [file])).length, results.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('ga4Changes', () => {
  it('has an entry for each field that became another, and for what was created', async () => {
    const events = eventsIn(await read(ga4Changes, [fixture('ga4-changes.json')]));
    const common = { at: '2026-01-15T10:30:00.123456Z', actor: 'ann@acme.example' };
    const property = { type: 'property', asset: 'Acme Web', 'asset-id': 'properties/123' };
    assert.deepEqual(events.map(said), [
      {
        ...common,
        ...property,
        vendorId: 'event1/1/displayName',
        action: 'UPDATED',
        path: 'displayName',
        from: 'Acme',
        to: 'Acme Web',
      },
      {
        ...common,
        ...property,
        vendorId: 'event1/1/industryCategory',
        action: 'UPDATED',
        path: 'industryCategory',
        from: 'TECHNOLOGY',
        to: 'SHOPPING',
      },
      {
        ...common,
        vendorId: 'event1/2',
        action: 'CREATED',
        type: 'dataStream',
        asset: 'Web',
        'asset-id': 'properties/123/dataStreams/456',
      },
      {
        vendorId: 'event2/1/eventDataRetention',
        at: '2026-01-14T15:00:00Z',
        actor: 'SYSTEM',
        action: 'UPDATED',
        type: 'dataRetentionSettings',
        'asset-id': 'properties/123/dataRetentionSettings',
        path: 'eventDataRetention',
        from: 'TWO_MONTHS',
        to: 'FOURTEEN_MONTHS',
      },
    ]);
    assert.equal((events[0]?.original['changes'] as readonly unknown[]).length, 1);
  });

  it('leaves out an event that shows no change', async () => {
    const [event] = (
      JSON.parse(fixtureText('ga4-changes.json')) as { changeHistoryEvents: object[] }
    ).changeHistoryEvents;
    const changeHistoryEvents = [event, { ...event, id: 'x', changes: [] }];
    const items = await read(ga4Changes, [
      fileOf('a.json', JSON.stringify({ changeHistoryEvents }, undefined, 1)),
    ]);
    assert.equal(eventsIn(items).length, 3);
    assert.equal(othersIn(items).length, 1);
  });
});

describe('segmentAudit', () => {
  it('reads who did what, a person or a token', async () => {
    const events = eventsIn(await read(segmentAudit, [fixture('segment-audit.json')]));
    assert.deepEqual(events.map(said), [
      {
        vendorId: '2Ve1wK9nfE1wAQxZ4x8V2m2mGtM',
        at: '2026-05-01T12:00:00.000Z',
        actor: 'ann@acme.example',
        action: 'Source Modified',
        type: 'source',
        asset: 'website',
        'asset-id': 'qQEHquLrjRDN9j1ByrChyn',
      },
      {
        vendorId: '2Ve1wK9nfE1wAQxZ4x8V2m2mGtN',
        at: '2026-05-01T11:00:00.000Z',
        actor: 'tokenOfTheDeployment',
        action: 'Tracking Plan Modified',
        type: 'tracking_plan',
        asset: 'Leads',
        'asset-id': 'rs_123',
      },
    ]);
  });
});
