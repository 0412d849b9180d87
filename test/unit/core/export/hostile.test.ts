import assert from 'node:assert/strict';
import { exporters } from '../../../../src/core/export/exporters';
import { HOSTILE, hostileInput, lettersOf, textOf } from './hostile';
import { changeOf, inputOf } from './snapshots';

describe('hostile text in every format', () => {
  for (const exporter of exporters) {
    it(`${exporter.id}: is written, and the same each time`, async () => {
      for (const text of HOSTILE) {
        const content = await textOf(await exporter.export(hostileInput(text)));
        assert.equal(await textOf(await exporter.export(hostileInput(text))), content);
        assert.ok(content.length > 0, JSON.stringify(text));
      }
    });

    it(`${exporter.id}: takes fields of a megabyte, and fields that are empty`, async () => {
      const huge = `${'long word '.repeat(100_000)}the end`;
      assert.ok((await textOf(await exporter.export(hostileInput(huge)))).length > 1000);
      const least = changeOf('title: T\nkind: changed\nstatus: live\nsettings: []\n');
      assert.ok((await textOf(await exporter.export(inputOf([least])))).length > 0);
    });
  }

  it('says the letters of a title in every format that is text', async () => {
    const texts = exporters.filter(({ mime }) => !mime.includes('openxml'));
    for (const text of HOSTILE.filter((each) => /^[\p{L}\p{N} ]/u.test(each) && /\w/.test(each)))
      for (const exporter of texts) {
        const shown = lettersOf(await textOf(await exporter.export(hostileInput(text))));
        const word = /[\p{L}\p{N}]{3,}/u.exec(text)?.[0] ?? '';
        assert.ok(shown.includes(word), `${exporter.id}: ${JSON.stringify(text)}`);
      }
  });
});
