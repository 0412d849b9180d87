import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GeneratedChange } from './generate';

const PEERS = join(__dirname, 'peers');

/** The programs that write changelogs which ours are compared with: the binaries, not their shims in Node. */
export interface Peers {
  readonly changie: string;
  readonly gitCliff: string;
  readonly changieShim: string;
  readonly gitCliffShim: string;
  /** Debian's package; undefined where it is not installed. */
  readonly towncrier: string | undefined;
}

/** Finds the peers, installing them on first need; their lock file pins them. */
export function findPeers(): Peers {
  if (!existsSync(join(PEERS, 'node_modules'))) {
    console.log('Installing changie and git-cliff to compare with (first time only)…');
    must('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], PEERS);
  }
  const modules = join(PEERS, 'node_modules');
  const requireHere = createRequire(join(PEERS, 'package.json'));
  const system = `${process.platform}-${process.arch}`;
  const extension = process.platform === 'win32' ? '.exe' : '';
  const cliff = dirname(
    requireHere.resolve(`git-cliff-${system.replace('win32', 'windows')}/package.json`),
  );
  return {
    changie: join(modules, 'changie', 'npm', 'dist', `${system}${extension}`),
    gitCliff: join(cliff, 'bin', `git-cliff${extension}`),
    changieShim: join(modules, '.bin', 'changie'),
    gitCliffShim: join(modules, '.bin', 'git-cliff'),
    towncrier: spawnSync('towncrier', ['--version']).status === 0 ? 'towncrier' : undefined,
  };
}

const CHANGIE_CONFIG = `changesDir: .changes
unreleasedDir: unreleased
headerPath: header.tpl.md
changelogPath: CHANGELOG.md
versionExt: md
versionFormat: '## {{.Version}}'
kindFormat: '### {{.Kind}}'
changeFormat: '- {{.Body}} ({{.Custom.Tool}}, {{.Time.Format "2006-01-02"}})'
kinds: [{label: added}, {label: changed}, {label: fixed}, {label: removed}, {label: migrated}]
custom: [{key: Tool, type: string}]
`;

/** The changes as changie keeps them: a fragment each, with the same words. */
export async function writeChangie(
  folder: string,
  changes: readonly GeneratedChange[],
): Promise<void> {
  const unreleased = join(folder, '.changes', 'unreleased');
  await mkdir(unreleased, { recursive: true });
  await writeFile(join(folder, '.changie.yaml'), CHANGIE_CONFIG);
  await writeFile(join(folder, '.changes', 'header.tpl.md'), '# Changelog\n');
  for (const { id, kind, title, why, tool, day } of changes) {
    const body = JSON.stringify(`${title}: ${why}`);
    const text = `kind: ${kind}\nbody: ${body}\ntime: ${day}T09:30:00+01:00\ncustom:\n  Tool: ${tool}\n`;
    await writeFile(join(unreleased, `${kind}-${id}.yaml`), text);
  }
}

const TOWNCRIER_CONFIG = `[tool.towncrier]
name = "Logbook"
directory = "newsfragments"
filename = "NEWS.md"
start_string = "<!-- start -->\\n"
${['added', 'changed', 'fixed', 'removed', 'migrated']
  .map(
    (kind) =>
      `[[tool.towncrier.type]]\ndirectory = "${kind}"\nname = "${kind}"\nshowcontent = true\n`,
  )
  .join('')}`;

/** The changes as towncrier keeps them: a fragment each, with the same words. */
export async function writeTowncrier(
  folder: string,
  changes: readonly GeneratedChange[],
): Promise<void> {
  const fragments = join(folder, 'newsfragments');
  await mkdir(fragments, { recursive: true });
  await writeFile(join(folder, 'towncrier.toml'), TOWNCRIER_CONFIG);
  await writeFile(join(folder, 'NEWS.md'), '<!-- start -->\n');
  for (const [at, { kind, title, why }] of changes.entries())
    await writeFile(join(fragments, `${at + 1}.${kind}.md`), `${title}: ${why}\n`);
}

const CLIFF_TYPES: Readonly<Record<string, string>> = { added: 'feat', fixed: 'fix' };

/** The changes as git-cliff reads them: a commit each, with the same words. */
export async function writeGitRepository(
  folder: string,
  changes: readonly GeneratedChange[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  must('git', ['init', '--quiet', '--initial-branch=main', '.'], folder);
  const commits = changes.map(({ id, kind, title, why, tool, day, text }) => {
    const message = `${CLIFF_TYPES[kind] ?? 'refactor'}(${tool}): ${title}\n\n${why}\n`;
    const seconds = Date.parse(`${day}T08:30:00Z`) / 1000;
    return [
      'commit refs/heads/main',
      `committer Ana Ruiz <ana@acme.example> ${seconds} +0000`,
      data(message),
      `M 100644 inline changes/${day.slice(0, 4)}/${day.slice(5, 7)}/${id}.yaml`,
      data(text),
      '',
    ].join('\n');
  });
  must('git', ['fast-import', '--quiet'], folder, commits.join(''));
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function must(command: string, args: readonly string[], cwd: string, input?: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}
