import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { share } from '../../../../src/node/git/share';
import { team } from './team';
import { ID, LEE, PATH, changeText, describeWithGit, value } from './temporary-repository';

describeWithGit('sharing a logbook whose folder was moved', () => {
  it('brings along what somebody else changed in the old place', async () => {
    const { ana, lee } = team();
    ana.commit({ 'old/logbook.yaml': 'format: 1\n', [`old/${PATH}`]: changeText(ID) });
    value(await share(await ana.open('old')));
    value(await share(await lee.open()));
    lee.commit({ [`old/${PATH}`]: changeText(ID, { risk: 'high' }) }, 'Save', LEE);
    value(await share(await lee.open('old')));
    mkdirSync(path.join(ana.folder, 'new'));
    ana.git('mv', 'old', 'new/place');
    ana.commit({ 'new/readme.txt': 'moved\n' });
    value(await share(await ana.open('new/place')));
    assert.equal(ana.read(`new/place/${PATH}`), changeText(ID, { risk: 'high' }));
    assert.equal(ana.git('ls-files', 'old'), '');
    assert.equal(ana.git('status', '--porcelain'), '');
  });
});
