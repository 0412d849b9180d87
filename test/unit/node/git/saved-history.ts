import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import type { Plain } from '../../../../src/core/model/field';
import { peopleOf } from '../../../../src/core/trust/identity';
import { checkIntegrity } from '../../../../src/node/git/check-integrity';
import type { IntegrityReport } from '../../../../src/node/git/check-integrity';
import { readHistory } from '../../../../src/node/git/read-history';
import { seenMemory } from '../../../../src/node/seen-heads';
import {
  ANA,
  LEE,
  TemporaryRepository,
  changePath,
  temporaryFolder,
  value,
} from './temporary-repository';

export const KIM = { name: 'Kim Park', email: 'kim.park@acme.example' };
const PEOPLE = [
  { id: 'ana', ...ANA },
  { id: 'lee', ...LEE },
  { id: 'kim', ...KIM },
];

/** One save of a history that is written as a whole. */
export interface Save {
  readonly author: typeof ANA;
  readonly committer: typeof ANA;
  /** Seconds since 1970. */
  readonly written: number;
  readonly saved: number;
  readonly message: string;
  /** null: removed. */
  readonly files: Readonly<Record<string, string | null>>;
}

/** A history as data, so that exactly one thing of it can be another. */
export type Saves = readonly Save[];

const START = Date.UTC(2026, 0, 5, 9) / 1000;
const DAY = 86_400;

/** A save a day after the one before it. */
export function save(
  saves: Saves,
  author: typeof ANA,
  message: string,
  files: Save['files'],
): Saves {
  const last = saves.at(-1);
  const time = last ? last.saved + DAY : START;
  return [...saves, { author, committer: author, written: time, saved: time, message, files }];
}

/** A change with an approval, as far as it has come; `fields` are lines beside them. */
export function approvedChange(id: string, status: string, to = '80', fields = ''): string {
  const isDecided = status !== 'draft';
  return [
    `id: ${id}`,
    'title: Raise the MQL threshold',
    'kind: changed',
    `status: ${status}`,
    'tools: [marketo]',
    'risk: low',
    'settings:',
    `  - { path: Scoring / MQL threshold, from: 65, to: ${to} }`,
    'approvals:',
    `  - { role: legal, asked-of: kim${isDecided ? ', decision: approved, by: kim' : ''} }`,
    ...(fields === '' ? [] : [fields]),
    '',
  ].join('\n');
}

export const recordId = (at: number) => `2026-01-05-change-${String(at).padStart(4, '0')}`;
export const recordPath = (at: number) => changePath(recordId(at));

/** An honest history of so many changes: each drafted, agreed to by its approver, gone live and tested. */
export function honestHistory(changes: number): Saves {
  let saves = save([], ANA, 'Start', { 'logbook.yaml': 'format: 1\nname: Acme\n' });
  for (let at = 0; at < changes; at++) {
    const [id, path] = [recordId(at), recordPath(at)];
    saves = save(saves, ANA, `Draft ${at}`, { [path]: approvedChange(id, 'draft') });
    saves = save(saves, KIM, `Agree ${at}`, { [path]: approvedChange(id, 'approved') });
    saves = save(saves, LEE, `Live ${at}`, { [path]: approvedChange(id, 'live') });
    const tested = approvedChange(
      id,
      'tested',
      '80',
      'tests: [{ check: It scores, result: passed }]',
    );
    saves = save(saves, LEE, `Test ${at}`, { [path]: tested });
  }
  return saves;
}

/** Makes a history what `main` of a repository is, with one git process. */
export function importSaves(place: TemporaryRepository, saves: Saves): void {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const who = ({ name, email }: typeof ANA, time: number) => `${name} <${email}> ${time} +0000`;
  const commits = saves.map(({ author, committer, written, saved, message, files }) =>
    [
      'commit refs/heads/main\n',
      `author ${who(author, written)}\n`,
      `committer ${who(committer, saved)}\n`,
      data(message),
      ...Object.entries(files).map(([path, text]) =>
        text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
      ),
      '\n',
    ].join(''),
  );
  execFileSync(
    'git',
    ['-c', 'fastimport.unpackLimit=1000000', 'fast-import', '--quiet', '--force'],
    {
      cwd: place.folder,
      env: place.environment,
      input: commits.join(''),
    },
  );
}

/** A repository with a history, and what one computer remembers of it. */
export class WatchedHistory {
  readonly place = TemporaryRepository.create();
  #memory = temporaryFolder();
  #now: Saves;

  constructor(readonly saves: Saves) {
    this.#now = saves;
    importSaves(this.place, saves);
  }

  /** Forgets what was seen, and puts the history back as it was at first. */
  reset(): void {
    this.#memory = temporaryFolder();
    this.become(this.saves);
  }

  /** Forgets the saves, and remembers the heads of branches: as when nobody has looked at everything yet. */
  forgetSaves(): void {
    const folder = path.join(this.#memory, 'seen');
    for (const name of readdirSync(folder))
      if (name.endsWith('.saves.json')) rmSync(path.join(folder, name));
  }

  become(saves: Saves): void {
    this.#now = saves;
    importSaves(this.place, saves);
  }

  async look(only?: string): Promise<IntegrityReport> {
    const repository = await this.place.open();
    const history = value(await readHistory(repository));
    return value(
      await checkIntegrity(repository, history, {
        people: peopleOf(PEOPLE),
        current: (id) => Promise.resolve(this.#current(id)),
        now: new Date((this.#now.at(-1)?.saved ?? 0) * 1000),
        memory: seenMemory(this.#memory, repository),
        only,
      }),
    );
  }

  /** What is found, a line each: the code, and what tells it from others of its sort. */
  async found(only?: string): Promise<readonly string[]> {
    const { facts } = await this.look(only);
    return facts.map(({ code, level, args }) =>
      [level, code, args['part'], args['fields']].filter((part) => part !== undefined).join(' '),
    );
  }

  #current(id: string): Plain | undefined {
    const texts = this.#now.flatMap(({ files }) => {
      const text = files[changePath(id)];
      return text === undefined ? [] : [text];
    });
    const text = texts.at(-1);
    return typeof text === 'string' ? readYaml(text).value : undefined;
  }
}
