import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { findLogbook, findLogbooksBelow } from '../../../src/node/find-logbook';
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

describe('findLogbooksBelow', () => {
  const folder = temporaryFolders();

  it('finds each one, and enters no link, dot folder, node_modules or changes', async () => {
    const root = folder();
    const outside = folder();
    await writeFiles(outside, { 'logbook.yaml': LOGBOOK });
    await writeFiles(root, {
      'logbook.yaml': LOGBOOK,
      'teams/emea/logbook.yaml': LOGBOOK,
      '.git/logbook.yaml': LOGBOOK,
      'node_modules/x/logbook.yaml': LOGBOOK,
      'changes/2026/logbook.yaml': LOGBOOK,
      'a/b/c/d/e/logbook.yaml': LOGBOOK,
    });
    symlinkSync(outside, join(root, 'linked'));
    assert.deepEqual(await findLogbooksBelow(root), [root, join(root, 'teams', 'emea')]);
    assert.deepEqual(await findLogbooksBelow(join(root, 'none')), []);
  });
});
