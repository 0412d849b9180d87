import type { Plain } from '../../core/model/field';
import { isTable } from '../../core/model/plain';
import { checkEntry } from '../../core/rules/check';
import { ruleContext } from '../../core/rules/context';
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

/** What a reading shows; `snapshot` is the logbook that rules and titles look into. */
export function shown({ version, entry, reading }: DocumentReading, snapshot: Snapshot): Shown {
  const broken = reading?.textOnly ?? (entry.kind === 'broken' ? entry.problems[0] : undefined);
  if (broken) return { ok: false, problem: broken };
  const record = reading?.value;
  if (!isTable(record)) return { ok: false, problem: NOT_A_RECORD };
  return {
    ok: true,
    state: {
      version,
      record,
      problems: checkEntry(entry, ruleContext(snapshot, new Date().toISOString())).map(
        withoutRange,
      ),
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

/** A page is drawn by fields: places in the text stay here. */
function withoutRange({ code, severity, args, path, fixes }: Problem): Problem {
  return { code, severity, args, path, fixes };
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
