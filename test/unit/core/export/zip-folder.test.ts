import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { joined, zipPieces } from '../../../../src/core/export/zip-folder';

describe('a folder as a ZIP', () => {
  const files = [
    { path: 'index.html', content: '<p>สวัสดี</p>' },
    { path: 'tools/a.bin', content: new Uint8Array([0, 1, 255]) },
  ];

  it('has the files below its name', async () => {
    const read = unzipSync(await joined(zipPieces({ name: 'site', files })));
    assert.deepEqual(Object.keys(read), ['site/index.html', 'site/tools/a.bin']);
    assert.equal(strFromU8(read['site/index.html'] ?? new Uint8Array()), '<p>สวัสดี</p>');
    assert.deepEqual([...(read['site/tools/a.bin'] ?? [])], [0, 1, 255]);
  });

  it('is the same at another time, in another time zone', async () => {
    const first = await joined(zipPieces({ name: 'site', files }));
    const { now } = Date;
    const zone = process.env['TZ'];
    Date.now = () => now() + 100_000_000_000;
    process.env['TZ'] = 'Pacific/Kiritimati';
    const second = await joined(zipPieces({ name: 'site', files })).finally(() => {
      Date.now = now;
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });
    assert.deepEqual(first, second);
  });

  it('refuses more files than it can count, instead of losing some', async () => {
    const many = Array.from({ length: 65_536 }, (_, at) => ({ path: `${at}.html`, content: '' }));
    await assert.rejects(joined(zipPieces({ name: 'site', files: many })), { code: 'EZIPFULL' });
    const most = unzipSync(await joined(zipPieces({ name: 'site', files: many.slice(1) })));
    assert.equal(Object.keys(most).length, 65_535);
  });

  it('is valid without files', async () => {
    assert.deepEqual(unzipSync(await joined(zipPieces({ name: 'site', files: [] }))), {});
  });
});
