import type { Plain } from '../../core/model/field';
import { asksOf } from '../../core/logbook/policy';
import { changeTitle } from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { Problem } from '../../core/problem';
import type { FormAsk, FormState } from '../../protocol/form';
import type { DocumentReading } from './form-document';

/** What a form shows of a document: its state, or the one problem for which it cannot be shown as a form. */
export type Shown =
  | { readonly ok: true; readonly state: FormState }
  | { readonly ok: false; readonly problem: Problem };

/** `found` are the problems of this file that rules know, which look at other records too. */
export function shown(
  { version, entry, reading }: DocumentReading,
  snapshot: Snapshot,
  found: readonly Problem[],
): Shown {
  const broken = reading?.textOnly ?? (entry.kind === 'broken' ? entry.problems[0] : undefined);
  if (broken) return { ok: false, problem: broken };
  const record = reading?.value;
  if (!isMap(record)) return { ok: false, problem: NOT_A_RECORD };
  return {
    ok: true,
    state: {
      version,
      record,
      problems: withoutDuplicates([...entry.problems, ...found]),
      asks: entry.kind === 'change' ? asks(entry.record, snapshot) : [],
      titles: titlesOf(record, snapshot),
      readOnly: snapshot.logbook?.problems.find(({ code }) => code === 'format-newer'),
    },
  };
}

const NOT_A_RECORD: Problem = { code: 'yaml-not-a-record', severity: 'error', args: {} };

function asks(change: Parameters<typeof asksOf>[0], snapshot: Snapshot): FormAsk[] {
  return asksOf(change, snapshot.logbook?.record).map(({ field, because, met }) => ({
    field,
    because,
    met,
  }));
}

/** A page is drawn by fields, so ranges stay here; the same finding from two places is shown once. */
function withoutDuplicates(problems: readonly Problem[]): Problem[] {
  const seen = new Map<string, Problem>();
  for (const { code, severity, args, path, fixes } of problems)
    seen.set(JSON.stringify([code, path, args]), { code, severity, args, path, fixes });
  return [...seen.values()];
}

function isMap(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Titles of the changes that a record names anywhere, so that it reads without their ids. */
function titlesOf(record: Plain, snapshot: Snapshot): Record<string, string> {
  const titles: Record<string, string> = {};
  const visit = (value: Plain) => {
    if (typeof value === 'string') {
      if (snapshot.changes.has(value)) titles[value] = changeTitle(snapshot, value);
    } else if (value !== null) Object.values(value).forEach(visit);
  };
  visit(record);
  return titles;
}
