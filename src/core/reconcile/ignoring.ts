import { compare } from '../compare';
import type { AuditEvent } from '../events/event';
import type { Snapshot } from '../logbook/snapshot';
import type { Answer } from '../model/answer';
import { saysSomething } from './answers';
import type { AnswerUse } from './reconciliation';

const PATTERNS = ['actor', 'action', 'type', 'asset', 'text'] as const;

/** What an answer that ignores entries says of one. */
export interface Ignored {
  readonly answer: string;
  /** It would be ignored, but happened after the last day of the answer. */
  readonly isPast: boolean;
}

interface Rule {
  readonly id: string;
  readonly answer: Answer;
  readonly entries: ReadonlySet<string>;
  readonly tests: readonly ((event: AuditEvent) => boolean)[] | undefined;
}

/** The answers of a logbook that ignore entries: those in force first, then by their ids. */
export class Ignoring {
  private readonly rules: readonly Rule[];

  /** @param today `YYYY-MM-DD` */
  constructor(
    { answers }: Pick<Snapshot, 'answers'>,
    private readonly today: string,
  ) {
    this.rules = [...answers.values()]
      .filter(({ record }) => record.decision === 'ignore')
      .map(({ id, record }) => ruleOf(id, record))
      .sort((a, b) => compare(a.id, b.id));
  }

  /** No entry is ignored. */
  get isSilent(): boolean {
    return this.rules.length === 0;
  }

  /** The answer under which an entry falls; `day` is the day on which it happened, empty when nobody knows. */
  of(event: AuditEvent, day: string): Ignored | undefined {
    let past: Ignored | undefined;
    for (const { id, answer, entries, tests } of this.rules) {
      if (entries.has(event.key)) return { answer: id, isPast: false };
      if (!tests?.every((test) => test(event))) continue;
      if (answer.since !== undefined && day < answer.since) continue;
      if (answer.until === undefined || day <= answer.until) return { answer: id, isPast: false };
      past ??= { answer: id, isPast: true };
    }
    return past;
  }

  /** What became of each answer, from how often it was given. */
  uses(counts: ReadonlyMap<string, { ignored: number; past: number }>): readonly AnswerUse[] {
    return this.rules.map(({ id, answer, entries, tests }) => ({
      answer: id,
      ignored: counts.get(id)?.ignored ?? 0,
      past: counts.get(id)?.past ?? 0,
      state:
        entries.size === 0 && tests === undefined
          ? 'says-nothing'
          : answer.until !== undefined && answer.until < this.today
            ? 'expired'
            : 'in-force',
    }));
  }
}

function ruleOf(id: string, answer: Answer): Rule {
  return { id, answer, entries: new Set(answer.entries), tests: testsOf(answer) };
}

/** Undefined where nothing is said but `*`: it would ignore all there is, and all that will ever be. */
function testsOf({ when }: Answer): Rule['tests'] {
  if (!when || !saysSomething(when)) return undefined;
  const tests: ((event: AuditEvent) => boolean)[] = [];
  const { tool, source } = when;
  if (tool !== undefined) tests.push((event) => event.tool === tool);
  if (source !== undefined) tests.push(fits(source, ({ source: given }) => given));
  for (const field of PATTERNS) {
    const pattern = when[field];
    if (pattern !== undefined) tests.push(fits(pattern, (event) => event[field]));
  }
  return tests;
}

function fits(pattern: string, of: (event: AuditEvent) => string | undefined) {
  const matches = patternOf(pattern);
  const known = new Map<string, boolean>();
  return (event: AuditEvent): boolean => {
    const text = of(event) ?? '';
    let fit = known.get(text);
    if (fit === undefined) known.set(text, (fit = matches(text)));
    return fit;
  };
}

/** Nobody writes more, and nobody shall wait for who does: such a pattern fits nothing. */
const LONGEST_PATTERN = 500;

/**
 * Whether texts fit a pattern in which `*` stands for any text; case does not matter. Its parts are looked for one
 * after the other, each as early as it can stand, so that nothing is ever tried twice.
 */
export function patternOf(pattern: string): (text: string) => boolean {
  // Cut off, it would fit more than anybody said.
  if (pattern.length > LONGEST_PATTERN) return () => false;
  const parts = pattern.trim().toLowerCase().split('*');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length === 1) return (text) => text.trim().toLowerCase() === first;
  const middle = parts.slice(1, -1).filter((part) => part !== '');
  return (text) => {
    const words = text.trim().toLowerCase();
    if (!words.startsWith(first) || !words.endsWith(last)) return false;
    let at = first.length;
    for (const part of middle) {
      const found = words.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return words.length - last.length >= at;
  };
}
