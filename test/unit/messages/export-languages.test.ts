import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { getL10nJson } from '@vscode/l10n-dev';
import { describe as fieldsOf } from '../../../src/core/model/describe';
import type { FieldSpec } from '../../../src/core/model/field-spec';
import { RECORD_KINDS } from '../../../src/core/model/record-kind';
import type { RecordKind } from '../../../src/core/model/record-kind';
import { EXPORT_LANGUAGES, exportLanguage } from '../../../src/messages/export-languages';
import type { ExportLanguageTag } from '../../../src/messages/export-languages';
import { exportWords } from '../../../src/messages/export-words';
import { choiceLabel, fieldHelp, fieldLabel } from '../../../src/messages/labels';
import { inLanguage, speakIn } from '../../../src/messages/spoken';
import { exportWordsIn } from '../../../src/node/export-words-in';
import { english, recording } from './recording';

const OTHERS = EXPORT_LANGUAGES.filter(({ tag }) => tag !== 'en');

/** What is asked of `l10n` to word the fields of all records; labels come with help, which no export has. */
function ofFields(): { readonly labels: ReadonlySet<string>; readonly helps: ReadonlySet<string> } {
  const helps = new Set<string>();
  const { keys, words } = recording();
  const visit = (kind: RecordKind, fields: readonly FieldSpec[], above: string) => {
    for (const { key, fields: below, choices = [] } of fields) {
      helps.add(fieldHelp(kind, above + key));
      inLanguage(words, () => [
        fieldLabel(kind, above + key),
        ...choices.map((code) => choiceLabel(key, code)),
      ]);
      visit(kind, below ?? [], `${above}${key}.`);
    }
  };
  for (const kind of RECORD_KINDS) visit(kind, fieldsOf(kind), '');
  return { labels: keys, helps };
}

/** Files whose sentences stand in evidence: what is found there is worded one by one. */
const OF_EVIDENCE = [
  'approval-text',
  'field-value',
  'format-value',
  'history-text',
  'item-text',
  'ledger-text',
  'listed',
  'trust-help',
  'trust-text',
];

/** Every message of exports, and what may be translated beside them: fields that no export is known to name. */
async function messages(): Promise<{ needed: ReadonlySet<string>; other: ReadonlySet<string> }> {
  const { keys, words } = recording();
  inLanguage(words, () => exportWords('en'));
  const { labels, helps } = ofFields();
  const files = OF_EVIDENCE.map((name) => ({
    extension: '.ts' as const,
    contents: readFileSync(join(MESSAGES, `${name}.ts`), 'utf8'),
  }));
  const ofEvidence = Object.keys(await getL10nJson(files));
  const needed = [...keys].filter((key) => !helps.has(key));
  return { needed: new Set([...needed, ...ofEvidence]), other: labels };
}

const MESSAGES = join(import.meta.dirname, '../../../src/messages');

