import assert from 'node:assert/strict';
import { it } from 'mocha';
import {
  addRemote,
  initRepository,
  isAddress,
  readSetUp,
  setIdentity,
} from '../../../../src/node/git/set-up';
import { share } from '../../../../src/node/git/share';
import {
  LEE,
  TEST_ENVIRONMENT,
  TemporaryRepository,
  describeWithGit,
  failureCode,
  temporaryFolder,
  value,
} from './temporary-repository';

const options = { environment: TEST_ENVIRONMENT };
const NOBODY = { name: undefined, email: undefined };

describeWithGit('set-up', () => {
  it('leads from an empty folder to a first share', async () => {
    const folder = temporaryFolder();
    const before = await readSetUp(folder, options);
    assert.deepEqual(
      [before.repository, before.reason, before.identity, before.remotes],
      [undefined, 'no-repository', NOBODY, []],
    );
    const repository = value(await initRepository(folder, options));
    value(await setIdentity(repository, { name: ' Ana Ruiz ', email: 'ana@acme.example' }));
    const place = TemporaryRepository.create(folder);
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    const server = TemporaryRepository.clone(TemporaryRepository.create().folder, LEE, '--bare');
    value(await addRemote(repository, server.folder));
    assert.equal(failureCode(await addRemote(repository, server.folder)), 'remote-exists');
    assert.equal(value(await share(repository)).sent, 1);
    const ready = await readSetUp(folder, options);
    assert.deepEqual(ready.remotes, ['origin']);
    assert.equal(ready.reason, undefined);
  });

  it('sets a name for this repository alone', async () => {
    const place = TemporaryRepository.create();
    const repository = await place.open();
    value(await setIdentity(repository, { name: 'Zoë ⭐ O’Neil', email: 'zoe@acme.example' }));
    assert.equal(place.git('config', '--local', 'user.name').trim(), 'Zoë ⭐ O’Neil');
    for (const name of ['', '  ', 'a\nb', '<x>', '--', 'a\u0000b']) {
      const outcome = await setIdentity(repository, { name, email: 'a@b.example' });
      assert.equal(failureCode(outcome), 'bad-identity', JSON.stringify(name));
    }
    for (const email of ['', 'a', 'a@', '@b', 'a b@c', 'a@b>', 'a@b\nc@d']) {
      const outcome = await setIdentity(repository, { name: 'A', email });
      assert.equal(failureCode(outcome), 'bad-identity', JSON.stringify(email));
    }
  });

  it('takes safe addresses only', async () => {
    const good = [
      'https://github.example/team/logbook.git',
      'https://me@dev.example:8443/team/_git/logbook',
      'ssh://git@host.example:2222/team/logbook.git',
      'git@github.example:team/logbook.git',
      'host:team/logbook.git',
      'file:///srv/git/logbook.git',
      '/srv/git/log book.git',
      'C:\\git\\logbook.git',
    ];
    for (const address of good) assert.equal(isAddress(address), true, address);
    const bad = [
      'ext::sh -c touch% x',
      'ext::git@host:x',
      '--upload-pack=touch x',
      '-oProxyCommand=x:y',
      'ssh://-oProxyCommand=x/y',
      'ssh://git@-oProxyCommand=x/y',
      'git@-host:x',
      'git@host:-x',
      'http://host/x',
      'git://host/x',
      'https://host',
      'https://-host/x',
      'relative/path',
      '../up',
      'javascript:alert(1)//\n',
      'https://host/a b',
      'git@host:x\n[core]',
      '',
    ];
    for (const address of bad) assert.equal(isAddress(address), false, address);
    const place = TemporaryRepository.create();
    const outcome = await addRemote(await place.open(), 'ext::sh -c x');
    assert.equal(failureCode(outcome), 'bad-address');
    assert.equal(place.git('remote'), '');
  });
});
