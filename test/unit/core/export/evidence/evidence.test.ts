import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { evidenceOutline } from '../../../../../src/core/export/evidence/pack-files';
import { EVIDENCE_STYLE, EVIDENCE_STYLE_HASH } from '../../../../../src/core/export/evidence/style';
import { DATA_FILES, PAGES } from '../../../../../src/core/export/evidence/words';
import { PAGE_STYLE } from '../../../../../src/core/export/html-style';
import type { ExportInput } from '../../../../../src/core/export/exporter';
import { evidenceTexts } from '../../../../../src/messages/evidence-text';
import { HOSTILE, hostileInput, lettersOf } from '../hostile';
import { assertValid } from '../valid-html';
import { packInput, packOf, rowsOfCsv, tableOfCsv, textIn } from './packs';

const FULL = {
  live: '2026-07-09T09:00:00+02:00',
  requester: 'ana',
  track: 'emergency',
  why: 'It broke.\n\nThe whole story.',
  what: 'All of it.',
  rollback: 'Set it back.',
  reversible: true,
  settings: [
    { target: 'marketo', environment: 'sandbox', path: 'A / B', from: null, to: { x: [1, 2] } },
    { path: 'C', to: '=1+1' },
  ],
  assets: [{ tool: 'marketo', type: 'form', name: 'F', status: 'done' }],
  rollout: [{ where: 'wave 1', status: 'done', on: '2026-07-09', by: 'ana' }],
  approvals: [{ role: 'legal', decision: 'approved', by: 'kim@acme.example', on: '2026-07-10' }],
  tests: [{ check: 'Works', result: 'passed', by: 'ana', on: '2026-07-10' }],
  communication: [{ audience: 'sales-enterprise', do: 'Look', 'sent-on': '2026-07-11' }],
  training: [{ audience: 'sales-enterprise', material: 'Page', due: '2026-07-12' }],
  compliance: [{ law: 'gdpr', because: 'Consent' }],
  review: { on: '2026-07-20', by: 'ana', findings: 'Fine.' },
  outcome: { metric: 'MQLs', result: '12' },
  links: ['https://tickets.example/1', 'javascript:alert(1)'],
  attachments: ['attachments/a/x.pdf'],
  brief: 'https://brief.example/',
};
const full = (): ExportInput => packInput({ '2026-07-09-a-k3f9': FULL }, { title: 'Q3' });

const pagesOf = (files: ReadonlyMap<string, string | Uint8Array>): [string, string][] =>
  [...files].flatMap(([name, content]) =>
    name.endsWith('.html') && typeof content === 'string' ? [[name, content]] : [],
  );

const ELEMENTS = new Set(
  'html head meta title style body header h1 h2 h3 p nav ul li a span bdi main section div strong table caption thead tbody tr th td br pre code'.split(
    ' ',
  ),
);

/** That a page has no element and no address but those that it makes itself. */
function assertTame(name: string, html: string, files: ReadonlySet<string>): void {
  const body = html.replace(PAGE_STYLE, '').replace(EVIDENCE_STYLE, '');
  for (const [tag, element = ''] of body.matchAll(/<\/?([a-z][a-z0-9]*)/gi))
    assert.ok(ELEMENTS.has(element.toLowerCase()), `${name}: ${tag}`);
  assert.doesNotMatch(body, /<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/i, name);
  for (const [, href = ''] of body.matchAll(/href="([^"]*)"/g)) {
    if (/^(?:https?:\/\/|mailto:)/i.test(href)) continue;
    assert.ok(files.has(path.posix.join(path.posix.dirname(name), href)), `${name}: ${href}`);
  }
}

