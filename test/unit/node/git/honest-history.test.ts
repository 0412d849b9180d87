import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { peopleOf } from '../../../../src/core/trust/identity';
import { checkIntegrity } from '../../../../src/node/git/check-integrity';
import { readHistory } from '../../../../src/node/git/read-history';
import { seenMemory } from '../../../../src/node/seen-heads';
import { KIM, approvedChange, recordId, recordPath } from './saved-history';
import {
  ANA,
  LEE,
  TemporaryRepository,
  changePath,
  describeWithGit,
  temporaryFolder,
  value,
} from './temporary-repository';

const [ID, PATH] = [recordId(0), recordPath(0)];
const START = { 'logbook.yaml': 'format: 1\nname: Acme\n' };
const [DRAFT, APPROVED, LIVE] = ['draft', 'approved', 'live'].map((status) => ({
  [PATH]: approvedChange(ID, status),
}));
assert.ok(DRAFT && APPROVED && LIVE);

/** A computer that looks at a history again and again, and what it finds each time. */
function watched(): { place: TemporaryRepository; look: () => Promise<readonly string[]> } {
  const place = TemporaryRepository.create();
  const folder = temporaryFolder();
  const look = async () => {
    const repository = await place.open();
    const report = await checkIntegrity(repository, value(await readHistory(repository)), {
      people: peopleOf(
        [ANA, LEE, KIM].map((one) => ({ id: one.name.split(' ')[0] ?? '', ...one })),
      ),
      current: (id) => {
        const file = changePath(id);
        const isThere = existsSync(path.join(place.folder, file));
        return Promise.resolve(isThere ? readYaml(place.read(file)).value : undefined);
      },
      now: new Date('2026-01-02T00:00:00Z'),
      memory: seenMemory(folder, repository),
    });
    return value(report).facts.map(({ level, code }) => `${level} ${code}`);
  };
  return { place, look };
}

/** As if all there is had been shared. */
function share(place: TemporaryRepository): void {
  place.git('config', 'remote.origin.url', '/nowhere');
  place.git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
  place.git('config', 'branch.main.remote', 'origin');
  place.git('config', 'branch.main.merge', 'refs/heads/main');
  place.git('update-ref', 'refs/remotes/origin/main', 'refs/heads/main');
}

const warnings = (facts: readonly string[]) => facts.filter((fact) => fact.startsWith('warning'));

describeWithGit('honest work with git', () => {
  it('puts a save right that nobody has yet', async () => {
    const { place, look } = watched();
    place.commit({ ...START, ...DRAFT }, 'Draft');
    share(place);
    place.commit(APPROVED, 'Agree', KIM);
    assert.deepEqual(await look(), []);
    place.git('commit', '--quiet', '--amend', '--no-edit', '-m', 'Kim agrees');
    assert.deepEqual(warnings(await look()), []);
  });

  it('joins a branch as one save, and tidies it away', async () => {
    const { place, look } = watched();
    place.commit(START, 'Start');
    share(place);
    place.git('checkout', '--quiet', '-b', 'threshold');
    place.commit(DRAFT, 'Draft');
    place.commit(APPROVED, 'Agree', KIM);
    place.commit(LIVE, 'Live', LEE);
    assert.deepEqual(await look(), []);
    place.git('checkout', '--quiet', 'main');
    place.git('merge', '--quiet', '--squash', 'threshold');
    place.git('commit', '--quiet', '-m', 'Threshold');
    place.git('branch', '--quiet', '-D', 'threshold');
    assert.deepEqual(warnings(await look()), []);
  });

  it('takes a save over from a branch, and joins the branch later', async () => {
    const { place, look } = watched();
    place.commit({ ...START, ...DRAFT }, 'Draft');
    place.git('checkout', '--quiet', '-b', 'side');
    const agreed = place.commit(APPROVED, 'Agree', KIM);
    place.commit(LIVE, 'Live', LEE);
    place.git('checkout', '--quiet', 'main');
    place.commit({ 'tools/x.yaml': 'id: x\nname: X\n' }, 'Meanwhile');
    place.git('cherry-pick', agreed);
    assert.deepEqual(await look(), []);
    place.git('merge', '--quiet', '--no-ff', '-X', 'theirs', '-m', 'Join', 'side');
    assert.deepEqual(await look(), []);
  });

  it('puts its saves after those of others before it shares them', async () => {
    const { place, look } = watched();
    place.commit({ ...START, ...DRAFT }, 'Draft');
    place.git('branch', '--quiet', 'team');
    share(place);
    place.commit(APPROVED, 'Agree', KIM);
    place.commit(LIVE, 'Live');
    assert.deepEqual(await look(), []);
    place.git('checkout', '--quiet', 'team');
    place.commit({ 'tools/x.yaml': 'id: x\nname: X\n' }, 'Meanwhile', LEE);
    place.git('checkout', '--quiet', 'main');
    place.git('update-ref', 'refs/remotes/origin/main', 'refs/heads/team');
    place.git('rebase', '--quiet', 'team');
    assert.deepEqual(warnings(await look()), []);
  });

  it('brings what was kept elsewhere, and says of a late one that it is late', async () => {
    const { place, look } = watched();
    place.commit(START, 'Start');
    const old = (at: number, more = '') => ({
      [recordPath(at)]: approvedChange(
        recordId(at),
        'live',
        '80',
        `live: 2024-03-0${at % 9 || 9}${more}`,
      ),
    });
    const all = Array.from({ length: 30 }, (_, at) => Object.entries(old(at))).flat();
    place.commit(Object.fromEntries(all), 'Import');
    place.commit(old(40, '\nlogged-afterwards: true'), 'Late');
    assert.deepEqual(await look(), []);
  });

  it('moves every record into another folder', async () => {
    const { place, look } = watched();
    place.commit({ ...START, ...LIVE }, 'Live', KIM);
    mkdirSync(path.join(place.folder, 'changes/2026/12'), { recursive: true });
    place.git('mv', PATH, PATH.replace('/11/', '/12/'));
    place.git('commit', '--quiet', '-m', 'Move');
    assert.deepEqual(await look(), []);
  });
});
