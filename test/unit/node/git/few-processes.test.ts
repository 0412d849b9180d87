import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { endLastingReader } from '../../../../src/node/git/lasting-reader';
import { openRepository } from '../../../../src/node/git/open-repository';
import { readHistory } from '../../../../src/node/git/read-history';
import {
  TEST_ENVIRONMENT,
  TemporaryRepository,
  changePath,
  changeText,
  describeWithGit,
  temporaryFolder,
  value,
} from './temporary-repository';

const IDS = ['a', 'b', 'c', 'd'].map((name) => `2026-11-20-${name}-aaaa`);

/** A repository with so many saves of each record, and a git that writes down what it is started for. */
function counted(saves: number) {
  const place = TemporaryRepository.create();
  place.commit({ 'logbook.yaml': 'format: 1\n' });
  for (let at = 0; at < saves; at++)
    for (const id of IDS) place.commit({ [changePath(id)]: changeText(id, { owner: `o${at}` }) });
  const log = path.join(temporaryFolder(), 'log');
  const program = path.join(temporaryFolder(), 'git');
  writeFileSync(program, `#!/bin/sh\necho "$*" >> '${log}'\nexec git "$@"\n`, { mode: 0o755 });
  const taken = () => {
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
    writeFileSync(log, '');
    return lines.map((line) => /(?:-c \S+ )*(.*)/.exec(line)?.[1] ?? line);
  };
  return { place, program, taken };
}

/** What is started to read a history, to ask for all of each record, and to read on after one more save. */
async function started(saves: number): Promise<readonly (readonly string[])[]> {
  const { place, program, taken } = counted(saves);
  const options = { program, environment: TEST_ENVIRONMENT };
  const repository = value(await openRepository(place.folder, options));
  taken();
  const history = value(await readHistory(repository));
  const first = taken();
  for (const id of IDS) {
    assert.equal((await history.ofRecord(id)).length, saves);
    assert.ok((await history.blame(id))?.all().length);
  }
  const asked = taken();
  place.commit({ [changePath(IDS[0] ?? '')]: changeText(IDS[0] ?? '', { owner: 'new' }) });
  value(await readHistory(repository, { since: history }));
  const next = taken();
  endLastingReader(repository);
  return [first, asked, next];
}

describeWithGit('processes of git', () => {
  it('are as few for a long history as for a short one, and one for all that is asked of records', async () => {
    const [short, long] = [await started(2), await started(12)];
    assert.deepEqual(
      long.map((lines) => lines.length),
      short.map((lines) => lines.length),
    );
    const [first = [], asked = [], next = []] = long;
    assert.ok(first.length <= 6, first.join('\n'));
    assert.deepEqual(asked, ['cat-file --batch']);
    assert.ok(next.length <= 7, next.join('\n'));
  });
});
