import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { newChangeId, shortId, slug } from '../../../../src/core/logbook/ids';
import { isSafeName, pathOfNew } from '../../../../src/core/logbook/layout';
import { ID_PATTERN } from '../../../../src/core/model/id-pattern';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('ก', 'ำ', '่', 'é', 'ß', 'İ', 'Σ', 'ﬃ', '한', '-', ' ', 'ا', '\u200d', '̈'),
  }),
);

describe('slug', () => {
  it('is readable', () => {
    const slugs = {
      'Raise the MQL threshold': 'raise-the-mql-threshold',
      '  Köln, Łódź & Ærø: Straße! ': 'koln-lodz-aero-strasse',
      'İstanbul Iğdır': 'istanbul-igdir',
      'Việt Nam — Đà Nẵng': 'viet-nam-da-nang',
      'ปรับเกณฑ์ MQL เป็น 80': 'ปรับเกณฑ์-mql-เป็น-80',
      'שינוי סף': 'שינוי-סף',
      見込み客のスコア: '見込み客のスコア',
      'Приём заявок': 'приём-заявок',
      '½ ﬁeld №5': '1-2-field-no5',
      '../../etc/passwd': 'etc-passwd',
      'a\nLogbook-Change: forged': 'a-logbook-change-forged',
      '--force': 'force',
      '😀😀': 'untitled',
      '': 'untitled',
      CON: 'x-con',
      'nul.': 'x-nul',
    };
    for (const [text, expected] of Object.entries(slugs)) assert.equal(slug(text, 60), expected);
  });

  it('is cut between words where that leaves most of it', () => {
    assert.equal(
      slug('route enterprise leads to the account owner', 30),
      'route-enterprise-leads-to-the',
    );
    assert.equal(slug('a'.repeat(80), 30), 'a'.repeat(30));
    assert.ok(Buffer.byteLength(slug('ปรับ'.repeat(40), 60)) <= 60);
  });

  it('is a safe name, in lower case, within its length, and its own slug, for every text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 24, max: 120 }), (text, length) => {
        const made = slug(text, length);
        assert.ok(isSafeName(made), made);
        assert.equal(made, made.toLowerCase().normalize('NFC'));
        assert.ok(Buffer.byteLength(made) <= length, made);
        assert.equal(slug(made, length), made);
        assert.doesNotMatch(made, /^-|-$|--/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('newChangeId', () => {
  it('is day, slug and four characters that nobody mixes up', () => {
    const id = newChangeId('Raise the MQL threshold', '2026-11-20', Math.random);
    assert.match(id, /^2026-11-20-raise-the-mql-threshold-[a-hj-km-np-z2-9]{4}$/);
  });

  it('takes its characters from the numbers it is given', () => {
    assert.equal(
      newChangeId('x', '2026-11-20', () => 0),
      '2026-11-20-x-aaaa',
    );
    assert.equal(
      newChangeId('x', '2026-11-20', () => 0.999_999),
      '2026-11-20-x-9999',
    );
  });

  it('is an id and a file name of at most 100 bytes for every title', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (title, seed) => {
        let state = seed;
        const random = () => (state = (state * 16_807 + 1) % 2_147_483_647) / 2_147_483_647;
        const id = newChangeId(title, '2026-11-20', random);
        assert.match(id, ID_PATTERN);
        const path = pathOfNew('change', id);
        assert.ok(Buffer.byteLength(path.replace('changes/2026/11/', '')) <= 100, path);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('shortId', () => {
  it('is the end that was drawn, or the whole id where none was', () => {
    const id = newChangeId('Raise the MQL threshold', '2026-11-20', Math.random);
    assert.equal(shortId(id), id.slice(-4));
    for (const own of ['raise-threshold', '2026-11-20-raise', '2026-11-20-to-0101'])
      assert.equal(shortId(own), own);
  });
});
