import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { askedLanguage } from '../../../../src/core/export/asked-language';
import { exportEntries } from '../../../../src/core/export/export-changes';
import { json } from '../../../../src/core/export/json';
import { markdown } from '../../../../src/core/export/markdown';
import { translated } from '../../../../src/core/export/translated';
import { splitRecord } from '../../../../src/core/logbook/change-head';
import { readRecordBytes } from '../../../../src/core/logbook/read-record';
import { exportWords } from '../../../../src/messages/export-words';
import { changeOf, snapshotOf, THRESHOLD } from './snapshots';

const TRANSLATED = `${THRESHOLD}communication:
  - { audience: sales, do: Answer in 4 hours, from: 2026-12-01 }
  - { audience: sales, do: Say why you decline }
  - { audience: sdr, do: Nothing }
translations:
  - language: de
    title: MQL-Schwelle anheben
    why: Der Vertrieb lehnte 38 % der MQLs ab.
    communication:
      - { audience: sales, do: In 4 Stunden antworten }
      - { audience: sales, do: Ablehnung begründen }
  - language: de-AT
    title: MQL-Schwelle auf 80 anheben
    communication:
      - { audience: sales, message: Danke. }
  - { language: pt-PT, title: Subir o limiar de MQL }
  - { language: en-US, title: 'Raise the MQL threshold, y’all' }
`;

describe('a change in another language', () => {
  const change = changeOf(TRANSLATED);
  const titleIn = (language: string, own?: string) => translated(change, language, own).title;

  it('has what is translated, and the rest as it was written', () => {
    const german = translated(change, 'de');
    assert.equal(german.title, 'MQL-Schwelle anheben');
    assert.equal(german.why, 'Der Vertrieb lehnte 38 % der MQLs ab.');
    assert.equal(german.what, change.what);
    assert.deepEqual(german.communication, [
      { audience: 'sales', do: 'In 4 Stunden antworten', from: '2026-12-01', message: 'Danke.' },
      { audience: 'sales', do: 'Ablehnung begründen' },
      { audience: 'sdr', do: 'Nothing' },
    ]);
  });

  it('takes each text from the nearest language that has it', () => {
    const austrian = translated(change, 'de-AT');
    assert.equal(austrian.title, 'MQL-Schwelle auf 80 anheben');
    assert.equal(austrian.why, 'Der Vertrieb lehnte 38 % der MQLs ab.');
    const [first] = austrian.communication ?? [];
    assert.deepEqual([first?.do, first?.message], ['In 4 Stunden antworten', 'Danke.']);
    assert.equal(titleIn('de-CH-1996'), 'MQL-Schwelle anheben');
    assert.equal(titleIn('DE_at'), 'MQL-Schwelle auf 80 anheben');
    assert.equal(titleIn('de-u-ca-buddhist'), 'MQL-Schwelle anheben');
  });

  it('takes the same language of another country, but not in place of one that is written in it', () => {
    assert.equal(titleIn('pt-BR'), 'Subir o limiar de MQL');
    assert.equal(titleIn('pt-BR', 'pt-BR'), 'Raise the MQL threshold');
    assert.equal(titleIn('en', 'en'), 'Raise the MQL threshold');
    assert.equal(titleIn('en-US', 'en'), 'Raise the MQL threshold, y’all');
  });

  it('is the very change where nothing is translated', () => {
    assert.equal(translated(change, 'th'), change);
    const plain = changeOf(THRESHOLD);
    assert.equal(translated(plain, 'de'), plain);
  });

  it('loses no line and no field, whatever the translations are', () => {
    const text = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
    const line = fc.record({ audience: fc.constantFrom('sales', 'sdr', 'legal'), do: text });
    const translation = fc.record({
      language: fc.oneof(fc.constantFrom('de', 'de-AT', 'en', ''), fc.string()),
      title: text,
      communication: fc.option(fc.array(line), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(translation),
        fc.constantFrom('de', 'de-AT', 'th'),
        (translations, language) => {
          const result = translated({ ...change, translations }, language);
          assert.deepEqual(Object.keys(result).sort(), Object.keys(change).sort());
          const audiences = result.communication?.map(({ audience, from }) => [audience, from]);
          assert.deepEqual(audiences, [
            ['sales', '2026-12-01'],
            ['sales', undefined],
            ['sdr', undefined],
          ]);
          assert.deepEqual(result.settings, change.settings);
        },
      ),
    );
  });

  it('stands in the head of a record, so that a changelog has it without the whole', () => {
    const { head } = splitRecord(change);
    assert.ok('translations' in head);
    assert.ok(!('communication' in head));
  });

  it('is what documents show; data stays as it was written', async () => {
    const path = 'changes/2026/11/2026-11-20-raise-mql-threshold-k3f9.yaml';
    const text = `id: 2026-11-20-raise-mql-threshold-k3f9\n${TRANSLATED}`;
    const entry = readRecordBytes(path, new TextEncoder().encode(text));
    assert.ok(entry.kind === 'change');
    const source = { snapshot: snapshotOf(), read: () => Promise.resolve(entry) };
    const words = exportWords('de');
    assert.match(await exportEntries(markdown, [entry], source, words), /MQL-Schwelle anheben/);
    const data = JSON.parse(await exportEntries(json, [entry], source, words)) as {
      changes: { title: string; translations: unknown[] }[];
    };
    assert.equal(data.changes[0]?.title, 'Raise the MQL threshold');
    assert.equal(data.changes[0].translations.length, 4);
  });
});

describe('the language of an export', () => {
  const snapshot = snapshotOf({
    'logbook.yaml':
      'format: 1\nname: Acme\nlanguage: pt-BR\naudiences:\n  - { id: dach, name: DACH, language: de }\n  - { id: all, name: All }\n',
  });

  it('is what is asked for, else that of the audience, else that of the logbook', () => {
    assert.equal(askedLanguage(snapshot, { language: 'fr', audience: 'dach' }), 'fr');
    assert.equal(askedLanguage(snapshot, { audience: 'dach' }), 'de');
    assert.equal(askedLanguage(snapshot, { audience: 'all' }), 'pt-BR');
    assert.equal(askedLanguage(snapshot, {}), 'pt-BR');
    assert.equal(askedLanguage(snapshotOf(), {}), undefined);
  });
});
