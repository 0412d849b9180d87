import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { it } from 'mocha';
import { inRepository } from '../../../../src/node/git/open-repository';
import { recordFiles } from '../../../../src/node/git/record-changes';
import { resolveCommit } from '../../../../src/node/git/repository-state';
import { runGit } from '../../../../src/node/git/run-git';
import {
  TemporaryRepository,
  TEST_ENVIRONMENT,
  describeWithGit,
  failureCode,
  temporaryFolder,
  value,
} from './temporary-repository';

/** A program in the place of git, for what git cannot be made to do on demand: to hang, to flood. */
function program(script: string): string {
  const file = path.join(temporaryFolder(), 'git');
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return file;
}

const call = { command: 'version', args: [], purpose: 'read' } as const;

describeWithGit('runGit', () => {
  const git = (script: string) => ({
    program: program(script),
    folder: temporaryFolder(),
    environment: TEST_ENVIRONMENT,
  });

  it('ends what says nothing for too long, or takes too long, or says too much', async () => {
    const hang = git('exec sleep 30');
    assert.equal(failureCode(await runGit(hang, { ...call, limits: { silence: 100 } })), 'timeout');
    const chatty = git('while :; do echo x; sleep 0.02; done');
    assert.equal(failureCode(await runGit(chatty, { ...call, limits: { total: 200 } })), 'timeout');
    const flood = git('yes');
    const limits = { output: 10_000 };
    assert.equal(failureCode(await runGit(flood, { ...call, limits })), 'too-much-output');
  });

  it('ends when it is cancelled, also before it began', async () => {
    const stop = new AbortController();
    const running = runGit(git('exec sleep 30'), { ...call, signal: stop.signal });
    stop.abort();
    assert.equal(failureCode(await running), 'cancelled');
    const never = await runGit(git('exit 0'), { ...call, signal: stop.signal });
    assert.equal(failureCode(never), 'cancelled');
  });

  it('survives a program that ends without reading what it is told', async () => {
    const input = 'x'.repeat(1024 * 1024);
    assert.equal(value(await runGit(git('exit 3'), { ...call, input })).code, 3);
  });

  it('throws what the reader of its output throws', async () => {
    const onOutput = () => {
      throw new Error('reader');
    };
    await assert.rejects(runGit(git('echo x; exec sleep 30'), { ...call, onOutput }), /reader/);
  });

  it('lets a reading git see nothing but what it needs', async () => {
    const shows = git('env');
    const environment = {
      ...TEST_ENVIRONMENT,
      SECRET: 'x',
      SSH_AUTH_SOCK: 'x',
      GIT_ASKPASS: 'x',
      GIT_SSH_COMMAND: 'x',
      GIT_DIR: 'x',
      GIT_EXTERNAL_DIFF: 'x',
    };
    const read = value(await runGit({ ...shows, environment }, call)).stdout.toString();
    for (const name of ['SECRET', 'SSH_AUTH_SOCK', 'ASKPASS', 'SSH_COMMAND', 'GIT_DIR', 'DIFF']) {
      assert.doesNotMatch(read, new RegExp(`${name}=x`), name);
    }
    for (const line of ['GIT_OPTIONAL_LOCKS=0', 'GIT_ALLOW_PROTOCOL=\n', 'GIT_NO_LAZY_FETCH=1']) {
      assert.ok(read.includes(line), line);
    }
    const write = { ...call, purpose: 'write' } as const;
    const written = value(await runGit({ ...shows, environment }, write)).stdout.toString();
    assert.match(written, /SECRET=x/);
    assert.doesNotMatch(written, /GIT_(DIR|EXTERNAL_DIFF|SSH_COMMAND)=x/);
  });
});

describeWithGit('names from outside', () => {
  it('start no program and write no file', async () => {
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    const repository = await place.open();
    const executed = path.join(temporaryFolder(), 'executed');
    const pieces = fc.constantFrom(
      '--output=F',
      '-',
      '--upload-pack=touch F;',
      `$(touch ${executed})`,
      `;touch ${executed};`,
      ':(glob)**',
      '..',
      '/',
      'HEAD',
      '@{-1}',
      '\n',
      '*',
      'changes/2026/11/',
      '.yaml',
      '-c core.pager=touch',
    );
    const names = fc
      .array(fc.oneof(pieces, fc.string()), { minLength: 1 })
      .map((all) => all.join(''));
    const before = place.work();
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        const resolved = await resolveCommit(repository, name);
        assert.ok(!resolved.ok || /^[0-9a-f]{40}$/.test(resolved.value ?? '0'.repeat(40)));
        assert.ok(resolved.ok || name.includes('\0'));
        await recordFiles(repository, [name, `attachments/x/${name}`], name);
      }),
      { numRuns: 60 },
    );
    assert.equal(place.work(), before);
    assert.equal(existsSync(executed), false);
    assert.equal(existsSync(path.join(place.folder, 'F')), false);
    const fsck = await inRepository(repository, {
      command: 'rev-parse',
      args: ['HEAD'],
      purpose: 'read',
    });
    assert.equal(value(fsck).code, 0);
  });
});
