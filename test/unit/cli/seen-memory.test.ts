import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { userDataFolder } from '../../../src/node/data-folder';
import { lookAtHeads } from '../../../src/node/git/look-at-heads';
import { openRepository } from '../../../src/node/git/open-repository';
import { seenMemory } from '../../../src/node/seen-heads';
import { Place } from './cli';

describe('what was seen of a history', () => {
  let place: Place;

  /** A look as the extension takes it. */
  async function look() {
    const opened = await openRepository(place.folder, { environment: place.env });
    const memory = opened.ok ? seenMemory(userDataFolder(place.env), opened.value) : undefined;
    assert.ok(opened.ok && memory);
    const looked = await lookAtHeads(opened.value, memory, place.now);
    assert.ok(looked.ok);
    return looked.value;
  }
  const rewrite = (message: string) =>
    place.git(place.folder, 'commit', '--quiet', '--amend', '--allow-empty', '-m', message);

  beforeEach(async () => {
    place = new Place();
    place.now = new Date();
    writeFileSync(join(place.folder, 'logbook.yaml'), 'format: 1\n');
    await place.fine('record');
  });
  afterEach(() => place.remove());

  it('by VS Code is known to the command line, and is no matter of a cache', async () => {
    assert.equal((await look()).isFirst, true);
    rewrite('Other words');
    rmSync(join(place.folder, '../cache'), { recursive: true, force: true });
    const { code, out } = await place.run('integrity');
    assert.equal(code, 1);
    assert.match(out, /History rewritten/);
    assert.equal((await look()).lost.length, 1);
  });

  it('by the command line is known to VS Code, and so is that it is fine', async () => {
    await place.fine('integrity');
    rewrite('Other words');
    assert.equal((await look()).lost.length, 1);
    await place.fine('integrity', '--accept');
    assert.deepEqual((await look()).lost, []);
  });
});
