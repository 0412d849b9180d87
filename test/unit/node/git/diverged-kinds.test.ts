import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { gitText } from '../../../../src/messages/git-text';
import { share } from '../../../../src/node/git/share';
import { questions, shared } from './sharing';
import { team } from './team';
import type { TemporaryRepository } from './temporary-repository';
import { ID, LEE, PATH, changeText, describeWithGit } from './temporary-repository';

describeWithGit('files that cannot stand in one place', () => {
  const cases = {
    'a file and a folder': (ana: TemporaryRepository, lee: TemporaryRepository) => {
      lee.git('rm', '--quiet', 'site.txt');
      lee.commit({ 'site.txt/page': 'x\n' }, 'Save', LEE);
      ana.commit({ 'site.txt': 'b\n' });
    },
    'a new file and a new folder': (ana: TemporaryRepository, lee: TemporaryRepository) => {
      lee.commit({ 'new/page': 'x\n' }, 'Save', LEE);
      ana.commit({ new: 'b\n' });
    },
    'a file and a link': (ana: TemporaryRepository, lee: TemporaryRepository) => {
      rmSync(path.join(lee.folder, 'site.txt'));
      symlinkSync('/etc/passwd', path.join(lee.folder, 'site.txt'));
      lee.commit({}, 'Save', LEE);
      ana.commit({ 'site.txt': 'b\n' });
    },
    'a record and a folder': (ana: TemporaryRepository, lee: TemporaryRepository) => {
      lee.git('rm', '--quiet', PATH);
      lee.commit({ [`${PATH}/page`]: 'x\n' }, 'Save', LEE);
      ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    },
    'a record and a link': (ana: TemporaryRepository, lee: TemporaryRepository) => {
      rmSync(path.join(lee.folder, PATH));
      symlinkSync('/etc/passwd', path.join(lee.folder, PATH));
      lee.commit({}, 'Save', LEE);
      ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    },
  };
  for (const [name, change] of Object.entries(cases))
    for (const turned of [false, true])
      it(`names ${name}${turned ? ', the other way round' : ''}, and who, by their own names`, async () => {
        const { ana, lee } = team();
        change(ana, lee);
        const [first, second] = turned ? [ana, lee] : [lee, ana];
        await shared(first);
        const before = [second.work(), second.git('rev-parse', 'HEAD')];
        const outcome = await share(await second.open());
        assert.ok(!outcome.ok);
        assert.equal(outcome.failure.code, 'diverged-kinds');
        const text = gitText(outcome.failure);
        assert.match(text, turned ? /^You and Ana Ruiz put/ : /^You and Lee Wong put/);
        assert.match(text, /: (?:site\.txt|new|changes\/2026\/11\/[\w-]+\.yaml)\. Nothing was/);
        assert.deepEqual([second.work(), second.git('rev-parse', 'HEAD')], before);
      });

  it('still asks as usual where one only removed what the other changed', async () => {
    const { ana, lee } = team();
    lee.git('rm', '--quiet', PATH);
    lee.commit({}, 'Save', LEE);
    await shared(lee);
    ana.commit({ [PATH]: changeText(ID, { risk: 'high' }) });
    assert.equal((await questions(ana)).length, 1);
  });
});
