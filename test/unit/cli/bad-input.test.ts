import assert from 'node:assert/strict';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Place } from './cli';

const ESCAPE = '\u001b[31m\u009b2J\u0007';

describe('bad input to the command line', () => {
  let place: Place;
  const at = (path: string) => join(place.folder, path);
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const files = () =>
    readdirSync(place.folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !path.startsWith('.git') && lstatSync(at(path)).isFile())
      .sort();
  const fails = async (why: RegExp, ...args: string[]) => {
    const before = files();
    const { code, out, err } = await place.run(...args);
    assert.equal(code, 2, `${args.join(' ')}: ${out}${err}`);
    assert.match(err, why);
    assert.deepEqual(files(), before);
  };
  beforeEach(() => {
    place = new Place();
    write('logbook.yaml', 'format: 1\nname: Acme\n');
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n');
    write(
      'changes/2026/11/2026-11-01-fine-b8xk.yaml',
      'id: 2026-11-01-fine-b8xk\ntitle: Fine\nkind: fixed\nstatus: live\ntools: [marketo]\n',
    );
  });
  afterEach(() => {
    place.remove();
  });

  it('names the nearest of what is misspelt', async () => {
    await fails(/Did you mean export/, 'exprot');
    await fails(/Did you mean --title/, 'new', '--tool', 'marketo', '--titel', 'T');
    await fails(/--title needs a value/, 'new', '--tool', 'marketo', '--title');
    await fails(/--title needs a value/, 'new', '--title', '--tool', 'marketo');
    await fails(/--drafts takes no value/, 'list', '--drafts=yes');
    await fails(/called so: mops-logbook show ID/, 'show');
    await fails(/called so: mops-logbook list/, 'list', 'extra');
    await fails(/Did you mean marketo/, 'new', '--tool', 'marketoo', '--title', 'T');
    await fails(/no process routing/, 'new', '--process', 'routing', '--title', 'T');
    await fails(/about a tool or a process/, 'new', '--title', 'T');
    await fails(/no language/, 'list', '--lang', '../../x');
    await fails(/is no day/, 'list', '--since', 'whenever');
  });

  it('lets no id become a path', async () => {
    await fails(/no record --help/, 'set', '--', '--help', 'title=x');
    for (const id of ['../x', '/etc/passwd', 'a/b', 'C:\\x', '..', 'con', 'x\ny', '*', ''])
      for (const args of [
        ['new', '--tool', id, '--title', 'T'],
        ['show', id === '' ? 'nope' : id],
        ['set', id === '' ? 'nope' : id, 'name=x'],
        ['history', '--tool', id],
      ])
        await fails(/./, ...args);
    await fails(/./, 'new', '--tool', 'marketo', '--title', 'T', '--template', '../../logbook');
    await fails(/error|id/i, 'set', 'fine-b8xk', 'id=../../x');
  });

  it('makes a safe file of any title', async () => {
    for (const title of ['../../etc/passwd', 'CON', '--help me', '🎉', 'เพิ่มคะแนน', 'a\u0000b', '*'])
      await place.fine('new', '--tool', 'marketo', `--title=${title}`);
    for (const path of files())
      assert.match(path, /^(logbook\.yaml|tools\/[^/]+|changes\/2026\/11\/2026-11-[^/*]+\.yaml)$/);
    const { code, out } = await place.run('check');
    assert.equal(`${out}${code}`, '0');
  });

  it('forges no trailer with a title', async () => {
    await fails(/title is one line/, 'new', '--tool', 'marketo', '--title', 'T\n\nLogbook-Tool: x');
    write(
      'changes/2026/11/2026-11-02-forged-aaaa.yaml',
      'id: 2026-11-02-forged-aaaa\ntitle: "T\\n\\nLogbook-Tool: forged"\nkind: fixed\nstatus: live\ntools: [marketo]\n',
    );
    await place.fine('record', 'forged-aaaa');
    const trailers = place.git(place.folder, 'log', '-1', '--format=%(trailers)').trim();
    assert.equal(trailers, 'Logbook-Change: 2026-11-02-forged-aaaa\nLogbook-Tool: marketo');
  });

  it('prints nothing that a terminal obeys', async () => {
    write(
      'changes/2026/11/2026-11-03-evil-aaaa.yaml',
      `id: 2026-11-03-evil-aaaa\ntitle: "\\e[31mred\\x9b2J\\a \\u202Eflip"\nkind: fixed\nstatus: live\ntools: [marketo]\n`,
    );
    write(`changes/2026/11/${ESCAPE}.yaml`, 'x');
    for (const args of [
      ['list'],
      ['list', '--json'],
      ['show', 'evil-aaaa'],
      ['check'],
      ['check', '--format', 'sarif'],
      ['check', '--format', 'github'],
      ['export', '--format', 'md'],
      ['export', '--format', 'csv'],
      ['export', '--format', 'json'],
      ['export', '--format', 'slack'],
      ['show', `x${ESCAPE}`],
    ]) {
      const { out, err } = await place.run(...args);
      assert.doesNotMatch(
        out + err,
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/,
        args.join(' '),
      );
    }
    const { out } = await place.run('list', '--json');
    const { changes } = JSON.parse(out) as { changes: { title: string }[] };
    assert.ok(changes.some(({ title }) => title === '\u001b[31mred\u009b2J\u0007 \u202eflip'));
  });

  it('names every broken file, and hides no other', async () => {
    const bad: Readonly<Record<string, string | Uint8Array>> = {
      'broken-aaaa': 'title: [1\n',
      'marked-aaaa': '<<<<<<< ours\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\n',
      'nested-aaaa': '['.repeat(10_000),
      'bomb-aaaa': `a: &a [x]\nb: [${'*a,'.repeat(200)}]\n`,
      'large-aaaa': 'x'.repeat(5_000_000),
      'binary-aaaa': new Uint8Array([0, 1, 2, 255]),
      'latin-aaaa': new Uint8Array([0x74, 0x3a, 0x20, 0xe4, 0x0a]),
    };
    for (const [name, text] of Object.entries(bad))
      write(`changes/2026/11/2026-11-05-${name}.yaml`, text);
    symlinkSync('/etc/passwd', at('changes/2026/11/2026-11-05-link-aaaa.yaml'));
    const { code, out } = await place.run('check', '--json');
    assert.equal(code, 1);
    const found = (JSON.parse(out) as { findings: { path: string }[] }).findings;
    for (const name of [...Object.keys(bad), 'link-aaaa'])
      assert.ok(
        found.some(({ path }) => path.includes(name)),
        name,
      );
    assert.match(await place.fine('list'), /Fine/);
    assert.match(await place.fine('export', '--format', 'md'), /Fine/);
    for (const name of Object.keys(bad)) {
      const path = at(`changes/2026/11/2026-11-05-${name}.yaml`);
      const before = readFileSync(path);
      for (const args of [
        ['show', name],
        ['set', name, 'title=x'],
        ['format', name],
      ])
        assert.notEqual((await place.run(...args)).code, 0, args.join(' '));
      assert.deepEqual(readFileSync(path), before);
    }
  });

  it('reads a newer format, and writes nothing into it', async () => {
    write('logbook.yaml', 'format: 99\nname: Acme\n');
    assert.match(await place.fine('list'), /Fine/);
    await fails(/newer/, 'new', '--tool', 'marketo', '--title', 'T');
    await fails(/newer/, 'set', 'fine-b8xk', 'risk=low');
    await fails(/newer/, 'format');
  });

  it('works without git as far as it can', async () => {
    rmSync(at('.git'), { recursive: true });
    for (const args of [['list'], ['check'], ['show', 'b8xk'], ['export', '--format', 'md']])
      await place.fine(...args);
    for (const args of [['record'], ['sync'], ['history', 'b8xk'], ['check', '--changed']])
      await fails(/no history yet.*Your files are safe/, ...args);
    const other = at('empty');
    mkdirSync(other);
    const { code, err } = await place.runIn(join(place.folder, '..'), 'init', 'fresh');
    assert.equal(code, 0);
    assert.match(err, /no history yet/);
  });

  it('says that there is no logbook, and refuses one inside another', async () => {
    const above = join(place.folder, '..');
    const { code, err } = await place.runIn(above, 'list');
    assert.equal(code, 2);
    assert.match(err, /no logbook in .*mops-logbook init/);
    assert.equal((await place.runIn(above, 'list', '--logbook', 'work')).code, 0);
    await fails(/already/, 'init', 'tools/deeper');
    await fails(/no logbook/, 'list', '--logbook', 'tools');
  });

  it('init leaves settings that are there as they are', async () => {
    const mine = '{\n  // mine\n  "editor.tabSize": 3,\n}\n';
    const folder = join(place.folder, '../second');
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    writeFileSync(join(folder, '.vscode/settings.json'), mine);
    const { code, err } = await place.runIn(folder, 'init');
    assert.equal(code, 0);
    assert.match(err, /left as it is[^]*formatOnSave/);
    assert.equal(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'), mine);
  });
});
