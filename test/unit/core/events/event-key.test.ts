import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { eventKey, numberedKey } from '../../../../src/core/events/event-key';
import { KeyTable, bitsOf } from '../../../../src/core/events/key-table';
import type { FoundEvent } from '../../../../src/core/import/importer';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function keyOf(event: Partial<FoundEvent>): string {
  const found = { at: '2026-11-01T10:00:00Z', action: 'Edited', original: {}, ...event };
  return eventKey('gtm', found, Date.parse(found.at), hash).key;
}

describe('the key of an audit entry', () => {
  it('is the id of the vendor where that is one', () => {
    assert.equal(keyOf({ vendorId: '0Ym5j000019nwonCAA' }), 'gtm:0Ym5j000019nwonCAA');
    for (const vendorId of ['', '#3f', 'a b', 'a\nb', 'x'.repeat(200)])
      assert.match(keyOf({ vendorId }), /^gtm:#[0-9a-f]{20}$/, vendorId);
  });

  it('is the same in exports of other time zones, languages, orders and spellings of space', () => {
    const key = keyOf({
      original: { Date: '11/1/2026 3:00:00 AM PDT', User: 'kim', Action: 'Changed  a' },
    });
    const other = keyOf({
      at: '2026-11-01T11:00:00+01:00',
      original: { Aktion: ' Changed a ', Benutzer: 'kim', Datum: '01.11.2026, 11:00:00', leer: '' },
    });
    assert.equal(key, other);
  });

  it('differs when anything that is no time differs, or the instant does', () => {
    const base = { original: { User: 'kim', Action: 'Changed a' } };
    const others = [
      { original: { User: 'jo', Action: 'Changed a' } },
      { original: { User: 'kim', Action: 'Changed b' } },
      { ...base, at: '2026-11-01T10:00:01Z' },
      { original: { User: 'kim', Action: 'Changed a', Id: '7' } },
    ];
    const keys = new Set([base, ...others].map(keyOf));
    assert.equal(keys.size, 5);
  });

  it('stands on what is normalised where the file kept nothing else', () => {
    assert.notEqual(keyOf({ asset: 'A' }), keyOf({ asset: 'B' }));
  });

  it('numbers what is said twice', () => {
    assert.deepEqual(
      [1, 2, 3].map((number) => numberedKey('a:#f', number)),
      ['a:#f', 'a:#f-2', 'a:#f-3'],
    );
  });
});

describe('a table of keys', () => {
  it('holds what a map would', () => {
    const key = fc.oneof(
      fc.stringMatching(/^[a-c]{1,3}$/),
      fc.stringMatching(/^s:#[0-9a-f]{20}$/),
      fc.constantFrom(
        's:#0000000000000000aaaa',
        's:#00000000000000000000',
        's:#0000000000000001aaaa',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat()), { maxLength: 3_000 }), (pairs) => {
        const table = new KeyTable();
        const map = new Map<string, number>();
        for (const [text, number] of pairs) {
          const known = bitsOf(text, hash);
          map.set(`${known.high}/${known.low}`, number);
          table.set(known, number);
        }
        assert.equal(table.size, map.size);
        for (const [text] of pairs) {
          const known = bitsOf(text, hash);
          assert.equal(table.get(known), map.get(`${known.high}/${known.low}`));
        }
        assert.equal(table.get(bitsOf('none', hash)), undefined);
      }),
    );
  });

  it('grows to hundreds of thousands', () => {
    const table = new KeyTable();
    for (let at = 0; at < 200_000; at += 1) table.set(bitsOf(`k${at}`, hash), at);
    assert.equal(table.size, 200_000);
    for (let at = 0; at < 200_000; at += 997) assert.equal(table.get(bitsOf(`k${at}`, hash)), at);
  });
});
