import assert from 'node:assert/strict';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import type { ExportInput, ExportOptions } from '../../../../../src/core/export/exporter';
import { site } from '../../../../../src/core/export/site/site';
import { fileStems } from '../../../../../src/core/export/site/site-paths';
import { joined, zipPieces } from '../../../../../src/core/export/zip-folder';
import { isSafeName } from '../../../../../src/core/logbook/layout';
import { HOSTILE, hostileInput } from '../hostile';
import { changeOf, inputOf, ROUTING, THRESHOLD } from '../snapshots';
import { assertValid } from '../valid-html';

const THRESHOLD_ID = '2026-11-20-raise-mql-threshold-k3f9';
const ROUTING_ID = '2026-10-01-answer-in-4-hours-h2qa';
const PLANNED_ID = '2026-12-01-score-webinars-m4pd';
const SECRET_ID = '2026-12-02-not-told-yet-x7wz';

function logbook(options: ExportOptions = {}): ExportInput {
  const planned = `title: Score webinars
kind: added
status: scheduled
tools: [marketo, unheard-of]
window: { start: 2026-12-05T09:00:00+01:00, end: 2026-12-05T10:30:00+01:00 }
requester: ana.ruiz@acme.example
relations: [{ type: follows, id: ${THRESHOLD_ID} }, { type: follows, id: ${SECRET_ID} }]
settings:
  - { path: Scoring / Webinar, from: null, to: { attended: 10, missed: [2, ''] } }
links: [https://tickets.example/1, "javascript:alert(1)"]
`;
  return inputOf(
    [
      changeOf(planned, PLANNED_ID),
      changeOf(THRESHOLD, THRESHOLD_ID),
      changeOf(ROUTING, ROUTING_ID),
    ],
    options,
  );
}

async function filesOf(input: ExportInput): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { path: name, content } of (await site.export(input)).files) {
    assert.ok(!files.has(name), `twice: ${name}`);
    files.set(name, typeof content === 'string' ? content : '');
  }
  return files;
}

/** What a page leads to, of the site itself: paths of files. */
function targetsOf(page: string, html: string): string[] {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^(?:https?|mailto):/.test(address))
    .map((address) => path.posix.join(path.posix.dirname(page), decodeURIComponent(address)));
}

const textOf = (html = ''): string =>
  html
    .slice(html.indexOf('<main>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('export to a site', () => {
  it('has a page for each tool, process, month and change', async () => {
    const files = await filesOf(logbook());
    assert.deepEqual(
      [...files.keys()],
      [
        'index.html',
        'months/planned.html',
        'months/2026-11.html',
        'months/2026-10.html',
        'tools/leandata.html',
        'tools/marketo.html',
        'tools/unheard-of.html',
        'processes/lead-routing.html',
        `changes/${PLANNED_ID}.html`,
        `changes/${THRESHOLD_ID}.html`,
        `changes/${ROUTING_ID}.html`,
        'style.css',
        'search.js',
        'search-index.js',
        'feed.atom',
        'tools/leandata.atom',
        'tools/marketo.atom',
        'tools/unheard-of.atom',
        'calendar.ics',
        '404.html',
        '.nojekyll',
      ],
    );
  });

  it('is valid, and every link leads to a file of it', async () => {
    for (const input of [logbook(), inputOf([])]) {
      const files = await filesOf(input);
      for (const [name, html] of files) {
        if (!name.endsWith('.html')) continue;
        await assertValid(html);
        for (const target of targetsOf(name, html))
          assert.ok(files.has(target), `${name}: ${target}`);
      }
    }
  });

  it("says all that a colleague may know of a change, and nobody's address", async () => {
    const files = await filesOf(logbook());
    const page = files.get(`changes/${PLANNED_ID}.html`) ?? '';
    const text = textOf(page);
    for (const said of [
      'Added · planned for 5 December 2026',
      '5 December 2026, 09:00 (UTC+01:00) to 5 December 2026, 10:30 (UTC+01:00)',
      'Requested by Ana Ruiz',
      'Scoring / Webinar did not exist attended: 10 missed: 2 empty',
      'Follows: Raise the MQL threshold',
      'javascript:alert(1)',
    ])
      assert.ok(text.includes(said), `${said}\n${text}`);
    assert.doesNotMatch(page, /href="javascript/);
    const back = textOf(files.get(`changes/${THRESHOLD_ID}.html`));
    assert.match(back, /Followed by: Score webinars/);
    assert.match(back, /More of it, for the record alone\./);
    for (const [name, content] of files) {
      assert.doesNotMatch(content, /acme\.example/, name);
      assert.ok(!content.includes(SECRET_ID), `${name} tells of a change that is not exported`);
    }
  });

  it('leads from its feeds to its pages, where it is known at which address it stands', async () => {
    const base = 'https://acme.example/changes';
    const files = await filesOf(logbook({ baseUrl: base }));
    const feed = files.get('tools/marketo.atom') ?? '';
    new DOMParser().parseFromString(feed, 'application/xml');
    assert.ok(feed.includes(`href="${base}/tools/marketo.atom"`), feed);
    assert.ok(feed.includes(`href="${base}/changes/${PLANNED_ID}.html"`), feed);
    assert.ok(!feed.includes('Answer enterprise leads'), feed);
    assert.ok(files.get('404.html')?.includes(`href="${base}/"`));
    const nonsense = await filesOf(logbook({ baseUrl: 'javascript:alert(1)' }));
    assert.ok([...nonsense.values()].every((text) => !text.includes('href="javascript')));
  });

  it('is the same to the byte each time, and as a ZIP', async () => {
    const [one, two] = await Promise.all([filesOf(logbook()), filesOf(logbook())]);
    assert.deepEqual(one, two);
    const zip = async () => joined(zipPieces(await site.export(logbook())));
    assert.deepEqual(await zip(), await zip());
  });

  it('draws no markup of anybody else, whatever they write', async () => {
    for (const text of HOSTILE) {
      const files = await filesOf(hostileInput(text));
      for (const [name, html] of files) {
        if (!name.endsWith('.html')) continue;
        await assertValid(html);
        assert.doesNotMatch(
          html,
          /<(?:script(?! src="(?:\.\.\/)?search\.js")|img|iframe|svg onload)/i,
        );
        for (const target of targetsOf(name, html))
          assert.ok(files.has(target), `${name}: ${target}`);
      }
      const index = files.get('search-index.js') ?? '';
      assert.doesNotMatch(index, /[<>&\u2028\u2029]/);
      assert.ok(
        Array.isArray(JSON.parse(index.slice(index.indexOf('['), index.lastIndexOf(']') + 1))),
      );
    }
  });

  it('names files by ids, so that every file system takes them and tells them apart', () => {
    assert.deepEqual(
      [
        ...fileStems([
          'marketo',
          'Marketo',
          'con',
          '../../etc/passwd',
          'straße',
          'STRASSE',
        ]).values(),
      ],
      ['etc-passwd', 'Marketo', 'STRASSE', 'x-con', 'marketo-2', 'straße-2'],
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }))), (ids) => {
        const stems = [...fileStems(ids).values()];
        assert.ok(
          stems.every((stem) => isSafeName(stem)),
          stems.join(),
        );
        const folded = stems.map((stem) => stem.normalize('NFKC').toUpperCase());
        assert.equal(new Set(folded).size, ids.length, stems.join());
      }),
    );
  });
});
