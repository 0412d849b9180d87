import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS, outputOf } from './formats';
import type { Subject } from './measure';
import type { Peers } from './peers';
import { TOOLS } from './words';

/** Where the bench keeps what it made for one size. */
export interface Places {
  readonly logbook: string;
  readonly changie: string;
  readonly git: string;
  readonly towncrier: string;
  readonly out: string;
  readonly cache: string;
  readonly cli: string;
}

const READ_ALL = `
const fs = require('fs');
const read = (folder) => {
  for (const item of fs.readdirSync(folder, { withFileTypes: true }))
    if (item.isDirectory()) read(folder + '/' + item.name);
    else fs.readFileSync(folder + '/' + item.name);
};
read('.');
`;

/** What no program that starts Node and reads the records can go below. */
export function floorSubjects({ logbook }: Places): readonly Subject[] {
  const node = { command: process.execPath, cwd: logbook };
  return [
    { ...node, name: 'floor: start Node', args: ['-e', '0'] },
    { ...node, name: 'floor: read the same bytes', args: ['-e', READ_ALL] },
  ];
}

/** Our command line, as whole processes, with an empty cache and with a warm one. `id` is that of some change. */
export function ownSubjects(places: Places, count: number, id: string): readonly Subject[] {
  const own = (name: string, args: readonly string[], more: Partial<Subject> = {}) =>
    ours(places, name, args, more);
  const cold = { before: () => rmSync(places.cache, { recursive: true, force: true }) };
  const markdown = ['export', '--format', 'md'];
  const hasLines = { verify: (output: string) => countLines(output, /./, count) };
  const hasAll = { verify: (output: string) => countLines(output, /^\s*[-*] /, count) };
  return [
    own('open, cold (show one)', ['show', id], cold),
    own('export --format md, cold', markdown, { ...cold, ...hasAll }),
    own('open, warm (show one)', ['show', id]),
    own('tools, warm', ['tools']),
    own('list, warm', ['list'], hasLines),
    own('list --tool, warm', ['list', '--tool', 'marketo']),
    own('as-of DATE, warm', ['as-of', '2025-06-01'], { verify: hasSettings }),
    own('as-of DATE --tool, warm', ['as-of', '2025-06-01', '--tool', 'marketo']),
    own('check, warm', ['check'], { fine: [0, 1] }),
    own('export --format md, warm', markdown, hasAll),
    ...formatSubjects(places),
  ];
}

/** Cold runs, and those of the site of a page a change, take so long that one tells enough. */
const ONCE = { runs: 1 };

/** Every format that is written to a file, with an empty cache and with a warm one. */
function formatSubjects(places: Places): readonly Subject[] {
  return FORMATS.flatMap((format) => {
    const output = outputOf(places, format);
    const seed = format === 'evidence' ? ['--seed', 'bench'] : [];
    const args = ['export', '--format', format, ...seed, '-o', output];
    const verify = () => {
      if (!existsSync(output)) return 'nothing was written';
      const isEmpty = format === 'ics' && !readFileSync(output, 'utf8').includes('BEGIN:VEVENT');
      return isEmpty ? 'the calendar is empty' : undefined;
    };
    const empty = (...paths: readonly string[]) => ({
      before: () => {
        for (const path of paths) rmSync(path, { recursive: true, force: true });
      },
    });
    return [
      ours(places, `export --format ${format}, cold`, args, {
        ...{ verify, ...ONCE, ...empty(output, places.cache) },
      }),
      ours(places, `export --format ${format}, warm`, args, {
        ...{ verify, ...(format === 'site' ? ONCE : {}), ...empty(output) },
      }),
    ];
  });
}

function ours(
  places: Places,
  name: string,
  args: readonly string[],
  more: Partial<Subject> = {},
): Subject {
  return {
    name,
    command: process.execPath,
    args: [places.cli, ...args],
    cwd: places.logbook,
    env: { XDG_CACHE_HOME: places.cache, LOCALAPPDATA: places.cache, HOME: places.cache },
    ...more,
  };
}

/** The peers on the same changes in their own formats; changie reads files, git-cliff reads commits. */
export function peerSubjects(places: Places, peers: Peers, count: number): readonly Subject[] {
  const verify = (output: string) => countLines(output, /^- /, count);
  const changie = { args: ['batch', '1.0.0', '--dry-run'], cwd: places.changie, verify };
  const gitCliff = { args: [], cwd: places.git, verify };
  return [
    { ...changie, name: 'changie batch --dry-run', command: peers.changie },
    { ...changie, name: 'changie, by its npm shim', command: peers.changieShim },
    { ...gitCliff, name: 'git-cliff', command: peers.gitCliff },
    { ...gitCliff, name: 'git-cliff, by its npm shim', command: peers.gitCliffShim },
    ...towncrierSubjects(places, peers, count),
  ];
}

function towncrierSubjects(
  { towncrier: cwd }: Places,
  { towncrier: command }: Peers,
  count: number,
): readonly Subject[] {
  if (command === undefined) return [];
  const args = ['build', '--draft', '--version', '1.0', '--date', '2026-11-20'];
  // The same sentence twice is one point with two numbers.
  const verify = (output: string) => {
    const named = output.match(/#\d+/g)?.length ?? 0;
    return named >= count ? undefined : `${named} fragments where ${count} are due`;
  };
  return [{ name: 'towncrier build --draft', command, args, cwd, verify }];
}

/** Every setting that the generator knows has been changed by then. */
function hasSettings(output: string): string | undefined {
  return countLines(output, /^\w+\t/, TOOLS.length);
}

function countLines(output: string, pattern: RegExp, least: number): string | undefined {
  const found = output.split('\n').filter((line) => pattern.test(line)).length;
  return found >= least ? undefined : `${found} lines where ${least} are due`;
}

/** Below the folder of one size. */
export function placesIn(folder: string, cli: string): Places {
  return {
    logbook: join(folder, 'logbook'),
    changie: join(folder, 'changie'),
    git: join(folder, 'git'),
    towncrier: join(folder, 'towncrier'),
    out: join(folder, 'out'),
    cache: join(folder, 'cache'),
    cli,
  };
}
