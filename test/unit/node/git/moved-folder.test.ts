import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { it } from 'mocha';
import type { History } from '../../../../src/core/history/history';
import { readHistory } from '../../../../src/node/git/read-history';
import {
  ID,
  LEE,
  PATH,
  TemporaryRepository,
  changePath,
  changeText,
  describeWithGit,
  temporaryFolder,
  value,
} from './temporary-repository';

const LOGBOOK = { 'logbook.yaml': 'format: 1\nname: Acme\n' };
const OTHERS = ['a', 'b', 'c'].map((name) => `2026-11-21-${name}-aaaa`);

function inFolder(folder: string, files: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [path.posix.join(folder, name), text]),
  );
}

/** A repository with a logbook in a folder, and two saves of a record. */
function withLogbook(folder: string): TemporaryRepository {
  const place = TemporaryRepository.create();
  place.commit({ 'readme.md': 'x\n' }, 'Begin');
  const others = OTHERS.map((id) => [changePath(id), changeText(id)] as const);
  place.commit(
    inFolder(folder, { ...LOGBOOK, ...Object.fromEntries(others), [PATH]: changeText(ID) }),
    'Start',
  );
  place.commit(inFolder(folder, { [PATH]: changeText(ID, { risk: 'low' }) }), 'Low', LEE);
  return place;
}

/** Moves the logbook as `git mv` does, without saving it. */
function move(place: TemporaryRepository, from: string, to: string): void {
  mkdirSync(path.join(place.folder, to), { recursive: true });
  for (const name of ['logbook.yaml', 'changes'])
    place.git('mv', path.posix.join(from, name), path.posix.join(to, name));
}

async function read(place: TemporaryRepository, folder: string): Promise<History> {
  return value(await readHistory(await place.open(folder)));
}

/** What happened to a record, oldest first: a line a save. */
async function told(history: History, id = ID): Promise<readonly string[]> {
  const lines = (await history.ofRecord(id)).map(({ commit, changes, movedFrom }) => {
    const what = changes.map(({ type, path: keys }) => [type, ...keys].join(' ')).join(', ');
    return `${commit.subject}: ${what}${movedFrom === undefined ? '' : ' moved'}`;
  });
  return lines.reverse();
}

const START = ['Start: created', 'Low: set risk'];

