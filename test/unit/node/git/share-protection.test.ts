import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { gitText } from '../../../../src/messages/git-text';
import { share } from '../../../../src/node/git/share';
import { OwnServer } from './own-server';
import { hasProgram } from './signing-keys';
import { team } from './team';
import type { TemporaryRepository } from './temporary-repository';
import { OTHER, changeText, removeTemporaryFolders, temporaryFolder } from './temporary-repository';

describe('share by the settings of a repository that nobody has read', function () {
  let server: OwnServer;

  before(async function () {
    if (!hasProgram('openssl', 'version')) this.skip();
    server = await OwnServer.start();
  });
  after(() => {
    server.stop();
    removeTemporaryFolders();
  });

  function withSettings(what: string, settings: Readonly<Record<string, string>>) {
    const { ana } = team();
    ana.commit({ [OTHER]: changeText('other') });
    ana.git('config', 'remote.origin.url', server.address(what));
    for (const [key, value] of Object.entries(settings)) ana.git('config', key, value);
    return ana;
  }

  async function failureOf(ana: TemporaryRepository, environment: Record<string, string> = {}) {
    const limits = { silence: 5_000, total: 5_000 };
    const outcome = await share(await ana.open('.', environment), { limits });
    assert.ok(!outcome.ok);
    return { code: outcome.failure.code, text: gitText(outcome.failure) };
  }

  /** The settings of a person themselves, in the place where they have them. */
  function own(...lines: readonly string[]): Record<string, string> {
    const file = path.join(temporaryFolder(), 'gitconfig');
    writeFileSync(file, `[http]\n${lines.map((line) => `\t${line}\n`).join('')}`);
    return { GIT_CONFIG_GLOBAL: file };
  }

  it('has a server prove who it is, whatever they say, and names the setting', async () => {
    const there = server.address('').replace(/\/[^/]*\/[^/]*$/, '/');
    for (const [key, value] of [
      ['http.sslVerify', 'false'],
      [`http.${there}.sslVerify`, '0'],
      ['http.sslCAInfo', server.certificate],
      [`http.${there}.sslCAInfo`, server.certificate],
    ] as const) {
      const { code, text } = await failureOf(withSettings('password', { [key]: value }));
      assert.equal(code, 'bad-certificate', key);
      assert.ok(text.includes(`do not count here (${key.toLowerCase()}):`), text);
    }
  });

  it('trusts whom the person trusts, there or everywhere', async () => {
    const ana = withSettings('password', { 'http.sslCAInfo': '/nowhere', 'http.sslVerify': 'no' });
    for (const line of [`sslCAInfo = ${server.certificate}`, 'sslVerify = false']) {
      if (line.startsWith('sslVerify')) ana.git('config', '--unset', 'http.sslCAInfo');
      assert.equal((await failureOf(ana, own(line))).code, 'needs-password', line);
    }
  });

  it('writes no file that they name', async () => {
    const file = path.join(temporaryFolder(), 'profile');
    const trusted = { GIT_SSL_CAINFO: server.certificate };
    const ana = withSettings('cookie', { 'http.cookieFile': file, 'http.saveCookies': 'true' });
    await failureOf(ana, trusted);
    assert.equal(existsSync(file), false);
    await failureOf(ana, { ...trusted, ...own('saveCookies = true') });
    assert.equal(existsSync(file), true); // which is what it would have done
  });

  it('goes by the proxy that a team has set, which sees nothing of what it passes on', async () => {
    const asked: string[] = [];
    const proxy = await proxyThat((address) => asked.push(address));
    try {
      const { port } = proxy.address() as AddressInfo;
      const ana = withSettings('password', { 'http.proxy': `http://127.0.0.1:${port}` });
      const { code } = await failureOf(ana, { GIT_SSL_CAINFO: server.certificate });
      assert.equal(code, 'remote-unreachable');
      assert.deepEqual(asked, [new URL(server.address('password')).host]);
    } finally {
      proxy.close();
    }
  });
});

/** A proxy that is asked for a way to an address, and has none. */
async function proxyThat(hears: (address: string) => void): Promise<Server> {
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    hears(request.url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}
