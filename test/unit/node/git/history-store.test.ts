import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'mocha';
import { readHistory } from '../../../../src/node/git/read-history';
import {
  ID,
  PATH,
  TemporaryRepository,
  changeText,
  failureCode,
  removeTemporaryFolders,
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

describe('the kept history', function () {
  this.timeout(20_000);
  after(removeTemporaryFolders);

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
