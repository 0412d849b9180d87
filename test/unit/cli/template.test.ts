import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Place } from './cli';

describe('templates of exports on the command line', () => {
  let place: Place;
  const at = (path: string) => join(place.folder, path);
  const write = (name: string, text: string) => {
    mkdirSync(at('templates'), { recursive: true });
    writeFileSync(at(`templates/${name}`), text);
  };
  before(async () => {
    place = new Place();
    await place.fine('init', '--name', 'Acme');
    const set = ['--set', 'status=live', '--set', 'live=2026-11-20'];
    await place.fine('new', '--tool', 'marketo', '--title', 'Raise *it*', ...set);
  });
  after(() => place.remove());

  it('are started from an example, listed, and never written over', async () => {
    assert.match((await place.run('template')).err, /There is no template/);
    assert.equal(
      (await place.fine('template', 'weekly', '--from', 'digest')).trim(),
      'templates/weekly.md.liquid',
    );
    assert.match(await place.fine('template'), /^weekly\tmd\ttemplates\/weekly\.md\.liquid$/m);
    const before = readFileSync(at('templates/weekly.md.liquid'), 'utf8');
    const { code, err } = await place.run('template', 'weekly');
    assert.equal(code, 2);
    assert.match(err, /is there already/);
    assert.equal(readFileSync(at('templates/weekly.md.liquid'), 'utf8'), before);
  });

  it('export what they say', async () => {
    await place.fine('template', 'mine', '--from', 'changelog');
    const made = await place.fine('export', '--template', 'mine');
    assert.equal(made.trimEnd(), (await place.fine('export', '--format', 'md')).trimEnd());
    assert.match(made, /Raise \\\*it\\\*/);
  });

  it('say where a mistake is and what there is, and write nothing', async () => {
    write('wrong.md.liquid', '# {{ heading }}\n{% for c in changes %}{{ c.titel }}{% endfor %}\n');
    const { code, err } = await place.run('export', '--template', 'wrong', '-o', 'wrong.md');
    assert.equal(code, 2);
    assert.match(err, /templates\/wrong\.md\.liquid, line 2, column 26: there is no “titel” here/);
    assert.match(err, /Did you mean title\? There are: .*approvals, .*done-by/);
    assert.equal(existsSync(at('wrong.md')), false);
  });

  it('are stopped when they take too long', async () => {
    const loop = '{% for a in (1..9000) %}';
    write('long.md.liquid', `${loop.repeat(4)}x${'{% endfor %}'.repeat(4)}`);
    const { code, err } = await place.run('export', '--template', 'long');
    assert.equal(code, 2);
    assert.match(err, /takes too long or makes too much; it was stopped/);
  });

  it('lists what there is for one that is none, or that makes another format', async () => {
    const none = await place.run('export', '--template', 'wekly');
    assert.equal(none.code, 2);
    assert.match(none.err, /There is no template wekly.*Did you mean weekly\?/);
    const other = await place.run('export', '--template', 'weekly', '--format', 'html');
    assert.equal(other.code, 2);
  });

  it('are no links, no huge files, no bytes that are no text', async () => {
    writeFileSync(at('secret.txt'), 'secret');
    mkdirSync(at('templates'), { recursive: true });
    symlinkSync(at('secret.txt'), at('templates/link.md.liquid'));
    write('huge.md.liquid', 'x'.repeat(300 * 1024));
    writeFileSync(at('templates/bytes.md.liquid'), new Uint8Array([0xff, 0xfe, 0x80]));
    for (const name of ['link', 'huge', 'bytes']) {
      const { code, out, err } = await place.run('export', '--template', name);
      assert.deepEqual([code, out], [2, ''], name);
      assert.match(err, /There is no template/);
    }
  });
});
