import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { markdown } from '../../../../src/core/export/markdown';
import { exportWords } from '../../../../src/messages/export-words';
import { changeOf, inputOf, ROUTING, THRESHOLD } from './snapshots';

const threshold = () => changeOf(THRESHOLD);
const routing = () => changeOf(ROUTING, '2026-10-01-answer-in-4-hours-h2qa');

describe('export to Markdown', () => {
  it('is a changelog by month and kind, newest first', () => {
    assert.equal(
      markdown.export(inputOf([threshold(), routing()])),
      `# Acme MOps: changelog

2 changes

## November 2026

### Changed

- **Raise the MQL threshold** · Marketo Engage · 20 November 2026 · k3f9
  - Scoring / MQL threshold: 65 → 80
  - Sales rejected **38%** of MQLs last quarter.

## October 2026

### Changed

- **Answer enterprise leads in 4 hours** · LeanData, Lead routing · 6 October 2026 · h2qa
  - First touch: 24 h → 4 h (Lead routing)
  - Old rule: removed, was x (LeanData)
  - New rule: y (new) (LeanData, sandbox)
  - Cap: now 5 (LeanData)
  - 22 leads went to the wrong queue.
`,
    );
  });

  it('puts what is planned first, and says until when', () => {
    const planned = changeOf(
      'title: Move callers\nkind: migrated\nstatus: scheduled\ndeadline: 2027-01-31\n',
    );
    const text = markdown.export(inputOf([threshold(), planned]));
    assert.ok(text.indexOf('## Planned') < text.indexOf('## November 2026'));
    assert.match(text, /\*\*Move callers\*\* · planned, due by 31 January 2027/);
  });

  it('says of what was planned for a day that is over that it was', () => {
    const at = (today: string, fields: string) => {
      const change = changeOf(`title: Move callers\nkind: migrated\n${fields}\n`);
      const text = markdown.export(inputOf([change], { digest: { today } }));
      return /Move callers\*\* · (.*) ·/.exec(text)?.[1];
    };
    const window = 'status: scheduled\nwindow: { start: 2026-11-20, end: 2026-11-22 }';
    assert.equal(at('2026-11-22', window), 'planned for 20 November 2026');
    assert.equal(at('2026-11-23', window), 'was planned for 20 November 2026, not marked live');
    const proposed = 'status: proposed\nlive: 2026-11-20';
    assert.equal(at('2026-11-21', proposed), 'was proposed for 20 November 2026, not decided');
    const due = 'status: approved\ndeadline: 2026-11-20';
    assert.equal(at('2026-11-20', due), 'planned, due by 20 November 2026');
    assert.equal(at('2026-11-21', due), 'planned, was due by 20 November 2026');
    assert.equal(at('2026-11-21', 'status: deferred\nlive: 2026-11-20'), 'put off');
    assert.equal(at('2026-11-21', 'status: live\nlive: 2026-11-20'), '20 November 2026');
  });

  it('puts what is live and has no date last, and not among what is planned', () => {
    const live = changeOf('title: Old rule\nkind: changed\nstatus: live\n');
    const undated = { ...live, id: 'old-rule' };
    const deferred = changeOf('title: Later\nkind: changed\nstatus: deferred\n');
    const text = markdown.export(inputOf([undated, threshold(), deferred]));
    assert.deepEqual(text.match(/^## .*/gm), [
      '## Planned',
      '## November 2026',
      '## Without a date',
    ]);
    assert.match(
      text,
      /## Without a date\n\n### Changed\n\n- \*\*Old rule\*\* · live · old-rule\n/,
    );
  });

  it('groups by tool, process and status when asked', () => {
    const changes = [threshold(), routing()];
    const headings = (group: 'tool' | 'process' | 'status') =>
      markdown.export(inputOf(changes, { group })).match(/^## .*/gm);
    assert.deepEqual(headings('tool'), ['## LeanData', '## Marketo Engage']);
    assert.deepEqual(headings('process'), ['## Lead routing', '## No process']);
    assert.deepEqual(headings('status'), ['## Live', '## Tested']);
  });

  it('says which days were asked for', () => {
    const text = markdown.export(
      inputOf([threshold()], { title: 'Q4', since: '2026-10-01', until: '2026-12-31' }),
    );
    assert.ok(text.startsWith('# Q4\n\nOne change, 1 October 2026 to 31 December 2026\n'));
    assert.match(markdown.export(inputOf([])), /^# .*\n\n0 changes\n$/);
  });

  it('writes the days of languages that number them as they are', () => {
    const german = { ...inputOf([threshold()]), words: exportWords('de') };
    assert.match(markdown.export(german), /\*\* · Marketo Engage · 20\. November 2026 · k3f9\n/);
    const numbered = { ...threshold(), settings: [{ path: '1. Score', to: '2' }] };
    assert.match(markdown.export(inputOf([numbered])), /\n {2}- 1\\\. Score/);
  });

  it('lets no title, name or reason break out of its place', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '# x',
        '- x',
        '1. x',
        '> x',
        '```',
        '~~~',
        '---',
        '[a]: javascript:alert(1)',
        '![x](https://evil.example/p.png)',
        '[x](javascript:alert(1))',
        '[x](command:foo)',
        '<script>alert(1)</script>',
        '**bold\n\n# heading',
        '`code\n\n- item',
        '\\`<b>`',
        '| a | b |\n|---|---|',
        '&lt;b&gt; &#60;',
        '<img src=x onerror=alert(1)>',
        '\u2028# x',
      ),
    );
    const md = new MarkdownIt({ html: true, linkify: false });
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, why, path) => {
        const change = { ...threshold(), title, why, settings: [{ path, from: title, to: why }] };
        const html = md.render(markdown.export(inputOf([change])));
        const tags = new Set([...html.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
        const known = ['h1', 'h2', 'h3', 'p', 'ul', 'li', 'strong', 'em', 'code', 'a', 's', 'br'];
        for (const tag of tags) assert.ok(known.includes(tag ?? ''), html);
        assert.equal(html.match(/<h\d/g)?.length, 3, html);
        assert.equal(html.match(/<ul/g)?.length, 2, html);
        for (const [, href] of html.matchAll(/href="([^"]*)"/g))
          assert.match(href ?? '', /^(https?:|mailto:|[#/\w.-]*$)/i);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows a title as it is', () => {
    const md = new MarkdownIt();
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        // A space that does not break stays one between letters, as French has it.
        const line = title
          .replace(/[\s\p{Cc}]+/gu, (space) => (/^[\u00a0\u202f]$/.test(space) ? space : ' '))
          .trim();
        fc.pre(line !== '');
        const html = md.render(markdown.export(inputOf([{ ...threshold(), title }])));
        const shown = /<strong>([^]*?)<\/strong> · Marketo/.exec(html)?.[1];
        assert.equal(shown, md.utils.escapeHtml(line));
      }),
      { numRuns: 2000 },
    );
  });
});
