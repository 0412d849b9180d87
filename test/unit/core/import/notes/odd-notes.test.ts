import assert from 'node:assert/strict';
import { brazeNotes } from '../../../../../src/core/import/notes/braze';
import { marketoNotes } from '../../../../../src/core/import/notes/marketo';
import { salesforceCliNotes } from '../../../../../src/core/import/notes/salesforce-cli';
import { segmentNotes } from '../../../../../src/core/import/notes/segment';
import { sendgridNotes } from '../../../../../src/core/import/notes/sendgrid';
import { fileOf, itemsOf, reasonsIn } from './note-files';

const notesOf = (text: string): string =>
  `# Release Notes: May 2026\n\n## ${text}\n\n- ${text}\n\n## B\n\n${text}\n`;

describe('files that are no notes', () => {
  const kinds = [marketoNotes, brazeNotes, salesforceCliNotes, sendgridNotes, segmentNotes];

  it('each knows its own and no other', () => {
    const samples = [
      '# Release Notes: May 2026\n\nMarketo Engage\n',
      '---\nnav_title: May 1, 2026\n---\n# May 1, 2026 release\n',
      '# Salesforce CLI Release Notes\n',
      '---\nreleaseType: ui\n---\n',
      '---\nrelease_type: GA\nproduct_area: x\n---\n',
    ];
    for (const [at, text] of samples.entries())
      for (const [which, importer] of kinds.entries()) {
        const how = importer.recognise({ name: 'a.md', text });
        assert.ok(which === at ? how >= 0.9 : how < 0.5, `${importer.id} of sample ${at}: ${how}`);
      }
  });

  it('one of several is left out with its reason, one alone is refused', async () => {
    for (const importer of kinds) {
      const alone = await itemsOf(importer, fileOf('a.md', ''));
      assert.deepEqual(
        alone.map(({ what }) => what),
        ['refused'],
        importer.id,
      );
      const picture = fileOf('b.md', '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000');
      const both = await itemsOf(importer, fileOf('a.md', ''), picture);
      assert.deepEqual(reasonsIn(both), { 'no-text': 1, 'file-broken': 1 }, importer.id);
    }
  });

  it('any text gives items, never a fault', async () => {
    const odd = [
      '---\n',
      '---\n---\n',
      '---\na: [\n---\n# Release Notes: May 2026\n## A\n<table><tr><td>',
      '#'.repeat(9000),
      '<'.repeat(9000),
      '# Salesforce CLI Release Notes\n## \n## x\n',
      '[a](',
      '{{',
      '<!--',
    ];
    for (const importer of kinds)
      for (const text of odd)
        assert.ok(Array.isArray(await itemsOf(importer, fileOf('2020-01-01.md', text, 3))));
  });

  it('takes no longer for a text that was made to be slow', async () => {
    const start = performance.now();
    for (const piece of ['[a](', '[a](b ', '![', ': ', ':', '{{', '<a ', '`'])
      await itemsOf(marketoNotes, fileOf('a.md', notesOf(piece.repeat(60_000 / piece.length))));
    assert.ok(performance.now() - start < 8_000);
  });
});
