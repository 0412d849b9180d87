import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { pipelineFile } from '../../../src/core/publish/pipeline';
import { Place } from './cli';

const ROOT = join(import.meta.dirname, '../../..');
const GITHUB = '.github/workflows/logbook.yml';
const GITLAB = '.gitlab-ci.yml';
const ARCHIVE = '.ci/mops-logbook.zip';
const FINE =
  'id: 2026-11-01-fine-b8xk\ntitle: Fine\nkind: fixed\nstatus: live\nlive: 2026-11-01\ntools: [marketo]\n';

interface Github {
  readonly env: Record<string, string>;
  readonly jobs: Record<string, { steps: { run?: string }[] }>;
}
type Gitlab = Record<
  string,
  { before_script?: string[]; script?: string[]; variables?: Record<string, string> }
>;

/** With the program as it ships: `npm run build` comes before the tests. */
describe('pipeline', function () {
  this.timeout(60_000);
  let place: Place;
  const at = (path: string) => join(place.folder, path);
  const text = (path: string) => readFileSync(at(path), 'utf8');
  const write = (path: string, content: string) => {
    mkdirSync(join(at(path), '..'), { recursive: true });
    writeFileSync(at(path), content);
  };
  /** Runs lines as the services do: in one shell that stops at the first that fails. */
  const shell = (lines: readonly string[], variables: Record<string, string>) => {
    mkdirSync(at('../runner'), { recursive: true });
    const env = { ...place.env, ...variables, RUNNER_TEMP: at('../runner') };
    return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', lines.join('\n')], {
      cwd: place.folder,
      env,
      encoding: 'utf8',
    });
  };
  beforeEach(() => {
    place = new Place();
    write('team log/logbook.yaml', 'format: 1\nname: Acme\n');
    write('team log/tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n');
    write('team log/changes/2026/11/2026-11-01-fine-b8xk.yaml', FINE);
  });
  afterEach(() => place.remove());

  const inLogbook = (...args: string[]) =>
    place.runIn(at('team log'), 'pipeline', ...args, '--json');

  it('adds to GitHub what checks the logbook, publishes it, and fails when the checks do', async function () {
    if (!existsSync(join(ROOT, 'dist/cli.js'))) this.skip();
    const { code, out } = await inLogbook('github');
    assert.equal(code, 0);
    assert.deepEqual((JSON.parse(out) as { created: string[] }).created, [ARCHIVE, GITHUB]);
    const { env, jobs } = parse(text(GITHUB)) as Github;
    const lines = jobs['check']?.steps.flatMap(({ run }) => run ?? []) ?? [];
    assert.equal(lines.length, 3);
    const done = shell(lines, env);
    assert.equal(done.status, 0, done.stderr);
    assert.match(readFileSync(at('../runner/site/index.html'), 'utf8'), /Fine/);
    write('team log/changes/2026/11/2026-11-01-fine-b8xk.yaml', FINE.replace('live\n', 'alive\n'));
    const failed = shell(lines.slice(1), env);
    assert.equal(failed.status, 1, failed.stderr);
    assert.match(failed.stdout, /::error file=team log\/changes\/2026\/11\/.*line=4/);
  });

  it('adds the same to GitLab, beside jobs of one’s own', async function () {
    if (!existsSync(join(ROOT, 'dist/cli.js'))) this.skip();
    assert.equal((await inLogbook('gitlab')).code, 0);
    const jobs = parse(text(GITLAB)) as Gitlab;
    assert.deepEqual(Object.keys(jobs), ['.logbook', 'logbook-check', 'pages']);
    const before = (jobs['.logbook']?.before_script ?? []).map((line) =>
      line.replace('/tmp', '../runner'),
    );
    const script = (name: string) =>
      (jobs[name]?.script ?? []).map((line) => line.replace('/tmp', '../runner'));
    const variables = jobs['.logbook']?.variables ?? {};
    const done = shell([...before, ...script('logbook-check'), ...script('pages')], variables);
    assert.equal(done.status, 0, done.stderr);
    assert.match(text('public/index.html'), /Fine/);
    write('team log/changes/2026/11/2026-11-01-fine-b8xk.yaml', FINE.replace('live\n', 'alive\n'));
    assert.equal(shell(script('logbook-check'), variables).status, 1);
  });

  it('leaves what is there as it was, and prints what to add to it', async () => {
    write(GITLAB, 'mine: { script: [make] }\n');
    write(ARCHIVE, 'mine');
    const { code, out, err } = await inLogbook('gitlab');
    assert.equal(code, 1);
    const { created, kept } = JSON.parse(out) as { created: string[]; kept: string[] };
    assert.deepEqual([created, kept], [[], [ARCHIVE, GITLAB]]);
    assert.match(err, /was left as it is[^]*pipeline gitlab --print/);
    assert.deepEqual([text(GITLAB), text(ARCHIVE)], ['mine: { script: [make] }\n', 'mine']);
    const printed = await place.runIn(at('team log'), 'pipeline', 'gitlab', '--print');
    assert.equal(printed.out, pipelineFile('gitlab', 'team log')?.text);
  });

  it('writes nothing through a link, outside a repository, or for a service that is not known', async () => {
    mkdirSync(at('../elsewhere'));
    symlinkSync(at('../elsewhere'), at('.github'));
    write(ARCHIVE, 'mine');
    const linked = await inLogbook('github');
    assert.equal(linked.code, 2);
    assert.match(linked.err, /its path leads out/);
    assert.equal(existsSync(at('../elsewhere/workflows')), false);
    assert.match((await inLogbook('gitlob')).err, /Did you mean gitlab\?/);
    cpSync(at('team log'), at('../alone'), { recursive: true });
    const alone = await place.runIn(at('../alone'), 'pipeline', 'github');
    assert.equal(alone.code, 2);
    assert.match(alone.err, /repository|history/i);
  });

  it('names no folder that would be more than a name', () => {
    for (const folder of ['a"b', '${{ github.token }}', '$(touch x)', 'a\nb', '-x', 'a\\b', '`a`'])
      assert.equal(pipelineFile('github', folder), undefined, folder);
    for (const folder of ['.', 'team log', 'docs/ประวัติ', 'a/b-c_d.e'])
      assert.equal(
        (parse(pipelineFile('github', folder)?.text ?? '') as Github).env['LOGBOOK'],
        folder,
      );
  });

  it('is what the examples are', () => {
    const example = (name: string) => readFileSync(join(ROOT, 'examples', name), 'utf8');
    assert.equal(example('github-actions.yml'), pipelineFile('github', '.')?.text);
    assert.equal(example('gitlab-ci.yml'), pipelineFile('gitlab', '.')?.text);
  });
});
