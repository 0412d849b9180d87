import { createWriteStream, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Measurement, Subject } from './measure';
import { measure } from './measure';
import { measurementTable } from './report';

const ROWS = 500_000;
/** Each takes many seconds. */
const RUNS = 3;
const TOOL = 'salesforce';
const START = Date.UTC(2026, 10, 20, 10);

/** Reads the same rows and does nothing with them: no import that stands on the same library can be faster. */
const FLOOR = `
const Papa = require(process.argv[1]);
let rows = 0;
Papa.parse(require('fs').createReadStream(process.argv[2]), {
  chunk: ({ data }) => { rows += data.length; },
  complete: () => { console.log(rows); },
});
`;

/**
 * An export of the page *Setup Audit Trail* with 500,000 rows, imported end to end by the command line, and once more
 * when all of it is known; beside what it takes to read the same file with the CSV library alone.
 *
 * @param cli The command line's file.
 */
export async function benchImport(folder: string, cli: string): Promise<void> {
  const [logbook, file] = [join(folder, 'import'), join(folder, 'setup-audit-trail.csv')];
  await mkdir(join(logbook, 'tools'), { recursive: true });
  await writeFile(join(logbook, 'logbook.yaml'), 'format: 1\nname: Acme\n');
  await writeFile(join(logbook, 'tools', `${TOOL}.yaml`), `id: ${TOOL}\nname: Salesforce\n`);
  const bytes = await writeTrail(file);
  console.log(
    `${ROWS} rows of an audit trail, ${(bytes / 2 ** 20).toFixed(0)} MB, median of ${RUNS} runs\n`,
  );
  const measurements = subjectsIn(folder, logbook, file, cli).map((each) => measure(each, RUNS));
  console.log(`${measurementTable(measurements)}\n\n${goals(measurements)}\n`);
}

function subjectsIn(
  folder: string,
  logbook: string,
  file: string,
  cli: string,
): readonly Subject[] {
  const clear = () => {
    for (const name of ['events', 'imports'])
      rmSync(join(logbook, name), { recursive: true, force: true });
  };
  const ours = (
    name: string,
    rows: readonly [made: number, known: number],
    before?: () => void,
  ): Subject => ({
    name,
    command: process.execPath,
    args: [cli, 'import', file, '--json'],
    cwd: logbook,
    env: { XDG_CACHE_HOME: join(folder, 'cache') },
    ...(before ? { before } : {}),
    verify: (output) => {
      const { made, known } = JSON.parse(output) as {
        readonly made: number;
        readonly known: number;
      };
      return made === rows[0] && known === rows[1] ? undefined : `${made} made, ${known} known`;
    },
  });
  return [
    {
      name: 'floor: the CSV library alone',
      command: process.execPath,
      args: ['-e', FLOOR, require.resolve('papaparse'), file],
      cwd: folder,
      verify: (output) => (Number(output) > ROWS ? undefined : `${output.trim()} rows`),
    },
    ours(FIRST, [ROWS, 0], clear),
    ours('import the same once more', [0, ROWS]),
  ];
}

const FIRST = 'import';
const MOST_MEMORY = 300;
const FEWEST_ROWS = 50_000;

function goals(measurements: readonly Measurement[]): string {
  const first = measurements.find(({ name }) => name === FIRST);
  const speed = first ? (ROWS / first.median) * 1_000 : Number.NaN;
  const memory = Math.max(...measurements.map((each) => each.memory ?? 0));
  const met = (isMet: boolean) => (isMet ? 'met' : 'missed');
  return [
    `rows a second: ${speed.toFixed(0)}, goal ${FEWEST_ROWS}: ${met(speed >= FEWEST_ROWS)}`,
    `peak memory: ${memory.toFixed(0)} MB, goal ${MOST_MEMORY}: ${met(memory < MOST_MEMORY)}`,
  ].join('\n');
}

const SENTENCES: readonly ((field: string, object: string) => string)[] = [
  (field, object) =>
    `Changed field-level security for ${object} field ${field}: from Visible to Read-Only`,
  (field, object) => `Created custom field: ${field} (Number) on ${object}`,
  (_, object) =>
    `Changed profile Marketing User: tab settings for ${object} were changed from Hidden to Default On`,
  (field) => `Changed email for user, ""${field}""`,
];
const OBJECTS = ['Lead', 'Contact', 'Account', 'Opportunity', 'Campaign'];
const HEADINGS = '"Date","User","Source Namespace Prefix","Action","Section","Delegate User"\r\n';

/** Writes the trail, the newest first as Salesforce does, and gives its size in bytes. */
async function writeTrail(path: string): Promise<number> {
  const stream = createWriteStream(path);
  let text = HEADINGS;
  for (let row = 0; row < ROWS; row += 1) {
    text += rowOf(row);
    if (text.length < 2 ** 20 && row < ROWS - 1) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end();
  await once(stream, 'finish');
  return stream.bytesWritten;
}

function rowOf(row: number): string {
  const say = SENTENCES[row % SENTENCES.length]?.(
    `Score ${(row * 7) % 400}`,
    OBJECTS[row % 5] ?? '',
  );
  // No two at the same second.
  return `"${dateOf(START - row * 31_000)}","user${(row * 13) % 60}@acme.example","","${say ?? ''}","Custom Objects",""\r\n`;
}

function dateOf(at: number): string {
  const date = new Date(at);
  const hour = date.getUTCHours();
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`;
  const clock = `${hour % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${day}, ${clock} ${hour < 12 ? 'AM' : 'PM'} GMT`;
}
