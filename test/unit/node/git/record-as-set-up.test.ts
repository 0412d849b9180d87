import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { it } from 'mocha';
import { commitTemplate } from '../../../../src/node/git/commit-template';
import { recordFiles } from '../../../../src/node/git/record-changes';
import { savedEntries } from '../../../../src/node/git/saved-entries';
import type { TemporaryRepository } from './temporary-repository';
import {
  ANA,
  changePath,
  changeText,
  describeWithGit,
  failureCode,
  value,
  withOtherWork,
} from './temporary-repository';

const ID = '2026-11-21-other-aaaa';
const OTHER = changePath(ID);

/** A key of Ana's with which git signs by ssh, and a list of those who may. */
function signBySsh(place: TemporaryRepository): string {
  const key = path.join(place.folder, '.git', 'key');
  const arguments_ = ['-q', '-t', 'ed25519', '-N', '', '-C', 'ana', '-f', key];
  execFileSync('ssh-keygen', arguments_, { stdio: 'ignore' });
  const allowed = path.join(place.folder, '.git', 'allowed-signers');
  place.write('.git/allowed-signers', `${ANA.email} ${place.read('.git/key.pub')}`);
  place.git('config', 'gpg.format', 'ssh');
  place.git('config', 'gpg.ssh.allowedSignersFile', allowed);
  place.git('config', 'user.signingKey', key);
  place.git('config', 'commit.gpgSign', 'true');
  return key;
}

describeWithGit('recordFiles, as a person has set git up', () => {
  it('signs by the person’s ssh key when they want their saves signed', async () => {
    const place = withOtherWork();
    signBySsh(place);
    place.write(OTHER, changeText(ID));
    const recorded = value(await recordFiles(await place.open(), [OTHER], 'Signed\n'));
    assert.equal(place.git('log', '-1', '--format=%G? %GS', recorded.oid).trim(), `G ${ANA.email}`);
  });

  it('saves nothing, and says so, when the key is not there', async () => {
    const place = withOtherWork();
    signBySsh(place);
    place.git('config', 'user.signingKey', '/nowhere/key');
    place.write(OTHER, changeText(ID));
    const before = place.work();
    const refused = await recordFiles(await place.open(), [OTHER], 'x');
    assert.equal(failureCode(refused), 'signing-failed');
    assert.equal(place.work(), before);
  });

  it('lets hooks change what is saved, and the message, as git does', async () => {
    const place = withOtherWork();
    place.hook('commit-msg', 'echo "Checked-by: hook" >> "$1"');
    place.hook('post-commit', 'touch .git/after');
    place.write(OTHER, changeText(ID));
    const recorded = value(await recordFiles(await place.open(), [OTHER], 'Words\n'));
    assert.match(place.git('log', '-1', '--format=%B', recorded.oid), /^Checked-by: hook$/m);
    assert.equal(place.read('.git/after'), '');
  });

  it('finds the template of messages, wherever it stands', async () => {
    const place = withOtherWork();
    const repository = await place.open();
    assert.equal(await commitTemplate(repository), undefined);
    place.write('.git/message', '[MOPS]\n\nTicket:\n# Why?\n');
    place.git('config', 'commit.template', '.git/message');
    assert.deepEqual(await commitTemplate(repository), {
      subject: '[MOPS]',
      body: '',
      fields: ['Ticket:'],
      hints: 'Why?',
    });
    place.git('config', 'core.commentChar', ';');
    assert.equal((await commitTemplate(repository))?.body, '# Why?');
    place.git('config', 'commit.template', path.join(place.folder, '.git', 'message'));
    assert.equal((await commitTemplate(repository))?.subject, '[MOPS]');
    for (const none of ['/nowhere', '.git', '/dev/zero']) {
      place.git('config', 'commit.template', none);
      assert.equal(await commitTemplate(repository), undefined, none);
    }
  });

  it('knows records as they were last saved', async () => {
    const place = withOtherWork();
    const repository = await place.open();
    place.write(OTHER, changeText(ID, { risk: 'low' }));
    assert.equal((await savedEntries(repository, [OTHER])).size, 0);
    value(await recordFiles(repository, [OTHER], 'x'));
    place.write(OTHER, changeText(ID, { risk: 'high' }));
    const entry = (await savedEntries(repository, ['a\nb', OTHER, 'tools/none.yaml'])).get(OTHER);
    assert(entry?.kind === 'change');
    assert.equal(entry.record.risk, 'low');
  });
});
