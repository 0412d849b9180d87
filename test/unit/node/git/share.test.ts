import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'mocha';
import { gitText } from '../../../../src/messages/git-text';
import { share } from '../../../../src/node/git/share';
import { unshared } from '../../../../src/node/git/unshared';
import {
  ID,
  LEE,
  PATH,
  TemporaryRepository,
  changePath,
  changeText,
  describeWithGit,
  failureCode,
  temporaryFolder,
  value,
} from './temporary-repository';
import { team } from './team';

const OTHER = changePath('2026-11-21-other-aaaa');
const NOTHING = { received: 0, sent: 0, joined: false };

async function sharing(place: TemporaryRepository) {
  const { address, ...counts } = value(await share(await place.open()));
  assert.notEqual(address, '');
  return counts;
}

describeWithGit('share', () => {
  it('sends, receives, and joins what both have', async () => {
    const { ana, lee } = team();
    assert.deepEqual(await sharing(ana), NOTHING);
    ana.commit({ [OTHER]: changeText('other') });
    assert.deepEqual(await sharing(ana), { ...NOTHING, sent: 1 });
    assert.deepEqual(await sharing(lee), { ...NOTHING, received: 1 });
    ana.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    await sharing(ana);
    const own = lee.commit({ [OTHER]: changeText('other', { risk: 'high' }) });
    assert.deepEqual(await sharing(lee), { received: 1, sent: 2, joined: true });
    assert.equal(lee.git('rev-parse', 'HEAD^1').trim(), own);
    assert.equal(lee.git('status', '--porcelain'), '');
    assert.equal(lee.read(PATH), changeText(ID, { risk: 'low' }));
    assert.deepEqual(await sharing(ana), { ...NOTHING, received: 2 });
  });

  it('ties a branch to the only place at the first time', async () => {
    const server = TemporaryRepository.clone(TemporaryRepository.create().folder, LEE, '--bare');
    const place = TemporaryRepository.create();
    assert.equal(failureCode(await share(await place.open())), 'no-commits');
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    assert.equal(failureCode(await share(await place.open())), 'no-remote');
    place.git('remote', 'add', 'team', server.folder);
    assert.deepEqual(value(await unshared(await place.open())), {
      ahead: 1,
      behind: 0,
      records: ['logbook.yaml'],
      isFirst: true,
    });
    assert.deepEqual(await sharing(place), { ...NOTHING, sent: 1 });
    assert.equal(place.git('rev-parse', '--abbrev-ref', '@{upstream}').trim(), 'team/main');
    place.git('checkout', '--quiet', '-b', 'new');
    place.git('remote', 'add', 'second', server.folder);
    assert.equal(failureCode(await share(await place.open())), 'several-remotes');
    place.git('checkout', '--quiet', '--detach');
    assert.equal(failureCode(await share(await place.open())), 'detached');
  });

  it('shares a branch beside a tag of its name', async () => {
    const { ana, lee } = team();
    ana.git('tag', 'main');
    ana.commit({ [OTHER]: changeText('other') });
    assert.equal(value(await share(await ana.open())).sent, 1);
    value(await share(await lee.open()));
    assert.equal(lee.git('rev-parse', 'HEAD'), ana.git('rev-parse', 'HEAD'));
  });

  it('counts without the network what is not shared', async () => {
    const { ana, server } = team();
    ana.commit({ [OTHER]: changeText('other'), 'site.txt': 'b\n' });
    ana.git('remote', 'set-url', 'origin', `${server}-gone`);
    const counted = value(await unshared(await ana.open()));
    assert.deepEqual(counted, { ahead: 1, behind: 0, records: [OTHER], isFirst: false });
  });

  it('stops when both changed one file that is no record, names who, and changes nothing', async () => {
    const { ana, lee } = team();
    lee.commit({ 'site.txt': 'theirs\n' }, 'Save', LEE);
    await sharing(lee);
    ana.commit({ 'site.txt': 'ours\n', [OTHER]: changeText('x') });
    ana.write(OTHER, 'unsaved\n');
    const before = ana.work();
    const head = ana.git('rev-parse', 'HEAD');
    const outcome = await share(await ana.open());
    assert.ok(!outcome.ok);
    assert.equal(outcome.failure.code, 'diverged-same-file');
    assert.deepEqual(outcome.failure.files, [{ path: 'site.txt', people: [LEE] }]);
    assert.match(gitText(outcome.failure), /You and Lee Wong both changed.*site.txt/);
    assert.equal(ana.work(), before);
    assert.equal(ana.git('rev-parse', 'HEAD'), head);
  });

  it('leaves alone what is not recorded, and stops where it stands in the way', async () => {
    const { ana, lee } = team();
    lee.commit({ [PATH]: changeText(ID, { risk: 'low' }), [OTHER]: changeText('other') });
    await sharing(lee);
    ana.write('site.txt', 'staged\n');
    ana.git('add', 'site.txt');
    ana.write('site.txt', 'staged, then edited\n');
    for (const file of [PATH, OTHER]) {
      ana.write(file, 'mine\n');
      const before = ana.work();
      const outcome = await share(await ana.open());
      assert.ok(!outcome.ok);
      assert.equal(outcome.failure.code, 'unrecorded-in-the-way');
      assert.deepEqual(outcome.failure.files, [{ path: file, people: [] }]);
      assert.equal(ana.work(), before);
      if (file === PATH) ana.git('checkout', '--quiet', '--', PATH);
      else ana.git('clean', '--quiet', '--force', '--', OTHER);
    }
    const before = ana.work();
    assert.deepEqual(await sharing(ana), { ...NOTHING, received: 1 });
    assert.equal(ana.work(), before);
  });

  it('joins beside work that is staged', async () => {
    const { ana, lee } = team();
    lee.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    await sharing(lee);
    ana.commit({ [OTHER]: changeText('other') });
    ana.write('site.txt', 'staged\n');
    ana.git('add', 'site.txt');
    const before = ana.work();
    assert.deepEqual(await sharing(ana), { received: 1, sent: 2, joined: true });
    assert.equal(ana.work(), before);
  });

  it('fetches again when somebody else was faster', async () => {
    const { ana, lee, server } = team();
    lee.commit({ [OTHER]: changeText('other') });
    ana.commit({ [PATH]: changeText(ID, { risk: 'low' }) });
    // Lee's push lands between Ana's fetch and hers.
    const once = path.join(temporaryFolder(), 'once');
    ana.hook(
      'pre-push',
      `[ -e '${once}' ] || { touch '${once}'; git -C '${lee.folder}' push --quiet '${server}' main; }`,
    );
    assert.deepEqual(await sharing(ana), { received: 1, sent: 2, joined: true });
  });

  it('will not join with something that is not this logbook', async () => {
    const { server } = team();
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\nname: Another\n' });
    place.git('remote', 'add', 'origin', server);
    assert.equal(failureCode(await share(await place.open())), 'unrelated-histories');
  });
});
