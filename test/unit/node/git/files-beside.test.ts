import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'mocha';
import { SETTINGS_FILE, saveSettingsText } from '../../../../src/core/logbook/save-settings';
import { ATTRIBUTES_FILE, withAttributes } from '../../../../src/core/merge/attributes';
import { recordFiles } from '../../../../src/node/git/record-changes';
import {
  ID,
  PATH,
  TemporaryRepository,
  changeText,
  describeWithGit,
  value,
} from './temporary-repository';

const LOGBOOK = 'logbook.yaml';

/** A logbook that was just made, with one change, and nothing of it saved. */
function fresh(): TemporaryRepository {
  const place = TemporaryRepository.create();
  place.write(LOGBOOK, 'format: 1\nname: Acme\n');
  place.write(PATH, changeText(ID));
  place.write(SETTINGS_FILE, saveSettingsText());
  place.write(ATTRIBUTES_FILE, withAttributes(''));
  return place;
}

/** Saves files. What the save holds in fact. */
async function record(place: TemporaryRepository, ...files: readonly string[]): Promise<string[]> {
  const { oid, files: asked } = value(await recordFiles(await place.open(), files, 'Start\n'));
  assert.deepEqual(asked, files);
  return place.git('show', '--name-only', '--format=', oid).trim().split('\n').sort();
}

describeWithGit('what is made beside a new logbook', () => {
  it('is saved with logbook.yaml, and with nothing else', async () => {
    const place = fresh();
    assert.deepEqual(await record(place, PATH), [PATH]);
    assert.deepEqual(await record(place, LOGBOOK), [ATTRIBUTES_FILE, SETTINGS_FILE, LOGBOOK]);
    assert.equal(place.git('show', `HEAD:${ATTRIBUTES_FILE}`), withAttributes(''));
    assert.equal(place.git('status', '--porcelain'), '');
  });

  it('stays a person’s own when they wrote in it, or git knows it', async () => {
    const place = fresh();
    place.write(SETTINGS_FILE, saveSettingsText().replace('false', 'true'));
    place.git('add', ATTRIBUTES_FILE);
    assert.deepEqual(await record(place, LOGBOOK), [LOGBOOK]);
    assert.equal(
      place.git('status', '--porcelain', '--untracked-files=all', '--', '.vscode', ATTRIBUTES_FILE),
      `A  ${ATTRIBUTES_FILE}\n?? ${SETTINGS_FILE}\n`,
    );
  });

  it('is no link to something else', async () => {
    const place = fresh();
    const elsewhere = path.join(place.folder, 'elsewhere');
    writeFileSync(elsewhere, withAttributes(''));
    rmSync(path.join(place.folder, ATTRIBUTES_FILE));
    symlinkSync(elsewhere, path.join(place.folder, ATTRIBUTES_FILE));
    rmSync(path.join(place.folder, '.vscode'), { recursive: true });
    assert.deepEqual(await record(place, LOGBOOK), [LOGBOOK]);
  });

  it('is left alone when it is changed later', async () => {
    const place = fresh();
    await record(place, LOGBOOK);
    place.write(LOGBOOK, 'format: 1\nname: Acme MOps\n');
    place.write(ATTRIBUTES_FILE, '* text\n');
    assert.deepEqual(await record(place, LOGBOOK), [LOGBOOK]);
  });
});