describeWithGit('a logbook whose folder was moved in its repository', () => {
  for (const [from, to] of [
    ['old', 'new'],
    ['.', 'ops/logbook'],
    ['ops/logbook', '.'],
    ['ops', 'ops/logbook'],
  ] as const)
    it(`keeps its history from ${from} to ${to}`, async () => {
      const place = withLogbook(from);
      move(place, from, to);
      place.commit({}, 'Move');
      const last = place.commit(
        inFolder(to, { [PATH]: changeText(ID, { risk: 'high', owner: 'lee' }) }),
        'High',
      );
      const history = await read(place, to);
      assert.deepEqual(await told(history), [...START, 'High: set risk, set owner']);
      const blame = await history.blame(ID);
      assert.equal(blame?.at(['risk'])?.commit?.oid, last);
      assert.deepEqual(
        blame.at(['risk'])?.past.map((past) => past.value),
        ['high', 'low'],
      );
      assert.equal(blame.at(['title'])?.commit?.subject, 'Start');
      assert.deepEqual(await told(history, OTHERS[0]), ['Start: created']);
    });

  it('tells what was changed in the save that moved it', async () => {
    const place = withLogbook('old');
    move(place, 'old', 'new');
    place.commit({ [`new/${PATH}`]: changeText(ID, { risk: 'high' }) }, 'Move');
    const history = await read(place, 'new');
    assert.deepEqual(await told(history), [...START, 'Move: set risk']);
    assert.equal((await history.blame(ID))?.at(['title'])?.commit?.subject, 'Start');
  });

  it('follows it there and back, and again', async () => {
    const place = withLogbook('old');
    const ways = [
      ['old', 'new'],
      ['new', 'old'],
      ['old', 'x/y'],
      ['x/y', 'old'],
    ] as const;
    for (const [from, to] of ways) {
      move(place, from, to);
      place.commit({}, 'Move');
      place.commit({ [`${to}/${PATH}`]: changeText(ID, { owner: to }) }, to);
    }
    assert.deepEqual(
      (await told(await read(place, 'old'))).map((line) => line.split(':')[0]),
      ['Start', 'Low', 'new', 'old', 'x/y', 'old'],
    );
  });

  it('lays nothing at the door of a merge with what was saved where it was before', async () => {
    const place = withLogbook('old');
    place.git('checkout', '--quiet', '-b', 'side');
    const side = place.commit({ [`old/${PATH}`]: changeText(ID, { risk: 'high' }) }, 'Side', LEE);
    place.git('checkout', '--quiet', 'main');
    move(place, 'old', 'new');
    place.commit({}, 'Move');
    place.commit({ [`new/${changePath(OTHERS[0] ?? '')}`]: 'id: x\n' }, 'Other');
    place.git('merge', '--quiet', '-m', 'Merge', 'side');
    const history = await read(place, 'new');
    assert.deepEqual(await told(history), [...START, 'Side: set risk']);
    assert.equal((await history.blame(ID))?.at(['risk'])?.commit?.oid, side);
  });

  it('never mixes two logbooks: a copy, another with the same names, and two that could be it', async () => {
    const copied = withLogbook('old');
    const files = [...OTHERS, ID].map((id) => [`new/${changePath(id)}`, changeText(id)] as const);
    copied.commit({ ...inFolder('new', LOGBOOK), ...Object.fromEntries(files) }, 'Copy');
    assert.deepEqual(await told(await read(copied, 'new')), ['Copy: created']);

    const replaced = withLogbook('old');
    replaced.git('rm', '-r', '--quiet', 'old');
    const own = [...OTHERS, ID].map(
      (id) => [`new/${changePath(id)}`, changeText(id, { title: 'Ours' })] as const,
    );
    replaced.commit({ ...inFolder('new', LOGBOOK), ...Object.fromEntries(own) }, 'Another');
    assert.deepEqual(await told(await read(replaced, 'new')), ['Another: created']);

    const twins = withLogbook('old');
    twins.commit(inFolder('twin', { ...LOGBOOK, ...Object.fromEntries(files.map(strip)) }), 'Twin');
    twins.commit(inFolder('old', Object.fromEntries(files.map(strip))), 'Same');
    twins.git('rm', '-r', '--quiet', 'old', 'twin');
    twins.commit({ ...inFolder('new', LOGBOOK), ...Object.fromEntries(files) }, 'Which');
    assert.deepEqual(await told(await read(twins, 'new')), ['Which: created']);
  });

  it('never takes what stands later where it was before', async () => {
    const place = withLogbook('old');
    move(place, 'old', 'new');
    place.commit({}, 'Move');
    place.commit(
      inFolder('old', { ...LOGBOOK, [PATH]: changeText(ID, { title: 'Quite another' }) }),
      'Another there',
    );
    place.commit({ 'old/tools/x.yaml': 'id: x\n' }, 'More there');
    const history = await read(place, 'new');
    assert.deepEqual(await told(history), START);
  });

  it('tells the same whether read at once or bit by bit, with moves or without', async function () {
    this.timeout(180_000);
    const step = fc.record({
      record: fc.nat(2),
      value: fc.constantFrom('low', 'medium', 'high'),
      moveTo: fc.option(fc.constantFrom('one', 'two', 'three/four'), { freq: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const [moved, still] = [withLogbook('one'), withLogbook('one')];
        const options = { cacheDir: temporaryFolder(), worthKeeping: 1 };
        let at = 'one';
        for (const [number, { record, value: risk, moveTo }] of steps.entries()) {
          if (moveTo !== null && moveTo !== at) {
            move(moved, at, moveTo);
            moved.commit({}, 'Move');
            at = moveTo;
          }
          const id = OTHERS[record] ?? ID;
          const files = { [changePath(id)]: changeText(id, { risk }) };
          moved.commit(inFolder(at, files), `Save ${number}`);
          still.commit(inFolder('one', files), `Save ${number}`);
          await readHistory(await moved.open(at), options);
        }
        const expected = await read(still, 'one');
        for (const each of [
          await read(moved, at),
          value(await readHistory(await moved.open(at), options)),
        ])
          for (const id of [ID, ...OTHERS])
            assert.deepEqual(await told(each, id), await told(expected, id));
        for (const place of [moved, still]) place.remove();
      }),
      { numRuns: 5 },
    );
  });
});

function strip([name, text]: readonly [string, string]): readonly [string, string] {
  return [name.slice('new/'.length), text];
}
