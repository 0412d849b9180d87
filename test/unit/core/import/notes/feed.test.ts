import assert from 'node:assert/strict';
import fc from 'fast-check';
import { feed } from '../../../../../src/core/import/notes/feed';
import { htmlToMarkdown } from '../../../../../src/core/import/notes/html-markdown';
import { renderMarkdown } from '../../../../../src/core/render-markdown';
import { fileOf, fileOfBytes, itemsOf, reasonsIn, updatesIn } from './note-files';

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Vendor</title>
<item><title>Legacy forms &amp; <![CDATA[<b>API</b>]]></title><link>https://v.example/1</link><guid>g1</guid>
<pubDate>Tue, 03 Feb 2026 09:39:21 +0100</pubDate><category>API</category>
<description>Short.</description>
<content:encoded><![CDATA[<p>The <a href="javascript:alert(1)">old</a> <a href="https://v.example/x">API</a> is <b>removed on October 1, 2026</b>.</p><ul><li>One</li></ul><script>alert(1)</script>]]></content:encoded></item>
<item><title>A day that there is not</title><pubDate>yesterday</pubDate></item>
<item></item>
<item><description>No title here</description></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>V</title>
<entry><title type="text">A &lt; B</title><id>tag:1</id><link rel="self" href="https://v.example/self"/><link href="https://v.example/a"/><updated>2026-03-04T10:00:00+02:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>You <em>must</em> migrate &amp; test by June 30.</p></div></content></entry>
</feed>`;

describe('feeds', () => {
  it('makes an update of each item of RSS, and says why of the others', async () => {
    const items = await itemsOf(feed, fileOf('feed.xml', RSS));
    assert.deepEqual(reasonsIn(items), { 'date-impossible': 1, 'no-text': 1 });
    const [first, last] = updatesIn(items);
    assert.deepEqual(first?.update, {
      title: 'Legacy forms & API',
      announced: '2026-02-03T08:39:21Z',
      deadline: '2026-10-01',
      deadlines: [
        {
          on: '2026-10-01',
          what: 'The old API (https://v.example/x) is removed on October 1, 2026.',
        },
      ],
      link: 'https://v.example/1',
      summary: 'The old [API](https://v.example/x) is **removed on October 1, 2026**.\n\n- One',
      tags: ['API'],
      imported: { by: '', file: 'feed.xml', line: 3 },
    });
    assert.deepEqual([first.key, first.place.line], ['g1', 3]);
    assert.equal(last?.update.title, 'No title here');
  });

  it('reads Atom, with the link that is for people', async () => {
    const [item] = updatesIn(await itemsOf(feed, fileOf('f.atom', ATOM)));
    assert.equal(item?.update.link, 'https://v.example/a');
    assert.equal(item.update.summary, 'You *must* migrate & test by June 30.');
    assert.equal(item.update.deadline, '2026-06-30');
  });

  it('reads Atom whose names have a prefix, and a time of no zone as its day on every machine', async () => {
    const text = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>V</a:title>
<a:entry><a:title>Released</a:title><a:id>0</a:id><a:updated>2026-03-04T23:30:00</a:updated></a:entry></a:feed>`;
    const [item] = updatesIn(await itemsOf(feed, fileOf('f.atom', text)));
    assert.deepEqual([item?.update.title, item?.update.announced], ['Released', '2026-03-04']);
    const rss = RSS.replace(' +0100', '');
    const [first] = updatesIn(await itemsOf(feed, fileOf('feed.xml', rss)));
    assert.equal(first?.update.announced, '2026-02-03');
  });

  it('gives the same however the bytes come', async () => {
    const whole = await itemsOf(feed, fileOf('feed.xml', RSS));
    for (const pieces of [1, 7, 100])
      assert.deepEqual(await itemsOf(feed, fileOf('feed.xml', RSS, pieces)), whole);
  });

  it('reads the letters that the file declares', async () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>Für alle</title></item></channel></rss>';
    const [item] = updatesIn(
      await itemsOf(feed, fileOfBytes('f.xml', Buffer.from(text, 'latin1'))),
    );
    assert.equal(item?.update.title, 'Für alle');
  });

  it('refuses a feed that was cut off, a page, and nothing', async () => {
    const cut = RSS.slice(0, RSS.indexOf('<item></item>'));
    assert.equal(reasonsIn(await itemsOf(feed, fileOf('f.xml', cut)))['truncated'], 1);
    assert.deepEqual(
      reasonsIn(await itemsOf(feed, fileOf('f.xml', '<html><body><item>x</item></body></html>'))),
      { 'not-this-source': 1 },
    );
    assert.deepEqual(reasonsIn(await itemsOf(feed, fileOf('f.xml', ''))), { 'empty-file': 1 });
  });

  it('expands no entity that the file declares, and fetches none', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>T &b; &x;</title></item></channel></rss>`;
    const [item] = updatesIn(await itemsOf(feed, fileOf('f.xml', bomb)));
    assert.equal(item?.update.title, 'T &b; &x;');
  });

  it('is through with what is nested without end, or has no end', async () => {
    const start = Date.now();
    await itemsOf(feed, fileOf('f.xml', `<rss>${'<a>'.repeat(300_000)}`));
    const long = await itemsOf(
      feed,
      fileOf(
        'f.xml',
        `<rss><item><title>T</title><description>${'x'.repeat(600_000)}</description></item></rss>`,
      ),
    );
    assert.deepEqual(reasonsIn(long), { 'too-large': 1 });
    htmlToMarkdown('<div>'.repeat(100_000));
    assert.ok(Date.now() - start < 5000, `${Date.now() - start} ms`);
  });
});

describe('HTML of feeds as Markdown', () => {
  it('keeps paragraphs, lists, emphasis and links', () => {
    const html =
      '<h2>News</h2><p>One&nbsp;<em>two</em><br>three</p><ol><li>a<ul><li>b</li></ul></li><li># c</li></ol>';
    assert.equal(htmlToMarkdown(html), '### News\n\nOne *two*\nthree\n\n- a\n  - b\n- \\# c');
  });

  it('keeps the paragraph of an item behind its mark, and no link to a heading itself', () => {
    assert.equal(
      htmlToMarkdown('<ul>\n<li>\n<p>One</p></li><li></li><li><p>Two</p></li></ul><p>Three</p>'),
      '- One\n\n-\n- Two\n\nThree',
    );
    assert.equal(
      htmlToMarkdown('<h3>App<a href="https://a.example/#app">\u200B</a></h3><p>Now</p>'),
      '### App\n\nNow',
    );
  });

  it('draws no link that may not open, no picture and no HTML, whatever comes', () => {
    const parts = fc.constantFrom(
      '<a href="javascript:x">',
      '<a href="https://x.example/(a)">',
      '</a>',
      '<img src=x onerror=y alt="![p](https://x.example)">',
      '<script>',
      '</script>',
      '<b>',
      '</i>',
      '[x](javascript:y)',
      '&lt;img src=x&gt;',
      '`',
      '<pre>',
      '\n# x',
      '<li>',
      '|',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 30 }), (all) => {
        const html = renderMarkdown(htmlToMarkdown(all.join('')));
        assert.doesNotMatch(html, /<(?:img|script|iframe|svg)\b|href="(?!https?:|mailto:)/i);
      }),
      { numRuns: 300 },
    );
  });
});
