import assert from 'node:assert/strict';
import { check, findings, problemsOf, short } from './logbook-of';

const LOGBOOK = `format: 1
name: Acme
language: pt_BR
audiences: [{ id: dach, name: DACH, language: de-AT }, { id: all, name: All }]
exports: [{ name: Weekly, format: md, language: th-u-nu-thai }]
`;
const translated = (...languages: string[]) =>
  `translations: [${languages.map((language) => `{ language: "${language}", title: X }`).join(', ')}]`;

describe('unknown-language', () => {
  it('finds a translation into what is no language', () => {
    assert.deepEqual(findings(translated('de', 'german', 'pt BR', 'xx', 'zh-Hans-CN', 'EN')), [
      'warning unknown-language translations.1.language',
      'warning unknown-language translations.2.language',
      'warning unknown-language translations.3.language',
    ]);
    assert.deepEqual(problemsOf(translated('german'))[0]?.args, { language: 'german' });
    assert.deepEqual(findings(translated('de', 'pt_BR')), []);
  });

  it('looks at the languages of the logbook, its audiences and its exports', () => {
    const found = (text: string) =>
      (check({ 'logbook.yaml': text }).get('logbook.yaml') ?? []).map(short);
    assert.deepEqual(found(LOGBOOK), []);
    assert.deepEqual(
      found(
        LOGBOOK.replace('pt_BR', 'Deutsch')
          .replace('de-AT', 'austrian')
          .replace('th-u-nu-thai', 'x'),
      ),
      [
        'warning unknown-language language',
        'warning unknown-language audiences.0.language',
        'warning unknown-language exports.0.language',
      ],
    );
  });
});
