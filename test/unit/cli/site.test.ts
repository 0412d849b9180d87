import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Place } from './cli';

describe('a site from the command line', () => {
  let place: Place;
  const at = (path: string) => join(place.folder, path);
  const write = (...more: string[]) => place.run('export', '--format', 'site', ...more);
  before(async () => {
    place = new Place();
    await place.fine('init', '--name', 'Acme');
    await place.fine('new', '--tool', 'marketo', '--title', 'Raise it', '--set', 'status=live');
  });
  after(() => place.remove());

  it('is a folder, which the next one takes the place of', async () => {
    assert.equal((await write('-o', 'public')).code, 0);
    const [old] = readdirSync(at('public/changes'));
    assert.match(readFileSync(at('public/index.html'), 'utf8'), /Raise it/);
    const [year = ''] = readdirSync(at('changes'));
    const [month = ''] = readdirSync(at(`changes/${year}`));
    const [file = ''] = readdirSync(at(`changes/${year}/${month}`));
    rmSync(at(`changes/${year}/${month}/${file}`));
    await place.fine('new', '--tool', 'marketo', '--title', 'Lower it', '--set', 'status=live');
    assert.equal((await write('-o', 'public')).code, 0);
    assert.equal(existsSync(at(`public/changes/${old}`)), false);
    assert.match(readFileSync(at('public/index.html'), 'utf8'), /Lower it/);
  });

  it('is never written over what somebody else put there, nor into the logbook', async () => {
    writeFileSync(at('public/mine.txt'), 'mine');
    const taken = await write('-o', 'public');
    assert.equal(taken.code, 2);
    assert.match(taken.err, /holds other files\. Name a new folder/);
    assert.equal(readFileSync(at('public/mine.txt'), 'utf8'), 'mine');
    assert.equal((await write('-o', 'changes')).code, 2);
    assert.equal(readdirSync(place.folder).includes('.nojekyll'), false);
  });

  it('has feeds that lead to its pages, where its address is said', async () => {
    assert.equal((await write('-o', 'online', '--base-url', 'https://acme.example/log')).code, 0);
    const feed = readFileSync(at('online/feed.atom'), 'utf8');
    assert.match(feed, /href="https:\/\/acme\.example\/log\/changes\/[^"]+\.html"/);
  });
});
