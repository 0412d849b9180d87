import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { it } from 'mocha';
import {
  hasMergeDriver,
  installMergeDriver,
  refreshLauncher,
  removeMergeDriver,
} from '../../../../src/node/git/merge-driver';
import type { Launch } from '../../../../src/node/git/merge-driver';
import {
  ID,
  PATH,
  TemporaryRepository,
  changeText,
  describeWithGit,
  temporaryFolder,
  value,
} from './temporary-repository';

const ROOT = path.join(__dirname, '../../../..');

/** The command line as it stands in the sources, and a folder of a user with an awkward name. */
function launch(): { readonly program: Launch; readonly folder: string } {
  const folder = path.join(temporaryFolder(), "Ana's data");
  mkdirSync(folder);
  const cli = path.join(folder, 'cli.cjs');
  const loader = pathToFileURL(path.join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;
  const args = ['--import', loader, path.join(ROOT, 'src/cli/bin.ts')];
  writeFileSync(
    cli,
    `const { spawnSync } = require('node:child_process');
const args = [...${JSON.stringify(args)}, ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 2;
`,
  );
  return { program: { runtime: process.execPath, cli }, folder };
}

const launcher = (folder: string) => path.join(folder, 'merge-driver.sh');

/** Two branches that both changed one record; git merges the other into this one. */
function merge(place: TemporaryRepository, ours: string, theirs: string, file = PATH) {
  place.commit({ [file]: changeText(ID) });
  place.git('checkout', '--quiet', '-b', 'theirs');
  place.commit({ [file]: theirs });
  place.git('checkout', '--quiet', 'main');
  place.commit({ [file]: ours });
  const { status, stdout, stderr } = spawnSync('git', ['merge', '--no-edit', 'theirs'], {
    cwd: place.folder,
    env: { ...place.environment },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr, text: place.read(file) };
}

describeWithGit('git’s own merging', () => {
  const ours = changeText(ID, { kind: 'fixed' });
  const theirs = changeText(ID, { status: 'proposed' });
  const both = changeText(ID, { kind: 'fixed', status: 'proposed' });

  it('joins fields, and leaves marks around those alone that both changed', async () => {
    const { program, folder } = launch();
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    value(await installMergeDriver(await place.open(), program, folder));
    const clean = merge(place, ours, theirs);
    assert.equal(clean.status, 0, clean.said);
    assert.equal(clean.text, both);
    place.git('branch', '--quiet', '-D', 'theirs');
    const clash = merge(
      place,
      changeText(ID, { kind: 'fixed', risk: 'low' }),
      changeText(ID, { status: 'proposed', risk: 'high' }),
    );
    assert.equal(clash.status, 1);
    assert.match(clash.said, /both sides changed risk\./);
    const marks = '<<<<<<< ours\nrisk: low\n=======\nrisk: high\n>>>>>>> theirs\n';
    assert.ok(clash.text.includes(marks), clash.text);
    assert.equal(clash.text.replace(marks, ''), both);
    assert.match(place.git('status', '--porcelain'), /^AA|^UU/);
  });

  it('works below the top, in a folder with an awkward name', async () => {
    const { program, folder } = launch();
    const place = TemporaryRepository.create();
    const inside = 'the "team" [1]/';
    place.commit({ [`${inside}logbook.yaml`]: 'format: 1\n' });
    value(await installMergeDriver(await place.open(inside), program, folder));
    const merged = merge(place, ours, theirs, `${inside}${PATH}`);
    assert.equal(merged.status, 0, merged.said);
    assert.equal(merged.text, both);
  });

  it('merges as text where the program is gone, and finds the next version', async () => {
    const { program, folder } = launch();
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    const gone = { ...program, cli: `${program.cli}-old` };
    value(await installMergeDriver(await place.open(), gone, folder));
    const merged = merge(place, ours, theirs);
    assert.equal(merged.status, 1);
    assert.match(merged.text, /<{7}.*\nkind: fixed\n/);
    place.git('merge', '--abort');
    await refreshLauncher(program, folder);
    place.git('merge', '--quiet', '--no-edit', 'theirs');
    assert.equal(place.read(PATH), both);
  });

  it('leaves both sides in the file where even the script is gone', async () => {
    const { program, folder } = launch();
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    value(await installMergeDriver(await place.open(), program, folder));
    rmSync(folder, { recursive: true });
    const merged = merge(place, ours, theirs);
    assert.equal(merged.status, 1);
    assert.match(merged.text, /<{7}.*\nkind: fixed\n[^]*status: proposed\n>{7}/);
  });

  it('leaves what is no text to a person', async () => {
    const { program, folder } = launch();
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    value(await installMergeDriver(await place.open(), program, folder));
    const merged = merge(place, 'ours\0', 'theirs\0');
    assert.equal(merged.status, 1, merged.said);
    assert.match(place.git('status', '--porcelain'), /^UU/m);
  });

  it('looks for the command line on the path of then', async () => {
    const { program, folder } = launch();
    const bin = temporaryFolder();
    const command = path.join(bin, 'mops-logbook');
    writeFileSync(command, `#!/bin/sh\nexec '${program.runtime}' "${program.cli}" "$@"\n`);
    chmodSync(command, 0o755);
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    value(await installMergeDriver(await place.open(), { runtime: '/gone', cli: '/gone' }, folder));
    const path_ = `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`;
    Object.assign(place, { environment: { ...place.environment, PATH: path_ } });
    assert.equal(merge(place, ours, theirs).text, both);
  });

  it('is set up once, keeps what others have set, and is taken back', async () => {
    const { program, folder } = launch();
    const place = TemporaryRepository.create();
    place.commit({ 'logbook.yaml': 'format: 1\n' });
    const repository = await place.open();
    const file = path.join(place.folder, '.git/info/attributes');
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '*.png binary');
    const config = readFileSync(path.join(place.folder, '.git/config'), 'utf8');
    assert.equal(await hasMergeDriver(repository), false);
    value(await installMergeDriver(repository, program, folder));
    const once = readFileSync(file, 'utf8');
    assert.match(once, /^\*\.png binary\n\/logbook\.yaml merge=mops-logbook\n/);
    value(await installMergeDriver(repository, program, folder));
    assert.equal(readFileSync(file, 'utf8'), once);
    assert.equal(await hasMergeDriver(repository), true);
    assert.equal(place.git('status', '--porcelain'), '');
    value(await removeMergeDriver(repository));
    assert.equal(readFileSync(file, 'utf8'), '*.png binary\n');
    assert.equal(readFileSync(path.join(place.folder, '.git/config'), 'utf8'), config);
    assert.equal(await hasMergeDriver(repository), false);
    rmSync(launcher(folder));
    await refreshLauncher(program, folder);
    assert.equal(existsSync(launcher(folder)), false);
  });
});
