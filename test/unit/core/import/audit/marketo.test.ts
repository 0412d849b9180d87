import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { marketoAudit } from '../../../../../src/core/import/audit/marketo-audit';
import { marketoStream } from '../../../../../src/core/import/audit/marketo-stream';
import { fileOf } from '../notes/note-files';
import { eventsIn, fixture, fixtureText, othersIn, read, said } from './trail-files';

const BERLIN = { 'time-zone': 'Europe/Berlin' };

describe('marketoAudit', () => {
  it('reads who did what to which asset, and what of a setting', async () => {
    const events = eventsIn(await read(marketoAudit, [fixture('marketo-audit.csv')], BERLIN));
    assert.deepEqual(events.map(said), [
      {
        vendorId: '98125', // by nobody: a CRM has caused it
        at: '2026-04-23T09:00:00+02:00',
        action: 'Draft',
        type: 'Landing Page',
        asset: 'LP-Pricing',
        text: 'Landing page was drafted because template "Main" was approved',
      },
      {
        vendorId: '98124',
        at: '2026-04-22T14:06:00+02:00',
        actor: 'ann@acme.example',
        action: 'Modify flow step action',
        type: 'Smart Campaign',
        asset: '01-Send',
        text: 'Wait: 2 days\nSend Email: "Invitation"',
      },
      {
        vendorId: '98123',
        at: '2026-04-22T14:05:00+02:00',
        actor: 'ann@acme.example',
        action: 'Modify program token',
        type: 'Default Program',
        asset: 'Webinar-Q2',
        path: 'my.Date',
        from: 'May 1',
        to: 'May 3',
        text: 'Edit token "my.Date" new value "May 3" old value "May 1"',
      },
      {
        vendorId: '98122',
        at: '2026-04-22T14:00:00+02:00',
        actor: 'bea@acme.example',
        action: 'Approve',
        type: 'Email',
        asset: '=HYPERLINK("http://evil.example")',
      },
    ]);
    assert.equal(events[0]?.original['Workspace'], 'Default');
  });

  it('asks for the time zone where the heading leaves it open, and the order of days', async () => {
    assert.deepEqual(othersIn(await read(marketoAudit, [fixture('marketo-audit.csv')])), [
      'time-zone?',
    ]);
    const winter = fixtureText('marketo-audit.csv').replaceAll('2026-04', '2026-01');
    assert.equal(
      eventsIn(await read(marketoAudit, [fileOf('a.csv', winter)]))[0]?.at,
      '2026-01-23T09:00:00+01:00',
    );
    const without = winter.replace(' (CET)', '');
    assert.deepEqual(othersIn(await read(marketoAudit, [fileOf('a.csv', without)])), [
      'time-zone?',
    ]);
    const short = winter.replaceAll(/2026-01-(\d\d)/g, '$1-01-26');
    assert.equal(
      eventsIn(await read(marketoAudit, [fileOf('a.csv', short)]))[0]?.at,
      '2026-01-23T09:00:00+01:00',
    );
    const open = short.replaceAll('22-01-26', '03-01-26').replaceAll('23-01-26', '04-01-26');
    assert.deepEqual(othersIn(await read(marketoAudit, [fileOf('a.csv', open)])), ['date-order?']);
  });

  it('takes columns in any order, and does without those that it does not need', async () => {
    const text =
      'Asset Name\tAction\tDate/Time (UTC)\tAsset Type\nA\tDelete\t2026-01-02 03:04\tForm\n';
    const [event] = eventsIn(await read(marketoAudit, [fileOf('a.tsv', text)]));
    assert.deepEqual(event && said(event), {
      at: '2026-01-02T03:04:00Z',
      action: 'Delete',
      type: 'Form',
      asset: 'A',
    });
  });
});

describe('marketoStream', () => {
  it('reads deliveries by the batch, alone and as they were before, and asks for their time zone', async () => {
    const file = fixture('marketo-stream.json');
    assert.deepEqual(othersIn(await read(marketoStream, [file])), ['time-zone?']);
    const [first] = eventsIn(await read(marketoStream, [file], { 'time-zone': 'UTC' }));
    assert.deepEqual(first && said(first), {
      vendorId: 'cf904f43-56bc-4f80-935d-a484de6e4181',
      at: '2024-07-11T13:20:42.755Z',
      actor: 'ann@acme.example',
      action: 'approve',
      type: 'Email',
      'asset-id': '232459',
      account: '123-ABC-456',
    });
    const [old] = eventsIn(await read(marketoStream, [fixture('marketo-stream-v1.json')]));
    assert.equal(old?.at, '2020-05-28T19:20:47.28Z');
    assert.equal(old['asset-id'], '232459');
  });

  it('leaves out deliveries of other streams', async () => {
    const [ours] = JSON.parse(fixtureText('marketo-stream.json')) as object[];
    const other = {
      eventid: 'x',
      event: { body: { type: 'com.adobe.platform.marketo.activity' } },
    };
    const lines = [other, ours, other].map((one) => JSON.stringify(one)).join('\n');
    const items = await read(marketoStream, [fileOf('a.ndjson', lines)], { 'time-zone': 'UTC' });
    assert.deepEqual(othersIn(items), ['1 row-other-shape', '3 row-other-shape']);
    assert.equal(eventsIn(items).length, 1);
  });
});
