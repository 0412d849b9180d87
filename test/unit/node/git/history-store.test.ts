import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { COLUMN_NAMES } from '../../../../src/core/history/segment';
import type { Segment } from '../../../../src/core/history/segment';
import { parseSegment, printSegment } from '../../../../src/node/git/print-segment';
import { readHistory } from '../../../../src/node/git/read-history';
import {
  ID,
  PATH,
  TemporaryRepository,
  changeText,
  describeWithGit,
  failureCode,
  temporaryFolder,
  value,
} from './temporary-repository';

/** A repository, and its history kept in three stretches. */
async function kept() {
  const place = TemporaryRepository.create();
  const cacheDir = temporaryFolder();
  const options = { cacheDir, worthKeeping: 1 };
  const repository = await place.open();
  for (const risk of ['low', 'medium', 'high']) {
    place.commit({ [PATH]: changeText(ID, { risk }) });
    value(await readHistory(repository, options));
  }
  const [folder = ''] = readdirSync(path.join(cacheDir, 'history'));
  const files = path.join(cacheDir, 'history', folder);
  const read = async () => value(await readHistory(repository, options));
  return { place, repository, files, read };
}

describeWithGit('the kept history', () => {
  it('is what reading all of it gives, and is not written again', async () => {
    const { repository, files, read } = await kept();
    assert.deepEqual(readdirSync(files).sort(), ['0.segment', '1.segment', '2.segment']);
    const before = readdirSync(files).map((name) => readFileSync(path.join(files, name)));
    const whole = value(await readHistory(repository));
    assert.deepEqual([...(await read()).touches()], [...whole.touches()]);
    const later = readdirSync(files).map((name) => readFileSync(path.join(files, name)));
    assert.deepEqual(later, before);
  });

  it('may be deleted or damaged anywhere, and mends itself', async () => {
    const { repository, files, read } = await kept();
    const whole = [...value(await readHistory(repository)).touches()];
    const file = (number: number) => path.join(files, `${number}.segment`);
    const harms: readonly (() => void)[] = [
      () => rmSync(file(1)),
      () => truncateSync(file(0), 40),
      () => writeFileSync(file(2), ''),
      () => writeFileSync(file(0), '{"code":"x"}\n'),
      () => writeFileSync(file(1), readFileSync(file(0))),
      () => rmSync(files, { recursive: true }),
    ];
    for (const harm of harms) {
      harm();
      assert.deepEqual([...(await read()).touches()], whole, harm.toString());
      assert.deepEqual([...(await read()).touches()], whole, harm.toString());
    }
    const bytes = readFileSync(file(0));
    for (let at = 0; at < bytes.length; at += 41) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      writeFileSync(file(0), damaged);
      assert.deepEqual([...(await read()).touches()], whole, `at ${at}`);
    }
  });

  it('hangs and falls for nothing that somebody put in its place, with a true sum', async function () {
    this.timeout(120_000);
    const { repository, files, read } = await kept();
    const whole = [...value(await readHistory(repository)).touches()];
    const file = path.join(files, '0.segment');
    const bytes = readFileSync(file);
    const [line = ''] = bytes.toString('latin1').split('\n');
    const { code } = (JSON.parse(line) as { header: { code: string } }).header;
    const segment = parseSegment(bytes, code, 0);
    assert.ok(segment);
    const exercise = async () => {
      const history = await read();
      await Promise.all([history.ofRecord(ID), history.all(), history.ofPerson(['x'])]);
      (await history.blame(ID))?.all();
      return [...history.touches()];
    };
    const numbers = [1, 255, 2 ** 32 - 1, Number.NaN, -1e300];
    for (const name of COLUMN_NAMES) {
      const column = segment.columns[name];
      const harmed = [
        column.subarray(1),
        ...numbers.map((each) => column.slice().fill(each, 0, 1)),
      ];
      for (const other of harmed) {
        const columns = { ...segment.columns, [name]: other };
        writeFileSync(file, printSegment({ ...segment, columns }, code));
        await exercise();
      }
    }
    const others: readonly Partial<Segment>[] = [
      { head: '--output=x' },
      { head: 'HEAD' },
      { base: 7 },
      { width: 0 },
      { texts: [] },
      { texts: { length: 3 } as unknown as readonly string[] },
    ];
    for (const other of others) {
      writeFileSync(file, printSegment({ ...segment, ...other }, code));
      assert.deepEqual(await exercise(), whole, JSON.stringify(other));
    }
    if (process.platform === 'win32') return;
    rmSync(file);
    execFileSync('mkfifo', [file]);
    assert.deepEqual(await exercise(), whole);
  });

  it('never stands in the repository', async () => {
    const place = TemporaryRepository.create();
    place.commit({ [PATH]: changeText(ID) });
    const cacheDir = path.join(place.folder, '.cache');
    value(await readHistory(await place.open(), { cacheDir, worthKeeping: 1 }));
    assert.deepEqual(readdirSync(place.folder).sort(), ['.git', 'changes']);
  });

  it('starts anew when the history was rewritten so far that nothing of it is left', async () => {
    const { place, repository, read } = await kept();
    place.git('checkout', '--quiet', '--orphan', 'anew');
    place.commit({ [PATH]: changeText(ID, { risk: 'high' }) }, 'Anew');
    const history = await read();
    assert.deepEqual(
      history.touchesOf(ID).map(({ commit }) => commit.subject),
      ['Anew'],
    );
    place.git('branch', '--quiet', '-D', 'main');
    place.git('reflog', 'expire', '--expire=now', '--all');
    place.git('gc', '--quiet', '--prune=now');
    assert.deepEqual(
      [...(await read()).touches()],
      [...value(await readHistory(repository)).touches()],
    );
  });

  it('can be stopped while it is read', async () => {
    const { repository } = await kept();
    const stop = new AbortController();
    const reading = readHistory(repository, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    assert.equal(failureCode(await reading), 'cancelled');
  });

  it('keeps several logbooks of one repository apart', async () => {
    const place = TemporaryRepository.create();
    const options = { cacheDir: temporaryFolder(), worthKeeping: 1 };
    for (const name of ['emea', 'amer'])
      place.commit({ [`${name}/${PATH}`]: changeText(`${ID}-${name}`) });
    for (const start of ['first', 'from the cache'])
      for (const name of ['emea', 'amer']) {
        const history = value(await readHistory(await place.open(name), options));
        assert.deepEqual(
          [...history.touches()].map(({ id }) => id),
          [`${ID}-${name}`],
          start,
        );
      }
  });
});
