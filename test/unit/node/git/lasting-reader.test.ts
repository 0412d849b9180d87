import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { before, it } from 'mocha';
import { BatchReader } from '../../../../src/node/git/batch-reader';
import { LastingReader, endLastingReader } from '../../../../src/node/git/lasting-reader';
import { readHistory } from '../../../../src/node/git/read-history';
import {
  ID,
  PATH,
  TemporaryRepository,
  changePath,
  changeText,
  describeWithGit,
  temporaryFolder,
  value,
} from './temporary-repository';

const PATIENT = { idle: 60_000, silence: 10_000 };

/** A repository whose blobs hold `0`, `1`, `2`, and their ids. */
function withBlobs() {
  const place = TemporaryRepository.create();
  place.commit(Object.fromEntries(['0', '1', '2'].map((text) => [`${text}.txt`, text])));
  const oids = ['0', '1', '2'].map((text) => place.git('rev-parse', `HEAD:${text}.txt`).trim());
  return { place, oids };
}

/** Reads blobs, and gives their texts; undefined where the reader has no answer. */
async function texts(reader: LastingReader, oids: readonly string[]) {
  const found: string[] = [];
  const isRead = await reader.read(oids, (_, bytes) => {
    assert.ok(bytes.ok);
    found.push(Buffer.from(bytes.value).toString());
  });
  return isRead ? found : undefined;
}

/** The processes that stay to read objects in a folder, by the system's own list. */
function processesIn(folder: string): readonly number[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      const isReading = readFileSync(`/proc/${pid}/cmdline`, 'utf8').endsWith(
        '\0cat-file\0--batch\0',
      );
      return isReading && readlinkSync(`/proc/${pid}/cwd`) === folder ? [Number(pid)] : [];
    } catch {
      return []; // it ended meanwhile, or is not ours to look at
    }
  });
}

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !what(); tries++) await setTimeout(25);
  assert.ok(what(), what.toString());
}

