import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { generateChanges, seededRandom } from './generate';
import { PEOPLE, TOOLS } from './words';

/** A logbook with a past: what the history bench reads. */
export interface HistoryRepository {
  readonly folder: string;
  /** Of a record with about as many saves as any has. */
  readonly path: string;
}

const SEED = 20_261_121;
/** Of twenty commits one joins a side branch of three. */
const MERGE_EVERY = 20;
const MERGED = 3;

/**
 * Writes a repository of `records` changes in `commits` commits: each is added once, and edited later as often as the
 * number of commits asks for; some on side branches that are merged.
 */
export async function writeHistory(
  folder: string,
  records: number,
  commits: number,
): Promise<HistoryRepository> {
  await mkdir(folder, { recursive: true });
  const random = seededRandom(SEED);
  const texts = generateChanges(records, SEED).map(({ path, text }) => ({ path, text }));
  const stream: string[] = [];
  let mark = 0;
  let added = 0;
  const write = (branch: string, from: string, files: readonly string[]) => {
    mark += 1;
    const [id, name] = PEOPLE[Math.floor(random() * PEOPLE.length)] ?? PEOPLE[0];
    const who = `${name} <${id}@acme.example> ${1_600_000_000 + mark * 600} +0100`;
    stream.push(
      `commit refs/heads/${branch}\nmark :${mark}\nauthor ${who}\ncommitter ${who}\n`,
      data(`Save ${mark}`),
      from,
      ...files,
      '\n',
    );
  };
  const edit = (): readonly string[] => {
    const isNew = added < records && random() < records / commits + 0.05;
    const at = isNew || added === 0 ? added++ : Math.floor(random() * added);
    const record = texts[at];
    if (!record) return [];
    if (!isNew) record.text = edited(record.text, random, mark);
    return [`M 100644 inline ${record.path}\n`, data(record.text)];
  };
  write('main', '', [
    'M 100644 inline logbook.yaml\n',
    data('format: 1\nname: Acme MOps\n'),
    ...tools(),
  ]);
  while (mark < commits) {
    if (mark % MERGE_EVERY !== MERGE_EVERY - 1) {
      write('main', mark === 1 ? '' : '', edit());
      continue;
    }
    const fork = mark;
    const side: string[] = [];
    for (let count = 0; count < MERGED; count++) {
      const files = edit();
      write('side', count === 0 ? `from :${fork}\n` : '', files);
      side.push(...files);
    }
    write('main', `merge :${mark}\n`, side);
  }
  run(folder, ['init', '--quiet', '--initial-branch=main', '.']);
  run(folder, ['fast-import', '--quiet', '--force'], stream.join(''));
  const [middle] = texts.slice(Math.floor(records / 10));
  return { folder, path: middle?.path ?? '' };
}

function edited(text: string, random: () => number, mark: number): string {
  const risk = ['low', 'medium', 'high'][Math.floor(random() * 3)] ?? 'low';
  const once = text.replace(/^risk: .*$/m, `risk: ${risk}`);
  return random() < 0.5 ? once : once.replace(/^owner: .*$/m, `owner: person-${mark}`);
}

function tools(): readonly string[] {
  return TOOLS.flatMap(([id, name, category]) => [
    `M 100644 inline tools/${id}.yaml\n`,
    data(`id: ${id}\nname: ${name}\ncategory: ${category}\nstatus: live\n`),
  ]);
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Runs git, which must succeed. */
export function run(cwd: string, args: readonly string[], input?: string): void {
  const { status, stderr } = spawnSync('git', args, { cwd, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}
