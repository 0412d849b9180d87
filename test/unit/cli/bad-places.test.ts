import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckOutput } from '../../../src/cli/outputs/outputs';
import { textOfRecord } from '../../../src/cli/record-file';
import { nodeFiles } from '../../../src/node/files';
import { asNobody } from '../node/git/temporary-repository';
import { Place } from './cli';

const RECORD = 'changes/2026/11/2026-11-01-fine-b8xk.yaml';

describe('the command line in a bad place', () => {
  let place: Place;
  const at = (path: string) => join(place.folder, path);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const fails = async (why: RegExp, ...args: string[]) => {
    const { code, out, err } = await place.run(...args);
    assert.equal(code, 2, `${args.join(' ')}: ${out}${err}`);
    assert.match(err, why);
    assert.doesNotMatch(err, /not foreseen/);
  };
  beforeEach(() => {
    place = new Place();
    write('logbook.yaml', 'format: 1\nname: Acme\n');
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n');
    write(
      RECORD,
      'id: 2026-11-01-fine-b8xk\ntitle: Fine\nkind: fixed\nstatus: live\ntools: [marketo]\n',
    );
  });
  afterEach(() => {
    place.remove();
  });

  it('shows why a link, or a folder in place of a file, is no record', async () => {
    symlinkSync('/etc/passwd', at('changes/2026/11/2026-11-05-link-aaaa.yaml'));
    symlinkSync('/etc', at('changes/2025'));
    mkdirSync(at('tools/folder.yaml'));
    for (const id of ['link-aaaa', 'changes/2025', 'folder'])
      for (const args of [
        ['show', id],
        ['set', id, 'name=x'],
      ])
        await fails(/: This is a link to another file, or no ordinary file/, ...args);
  });

  it('says that a file may not be opened, and shows the others', async () => {
    chmodSync(at('tools/marketo.yaml'), 0);
    await asNobody(realpathSync(join(place.folder, '..')), async () => {
      for (const args of [
        ['show', 'marketo'],
        ['set', 'marketo', 'name=x'],
      ])
        await fails(/tools\/marketo\.yaml: This file could not be read: you may not open/, ...args);
      assert.match(await place.fine('list'), /Fine/);
    });
    chmodSync(at('tools/marketo.yaml'), 0o644);
  });

  it('says that a file went away after it was listed', async () => {
    const logbook = { files: nodeFiles(place.folder), shown: (path: string) => path };
    await assert.rejects(textOfRecord(logbook, 'tools/gone.yaml'), {
      name: 'CliFailure',
      message: /^tools\/gone\.yaml: This file is not there any more/,
    });
  });

  it('names a file on one line, as it is typed from here', async () => {
    write('tools/two\nlines.yaml', 'x');
    write('tools/back\\slash.yaml', 'x');
    const { err } = await place.runIn(at('tools'), 'list');
    assert.deepEqual(
      err.split('\n').map((line) => line.split(':')[0]),
      ['back\\slash.yaml', 'two lines.yaml', ''],
    );
  });

  it('starts a logbook where the settings have no place', async () => {
    const folder = join(place.folder, '..');
    for (const [name, block] of [
      ['linked', (path: string) => symlinkSync('/etc', path)],
      ['filed', (path: string) => writeFileSync(path, 'mine')],
    ] as const) {
      mkdirSync(join(folder, name));
      block(join(folder, name, '.vscode'));
      const { code, out, err } = await place.runIn(folder, 'init', name);
      assert.equal(code, 0, err);
      assert.equal(out, `${name}/logbook.yaml\n${name}/.gitattributes\n`);
      assert.match(err, /settings\.json was left as it is[^]*formatOnSave/);
    }
  });

  it('tells what was written before something could not be', async () => {
    const folder = join(place.folder, '..');
    mkdirSync(join(folder, 'fresh/.vscode'), { recursive: true });
    chmodSync(join(folder, 'fresh/.vscode'), 0o555);
    const tools = readdirSync(at('tools'));
    mkdirSync(at('changes/2026/12'), { recursive: true });
    chmodSync(at('changes/2026/12'), 0o555);
    place.now = new Date('2026-12-02T08:30:00Z');
    await asNobody(realpathSync(folder), async () => {
      const { code, err } = await place.runIn(folder, 'init', 'fresh');
      assert.equal(code, 2);
      assert.match(
        err,
        /settings\.json cannot be written: you may not write there\. Already written/,
      );
      assert.match(err, /left as it is: fresh\/logbook\.yaml\.\n$/);
      await fails(
        /you may not write there\. Already written, and left as it is: tools\/hubspot\.yaml\./,
        ...['new', '--tool', 'hubspot', '--title', 'T'],
      );
      await fails(
        /you may not write there\. Nothing was changed\./,
        ...['new', '--tool', 'marketo', '--title', 'T'],
      );
    });
    chmodSync(at('changes/2026/12'), 0o755);
    assert.ok(readdirSync(join(folder, 'fresh')).includes('logbook.yaml'));
    assert.deepEqual(readdirSync(at('tools')), ['hubspot.yaml', ...tools]);
  });

  it('names the file that may not be set as it is typed from here', async () => {
    const { code, err } = await place.runIn(at('tools'), 'set', 'marketo', 'status=sold');
    assert.equal(code, 2);
    assert.doesNotMatch(err, /tools\//);
    write(RECORD, readFileSync(at(RECORD), 'utf8').replace('title: Fine', 'title: &a Fine'));
    const anchored = await place.runIn(at('changes/2026'), 'set', 'fine-b8xk', 'why=x');
    assert.match(anchored.err, /^11\/2026-11-01-fine-b8xk\.yaml:\n/);
  });

  it('lists a file that is called .yml, and says what to call it', async () => {
    write('tools/hubspot.yml', 'id: hubspot\nname: HubSpot\n');
    const rename = /^tools\/hubspot\.yml(?::1:1: error)?: .*Rename it to “hubspot\.yaml”/m;
    assert.match((await place.run('list')).err, rename);
    const { code, out } = await place.run('check');
    assert.equal(code, 1);
    assert.match(out, rename);
    await fails(rename, 'show', 'hubspot');
    assert.doesNotMatch(await place.fine('tools'), /hubspot/i);
  });

  it('tells the line and column of each finding, whatever ends the lines', async () => {
    for (const [end, text] of [
      ['\n', 'id: marketo\nname: M\nstatus: sold\n\n# x\nname: N\n'],
      ['\r\n', 'id: marketo\r\nname: M\r\nstatus: sold\r\n\r\n# x\r\nname: N'],
    ] as const) {
      write('tools/marketo.yaml', text);
      const { out } = await place.run('check', '--json');
      const { findings } = JSON.parse(out) as CheckOutput;
      const places = findings.map(({ code, line, column }) => `${code} ${line}:${column}`);
      assert.ok(places.includes('yaml-duplicate-key 6:1'), `${JSON.stringify(end)} ${out}`);
      assert.ok(places.includes('field-unknown-choice 3:9'), out);
    }
  });

  it('says that a record is not saved because git was told to ignore it', async () => {
    await place.fine('record');
    await fails(/nothing new to save/, 'record');
    write('.gitignore', 'processes/\n');
    write('processes/routing.yaml', 'id: routing\nname: Routing\n');
    await fails(/list of files that this repository ignores/, 'record');
    await fails(/list of files that this repository ignores/, 'record', 'routing');
    await fails(/nothing new to save/, 'record', 'marketo');
  });

  it('says so when a save stands beside every branch', async () => {
    place.git(place.folder, 'add', '.');
    place.git(place.folder, 'commit', '-qm', 'Begin');
    place.git(place.folder, 'checkout', '-q', '--detach');
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo\n');
    const { code, err } = await place.run('record');
    assert.equal(code, 0);
    assert.match(err, /no branch yet\. Give it one .* or it will be lost/);
  });

  describe('where an export goes', () => {
    const write3 = (output: string) => ['export', '--format', 'md', '--output', output];

    it('replaces a file wholly, outside of the logbook too', async () => {
      write('CHANGELOG.md', 'old');
      await place.fine(...write3('CHANGELOG.md'));
      assert.match(readFileSync(at('CHANGELOG.md'), 'utf8'), /Fine/);
      await place.fine(...write3('../out.md'));
      assert.match(readFileSync(at('../out.md'), 'utf8'), /Fine/);
      assert.match(await place.fine(...write3('-')), /Fine/);
    });

    it('writes over no record by another of its names, and into nothing of git', async () => {
      symlinkSync('tools', at('linked'));
      for (const output of ['linked/marketo.yaml', 'Tools/marketo.yaml', 'LOGBOOK.yaml'])
        await fails(/place for records/, ...write3(output));
      const config = readFileSync(at('.git/config'), 'utf8');
      for (const output of ['.git/config', '.git/hooks/pre-commit', '.GIT/config'])
        await fails(/files of git itself/, ...write3(output));
      assert.equal(readFileSync(at('.git/config'), 'utf8'), config);
    });

    it('never writes over a record, through a link, or half', async () => {
      const record = 'changes/2026/11/2026-11-01-fine-b8xk.yaml';
      const before = readFileSync(at(record), 'utf8');
      for (const output of [record, `./tools/../${record}`, 'logbook.yaml', 'tools/new.yaml'])
        await fails(/place for records/, ...write3(output));
      assert.equal(readFileSync(at(record), 'utf8'), before);
      mkdirSync(at('folder'));
      await fails(/folder does not exist/, ...write3('none/there/out.md'));
      writeFileSync(at('../target.txt'), 'mine');
      symlinkSync(at('../target.txt'), at('link.md'));
      for (const output of ['link.md', 'folder', '.', '', '/dev/null'])
        await fails(/is a folder, a link or a device/, ...write3(output));
      assert.equal(readFileSync(at('../target.txt'), 'utf8'), 'mine');
      assert.deepEqual(
        readdirSync(place.folder).filter((name) => name.includes('.tmp')),
        [],
      );
    });
  });
});
