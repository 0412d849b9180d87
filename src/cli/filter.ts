import * as l10n from '@vscode/l10n';
import { namesInStack } from '../core/logbook/named-by-changes';
import type { ChangeFilter } from '../core/logbook/select';
import type { Snapshot } from '../core/logbook/snapshot';
import { closest } from '../core/model/closest';
import { STATUSES } from '../core/model/codes';
import type { Status } from '../core/model/codes';
import type { Call, OptionSpecs } from './command';
import { CliFailure } from './failure';
import { dayOption } from './moment';

/** Options that choose among changes. */
export function filterOptions(): OptionSpecs {
  return {
    tool: { type: 'string', value: 'ID', help: l10n.t('Only changes of this tool.') },
    process: { type: 'string', value: 'ID', help: l10n.t('Only changes of this process.') },
    status: {
      type: 'string',
      multiple: true,
      value: 'STATUS',
      help: l10n.t('Only changes of this status; may be given several times.'),
    },
    since: {
      type: 'string',
      value: 'DAY',
      help: l10n.t('From this day on: 2026-11-01, or words such as “yesterday”.'),
    },
    until: { type: 'string', value: 'DAY', help: l10n.t('Up to and including this day.') },
    text: {
      type: 'string',
      value: 'WORDS',
      help: l10n.t('Only changes in which all of these words occur.'),
    },
  };
}

/** The filter that those options make. Unknown tools, processes, statuses and days are a `CliFailure`. */
export function filterOf(call: Call, snapshot: Snapshot): ChangeFilter {
  const status = statusOption(call);
  return {
    tool: toolOption(call, snapshot),
    process: processOption(call, snapshot),
    since: dayOption(call, 'since', snapshot),
    until: dayOption(call, 'until', snapshot),
    text: call.text('text'),
    ...(status.length > 0 ? { status } : {}),
  };
}

/** The statuses of `--status`, several times or with commas; one that there is not is a `CliFailure`. */
export function statusOption(call: Call): readonly Status[] {
  return call
    .texts('status')
    .flatMap((text) => text.split(','))
    .map(statusOf);
}

function statusOf(text: string): Status {
  const status = STATUSES.find((code) => code === text);
  if (!status)
    throw new CliFailure(noSuch(l10n.t('There is no status {0}.', text), text, STATUSES));
  return status;
}

/** The tool of `--tool`: one with a file, or one that changes name although it has none. */
export function toolOption(call: Call, snapshot: Snapshot): string | undefined {
  const id = call.text('tool');
  if (id === undefined || namesInStack(snapshot, 'tool', id)) return id;
  throw new CliFailure(noTool(id, [...snapshot.tools.keys()]));
}

/** The same of `--process`. */
export function processOption(call: Call, snapshot: Snapshot): string | undefined {
  const id = call.text('process');
  if (id === undefined || namesInStack(snapshot, 'process', id)) return id;
  throw new CliFailure(noProcess(id, [...snapshot.processes.keys()]));
}

/** That there is no such tool, and which one may have been meant. */
export function noTool(id: string, known: readonly string[]): string {
  return noSuch(l10n.t('There is no tool {0}.', id), id, known);
}

/** The same of a process. */
export function noProcess(id: string, known: readonly string[]): string {
  return noSuch(l10n.t('There is no process {0}.', id), id, known);
}

const MOST_LISTED = 20;

/** A sentence that something does not exist, with the nearest that does, or with all of a short list. */
export function noSuch(sentence: string, given: string, known: readonly string[]): string {
  const near = closest(given, known);
  if (near) return `${sentence} ${l10n.t('Did you mean {0}?', near)}`;
  if (known.length === 0 || known.length > MOST_LISTED) return sentence;
  return `${sentence} ${l10n.t('There are: {0}.', known.join(', '))}`;
}
