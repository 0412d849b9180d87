import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { build } from 'esbuild';

const SOURCES = join(import.meta.dirname, '../../../src/cli');

/** The start as it ships, beside the program, with a cache folder of its own. */
describe('the start of the command line', function () {
  const folder = mkdtempSync(join(tmpdir(), 'mops-start-'));
  const cache = join(folder, 'cache');
  const compiled = join(cache, 'mops-logbook', 'compiled');
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [join(folder, 'dist/cli.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: cache, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, LANG: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const kept = () => join(compiled, 'schema');
  /** Of what is compiled: by this alone V8 tells one source from another. */
  const sourceLength = () =>
    readFileSync(join(folder, 'dist/program.js'), 'utf8').length +
    '(function (exports, require, module, __filename, __dirname) {\n})'.length;

  before(async () => {
    await build({
      entryPoints: { cli: join(SOURCES, 'start.ts'), program: join(SOURCES, 'bin.ts') },
      outdir: join(folder, 'dist'),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      supported: { 'dynamic-import': false },
      logLevel: 'error',
    });
    writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => rmSync(cache, { recursive: true, force: true }));

  it('keeps what was compiled for each command, in a folder of the user alone', () => {
    const first = run('schema', 'tool');
    assert.deepEqual(readdirSync(compiled), ['schema']);
    assert.equal(statSync(compiled).mode & 0o077, 0);
    assert.equal(statSync(kept()).mode & 0o077, 0);
    const before = statSync(kept()).mtimeMs;
    assert.equal(run('schema', 'tool'), first);
    assert.equal(statSync(kept()).mtimeMs, before);
  });

  it('waits for nothing that is no file', function () {
    if (process.platform === 'win32') this.skip();
    const first = run('schema', 'tool');
    rmSync(kept());
    execFileSync('mkfifo', [kept()]);
    assert.equal(run('schema', 'tool'), first);
  });

  it('keeps nothing for what is no command, only says how one is used, or goes wrong', () => {
    assert.equal(run('--version'), '1.2.3\n');
    assert.match(run('schema', '--help'), /schema/);
    for (const wrong of [['nonsense'], ['../../x'], ['schema', 'nonsense']])
      assert.throws(() => run(...wrong), { status: 2 });
    assert.throws(() => readdirSync(compiled), { code: 'ENOENT' });
  });

  it('works the same with a damaged one, and makes a good one again', () => {
    const whole = run('schema', 'tool');
    const good = readFileSync(kept());
    const { length } = good;
    const flipped = [0, 30, length >> 2, length >> 1, length - 1].map((at) => {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      return bytes;
    });
    for (const bytes of [...flipped, good.subarray(0, length >> 1), Buffer.alloc(0)]) {
      writeFileSync(kept(), bytes);
      assert.equal(run('schema', 'tool'), whole);
      assert.notDeepEqual(readFileSync(kept()), bytes);
    }
  });

  it('takes none of another program', () => {
    run('schema', 'tool');
    const program = join(folder, 'dist/program.js');
    const source = readFileSync(program, 'utf8');
    // As long as before: V8 alone would not notice.
    writeFileSync(program, 'process.exit(7);'.padEnd(source.length));
    assert.throws(() => run('schema', 'tool'), { status: 7 });
    writeFileSync(program, source);
    assert.match(run('schema', 'tool'), /"\$schema"/);
  });

  it('takes none that another user could have written, or that came with a repository', () => {
    const whole = run('schema', 'tool');
    const good = readFileSync(kept());
    // Code that does something else, with a header that fits it: only who may write there keeps it out.
    const script = new Script('(function () { process.exit(7); })'.padEnd(sourceLength()));
    const code = script.createCachedData();
    const header = JSON.parse(good.toString('utf8', 0, good.indexOf('\n'))) as { what: string };
    const planted = Buffer.concat([
      Buffer.from(`${JSON.stringify({ what: header.what, crc: crc32(code) })}\n`),
      code,
    ]);
    writeFileSync(kept(), planted);
    assert.throws(() => run('schema', 'tool'), { status: 7 }, 'the planted code works');
    chmodSync(kept(), 0o644);
    assert.equal(run('schema', 'tool'), whole);
    writeFileSync(kept(), planted);
    chmodSync(compiled, 0o755);
    assert.equal(run('schema', 'tool'), whole);
    chmodSync(compiled, 0o700);
    mkdirSync(join(folder, '.git'));
    assert.equal(run('schema', 'tool'), whole);
    rmSync(join(folder, '.git'), { recursive: true });
    const elsewhere = join(folder, 'elsewhere');
    renameSync(kept(), elsewhere);
    symlinkSync(elsewhere, kept());
    assert.equal(run('schema', 'tool'), whole);
  });

  it('works where nothing can be kept', () => {
    writeFileSync(cache, 'no folder');
    assert.match(run('schema', 'tool'), /"\$schema"/);
    rmSync(cache);
    mkdirSync(cache);
    chmodSync(cache, 0o500);
    assert.match(run('schema', 'tool'), /"\$schema"/);
    chmodSync(cache, 0o700);
  });
});