describeWithGit('the process that stays to read old versions', () => {
  before(function () {
    if (process.platform !== 'linux') this.skip(); // only there the system lists processes in files
  });

  it('is one for all that is asked, at once and later, and gives each its own', async () => {
    const { place, oids } = withBlobs();
    const reader = new LastingReader(await place.open(), PATIENT);
    assert.deepEqual(processesIn(place.folder), []);
    const many = await Promise.all([...oids, ...oids].map((oid) => texts(reader, [oid])));
    assert.deepEqual(many.flat(), ['0', '1', '2', '0', '1', '2']);
    const [pid, ...others] = processesIn(place.folder);
    assert.deepEqual(others, []);
    assert.deepEqual(await texts(reader, oids), ['0', '1', '2']);
    assert.deepEqual(processesIn(place.folder), [pid]);
    reader.close();
    await until(() => processesIn(place.folder).length === 0);
    assert.deepEqual(await texts(reader, oids), ['0', '1', '2']);
    reader.close();
  });

  it('ends when nobody asks for a while, and starts again', async () => {
    const { place, oids } = withBlobs();
    const reader = new LastingReader(await place.open(), { ...PATIENT, idle: 50 });
    for (const time of ['first', 'again']) {
      assert.deepEqual(await texts(reader, oids), ['0', '1', '2'], time);
      await until(() => processesIn(place.folder).length === 0);
    }
  });

  it('is started again after it was killed, or when what it had no longer stands there', async () => {
    const { place, oids } = withBlobs();
    const reader = new LastingReader(await place.open(), PATIENT);
    await texts(reader, oids);
    for (const pid of processesIn(place.folder)) process.kill(pid, 'SIGKILL');
    await until(() => processesIn(place.folder).length === 0);
    const next = await texts(reader, oids); // it may not have heard of its end yet, and then says so
    assert.deepEqual(next ?? (await texts(reader, oids)), ['0', '1', '2']);
    const away = path.join(temporaryFolder(), 'git');
    renameSync(path.join(place.folder, '.git'), away);
    TemporaryRepository.create(place.folder).commit({ 'new.txt': 'new' });
    const oid = place.git('rev-parse', 'HEAD:new.txt').trim();
    await texts(reader, [oid]); // it may look at the repository that is gone, and says so
    assert.deepEqual(await texts(reader, [oid]), ['new']);
    reader.close();
  });

  it('has no answer for what is missing, and one for what stands beside it and what comes', async () => {
    const { place, oids } = withBlobs();
    const reader = new LastingReader(await place.open(), PATIENT);
    const missing = place.git('hash-object', path.join(place.folder, '0.txt')).replace(/^../, 'ff');
    assert.equal(await texts(reader, [missing.trim()]), undefined);
    assert.deepEqual(await texts(reader, oids), ['0', '1', '2']);
    place.write('later.txt', 'later');
    const later = place.git('hash-object', '-w', 'later.txt').trim();
    assert.deepEqual(await texts(reader, [later]), ['later']);
    place.git('gc', '--quiet', '--prune=now');
    assert.deepEqual(await texts(reader, oids), ['0', '1', '2']);
    reader.close();
  });

  it('is not waited for when it says nothing', async () => {
    const { place, oids } = withBlobs();
    const repository = await place.open();
    const program = path.join(temporaryFolder(), 'git');
    writeFileSync(program, '#!/bin/sh\nexec cat > /dev/null\n', { mode: 0o755 });
    const silent = { ...repository, git: { ...repository.git, program } };
    const reader = new LastingReader(silent, { ...PATIENT, silence: 200 });
    assert.equal(await texts(reader, oids), undefined);
    const none = { ...repository, git: { ...repository.git, program: '/nonexistent/git' } };
    assert.equal(await texts(new LastingReader(none, PATIENT), oids), undefined);
  });

  it('lets the program end at once, and ends with it, however that ends', async () => {
    const place = TemporaryRepository.create();
    place.commit({ [PATH]: changeText(ID) });
    const source = path.join(__dirname, '..', '..', '..', '..', 'src', 'node', 'git');
    const script = path.join(temporaryFolder(), 'reading.ts');
    writeFileSync(
      script,
      `import { openRepository } from ${JSON.stringify(path.join(source, 'open-repository'))};
      import { readHistory } from ${JSON.stringify(path.join(source, 'read-history'))};
      async function main() {
        const opened = await openRepository(process.argv[2] ?? '');
        const read = opened.ok ? await readHistory(opened.value) : opened;
        if (read.ok) console.log((await read.value.ofRecord(${JSON.stringify(ID)})).length);
        if (process.argv[3] === 'stay') setInterval(() => undefined, 1_000);
      }
      void main();`,
    );
    for (const how of ['end', 'stay']) {
      const args = ['--import', 'tsx', script, place.folder, how];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(child, 'exit');
      const [said] = (await once(child.stdout, 'data')) as [Buffer];
      assert.equal(said.toString(), '1\n');
      if (how === 'stay') {
        assert.equal(processesIn(place.folder).length, 1);
        child.kill('SIGKILL');
      }
      await ended;
      await until(() => processesIn(place.folder).length === 0);
    }
  });

  it('reads a history as well as processes of its own do, whatever happens to it', async () => {
    const place = TemporaryRepository.create();
    const ids = Array.from({ length: 12 }, (_, at) => `2026-11-20-change-${at}-aaaa`);
    place.commit(Object.fromEntries(ids.map((id) => [changePath(id), changeText(id)])));
    const repository = await place.open();
    const history = value(await readHistory(repository));
    const read = async (id: string) => (await history.ofRecord(id))[0]?.changes[0]?.type;
    const reading = ids.map(async (id, at) => {
      await setTimeout(at * 3);
      if (at % 3 === 0) endLastingReader(repository);
      if (at % 4 === 1) for (const pid of processesIn(place.folder)) process.kill(pid, 'SIGKILL');
      return read(id);
    });
    assert.deepEqual(await Promise.all(reading), Array(12).fill('created'));
    rmSync(path.join(place.folder, '.git'), { recursive: true });
    endLastingReader(repository);
    await until(() => processesIn(place.folder).length === 0);
  });

  it('lets pass what is larger than was said, and what is no file', () => {
    const told: string[] = [];
    const reader = new BatchReader((oid, bytes) => {
      told.push(`${oid} ${bytes.ok ? Buffer.from(bytes.value).toString() : bytes.problem.code}`);
    });
    const large = 'x\n'.repeat(1_500_000);
    const output = `a blob 1\n1\nb blob ${large.length}\n${large}\nc missing\nd tree 9\ne blob 1\n\nf blob 2\n2\n\n`;
    for (let at = 0; at < output.length; at += 9_973)
      reader.push(Buffer.from(output.slice(at, at + 9_973)));
    assert.deepEqual(told, [
      'a 1',
      'b file-too-large',
      'c file-unreadable',
      'd file-unreadable',
      'f 2\n',
    ]);
  });
});
