import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toPlain } from '../../../../src/core/model/plain';
import type { FieldSpec } from '../../../../src/core/model/field-spec';
import { caretAfter } from '../../../../src/webview/form/model/caret';
import {
  proseOfText,
  textOfProse,
  valueOfText,
} from '../../../../src/webview/form/model/cell-value';
import { linkWords } from '../../../../src/webview/form/model/link-words';
import { matchOffers } from '../../../../src/webview/form/model/match-offers';
import { editableMoment } from '../../../../src/webview/form/model/moments';
import { renderMarkdown } from '../../../../src/core/render-markdown';

const spec = (type: FieldSpec['type']): FieldSpec => ({ key: 'x', type, required: false });

describe('what a text is written as', () => {
  it('is a number only where nothing is lost', () => {
    assert.equal(valueOfText(spec('value'), '80'), 80);
    assert.equal(valueOfText(spec('value'), '-2.5'), -2.5);
    for (const text of ['1.10', '007', '+5', '1e3', '12345678901234567890', '-0', '65 ', 'true'])
      assert.equal(valueOfText(spec('value'), text), text);
    assert.equal(valueOfText(spec('line'), '80'), '80');
  });

  it('reads back as the same text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String)), (text) => {
        assert.equal(toPlain(valueOfText(spec('value'), text)), text.replaceAll('\r\n', '\n'));
      }),
    );
  });

  it('keeps the line end of prose, and gives one to what has become lines', () => {
    assert.equal(proseOfText('one', 'was\n'), 'one\n');
    assert.equal(proseOfText('one', 'was'), 'one');
    assert.equal(proseOfText('one\ntwo', undefined), 'one\ntwo\n');
    assert.equal(proseOfText('', 'was\n'), '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n') }), fc.boolean(), (text, block) => {
        const before = block ? 'was\n' : undefined;
        assert.equal(textOfProse(proseOfText(text, before)), text);
      }),
    );
  });
});

describe('the caret', () => {
  it('stays at its letter when a text changes around it', () => {
    assert.equal(caretAfter('hello world', 'hello big world', 8), 12);
    assert.equal(caretAfter('hello world', 'hello big world', 3), 3);
    assert.equal(caretAfter('abc', '', 2), 0);
  });

  it('never leaves the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (before, after, at) => {
        const caret = caretAfter(before, after, Math.min(at, before.length));
        assert.ok(caret >= 0 && caret <= after.length);
      }),
    );
  });
});

describe('offers', () => {
  const offers = [
    { value: 'old', label: 'Mailchimp', past: true },
    { value: 'marketo', label: 'Marketo Engage', detail: 'Adobe' },
    { value: 'h@acme.example', label: 'Hanna Köhler', also: 'hk' },
    { value: 'sf', label: 'Salesforce Marketing Cloud' },
  ];
  const found = (typed: string) => matchOffers(offers, typed).map(({ value }) => value);

  it('are found by the beginning of their name, then of any word, then within', () => {
    assert.deepEqual(found('mar'), ['marketo', 'sf']);
    assert.deepEqual(found('adobe'), ['marketo']);
    assert.deepEqual(found('kohler'), ['h@acme.example']);
    assert.deepEqual(found('HK'), ['h@acme.example']);
    assert.deepEqual(found('force'), ['sf']);
    assert.deepEqual(found('xample'), []);
    assert.deepEqual(found('nothing'), []);
  });

  it('come in their order while nothing is typed, those of the past last', () => {
    assert.deepEqual(found(''), ['marketo', 'h@acme.example', 'sf', 'old']);
  });
});

describe('a moment to edit', () => {
  it('is without the offset that goes without saying', () => {
    const berlin = (text: string) => editableMoment(text, 'Europe/Berlin');
    assert.equal(berlin('2026-11-20T09:30:00+01:00'), '2026-11-20 09:30');
    assert.equal(berlin('2026-07-20T09:30:00+02:00'), '2026-07-20 09:30');
    assert.equal(berlin('2026-11-20T09:30:00Z'), '2026-11-20T09:30:00Z');
    assert.equal(berlin('2026-11-20T09:30:15+01:00'), '2026-11-20T09:30:15+01:00');
    assert.equal(berlin('2026-11-20'), '2026-11-20');
    assert.equal(berlin('soon'), 'soon');
  });
});

describe('a link without a label', () => {
  it('reads as its ticket, or its host', () => {
    assert.equal(linkWords('https://acme.atlassian.example/browse/MOPS-412'), 'MOPS-412');
    assert.equal(linkWords('https://www.wiki.example/consent-form?x=1'), 'wiki.example');
    assert.equal(linkWords(''), '');
  });
});

describe('Markdown', () => {
  it('draws no HTML, no image, and no link that may not open', () => {
    const drawn = renderMarkdown(
      [
        '<script>alert(1)</script> <img src=x onerror=alert(1)>',
        '![x](https://evil.example/pixel.png)',
        '[run](command:workbench.action.quit) [go](vscode://x) [js](javascript:alert(1))',
        '[ok](https://a.example)',
      ].join('\n\n'),
    );
    assert.ok(!/<script|<img/i.test(drawn), drawn);
    assert.deepEqual(
      [...drawn.matchAll(/href="([^"]*)"/g)].map(([, href]) => href),
      ['https://evil.example/pixel.png', 'https://a.example'],
    );
  });
});
