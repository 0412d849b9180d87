import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { DIGEST_STYLE, DIGEST_STYLE_HASH } from '../../../../src/core/export/digest/digest-style';
import type { ExportOptions } from '../../../../src/core/export/exporter';
import { digestBy, forms } from './digest-logbook';
import { HOSTILE, hostileInput, lettersOf } from './hostile';
import { changeOf, inputOf } from './snapshots';

describe('hostile text in digests', () => {
  const digestOptions = (audience: string): ExportOptions => ({
    audience,
    digest: {
      today: '2026-11-22',
      waiting: true,
      details: ['settings', 'risk', 'approvals', 'compliance', 'links'],
    },
  });
  const formsOf = (input: ReturnType<typeof hostileInput>) =>
    forms.map(async (exporter) => ({
      id: exporter.id,
      content: await digestBy(exporter, { ...input, options: digestOptions('sales') }),
    }));

  it('is written, the same each time, with its letters', async () => {
    for (const hostile of HOSTILE)
      for (const { id, content } of await Promise.all(formsOf(hostileInput(hostile)))) {
        const word = /[\p{L}\p{N}]{3,}/u.exec(hostile)?.[0] ?? '';
        if (/^[\p{L}\p{N} ]/u.test(hostile))
          assert.ok(lettersOf(content).includes(lettersOf(word)), `${id}: ${hostile}`);
        assert.ok(content.length > 0, id);
      }
  });

  it('is no markup, no link that may not open, and no line of its own', async () => {
    const known =
      /^\/?(?:!doctype|html|head|meta|title|style|body|header|main|section|article|h[1-6]|p|ul|li|strong|em|small|span|bdi|br|a|code|s)\b/i;
    for (const hostile of HOSTILE)
      for (const { id, content } of await Promise.all(formsOf(hostileInput(hostile)))) {
        if (id === 'html' || id === 'mail-html') {
          for (const [, tag = ''] of content.matchAll(/<([^>]*)>/g))
            assert.match(tag, known, `${id}: ${tag}`);
          assert.doesNotMatch(content, /<[^>]*\son\w+=|href="(?!https?:|mailto:)/i, hostile);
        }
        if (id === 'md') assert.doesNotMatch(content, /^(?:#+ heading|- item|```)/m);
        if (id === 'slack') assert.doesNotMatch(content, /<[^ ]/);
        assert.doesNotMatch(content, /\u001b|\u0000/, id);
      }
  });

  it('takes fields of a megabyte, and fields that are empty', async () => {
    const huge = `${'long word '.repeat(100_000)}the end`;
    for (const { id, content } of await Promise.all(formsOf(hostileInput(huge))))
      assert.ok(content.includes('the end'), id);
    const least = changeOf('title: T\nkind: changed\nstatus: live\ncommunication: []\n');
    for (const exporter of forms)
      assert.ok((await digestBy(exporter, inputOf([least], { digest: { top: 3 } }))).includes('T'));
  });

  it('has a style that its policy names', () => {
    assert.equal(createHash('sha256').update(DIGEST_STYLE).digest('base64'), DIGEST_STYLE_HASH);
  });
});
