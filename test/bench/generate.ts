import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newChangeId } from '../../src/core/logbook/ids';
import { pathOfNew } from '../../src/core/logbook/layout';
import { PATHS, PEOPLE, PROCESSES, SEGMENTS, SENTENCES, TITLES, TOOLS } from './words';

/** One generated change, as the peers' forms of it need it. */
export interface GeneratedChange {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly kind: string;
  readonly tool: string;
  readonly why: string;
  readonly path: string;
  readonly text: string;
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Months that the changes are spread over: three years, or five of a very busy team. */
const monthsFor = (count: number) => (count > 20_000 ? 60 : 36);

/** `count` changes of about 2 KB each, in order of their days. */
export function generateChanges(count: number, seed = 1): GeneratedChange[] {
  const random = seededRandom(seed);
  const days = monthsFor(count) * 30;
  const first = Date.UTC(2023, 10, 1);
  const values: Values = new Map();
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(first + Math.floor((index * days) / count) * 86_400_000);
    return generateChange(day.toISOString().slice(0, 10), random, { index, values });
  });
}

const KINDS = ['added', 'changed', 'changed', 'changed', 'fixed', 'removed', 'migrated'] as const;

/** What each setting was set to last. */
type Values = Map<string, number>;
/** Changes of which nobody wrote down what came before; one in so many. */
const GAPS = 100;
/** Those with a window, a deadline and a training: one in so many. By their place, so that all else is as without them. */
const WINDOWS = 6;
const DEADLINES = 10;
const TRAININGS = 12;

interface Before {
  readonly index: number;
  readonly values: Values;
}

function generateChange(
  day: string,
  random: () => number,
  { index, values }: Before,
): GeneratedChange {
  const pick = <T>(choices: readonly T[]): T => {
    const [chosen] = choices.slice(Math.floor(random() * choices.length));
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  };
  const number = (limit: number) => Math.floor(random() * limit);
  const title = pick(TITLES)
    .replace('{0}', pick(SEGMENTS))
    .replace('{1}', String(1 + number(9)));
  const id = newChangeId(title, day, random);
  const [tool] = pick(TOOLS);
  const [process] = pick(PROCESSES);
  const kind = pick(KINDS);
  const sentences = (many: number) => Array.from({ length: many }, () => pick(SENTENCES)).join(' ');
  const why = sentences(2);
  const person = () => pick(PEOPLE)[0];
  const setting = () => {
    const path = pick(PATHS);
    const [other, to] = [number(90), number(90)];
    const last = number(GAPS) === 0 ? undefined : values.get(`${tool} ${path}`);
    values.set(`${tool} ${path}`, to);
    return `  - { target: ${tool}, path: "${path}", environment: production, from: ${last ?? other}, to: ${to} }`;
  };
  const asset = () =>
    `  - { tool: ${tool}, type: program, name: "${pick(SEGMENTS)} program ${number(9999)}", id: PG${number(9999)}, workspace: Default, status: done }`;
  const oneIn = (many: number, text: string) => (index % many === 0 ? text : '');
  const text = `id: ${id}
title: ${title}
kind: ${kind}
track: needs-approval
status: ${random() < 0.9 ? 'tested' : 'live'}
${oneIn(DEADLINES, `deadline: ${day}\n`)}${oneIn(WINDOWS, `window: { start: ${day}T08:30:00+01:00, end: ${day}T10:30:00+01:00 }\n`)}live: ${day}T09:30:00+01:00
tested: ${day}
tools: [${tool}]
processes: [${process}]
requester: ${person()}
owner: ${person()}
done-by: [${person()}]
risk: ${pick(['low', 'low', 'medium', 'high'])}
why: |
  ${why}
what: |
  ${sentences(3)}
settings:
${[setting(), setting()].join('\n')}
assets:
${[asset(), asset(), asset()].join('\n')}
approvals:
  - role: sales
    asked-of: ${person()}
    asked-on: ${day}
    decision: approved
    by: ${person()}
    on: ${day}
    channel: mail
tests:
  - check: ${sentences(1)}
    result: passed
    by: ${person()}
    on: ${day}
communication:
  - { audience: sales, do: Nothing, from: ${day}, channel: "#sales", sent-on: ${day} }
${oneIn(TRAININGS, `training:\n  - { audience: sales, due: ${day} }\n`)}rollback: |
  ${sentences(1)}
links:
  - https://acme.example/browse/MOPS-${number(9999)}
`;
  return { id, day, title, kind, tool, why, path: pathOfNew('change', id), text };
}

/** Everything of the logbook that is no change: path and text. */
export function generateStack(): readonly (readonly [path: string, text: string])[] {
  const people = PEOPLE.map(([id, name]) => `  - { id: ${id}, name: ${name} }`).join('\n');
  const logbook = `format: 1
name: Bench
time-zone: Europe/Berlin
people:
${people}
audiences:
  - { id: sales, name: Sales }
policy:
  since: 2023-01-01
  rules:
    - { when: { risk: [high] }, ask: [rollback, tests], because: High risk needs a way back. }
`;
  return [
    ['logbook.yaml', logbook],
    ...TOOLS.map(
      ([id, name, category], at) =>
        [
          `tools/${id}.yaml`,
          `id: ${id}\nname: ${name}\ncategory: ${category}\nstatus: live\nowner: ana\ncontract: { renewal: 2027-${String((at % 12) + 1).padStart(2, '0')}-15 }\n`,
        ] as const,
    ),
    ...PROCESSES.map(
      ([id, name]) => [`processes/${id}.yaml`, `id: ${id}\nname: ${name}\nowner: lee\n`] as const,
    ),
    [
      'integrations/marketo-salesforce.yaml',
      'id: marketo-salesforce\nfrom: marketo\nto: salesforce\nstatus: on\n',
    ],
  ];
}

/** Writes the logbook of these changes into a folder. */
export async function writeLogbook(
  folder: string,
  changes: readonly GeneratedChange[],
): Promise<void> {
  const files = [...generateStack(), ...changes.map(({ path, text }) => [path, text] as const)];
  const folders = new Set(files.map(([path]) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  for (const [path, text] of files) await writeFile(join(folder, path), text);
}
