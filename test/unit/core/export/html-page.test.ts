import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { htmlPage } from '../../../../src/core/export/html-page';
import { PAGE_STYLE, PAGE_STYLE_HASH } from '../../../../src/core/export/html-style';
import { HOSTILE, hostileInput } from './hostile';
import { changeOf, inputOf, ROUTING, THRESHOLD } from './snapshots';
import { assertValid } from './valid-html';

const routing = () => changeOf(ROUTING, '2026-10-01-answer-in-4-hours-h2qa');
const TAGS = new Set(
  'html head meta title style body header h1 h2 h3 p nav ul li a span bdi main section article div strong em code s br'.split(
    ' ',
  ),
);

/** That a page has no element, attribute or address but those that it writes itself. */
function assertTame(html: string): void {
  const body = html.replace(`<style>${PAGE_STYLE}</style>`, '<style></style>');
  for (const [tag = '', name = '', attributes = ''] of body.matchAll(
    /<\/?([a-z][a-z0-9]*)((?:\s+[^<>"]*(?:"[^"]*")?)*)>/gi,
  )) {
    assert.ok(TAGS.has(name.toLowerCase()), tag);
    for (const [, attribute = ''] of attributes
      .replace(/"[^"]*"/g, '""')
      .matchAll(/\s([a-z-]+)(?:=|$|\s)/gi))
      assert.match(
        attribute,
        /^(lang|charset|http-equiv|content|name|dir|class|id|aria-labelledby|href)$/,
        tag,
      );
  }
  for (const [, href = ''] of body.matchAll(/href="([^"]*)"/g))
    assert.match(href, /^(https?:\/\/|mailto:|#section-\d+$)/i);
}

describe('export to HTML', () => {
  it('is one valid page: heading, what counts, contents, changes', async () => {
    const html = await htmlPage.export(inputOf([changeOf(THRESHOLD), routing()]));
    await assertValid(html);
    assertTame(html);
    const text = html
      .slice(html.indexOf('<body>'))
      .replace(/<[^>]*>/g, '')
      .replace(/\n+/g, '\n')
      .trim();
    assert.equal(
      text,
      `Acme MOps: changelog
2 changes
Changed (2)
Most changed: Marketo Engage (1), LeanData (1)
Contents
November 2026 1
October 2026 1
November 2026
Raise the MQL threshold
Changed · Marketo Engage · 20 November 2026
Scoring / MQL threshold: 65 → 80
Why: Sales rejected 38% of MQLs last quarter.
Questions: Ana Ruiz (ana.ruiz@acme.example) · k3f9
October 2026
Answer enterprise leads in 4 hours
Changed · LeanData, Lead routing · 6 October 2026
First touch: 24 h → 4 h (Lead routing)
Old rule: removed, was x (LeanData)
New rule: y (new) (LeanData, sandbox)
Cap: now 5 (LeanData)
Why: 22 leads went to the wrong queue.
What to do
From 6 October 2026, Enterprise sales: Answer leads from your accounts within 4 hours. Thank you.
From 7 October 2026, sdr: Leave them alone.
Questions: s.okafor@acme.example · h2qa`,
    );
    assert.match(html, /Sales rejected <strong>38%<\/strong> of MQLs/);
  });

  it('groups as asked, and is valid with nothing in it', async () => {
    const html = await htmlPage.export(
      inputOf([changeOf(THRESHOLD), routing()], { group: 'tool' }),
    );
    assert.deepEqual(
      [...html.matchAll(/<h2 id="section-\d+"[^>]*>([^<]*)/g)].map(([, title]) => title),
      ['LeanData', 'Marketo Engage'],
    );
    const empty = await htmlPage.export(inputOf([], { title: 'Q4', since: '2026-10-01' }));
    await assertValid(empty);
    assert.match(empty, /<p class="summary">0 changes since 1 October 2026<\/p>/);
  });

  it('allows its own style, and nothing else', async () => {
    const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
    assert.equal(PAGE_STYLE_HASH, hash);
    const html = await htmlPage.export(inputOf([]));
    assert.ok(html.includes(`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;`));
    assert.ok(html.includes(`<style>${PAGE_STYLE}</style>`));
  });

  it('draws no markup of anybody else, whatever they write', async () => {
    for (const text of HOSTILE) {
      const html = await htmlPage.export(hostileInput(text));
      assertTame(html);
      await assertValid(html);
    }
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        assertTame(await htmlPage.export(hostileInput(text)));
      }),
    );
  });

  it('has charts of many changes, unless nobody wants them', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({
      ...changeOf(THRESHOLD, `2026-${at < 6 ? '09' : '11'}-20-change-${at}-k3f9`),
      live: `2026-${at < 6 ? '09' : '11'}-20`,
    }));
    const html = await htmlPage.export(inputOf(many));
    await assertValid(html);
    assert.match(html, /<h3>Changes by month<\/h3>/);
    assert.match(html, /<svg [^>]*role="img"/);
    const without = await htmlPage.export(inputOf(many, { charts: false }));
    assert.doesNotMatch(without, /<svg|At a glance/);
  });

  it('keeps links that may open, as links', async () => {
    const why = 'See [the ticket](https://t.example/1?a=1&b=2), not [this](javascript:alert(1)).';
    const html = await htmlPage.export(inputOf([{ ...changeOf(THRESHOLD), why }]));
    assert.match(html, /<a href="https:\/\/t\.example\/1\?a=1&amp;b=2">the ticket<\/a>/);
    assert.match(html, /\[this\]\(javascript:alert\(1\)\)/);
  });
});
