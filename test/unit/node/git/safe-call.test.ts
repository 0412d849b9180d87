import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { safeCall } from '../../../../src/node/git/safe-call';

const read = { command: 'status', args: [], purpose: 'read' } as const;
const share = { command: 'fetch', args: ['--', 'origin'], purpose: 'share' } as const;

/** What is left out, and what counts instead, of settings of a repository (`own:` before a person's own). */
function replaced(call: typeof read | typeof share, ...lines: readonly string[]) {
  const settings = lines.map((line) => {
    const [, own, key = '', value = ''] = /^(own:)?(.*?)=(.*)$/s.exec(line) ?? [];
    return { key, value, isOwn: own !== undefined };
  });
  const safe = safeCall(call, settings);
  const instead = (safe.call.replaced ?? []).map(({ key, value }) => `${key}=${value}`);
  return { leftOut: safe.leftOut, instead, args: safe.call.args };
}

describe('safeCall', () => {
  it('leaves alone what is a person’s own, or harmless', () => {
    for (const line of [
      'own:core.sshcommand=/opt/ssh -o ProxyCommand=x',
      'own:credential.helper=!f() { echo; }; f',
      'core.sshcommand=ssh',
      'core.sshcommand=ssh -i ~/.ssh/id_work -o IdentitiesOnly=yes -F /dev/null',
      'core.sshcommand=ssh -p 2222 -4',
      'credential.helper=store',
      'credential.https://example.com.helper=manager',
      'filter.lfs.process=git-lfs filter-process',
      'filter.lfs.clean=git-lfs clean -- %f',
      'filter.git-crypt.clean="git-crypt" clean',
      'merge.ours.driver=true',
      'gpg.program=gpg2',
      'user.name=Ana',
      'core.hookspath=.husky',
      'own:http.sslverify=false',
      'http.sslverify=true',
      'http.proxy=http://proxy.acme.example:3128',
      'http.https://git.acme.example/.extraheader=Authorization: Basic x',
      'http.postbuffer=524288000',
      'remote.origin.proxy=http://proxy.acme.example:3128',
      'url.ssh://git@git.acme.example/.insteadof=acme:',
    ])
      for (const call of [read, share])
        assert.deepEqual(replaced(call, line), { leftOut: [], instead: [], args: call.args }, line);
  });

  it('lets nothing through that only looks harmless', () => {
    for (const line of [
      'core.sshcommand=ssh -o ProxyCommand=x',
      'core.sshcommand=ssh -i x -oProxyCommand=x',
      'core.sshcommand=ssh -F ./config',
      'core.sshcommand=ssh; x',
      'core.sshcommand=ssh -i $(x)',
      'core.sshcommand=ssh\n-i x',
      'core.sshcommand=./ssh',
      'credential.helper=!x',
      'credential.helper=/tmp/x',
      'credential.helper=store --file=x',
      'credential.helper=../x',
      'credential.https://a\nb.helper=x',
      'filter.lfs.process=git-lfs filter-process; x',
      'filter.lfs.process=./git-lfs filter-process',
      'filter.a\nb.clean=x',
      'merge.ours.driver=true; x',
      'gpg.program=./gpg',
      'gpg.ssh.program=x',
      'http.sslverify=false',
      'http.sslverify=0',
      'http.https://a\nb/.sslverify=',
      'http.https://git.acme.example/.sslcainfo=./mine.pem',
      'http.sslcapath=.',
      'http.savecookies=true',
      'http.delegation=always',
      'credential.protectprotocol=false',
      'credential.https://x.sanitizeprompt=0',
    ]) {
      const { leftOut } = replaced(read, line);
      assert.equal(leftOut.length, 1, line);
    }
  });

  it('puts a person’s own in its place, or git’s usual', () => {
    const own = 'own:credential.helper=mine';
    const theirs = 'credential.https://x.helper=!x';
    assert.deepEqual(replaced(share, own, 'credential.helper=store', theirs).instead, [
      'credential.helper=',
      'credential.helper=mine',
      'credential.helper=store',
    ]);
    assert.deepEqual(
      replaced(share, 'own:gpg.openpgp.program=/usr/bin/gpg', 'gpg.program=x').instead,
      ['gpg.program=/usr/bin/gpg', 'gpg.openpgp.program=/usr/bin/gpg'],
    );
    // Run where git works, it would be the repository's.
    assert.deepEqual(
      replaced(share, 'own:gpg.ssh.program=bin/keygen', 'gpg.ssh.program=x').instead,
      ['gpg.ssh.program=ssh-keygen'],
    );
    assert.deepEqual(replaced(share, 'core.sshcommand=x').instead, ['core.sshcommand=ssh']);
  });

  it('puts a person’s own trust in the place of a repository’s, for that address or all', () => {
    const instead = (...lines: readonly string[]) => replaced(share, ...lines).instead;
    const theirs = 'http.https://x/.sslcainfo=./mine.pem';
    assert.deepEqual(instead(theirs), ['http.https://x/.sslcainfo=']);
    const everywhere = 'own:http.sslcainfo=/acme.pem';
    assert.deepEqual(instead(everywhere, theirs), ['http.https://x/.sslcainfo=/acme.pem']);
    const there = 'own:http.https://x/.sslcainfo=/x.pem';
    assert.deepEqual(instead(there, everywhere, theirs), ['http.https://x/.sslcainfo=/x.pem']);
    assert.deepEqual(instead('http.sslverify=false'), ['http.sslverify=true']);
  });

  it('keeps filters for saving, and leaves them out for reading', () => {
    const lines = ['filter.x.clean=x', 'filter.x.required=true'];
    assert.deepEqual(replaced(share, ...lines).instead, []);
    assert.deepEqual(replaced(read, ...lines).instead, [
      'filter.x.clean=',
      'filter.x.required=false',
    ]);
  });

  it('asks a server for git itself', () => {
    assert.deepEqual(replaced(share, 'remote.o.uploadpack=x').args, [
      '--upload-pack=git-upload-pack',
      '--',
      'origin',
    ]);
  });
});
