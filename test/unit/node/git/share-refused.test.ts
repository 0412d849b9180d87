import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { it } from 'mocha';
import { gitText } from '../../../../src/messages/git-text';
import { share } from '../../../../src/node/git/share';
import { team } from './team';
import {
  OTHER,
  changeText,
  describeWithGit,
  failureCode,
  temporaryFolder,
} from './temporary-repository';

/** Whether a process does anything any more; one that nobody has asked for its end counts as ended. */
function isRunning(pid: string): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', pid.trim()], { encoding: 'utf8' });
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

describeWithGit('share with a place that does not let us', () => {
  it('says what a server refuses', async () => {
    const { ana, server } = team();
    const hook = path.join(server, 'hooks/pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho "main is protected" >&2\nexit 1\n', { mode: 0o755 });
    ana.commit({ [OTHER]: changeText('other') });
    const head = ana.git('rev-parse', 'HEAD');
    const outcome = await share(await ana.open());
    assert.ok(!outcome.ok);
    assert.equal(outcome.failure.code, 'remote-refused');
    assert.match(gitText(outcome.failure), / refused what was sent: “main is protected” What/);
    assert.equal(ana.git('rev-parse', 'HEAD'), head);
  });

  it('says when the place is not there', async () => {
    const { ana, server } = team();
    ana.commit({ [OTHER]: changeText('other') });
    ana.git('remote', 'set-url', 'origin', `${server}-gone`);
    assert.equal(failureCode(await share(await ana.open())), 'remote-not-found');
  });

  it('respects a person’s own check', async () => {
    const { ana } = team();
    ana.hook('pre-push', 'echo "Not today" >&2; exit 1');
    ana.commit({ [OTHER]: changeText('other') });
    assert.equal(failureCode(await share(await ana.open())), 'hook-refused-sharing');
    ana.hook('pre-push', 'echo "Connection refused by the spelling server" >&2; exit 1');
    const outcome = await share(await ana.open());
    assert.ok(!outcome.ok);
    assert.match(gitText(outcome.failure), /stopped the sharing: “Connection refused by the/);
    ana.hook('pre-push', 'echo "Not on Fridays"; exit 1');
    const onOutput = await share(await ana.open());
    assert.ok(!onOutput.ok);
    assert.match(gitText(onOutput.failure), /stopped the sharing: “Not on Fridays/);
  });

  it('gives up on a server that never answers, and ends what it started', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { ana } = team();
    const { port } = server.address() as AddressInfo;
    ana.git('remote', 'set-url', 'origin', `https://me:secret@127.0.0.1:${port}/x.git`);
    const outcome = await share(await ana.open(), { limits: { silence: 700 } });
    server.close();
    assert.ok(!outcome.ok);
    assert.equal(outcome.failure.code, 'remote-timeout');
    assert.doesNotMatch(JSON.stringify(outcome.failure), /secret/);
  });

  it('ends at once when asked to, the helper too', async () => {
    const { ana } = team();
    const pid = path.join(temporaryFolder(), 'pid');
    const environment = { GIT_SSH_COMMAND: `sh -c 'echo $$ > "${pid}"; sleep 30'` };
    ana.git('remote', 'set-url', 'origin', 'ssh://git@host.example/x.git');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 500);
    const outcome = await share(await ana.open('.', environment), { signal: stop.signal });
    assert.equal(failureCode(outcome), 'cancelled');
    await wait(100);
    assert.equal(isRunning(readFileSync(pid, 'utf8')), false);
  });

  it('ends with the program that started it', async () => {
    const { ana } = team();
    const pid = path.join(temporaryFolder(), 'pid');
    ana.git('remote', 'set-url', 'origin', 'ssh://git@host.example/x.git');
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('share-and-wait.ts', import.meta.url)), ana.folder],
      { env: { ...ana.environment, GIT_SSH_COMMAND: `sh -c 'echo $$ > "${pid}"; sleep 30'` } },
    );
    const started = () => existsSync(pid) && readFileSync(pid, 'utf8') !== '';
    while (child.exitCode === null && !started()) await wait(50);
    child.kill('SIGINT');
    await once(child, 'exit');
    assert.equal(child.signalCode, 'SIGINT');
    await wait(100);
    assert.equal(isRunning(readFileSync(pid, 'utf8')), false);
  });

  it('never asks for a password, and says that one is needed', async () => {
    const { ana } = team();
    const says = (text: string) => ({ GIT_SSH_COMMAND: `sh -c 'echo "${text}" >&2; exit 255'` });
    ana.git('remote', 'set-url', 'origin', 'ssh://git@host.example/x.git');
    const cases = [
      ['git@host.example: Permission denied (publickey,password).', 'needs-password'],
      ['Host key verification failed.', 'unknown-host'],
      ['ssh: Could not resolve hostname host.example', 'remote-unreachable'],
    ] as const;
    for (const [text, code] of cases) {
      assert.equal(failureCode(await share(await ana.open('.', says(text)))), code, text);
    }
  });

  it('uses no protocol that runs programs or has no protection', async () => {
    const { ana } = team();
    for (const address of ['ext::sh -c touch%20x', 'git://127.0.0.1/x', 'http://127.0.0.1/x']) {
      ana.git('remote', 'set-url', 'origin', address);
      assert.equal(failureCode(await share(await ana.open())), 'protocol-refused', address);
    }
  });
});