const textsIn = (tag: string): Record<string, string> =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../../../l10n/exports.${tag}.json`), 'utf8'),
  ) as Record<string, string>;

const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
const hasLetters = (text: string): boolean => /\p{L}/u.test(text.replace(/\{\d\}/g, ''));

/** Names, and terms of the trade that nobody translates. */
const EVERYWHERE =
  'CRM|Reverse ETL|GDPR|ePrivacy|CCPA|CAN-SPAM|CASL|LGPD|PDPA|HIPAA|SOX|Branch|Commit|Pull request';

/** What is called the same in both languages. */
const SAME: Readonly<Record<ExportLanguageTag, string>> = {
  en: '',
  'pt-BR':
    'Status|Links|Link|Material|Dashboard|Analytics|Data warehouse|Business intelligence|E-commerce|Sandbox|Marketing|Total|Workspace',
  de: 'Live|live|Tool|Tools|Test|Tests|Status|Assets|Rollout|Compliance|Links|Link|In|Name|Material|Tags|Ticket|Dashboard|Analytics|Integration|Team|Attribution|Sandbox|Staging|IT|Marketing|Code|Committer|Workspace|Text',
  fr: 'Questions|Test|Tests|Impact|Type|Documentation|Urgent|Ticket|Document|Marketing automation|Analytics|Attribution|Collaboration|E-commerce|Production|Finance|Marketing|Code|Population|Signature|Source|Total|Message|Relation',
  th: '',
};

const isSame = (tag: ExportLanguageTag, text: string): boolean =>
  `${EVERYWHERE}|${SAME[tag]}`.split('|').includes(text);

describe('the languages of exports', () => {
  afterEach(() => speakIn({}));

  let all: Awaited<ReturnType<typeof messages>>;
  before(async () => {
    all = await messages();
  });

  for (const { tag, name } of OTHERS)
    describe(name, () => {
      const texts = textsIn(tag);

      it('has every message, and no other', () => {
        const { needed, other } = all;
        assert.deepEqual(
          [...needed].filter((key) => !Object.hasOwn(texts, key)),
          [],
        );
        assert.deepEqual(
          Object.keys(texts).filter((key) => !needed.has(key) && !other.has(key)),
          [],
        );
      });

      it('has names for sheets that Excel takes', () => {
        const { sheets, charts } = exportWordsIn(exportLanguage(tag));
        const keys = ['changes', 'settings', 'assets', 'approvals', 'tools', 'long-texts'];
        const names = [...keys.map((key) => sheets.sheet(key)), charts.heading];
        assert.equal(new Set(names).size, names.length);
        // With the number of a further sheet behind it.
        for (const sheet of names) assert.match(sheet, /^[^[\]:*?/\\']{1,28}$/u);
      });

      it('has the places of each, and words of its own', () => {
        for (const [key, text] of Object.entries(texts)) {
          assert.deepEqual(places(text), places(english(key)), key);
          if (hasLetters(english(key)) && !isSame(tag, english(key)))
            assert.notEqual(text, english(key));
        }
      });
    });

  it('speaks its own language again afterwards, also when the words cannot be built', () => {
    speakIn({ Why: 'Warum hier' });
    assert.equal(exportWordsIn(exportLanguage('fr')).why, 'Pourquoi');
    assert.equal(l10n.t('Why'), 'Warum hier');
    const fails = () =>
      inLanguage({}, () => {
        throw new Error('no');
      });
    assert.throws(fails, /no/);
    assert.equal(l10n.t('Why'), 'Warum hier');
    assert.equal(exportWordsIn(exportLanguage('en')).why, 'Why');
  });

  it('writes days, numbers and counts as the language has them', () => {
    const summary = (tag: string, count: number) =>
      exportWordsIn(exportLanguage(tag)).summary(count, '2026-09-01', '2026-11-30');
    assert.equal(summary('en', 1234), '1,234 changes, 1 September 2026 to 30 November 2026');
    assert.equal(summary('de-AT', 1), 'Eine Änderung, 1. September 2026 bis 30. November 2026');
    assert.equal(
      summary('pt-BR', 1234),
      '1.234 mudanças, de 1º de setembro de 2026 a 30 de novembro de 2026',
    );
    assert.equal(summary('fr', 0), '0 changement, du 1er septembre 2026 au 30 novembre 2026');
    assert.equal(summary('th', 2), 'การเปลี่ยนแปลง 2 รายการ ตั้งแต่ 1 กันยายน 2569 ถึง 30 พฤศจิกายน 2569');
    assert.equal(exportWordsIn(exportLanguage('fr')).month('2026-11'), 'Novembre 2026');
  });

  it('takes for a language what is nearest, and says how near', () => {
    const taken = (asked: string | undefined) => {
      const { tag, locale, fit } = exportLanguage(asked);
      return `${tag} ${locale} ${fit}`;
    };
    assert.equal(taken(undefined), 'en en own');
    assert.equal(taken('en-us'), 'en en-US own');
    assert.equal(taken('de_AT'), 'de de-AT own');
    assert.equal(taken('pt'), 'pt-BR pt-BR own');
    assert.equal(taken('pt-PT'), 'pt-BR pt-BR near');
    assert.equal(taken('TH'), 'th th own');
    assert.equal(taken('zh-CN'), 'en en none');
    for (const asked of ['german', 'xx', '', 'de AT', '<script>', '../../de'])
      assert.equal(taken(asked), 'en en unknown', asked);
  });
});
