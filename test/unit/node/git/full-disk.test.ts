import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { it } from 'mocha';
import { hasProgram } from './signing-keys';
import { describeWithGit, temporaryFolder } from './temporary-repository';

describeWithGit('a disk that is full or read-only', () => {
  const script = fileURLToPath(new URL('on-full-disk.ts', import.meta.url));

  it('says so, keeps everything, and goes on when there is room', function () {
    const folder = temporaryFolder();
    const mount = 'mount -t tmpfs -o size=6m full "$1"';
    // Only Linux lets everybody have a disk of their own, and not everywhere.
    if (!hasProgram('unshare', '-Urm', 'sh', '-c', mount, 'sh', folder)) this.skip();
    const command = `${mount} && exec "$2" --import tsx "$3" "$1"`;
    const args = ['-Urm', 'sh', '-c', command, 'sh', folder, process.execPath, script];
    const ran = spawnSync('unshare', args, { encoding: 'utf8' });
    assert.equal(ran.status, 0, ran.stderr);
    assert.deepEqual(JSON.parse(ran.stdout), {
      saving: 'disk-full',
      fetching: 'disk-full',
      unchanged: true,
      'saving with room': 'saved',
      'sharing with room': 'shared',
      'sharing read-only': 'read-only',
      'saving read-only': 'read-only',
    });
  });
});
