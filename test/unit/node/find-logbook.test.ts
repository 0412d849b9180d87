import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { findLogbook } from '../../../src/node/find-logbook';
import { temporaryFolders, writeFiles } from './temporary-folder';

const LOGBOOK = 'format: 1\nname: x\n';

describe('findLogbook', () => {
  const folder = temporaryFolders();

  it('goes up to the nearest logbook.yaml', async () => {
    const root = folder();
    await writeFiles(root, { 'a/logbook.yaml': LOGBOOK, 'a/tools/x.yaml': '', 'b/x.txt': '' });
    assert.equal(findLogbook(join(root, 'a', 'tools')), join(root, 'a'));
    assert.equal(findLogbook(join(root, 'a', 'tools', 'x.yaml')), join(root, 'a'));
    assert.equal(findLogbook(join(root, 'a')), join(root, 'a'));
    assert.equal(findLogbook(join(root, 'b')), undefined);
    assert.equal(findLogbook(join(root, 'none', 'at', 'all')), undefined);
  });

  it('finds a logbook whatever its logbook.yaml holds', async () => {
    const root = folder();
    await writeFiles(root, { 'logbook.yaml': '{' });
    assert.equal(findLogbook(root), root);
  });
});
