import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { importerOf, importers } from '../../../../../src/core/import/importers';
import type { Importer } from '../../../../../src/core/import/importer';
import type { Answers } from '../../../../../src/core/import/question';
import { sampleOf } from '../../../../../src/core/import/recognise';
import { fileOf, fileOfBytes } from '../notes/note-files';
import { eventsIn, fixture, fixtureText, othersIn, read } from './trail-files';

/** Each kind of file: the importer that reads it, in how many entries, and what a person has to say of it. */
const FILES: readonly (readonly [
  name: string,
  importer: string,
  entries: number,
  answers?: Answers,
])[] = [
  ['salesforce-setup-page.csv', 'salesforce-setup', 4],
  ['salesforce-soql.csv', 'salesforce-setup', 2],
  ['salesforce-soql.json', 'salesforce-setup', 2],
  ['marketo-audit.csv', 'marketo-audit', 4, { 'time-zone': 'Europe/Berlin' }],
  ['marketo-stream.json', 'marketo-stream', 2, { 'time-zone': 'UTC' }],
  ['marketo-stream-v1.json', 'marketo-stream', 1],
  ['hubspot-audit.json', 'hubspot-audit', 3],
  ['hubspot-security.json', 'hubspot-security', 2],
  ['hubspot-login.ndjson', 'hubspot-login', 2],
  ['ga4-changes.json', 'ga4-changes', 4],
  ['segment-audit.json', 'segment-audit', 2],
  ['gtm-v12.json', 'gtm-container', 0],
];
const IDS = [...new Set(FILES.map(([, id]) => id))];

const trailOf = (id: string): Importer => {
  const found = importerOf(id);
  assert.ok(found, id);
  return found;
};

describe('importers of audit trails', () => {
  it('are all of those that name where their format is described', () => {
    for (const id of IDS) assert.match(trailOf(id).describedBy, /^https:\/\//);
  });

  for (const [name, id] of FILES)
    it(`know ${name}, and no other importer does`, async () => {
      const sample = await sampleOf(fixture(name));
      const sure = importers.map((importer) => [importer.id, importer.recognise(sample)] as const);
      for (const [other, how] of sure)
        if (other === id) assert.ok(how >= 0.9, `${other} ${how}`);
        else assert.ok(how < 0.5, `${other} ${how}`);
    });

  for (const stranger of [
    'Date,Name,Action\n2026-01-01,a,b\n',
    'CreatedDate,Id,Name\n2026-01-01,a,b\n',
    '{"results":[{"id":1,"type":"a","userId":2,"createdAt":"2026-01-01"}]}',
    '[{"id":1,"timestamp":"x","type":"y","actor":"z","resourceType":"file"}]',
    '[{"note":"\\"loginAt\\": 1, \\"loginSucceeded\\": true", "id": 1}]',
    '',
    '[]',
  ])
    it(`claim nothing of ${JSON.stringify(stranger)}`, () => {
      for (const id of IDS)
        assert.equal(trailOf(id).recognise({ name: 'x', text: stranger }), 0, id);
    });

  for (const [name, id, count, answers] of FILES)
    if (count > 0)
      for (const pieces of [Infinity, 7])
        it(`read ${name} in pieces of ${pieces}`, async () => {
          const items = await read(trailOf(id), [fixture(name, pieces)], answers);
          assert.deepEqual(othersIn(items), []);
          assert.equal(eventsIn(items).length, count);
          for (const { at, action, original } of eventsIn(items)) {
            assert.match(at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
            assert.notEqual(action, '');
            assert.ok(Object.keys(original).length > 0);
          }
        });

  for (const [name, own] of FILES)
    for (const id of IDS.filter((other) => other !== own))
      it(`${id} does not take ${name}`, async () => {
        const items = await read(trailOf(id), [fixture(name)]);
        assert.deepEqual(eventsIn(items), []);
        assert.ok(items.some(({ what }) => what === 'refused'));
      });

  for (const id of IDS)
    it(`${id} refuses an empty file, a picture and half a file, and says so`, async () => {
      const trail = trailOf(id);
      assert.deepEqual(othersIn(await read(trail, [fileOf('a', '')])), ['empty-file']);
      const picture = fileOfBytes('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10));
      assert.deepEqual(othersIn(await read(trail, [picture])), ['not-text']);
    });

  for (const [name, id, , answers] of FILES.filter(([file]) => file.endsWith('.json')))
    it(`refuse half of ${name}`, async () => {
      const text = fixtureText(name);
      const half = fileOf(name, text.slice(0, Math.floor(text.length * 0.7)));
      const items = await read(trailOf(id), [half], answers);
      assert.equal(items.at(-1)?.what, 'refused');
      assert.ok(['truncated', 'needs-two-files'].includes(othersIn(items).at(-1) ?? ''));
    });

  for (const [name, id, count, answers] of FILES.filter(([, , entries]) => entries > 0))
    it(`read ${name} with a byte order mark, as UTF-16 and with CRLF alike`, async () => {
      const text = fixtureText(name);
      const texts = [`\uFEFF${text}`, text.replaceAll('\n', '\r\n')];
      for (const one of texts)
        assert.equal(eventsIn(await read(trailOf(id), [fileOf(name, one)], answers)).length, count);
      const wide = fileOfBytes(name, new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')));
      assert.equal(eventsIn(await read(trailOf(id), [wide], answers)).length, count);
    });

  it('throw for no JSON, and say something of each of its values', async function () {
    this.timeout(120_000);
    const key = fc.constantFrom(
      ...['results', 'id', 'event', 'body', 'data', 'changes', 'containerVersion', 'container'],
      ...['tag', 'tagId', 'parameter', 'CreatedDate', 'Action', 'attributes', '__proto__', 'type'],
      ...['changeTime', 'occurredAt', 'resourceAfterChange', 'publicId', 'fingerprint', 'records'],
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, true, 0, -1e30, '', '2026-01-01T00:00:00Z', 'SetupAuditTrail'),
        fc.string(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 8 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...IDS), value, async (id, given) => {
        const file = fileOf('x.json', JSON.stringify(given));
        for (const files of [[file], [file, file]]) await read(trailOf(id), files);
      }),
      { numRuns: 400 },
    );
  });
});
