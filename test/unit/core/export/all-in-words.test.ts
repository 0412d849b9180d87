import assert from 'node:assert/strict';
import { changesToExport, exportEntries } from '../../../../src/core/export/export-changes';
import { isFolder } from '../../../../src/core/export/exporter';
import type { ExportWords } from '../../../../src/core/export/exporter';
import { exporters } from '../../../../src/core/export/exporters';
import { exportWords } from '../../../../src/messages/export-words';
import { inLanguage, speakIn } from '../../../../src/messages/spoken';
import { english, recording } from '../../messages/recording';
import { ROUTING, snapshotOf, STACK, THRESHOLD } from './snapshots';

const FILES = {
  'changes/2026/11/2026-11-20-raise-mql-threshold-k3f9.yaml': `id: 2026-11-20-raise-mql-threshold-k3f9\n${THRESHOLD}`,
  'changes/2026/10/2026-10-01-answer-in-4-hours-h2qa.yaml': `id: 2026-10-01-answer-in-4-hours-h2qa\n${ROUTING}`,
  'changes/2026/11/2026-11-21-zzz-aaaa.yaml':
    'id: 2026-11-21-zzz-aaaa\ntitle: Zzz\nkind: removed\nstatus: scheduled\nwindow: { start: 2026-12-01 }\n',
};

/** What each format writes of a small logbook in these words, by the format. */
async function written(words: ExportWords): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const snapshot = snapshotOf(FILES);
  const source = { snapshot, read: () => Promise.reject(new Error('nothing is shortened')) };
  for (const exporter of exporters)
    for (const audience of [undefined, 'sales-enterprise']) {
      const options = { audience, digest: { today: '2026-11-22', waiting: true } };
      const entries = changesToExport(snapshot, {});
      const content = await exportEntries(exporter, entries, source, words, options);
      let text = typeof content === 'string' ? content : '';
      if (typeof content !== 'string' && isFolder(content))
        for await (const { path, content: page } of content.files)
          if (path.endsWith('.html')) text += `${String(page)}\n`;
      texts.set(`${exporter.id} ${audience ?? ''}`.trim(), text);
    }
  return texts;
}

/** Formats for programs, whose words are keys. */
const DATA = ['json', 'ndjson', 'csv'];

/** What records hold, days as English has them, and the marks of formats. */
const MONTHS = Array.from({ length: 12 }, (_, at) =>
  new Date(Date.UTC(2026, at)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' }),
);
const HELD = new Set(
  [...Object.values({ ...STACK, ...FILES }), ...MONTHS].join(' ').match(/\p{L}+/gu),
);

/** Names of columns and codes, which evidence explains, are small. */
const WORD = /(?<![\p{L}-])(?:\p{Lu}\p{L}{2,}|\p{L}{3,}(?= \p{L}))/gu;

/** The words of a text that are neither translated nor from a record. */
function englishIn(text: string): string[] {
  let rest = text
    .replace(
      /<style>.*?<\/style>|<script>.*?<\/script>|<(?<tag>code|pre|kbd)\b.*?<\/\k<tag>>/gs,
      ' ',
    )
    .replace(/<[^>]*>/g, ' ')
    .replace(
      /&[a-z#0-9]+;|urn:[^\s<]+|MOps Logbook|SHA256SUMS|[\w/-]+\.(?:html|csv|json|txt|xlsx|yaml)\b/g,
      ' ',
    )
    .replace(/\r\n /g, '')
    .replace(/^[A-Z-]+(?:;VALUE=DATE)?:(?:VEVENT|VCALENDAR|PUBLISH|TRUE)?/gm, ' ');
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/‹[^‹›]*›/g, ' ');
  }
  return rest.match(WORD)?.filter((word) => !HELD.has(word)) ?? [];
}

describe('the words of every export', () => {
  afterEach(() => speakIn({}));

  it('asks for no word after the words of an export are built, whatever is exported', async () => {
    const { keys, words } = recording();
    const own = exportWords('en');
    speakIn(words);
    await written(own);
    assert.deepEqual([...keys], []);
  });

  it('leaves no word of English in what people read', async () => {
    const { words } = recording((key) => `‹${english(key)}›`);
    const pseudo = inLanguage(words, () => exportWords('en'));
    const left: Record<string, string[]> = {};
    for (const [format, text] of await written(pseudo)) {
      const found = englishIn(text);
      if (found.length > 0 && !DATA.includes(format.split(' ')[0] ?? '')) left[format] = found;
    }
    assert.deepEqual(left, {});
  });
});