describe('evidence pack', () => {
  it('has the files that it speaks of, and their sums', async () => {
    const files = await packOf(full());
    const names = new Set(files.keys());
    for (const page of PAGES.filter((one) => one !== 'trails'))
      assert.ok(names.has(`${page}.html`), page);
    const ofTrails = new Set<string>([
      'trails.csv',
      'undocumented.csv',
      'ignored.csv',
      'without-entry.csv',
    ]);
    for (const file of DATA_FILES) assert.equal(names.has(file), !ofTrails.has(file), file);
    assert.ok(names.has('sample/001-2026-07-09-a-k3f9.html'));
    const sums = textIn(files, 'SHA256SUMS').trimEnd().split('\n');
    assert.equal(sums.length, files.size - 1);
    for (const sum of sums) {
      const [, hash, name = ''] = /^([0-9a-f]{64}) {2}([\w./-]+)$/.exec(sum) ?? [];
      const content = files.get(name);
      assert.ok(content !== undefined, sum);
      assert.equal(createHash('sha256').update(content).digest('hex'), hash, name);
    }
    const { paths } = await evidenceOutline(full());
    assert.deepEqual(paths, [...names]);
  });

  it('is valid HTML that leads to its own files', async () => {
    const files = await packOf(full());
    const names = new Set(files.keys());
    for (const [name, html] of pagesOf(files)) {
      await assertValid(html);
      assertTame(name, html, names);
    }
    const trace = textIn(files, 'sample/001-2026-07-09-a-k3f9.html');
    for (const text of ['The whole story.', 'Set it back.', 'Kim', 'wave 1', 'MQLs', 'Fine.'])
      assert.ok(trace.toLowerCase().includes(text.toLowerCase()), text);
    assert.match(trace, /<a href="https:\/\/tickets\.example\/1"/);
    assert.doesNotMatch(trace, /href="javascript/);
  });

  it('is styled by nothing but its own style', () => {
    const hash = createHash('sha256').update(EVIDENCE_STYLE).digest('base64');
    assert.equal(EVIDENCE_STYLE_HASH, hash);
  });

  it('is valid and empty where nothing counts', async () => {
    const files = await packOf(packInput({}, { since: '2001-01-01', until: '2001-12-31' }));
    for (const [, html] of pagesOf(files)) await assertValid(html);
    assert.equal(rowsOfCsv(textIn(files, 'population.csv')).length, 1);
    assert.equal(textIn(files, 'frame.txt'), '');
    assert.match(textIn(files, 'README.txt'), /No change counts in this period/);
  });

  it('has no history where there is none, and says so', async () => {
    const source = { version: '1', read: () => Promise.reject(new Error('not asked')) };
    const files = await packOf({
      ...full(),
      evidence: {
        ...source,
        history: () => Promise.resolve(undefined),
        trails: () => Promise.resolve(undefined),
        attachment: () => Promise.resolve({ found: 'no' }),
        texts: (found) => evidenceTexts(found, full().snapshot),
      },
    });
    assert.match(textIn(files, 'README.txt'), /There is no history: no repository, no git/);
    assert.match(textIn(files, 'manifest.json'), /"commit": null/);
  });

  it('has the same tables as CSV and as a workbook', async () => {
    const files = await packOf(full());
    const [row = {}] = tableOfCsv(textIn(files, 'population.csv'));
    assert.equal(row['id'], '2026-07-09-a-k3f9');
    assert.equal(row['live'], '2026-07-09T09:00:00+02:00');
    assert.equal(row['approvals'], 'legal: approved, kim@acme.example, 2026-07-10');
    assert.equal(row['brief'], 'https://brief.example/');
    assert.match(row['exceptions'] ?? '', /approved-after-live/);
    const workbook = Buffer.from(files.get('evidence.xlsx') ?? '');
    const sheets = await readWorkbook(workbook);
    const population = sheets.find(({ sheet }) => sheet === 'population');
    assert.equal(population?.data[1]?.[0], '2026-07-09-a-k3f9');
    for (const { sheet, data } of sheets)
      assert.equal(data.length, rowsOfCsv(textIn(files, `${sheet}.csv`)).length, sheet);
  });

  it('judges nothing: neither its words nor any translation say that something is in order', async () => {
    const judging = /complian(?:t|ce (?:achieved|met))|certif(?:y|ied)|passes? the audit/i;
    for (const [name, content] of await packOf(full()))
      if (typeof content === 'string') assert.doesNotMatch(content, judging, name);
    const folder = path.join(__dirname, '../../../../../l10n');
    const said = evidenceSentences();
    for (const file of readdirSync(folder).filter((name) => name.startsWith('exports.'))) {
      const words = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<
        string,
        string
      >;
      for (const sentence of said)
        assert.doesNotMatch(
          words[sentence] ?? '',
          /konform|conforme aux?|conformité (?:atteinte|assurée)|em conformidade|certifi|zertifi/i,
          `${file}: ${sentence}`,
        );
    }
  });
});

/** Every sentence that the words of evidence are made of, in English. */
function evidenceSentences(): string[] {
  const folder = path.join(__dirname, '../../../../../src/messages/export-words');
  return readdirSync(folder)
    .filter((name) => name.startsWith('evidence'))
    .flatMap((name) => {
      const source = readFileSync(path.join(folder, name), 'utf8');
      return [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text);
    });
}

describe('hostile text in an evidence pack', () => {
  /** A logbook all of whose texts are this one, with its change in it. */
  function input(text: string): ExportInput {
    const { changes, snapshot, words } = hostileInput(text);
    const [change] = changes;
    assert.ok(change);
    const file = JSON.stringify({ ...change, live: '2026-11-20' });
    const people = snapshot.logbook?.record;
    return {
      ...packInput(
        {},
        { title: text },
        {
          [`changes/2026/11/${change.id}.yaml`]: file,
          'logbook.yaml': JSON.stringify(people ?? {}),
        },
      ),
      words,
    };
  }

  it('shows as text on every page, and executes nowhere', async () => {
    for (const text of HOSTILE) {
      const files = await packOf(input(text));
      const names = new Set(files.keys());
      for (const [name, html] of pagesOf(files)) assertTame(name, html, names);
      for (const [name, content] of files) {
        if (typeof content !== 'string' || !name.endsWith('.csv')) continue;
        for (const cell of rowsOfCsv(content).flat())
          assert.doesNotMatch(cell, /^[=+\-@\t\r＝＋－＠]/u, `${name}: ${JSON.stringify(text)}`);
      }
      const word = /[\p{L}\p{N}]{3,}/u.exec(text)?.[0] ?? '';
      const trace = [...files].find(([name]) => name.startsWith('sample/'))?.[1];
      assert.ok(lettersOf(String(trace)).includes(word), JSON.stringify(text));
    }
  });

  it('starts no other command in what is to be typed', async () => {
    for (const text of HOSTILE) {
      const readme = textIn(await packOf(input(text)), 'README.txt');
      const command = /^ {4}mops-logbook export .*$/m.exec(readme)?.[0] ?? '';
      assert.match(command, /--output evidence$/, JSON.stringify(text));
    }
  });

  it('makes no path', async () => {
    const id = '2026-07-09-ไทย-CON-k3f9';
    const files = await packOf(packInput({ [id]: FULL }));
    for (const name of files.keys()) assert.match(name, /^[\x20-\x7e]+$/);
    assert.ok(files.has('sample/001.html'));
  });
});
