import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeFolder } from '../../../src/node/write-folder';
import { temporaryFolders } from './temporary-folder';

describe('writeFolder', () => {
  const folder = temporaryFolders();
  const file = (path: string, content = path) => ({ path, content });

  it('writes the files of a new folder, and leaves nothing beside it', async () => {
    const root = folder();
    await writeFolder(join(root, 'site'), [file('index.html'), file('tools/marketo.html')]);
    assert.deepEqual(readdirSync(root), ['site']);
    assert.equal(readFileSync(join(root, 'site/tools/marketo.html'), 'utf8'), 'tools/marketo.html');
  });

  it('takes the place of what it wrote before, without what is no longer there', async () => {
    const target = join(folder(), 'site');
    mkdirSync(target);
    await writeFolder(target, [file('index.html'), file('old/page.html')]);
    await writeFolder(target, [file('index.html', 'new')]);
    assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'new');
    assert.equal(existsSync(join(target, 'old')), false);
  });

  it('leaves a folder alone that holds anything else', async () => {
    const target = join(folder(), 'site');
    await writeFolder(target, [file('index.html')]);
    writeFileSync(join(target, 'mine.txt'), 'mine');
    await assert.rejects(writeFolder(target, [file('index.html', 'new')]), { code: 'ETAKEN' });
    assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'index.html');
    assert.equal(readFileSync(join(target, 'mine.txt'), 'utf8'), 'mine');
  });

  it('leaves alone what somebody wrote over, or named to be taken for ours', async () => {
    const target = join(folder(), 'site');
    await writeFolder(target, [file('index.html')]);
    writeFileSync(join(target, 'index.html'), 'mine now');
    await assert.rejects(writeFolder(target, [file('index.html', 'new')]), { code: 'ETAKEN' });
    assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'mine now');
    const other = join(folder(), 'site');
    mkdirSync(other);
    writeFileSync(join(other, 'diary.txt'), 'mine');
    for (const mark of ['diary.txt\n', `${'0'.repeat(64)}  diary.txt\n`]) {
      writeFileSync(join(other, '.mops-logbook-export'), mark);
      await assert.rejects(writeFolder(other, [file('index.html')]), { code: 'ETAKEN' });
    }
    assert.equal(readFileSync(join(other, 'diary.txt'), 'utf8'), 'mine');
  });

  it('takes a link of that name for a file of somebody else', async () => {
    const root = folder();
    const target = join(root, 'site');
    await writeFolder(target, [file('index.html')]);
    const [from, to] = [join(root, 'elsewhere'), join(root, 'link')];
    mkdirSync(from);
    symlinkSync(from, to);
    await assert.rejects(writeFolder(to, [file('index.html')]), { code: 'ETAKEN' });
    assert.deepEqual(readdirSync(from), []);
  });

  it('keeps what was there when a file cannot be made, and leaves nothing half written', async () => {
    const root = folder();
    const target = join(root, 'site');
    await writeFolder(target, [file('index.html', 'old')]);
    function* failing() {
      yield file('index.html', 'new');
      throw new Error('no more');
    }
    await assert.rejects(writeFolder(target, failing()), /no more/);
    assert.equal(readFileSync(join(target, 'index.html'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(root), ['site']);
  });

  for (const path of ['../out.txt', '/etc/out.txt', 'a/../../out.txt', 'a\\b', 'C:/x', ''])
    it(`refuses ${JSON.stringify(path)}`, async () => {
      const root = folder();
      await assert.rejects(writeFolder(join(root, 'site'), [file(path, 'x')]), {
        code: 'EREFUSED',
      });
      assert.deepEqual(readdirSync(root), []);
    });
});
