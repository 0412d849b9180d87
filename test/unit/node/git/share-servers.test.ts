import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { gitText } from '../../../../src/messages/git-text';
import { share } from '../../../../src/node/git/share';
import { OwnServer } from './own-server';
import { hasProgram } from './signing-keys';
import { team } from './team';
import type { TemporaryRepository } from './temporary-repository';
import { OTHER, changeText, removeTemporaryFolders, temporaryFolder } from './temporary-repository';

/** How git and what stands behind it speak, which is nobody else's business. */
const RAW =
  /fatal|error:|remote:|hint|unable|RPC|curl|GnuTLS|OpenSSL|SSL|HTTP|prompts|protocol|\bref\b|[<>\u001b]|\d{3} /;

describe('share with a server', function () {
  let server: OwnServer;

  before(async function () {
    if (!hasProgram('openssl', 'version')) this.skip();
    server = await OwnServer.start();
  });
  after(() => {
    server.stop();
    removeTemporaryFolders();
  });

  /** Shares something with an address, and gives the failure, having looked that nothing else came of it. */
  async function refusal(ana: TemporaryRepository, address: string, more: object = {}) {
    ana.git('config', 'remote.origin.url', address);
    ana.commit({ [OTHER]: changeText('other') });
    const state = () => [ana.work(), ana.git('for-each-ref'), ana.git('config', '--list')];
    const earlier = state();
    const environment = { GIT_SSL_CAINFO: server.certificate, ...more };
    const begun = Date.now();
    const limits = { silence: 1_500, total: 4_000 };
    const outcome = await share(await ana.open('.', environment), { limits });
    assert.ok(!outcome.ok);
    assert.ok(Date.now() - begun < 8_000);
    assert.deepEqual(state(), earlier);
    const text = gitText(outcome.failure);
    assert.doesNotMatch(text.replaceAll(address, ''), RAW);
    assert.match(text, /kept on this computer\./);
    return { code: outcome.failure.code, text };
  }

  for (const [what, code] of [
    ['password', 'needs-password'],
    ['sign-in-page', 'remote-strange'],
    ['page', 'remote-strange'],
    ['rubbish', 'remote-strange'],
    ['half', 'remote-strange'],
    ['empty', 'remote-unreachable'],
    ['drops', 'remote-unreachable'],
    ['hangs', 'remote-timeout'],
    ['400', 'remote-strange'],
    ['403', 'remote-forbidden'],
    ['404', 'remote-not-found'],
    ['410', 'remote-strange'],
    ['429', 'remote-failing'],
    ['500', 'remote-failing'],
    ['503', 'remote-failing'],
  ] as const)
    it(`that answers ${what} says ${code}`, async () => {
      const { ana } = team();
      const { code: found } = await refusal(ana, server.address(what));
      assert.equal(found, code);
    });

  it('that nobody here trusts', async () => {
    const { ana } = team();
    const outcome = await refusal(ana, server.address('page'), { GIT_SSL_CAINFO: undefined });
    assert.equal(outcome.code, 'bad-certificate');
    const name = server.address('page').replace('127.0.0.1', 'localhost');
    assert.equal((await refusal(ana, name)).code, 'bad-certificate');
  });

  it('never asks by a program that the repository names, and says so', async () => {
    const { ana } = team();
    const asked = path.join(temporaryFolder(), 'asked');
    const program = path.join(temporaryFolder(), 'program');
    writeFileSync(program, `#!/bin/sh\necho x >> '${asked}'\necho secret\n`, { mode: 0o755 });
    for (const key of ['core.askPass', 'credential.helper', 'core.sshCommand'])
      ana.git('config', key, program);
    const { code, text } = await refusal(ana, server.address('password'));
    assert.equal(code, 'needs-password');
    assert.match(
      text,
      /do not count here \(core\.askpass, core\.sshcommand, credential\.helper\): they name programs/,
    );
    const ssh = await refusal(ana, 'ssh://git@127.0.0.1:9/x.git');
    assert.equal(ssh.code, 'remote-unreachable');
    assert.equal(existsSync(asked), false);
    // The same program as a person's own is asked, and its answer refused by the server.
    ana.git('config', '--unset', 'core.askPass');
    const own = await refusal(ana, server.address('password'), { GIT_ASKPASS: program });
    assert.equal(own.code, 'needs-password');
    assert.equal(existsSync(asked), true);
  });

  it('gives up on a helper of the person’s own that never answers', async () => {
    const { ana } = team();
    const more = { GIT_ASKPASS: path.join(temporaryFolder(), 'ask') };
    writeFileSync(more.GIT_ASKPASS, '#!/bin/sh\nexec sleep 60\n', { mode: 0o755 });
    assert.equal((await refusal(ana, server.address('password'), more)).code, 'remote-timeout');
  });

  for (const address of [
    '--upload-pack=touch x',
    '-x:y',
    'ssh://-oProxyCommand=touch%20x/y',
    'ssh://',
    'https://exa mple.com/x',
    'https://[::1/x',
    'https://example.com/x%0ay',
    'file://',
  ])
    it(`says that “${address}” is no address`, async () => {
      const { ana } = team();
      const outcome = await refusal(ana, address);
      assert.equal(outcome.code, 'bad-address');
      assert.equal(existsSync(path.join(ana.folder, 'x')), false);
    });
});
