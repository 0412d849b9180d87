import type { Answer, Conflict } from '../../core/merge/conflict';
import { canonical } from '../../core/merge/match-items';
import type { TakeChoice } from '../../protocol/merge';
import type { OpenLogbook } from '../services/open-logbook';

/** What a person has chosen so far; `text` is their own answer, kept while they look at others. */
export interface Choice {
  readonly take: TakeChoice;
  readonly text: string;
}

/**
 * The answers of a person to the questions of one logbook. They count for what was asked, value by value: when one of
 * the sides changes meanwhile, the question is asked again.
 */
export class Answers {
  private readonly choices = new Map<string, Choice>();

  of(path: string, conflict: Conflict): Choice | undefined {
    return this.choices.get(keyOf(path, conflict));
  }

  choose(path: string, conflict: Conflict, choice: Choice): void {
    this.choices.set(keyOf(path, conflict), choice);
  }

  /** The answer as joining takes it. */
  answer(path: string, conflict: Conflict): Answer | undefined {
    const choice = this.of(path, conflict);
    if (!choice) return undefined;
    switch (choice.take) {
      case 'ours':
      case 'theirs':
        return { take: choice.take };
      case 'base':
        return conflict.base === undefined ? undefined : { take: 'own', value: conflict.base };
      case 'own':
        return choice.text.trim() === '' ? undefined : { take: 'own', value: choice.text };
    }
  }

  clear(): void {
    this.choices.clear();
  }
}

const known = new WeakMap<OpenLogbook, Answers>();

/** The answers for a logbook, as long as the window lives. */
export function answersFor(logbook: OpenLogbook): Answers {
  const answers = known.get(logbook) ?? new Answers();
  known.set(logbook, answers);
  return answers;
}

function keyOf(path: string, { kind, name, base, ours, theirs }: Conflict): string {
  return [path, kind, name, ...[base, ours, theirs].map(canonical)].join('\n');
}
