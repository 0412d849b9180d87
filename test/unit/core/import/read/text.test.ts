import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { NOT_A_LETTER } from '../../../../../src/core/import/read/decoder';
import { textOf } from '../../../../../src/core/import/read/text';
import { fileOfBytes } from '../notes/note-files';

async function read(bytes: Uint8Array, encoding?: string, pieces = Infinity): Promise<string> {
  let text = '';
  for await (const piece of textOf(fileOfBytes('a.csv', bytes, pieces), encoding))
    if (piece.what === 'text') text += piece.text;
    else if (piece.what === 'question')
      text += `${piece.question.code}? ${piece.question.choices.join(' ')}`;
    else if (piece.what === 'refused') text += piece.reason.code;
  return text;
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const GERMAN =
  'Müller hat die Größe geändert, für Käufer über 30\nSchön wäre früher gewesen, heißt es\n'.repeat(
    20,
  );
/** `変更日,担当者,理由`, and a row. */
const SHIFT_JIS = Buffer.from(
  '95cf8d5893fa2c925393968ed22c979d97520a32303236944e2c8e5293632c83588352834182f095cf8d5882b582dc82b582bd0a',
  'hex',
);

describe('reading text', () => {
  it('is what was written, in any encoding that a mark or its letters tell, however it comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom(...Array.from('ab,é漢😀\n')),
          minLength: 1,
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 9 }),
        async (text, pieces) => {
          const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
          assert.equal(await read(Buffer.from(text), undefined, pieces), text);
          assert.equal(await read(Buffer.from(`\uFEFF${text}`), undefined, pieces), text);
          assert.equal(await read(utf16, undefined, pieces), text);
          assert.equal(await read(Buffer.from(utf16).swap16(), undefined, pieces), text);
        },
      ),
    );
  });

  it('knows UTF-16 without a mark by its zeros', async () => {
    const text = 'Date,User\n2026-01-01,Ann\n'.repeat(10);
    assert.equal(await read(Buffer.from(text, 'utf16le')), text);
    assert.equal(await read(Buffer.from(text, 'utf16le').swap16()), text);
  });

  it('knows old encodings by their letters, or asks', async () => {
    assert.equal(await read(latin1(GERMAN)), GERMAN);
    assert.match(await read(SHIFT_JIS), /^変更日,担当者,理由\n2026年,山田/);
    assert.equal((await read(SHIFT_JIS, 'shift_jis')).slice(0, 7), '変更日,担当者');
    // One letter of one word: nobody could tell.
    assert.match(await read(latin1('a,b\nx,\xa4\n')), /^encoding\? .*windows-1252/);
    assert.equal(await read(latin1('a,b\nx,\xe9t\xe9\n'), 'latin1'), 'a,b\nx,été\n');
  });

  it('knows the languages of a few rows', async () => {
    const rows: Readonly<Record<string, readonly [hex: string, text: string]>> = {
      // windows-1252: curly quotes, a dash, the euro
      de: [
        '4772f6df6520936b6c65696e94209620352080 0a'.replaceAll(' ', ''),
        'Größe “klein” – 5 €\n',
      ],
      // windows-1251
      ru: ['c8e7ece5ede5ede8e520ede0f1f2f0eee5ea0a', 'Изменение настроек\n'],
      // macintosh
      mac: ['4772 9aa7 6520 67 65 8a 6e 64 65 72 74 0a'.replaceAll(' ', ''), 'Größe geändert\n'],
    };
    for (const [hex, text] of Object.values(rows)) {
      const found = await read(Buffer.from(hex.repeat(3), 'hex'));
      assert.equal(found, text.repeat(3));
    }
  });

  it('marks what is no letter amid the others', async () => {
    const damaged = Buffer.concat([
      Buffer.from('größer, für\nschön\n'),
      latin1('f\xfcr\n'),
      Buffer.from('früh\n'),
    ]);
    assert.equal(await read(damaged), `größer, für\nschön\nf${NOT_A_LETTER}r\nfrüh\n`);
    const mixed = Buffer.concat([latin1(GERMAN), Buffer.from('für\n')]);
    assert.equal(await read(mixed, 'windows-1252'), `${GERMAN}fÃ¼r${NOT_A_LETTER}\n`);
    // What somebody else has read badly stays as it is.
    assert.equal(await read(Buffer.from('f\uFFFDr\n')), 'f\uFFFDr\n');
  });

  it('refuses what is no text', async () => {
    for (const hex of [
      '504b0304',
      '89504e470d0a1a0a',
      'd0cf11e0a1b1',
      '1f8b08',
      '255044462d312e37',
      '61620000630064000065',
    ])
      assert.equal(await read(Buffer.from(hex, 'hex')), 'not-text', hex);
    assert.equal(await read(Buffer.alloc(0)), 'empty-file');
  });

  it('reads one endless line in pieces', async () => {
    const text = `[${'"größer",'.repeat(300_000)}1]`;
    assert.equal(await read(Buffer.from(text), undefined, 65_536), text);
  });
});
