import * as l10n from '@vscode/l10n';
import { oneLine } from '../../core/one-line';
import type { ImportPlan, PlannedItem } from '../../core/import/plan';
import type { Question } from '../../core/import/question';
import { leftOutText } from '../../messages/import/left-out-text';
import { questionText } from '../../messages/import/question-text';
import type { Call } from '../command';
import { table } from '../table';
import type { ImportOutput } from '../outputs/import-output';

/** How an import went, or would go. */
export interface Report {
  readonly plan: ImportPlan;
  readonly isDryRun: boolean;
  /** Relative to the logbook; undefined: nothing was written. */
  readonly receipt: string | undefined;
  /** A path of the logbook as a person would type it. */
  readonly shown: (path: string) => string;
}

/** Prints what was, or would be, written; then says what was left out, and counts. */
export function printReport(call: Call, report: Report): void {
  if (call.json) {
    call.printJson(outputOf(report));
    return;
  }
  const { plan, receipt, isDryRun, shown } = report;
  if (isDryRun)
    for (const line of table(
      plan.first.map((item) => rowOf(item, shown)),
      call.io.out,
    ))
      call.print(line);
  else if (receipt !== undefined) call.print(`${plan.id}\t${shown(receipt)}`);
  for (const { place, reason } of plan.leftOut)
    call.say(`${oneLine(place.file)}:${place.line}: ${leftOutText(reason)}`);
  for (const line of summary(plan, isDryRun)) call.say(line);
}

function summary(plan: ImportPlan, isDryRun: boolean): readonly string[] {
  const { counts, makes, leftOut, first, tool } = plan;
  const lines: string[] = [];
  if (counts.leftOut > leftOut.length)
    lines.push(l10n.t('And {0} more rows were left out.', counts.leftOut - leftOut.length));
  if (isDryRun && counts.records > first.length)
    lines.push(l10n.t('And {0} more.', counts.records - first.length));
  if (counts.numbered > 0)
    lines.push(
      l10n.t(
        'Rows equal to another of the same second: {0}. They are kept as entries of their own, told apart by number.',
        counts.numbered,
      ),
    );
  lines.push(
    l10n.t(
      'Rows: {0}. New: {1}. Known already: {2}. Left out: {3}.',
      counts.rows,
      counts.made,
      counts.known,
      counts.leftOut,
    ),
  );
  const what = {
    events: () => l10n.t('Audit entries of {0}: {1}.', tool ?? '', counts.records),
    changes: () => l10n.t('Changes: {0}.', counts.records),
    updates: () => l10n.t('Vendor updates: {0}.', counts.records),
  };
  if (counts.records > 0) lines.push(what[makes]());
  if (isDryRun) lines.push(l10n.t('Nothing was written, as you asked (--dry-run).'));
  else if (counts.records === 0)
    lines.push(l10n.t('There was nothing new, so nothing was written.'));
  else lines.push(l10n.t('To revert it: {0}', `import --revert ${plan.id}`));
  return lines;
}

function rowOf(item: PlannedItem, shown: (path: string) => string): readonly string[] {
  if (item.what !== 'event') return [shown(item.path), oneLine(item.title)];
  const { at, actor = '', action, asset, path, text } = item.event;
  return [at, oneLine(actor), oneLine(action), oneLine(asset ?? path ?? text ?? '')];
}

function titleOf(item: PlannedItem): string {
  if (item.what !== 'event') return item.title;
  const { action, asset, path, text } = item.event;
  return [action, asset ?? path ?? text ?? ''].filter(Boolean).join(' ');
}

function outputOf({ plan, isDryRun, receipt }: Report): ImportOutput {
  const { id, source, tool, counts, files, first, leftOut } = plan;
  return {
    dryRun: isDryRun,
    import: id,
    source,
    tool: tool ?? null,
    receipt: receipt ?? null,
    ...counts,
    files: files.map(({ name, sha256, rows, from, until }) => ({
      name,
      sha256,
      rows,
      from: from ?? null,
      until: until ?? null,
    })),
    first: first.map((item) => ({
      ...item.place,
      path: item.what === 'event' ? null : item.path,
      title: titleOf(item),
    })),
    leftOutRows: leftOut.map(({ place, reason }) => ({
      ...place,
      code: reason.code,
      reason: leftOutText(reason),
    })),
    question: null,
  };
}

/** What `--json` prints where a person has to say something first. */
export function outputOfQuestion(question: Question, isDryRun: boolean): ImportOutput {
  const { code, choices, examples } = question;
  const nothing = { rows: 0, made: 0, known: 0, leftOut: 0, records: 0, numbered: 0 };
  return {
    dryRun: isDryRun,
    import: null,
    source: null,
    tool: null,
    receipt: null,
    ...nothing,
    files: [],
    first: [],
    leftOutRows: [],
    question: {
      code,
      text: questionText(question),
      choices: [...choices],
      examples: [...examples],
    },
  };
}
