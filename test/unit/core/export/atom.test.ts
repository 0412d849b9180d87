import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import type { Document, Element } from '@xmldom/xmldom';
import { atom } from '../../../../src/core/export/atom';
import { HOSTILE, hostileInput, lettersOf } from './hostile';
import { changeOf, inputOf, ROUTING, THRESHOLD } from './snapshots';

const ATOM = 'http://www.w3.org/2005/Atom';

/** The document, read by a parser that forgives nothing. */
function parsed(xml: string): Document {
  const fail = (level: string, message: string) => assert.fail(`${level}: ${message}\n${xml}`);
  return new DOMParser({ onError: fail }).parseFromString(xml, 'application/xml');
}

const all = (of: Document | Element, name: string): Element[] =>
  Array.from(of.getElementsByTagNameNS(ATOM, name));
const text = (of: Document | Element, name: string): string => all(of, name)[0]?.textContent ?? '';

/** That a feed has what RFC 4287 asks for (section 4.1). */
function assertFeed(xml: string, entries: number): void {
  const document = parsed(xml);
  assert.equal(document.documentElement?.namespaceURI, ATOM);
  const found = all(document, 'entry');
  assert.equal(found.length, entries);
  for (const element of [document, ...found]) {
    assert.match(text(element, 'id'), /^urn:x-mops-logbook:[\w:.%!~*'()-]+$/);
    assert.match(text(element, 'updated'), /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    assert.ok(all(element, 'title').length > 0);
  }
  assert.ok(text(document, 'author') !== '');
  const known = 'feed id title updated generator author name subtitle entry link content category';
  for (const { localName, attributes } of Array.from(document.getElementsByTagName('*'))) {
    assert.ok(known.split(' ').includes(localName ?? ''), xml);
    for (const { name, value } of Array.from(attributes))
      if (name === 'href') assert.match(value, /^(https?:|urn:x-mops-logbook:)/);
  }
}

describe('export to Atom', () => {
  const routing = `${ROUTING}tested: 2026-10-07T18:00:00-05:00\nlinks: ['javascript:alert(1)', 'https://t.example/1?a=1&b=2']\n`;
  const changes = () => [
    changeOf(THRESHOLD),
    changeOf(routing, '2026-10-01-answer-in-4-hours-h2qa'),
  ];

  it('has an entry a change, with an id for ever and the day that it last turned', async () => {
    const xml = await atom.export(inputOf(changes()));
    assertFeed(xml, 2);
    const [first, second] = all(parsed(xml), 'entry');
    assert.ok(first && second);
    assert.equal(
      text(first, 'id'),
      'urn:x-mops-logbook:change:2026-11-20-raise-mql-threshold-k3f9',
    );
    assert.equal(text(first, 'updated'), '2026-11-20T08:30:00.000Z');
    assert.equal(text(second, 'updated'), '2026-10-07T23:00:00.000Z');
    assert.equal(all(second, 'link')[0]?.getAttribute('href'), 'https://t.example/1?a=1&b=2');
    assert.match(text(second, 'content'), /^<p><strong>What to do<\/strong>.*<li>From 6 October/s);
    assert.equal(text(parsed(xml), 'updated'), '2026-11-20T08:30:00.000Z');
  });

  it('never dates what is planned by the day that it is planned for', async () => {
    const planned = changeOf('title: T\nkind: changed\nstatus: scheduled\nlive: 2031-01-01\n');
    const [entry] = all(parsed(await atom.export(inputOf([planned]))), 'entry');
    assert.ok(entry);
    assert.equal(text(entry, 'updated'), '2026-11-20T00:00:00.000Z');
  });

  it('is a valid feed of nothing', async () => {
    assertFeed(await atom.export(inputOf([])), 0);
  });

  it('keeps every text in its place, and all of its letters', async () => {
    for (const hostile of HOSTILE) {
      const xml = await atom.export(hostileInput(hostile));
      assertFeed(xml, 1);
      const [entry] = all(parsed(xml), 'entry');
      assert.ok(entry);
      const title = text(entry, 'title');
      assert.doesNotMatch(title, /<(?!\/?(?:a|b)\b)/);
      const visible = hostile.replace(/[\p{Cc}\ud800-\udfff\ufffe\uffff]/gu, '');
      const back = title.replace(/&(lt|gt|amp|quot|#39);/g, ' ').replace(/\[U\+\w+\]/g, '');
      for (const word of visible.match(/[\p{L}\p{N}]{4,}/gu) ?? [])
        assert.ok(lettersOf(back).includes(lettersOf(word)), `${word}: ${title}`);
    }
  });
});
