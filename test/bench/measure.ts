import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A process to be timed as a whole, from start to exit. */
export interface Subject {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Before each run, not timed: empties a cache, say. */
  readonly before?: () => void;
  /** No more runs than this, however many were asked for. */
  readonly runs?: number;
  /** Exit codes that are fine; `check` exits with 1 when it finds something. */
  readonly fine?: readonly number[];
  /** Says what is wrong with the output, so that nothing is timed that did not do the work. */
  readonly verify?: (output: string) => string | undefined;
}

/** How long the runs of a subject took, in milliseconds; `memory` in MB, where the system tells. */
export interface Measurement {
  readonly name: string;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly memory: number | undefined;
}

/** The system's own `time`, which alone knows the peak memory of a process of any kind. */
const TIME = '/usr/bin/time';

/** Runs a process `runs` times, after one for its output and its memory whose time does not count. */
export function measure(subject: Subject, runs: number): Measurement {
  const memory = firstRun(subject);
  const length = Math.min(runs, subject.runs ?? runs);
  const times = Array.from({ length }, () => timeOnce(subject));
  return { name: subject.name, ...spread(times), memory };
}

/**
 * Measures several in turns: a computer that is slower for a minute is so for all of them, and their ratios stay. Cold
 * ones go first, one after the other: they empty the cache that the others find filled.
 */
export function measureInTurns(subjects: readonly Subject[], runs: number): readonly Measurement[] {
  const isCold = ({ name }: Subject) => name.endsWith(', cold');
  const first = subjects.filter(isCold);
  const measured = first.map((subject) => measure(subject, runs));
  const others = subjects.filter((subject) => !isCold(subject));
  const found = others.map((subject) => ({
    subject,
    memory: firstRun(subject),
    times: [] as number[],
  }));
  for (let turn = 0; turn < runs; turn += 1)
    for (const { subject, times } of found)
      if (turn < (subject.runs ?? runs)) times.push(timeOnce(subject));
  return [
    ...measured,
    ...found.map(({ subject, memory, times }) => ({
      name: subject.name,
      ...spread(times),
      memory,
    })),
  ];
}

/** A run for the output, which has to be right, and for the memory that it took, in MB. */
function firstRun(subject: Subject): number | undefined {
  const { output, memory } = runForMemory(subject);
  const wrong = subject.verify?.(output);
  if (wrong !== undefined) throw new Error(`${subject.name}: ${wrong}`);
  return memory;
}

/** Median, fastest and slowest of some times. */
export function spread(
  times: readonly number[],
): Pick<Measurement, 'median' | 'fastest' | 'slowest'> {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return { median, fastest: sorted[0] ?? Number.NaN, slowest: sorted.at(-1) ?? Number.NaN };
}

function timeOnce(subject: Subject): number {
  subject.before?.();
  const start = performance.now();
  run(subject, subject.command, subject.args);
  return performance.now() - start;
}

/**
 * What each start of Node would read before anything else, on a computer that has it: some hundred KB of certificates take as
 * long as to read the records of ten thousand changes, and would tell of the computer.
 */
const OF_THE_COMPUTER = { NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined };

function run(subject: Subject, command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: subject.cwd,
    env: { ...process.env, ...OF_THE_COMPUTER, ...subject.env },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (error) throw error;
  if (!(subject.fine ?? [0]).includes(status ?? -1))
    throw new Error(`${subject.name}: exit ${status}\n${stderr.slice(0, 2_000)}`);
  return stdout;
}

function runForMemory(subject: Subject): {
  readonly output: string;
  readonly memory: number | undefined;
} {
  subject.before?.();
  const { command, args } = subject;
  if (!existsSync(TIME) || process.platform !== 'linux')
    return { output: run(subject, command, args), memory: undefined };
  const file = join(tmpdir(), `mops-logbook-bench-${process.pid}.txt`);
  const output = run(subject, TIME, ['-f', '%M', '-o', file, command, ...args]);
  // A line about the exit code may stand before the number.
  const memory = Number(readFileSync(file, 'utf8').trim().split('\n').at(-1)) / 1024;
  rmSync(file);
  return { output, memory };
}
