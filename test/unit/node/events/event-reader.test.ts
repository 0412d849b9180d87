import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { AuditEvent, EventFileHead } from '../../../../src/core/events/event';
import { printEventLine } from '../../../../src/core/events/event-lines';
import { eventReader } from '../../../../src/node/events/event-reader';
import { knownEvents } from '../../../../src/node/import/receipts';
import { temporaryFolders, writeFiles } from '../temporary-folder';

const HEAD: EventFileHead = {
  format: 1,
  import: 'a',
  source: 'gtm',
  tool: 'gtm',
  file: 'a.json',
  sha256: '0',
  on: '2026-11-20T10:00:00Z',
  rows: 1,
  events: 1,
  known: 0,
  'left-out': 0,
};
const event = (key: string, more: Partial<AuditEvent> = {}): AuditEvent => ({
  key,
  at: '2026-11-01T10:00:00Z',
  tool: 'gtm',
  source: 'gtm',
  action: 'Edited',
  line: 1,
  original: {},
  ...more,
});

describe('the reader of audit entries', () => {
  const folder = temporaryFolders();
  const isWindows = process.platform === 'win32';

  async function read(root: string, path = 'events/gtm/a.ndjson') {
    const broken: number[] = [];
    const keys: string[] = [];
    for await (const events of eventReader(root).read(path, (line) => broken.push(line)))
      keys.push(...events.map(({ key }) => key));
    return { keys, broken };
  }

  it('gives every entry, and passes over what is none', async () => {
    const root = folder();
    const lines = [
      printEventLine(HEAD),
      printEventLine(event('gtm:1')),
      'nonsense\n',
      '[]\n',
      '{"key":"x"}\n',
      printEventLine(event('gtm:2', { tool: 'marketo' })),
      printEventLine(event('gtm:3', { at: 'yesterday' })),
      '\n',
      `${JSON.stringify({ ...event('gtm:4'), actor: 7 })}\n`,
      '{"__proto__":{"key":"gtm:5"},"at":"2026-11-01T10:00:00Z"}\n',
      `{"key":"gtm:6","original":${'['.repeat(5_000)}${']'.repeat(5_000)}}\n`,
      printEventLine(event('gtm:7', { original: { a: '\u2028é' } })).trimEnd(),
    ];
    await writeFiles(root, { 'events/gtm/a.ndjson': lines.join('') });
    assert.deepEqual(await read(root), {
      keys: ['gtm:1', 'gtm:7'],
      broken: [3, 4, 5, 6, 7, 9, 10, 11],
    });
    assert.equal((await knownEvents(root, 'gtm', 'gtm')).size, 2);
  });

  it('takes no line of fifty megabytes into memory', async () => {
    const root = folder();
    const path = 'events/gtm/a.ndjson';
    const huge = Buffer.alloc(50 * 1024 * 1024, 'x');
    await writeFiles(root, {
      [path]: Buffer.concat([
        Buffer.from(printEventLine(HEAD)),
        Buffer.from('{"key":"'),
        huge,
        Buffer.from(`"}\n${printEventLine(event('gtm:2'))}`),
      ]),
    });
    global.gc?.();
    const before = process.memoryUsage.rss();
    assert.deepEqual(await read(root), { keys: ['gtm:2'], broken: [2] });
    assert.ok(process.memoryUsage.rss() - before < 40 * 1024 * 1024);
  });

  it('lists files with their heads, and those whose head is none without', async () => {
    const root = folder();
    const long = Array.from({ length: 3 }, (_, at) => printEventLine(event(`gtm:${at}`))).join('');
    await writeFiles(root, {
      'events/gtm/a.ndjson': printEventLine(HEAD) + long,
      'events/gtm/b.ndjson': printEventLine(HEAD) + long,
      'events/gtm/c.ndjson': '',
      'events/gtm/d.ndjson': `${JSON.stringify({ ...HEAD, import: 'd', format: 2 })}\n${long}`,
      'events/gtm/.hidden.ndjson': printEventLine(HEAD),
      'events/gtm/notes.txt': 'x',
      'events/readme.ndjson': 'x',
      'events/gtm/deep/er.ndjson': 'x',
    });
    const files = await eventReader(root).list();
    assert.deepEqual(
      files.map(({ path, head }) => [path, head?.import]),
      [
        ['events/gtm/a.ndjson', 'a'],
        ['events/gtm/b.ndjson', undefined],
        ['events/gtm/c.ndjson', undefined],
        ['events/gtm/d.ndjson', undefined],
      ],
    );
    assert.deepEqual(await read(root, 'events/gtm/d.ndjson'), { keys: [], broken: [1] });
    for (const path of [
      '../a.ndjson',
      'events/../../x.ndjson',
      'tools/a.yaml',
      'events/gtm/../a.ndjson',
    ])
      await assert.rejects(read(root, path), { code: 'EREFUSED' });
  });

  it('goes through no link', async function () {
    if (isWindows) this.skip();
    const [root, elsewhere] = [folder(), folder()];
    await writeFiles(elsewhere, {
      'gtm/a.ndjson': printEventLine(HEAD) + printEventLine(event('1')),
    });
    symlinkSync(elsewhere, join(root, 'events'));
    assert.deepEqual(await eventReader(root).list(), []);
    assert.deepEqual(await read(root), { keys: [], broken: [1] });
    const other = folder();
    mkdirSync(join(other, 'events/gtm'), { recursive: true });
    symlinkSync(join(elsewhere, 'gtm/a.ndjson'), join(other, 'events/gtm/a.ndjson'));
    symlinkSync(join(elsewhere, 'gtm'), join(other, 'events/more'));
    assert.deepEqual(await eventReader(other).list(), []);
    writeFileSync(join(other, 'x'), '');
  });

  it('reads what was torn in pieces at any byte', async () => {
    const root = folder();
    const wide = 'é€😀'.repeat(40_000);
    const lines = Array.from({ length: 12 }, (_, at) =>
      printEventLine(event(`gtm:${at}`, { text: wide })),
    );
    await writeFiles(root, { 'events/gtm/a.ndjson': printEventLine(HEAD) + lines.join('') });
    const texts: (string | undefined)[] = [];
    for await (const events of eventReader(root).read('events/gtm/a.ndjson'))
      texts.push(...events.map(({ text }) => text));
    assert.deepEqual(
      texts,
      lines.map(() => wide),
    );
  });
});
