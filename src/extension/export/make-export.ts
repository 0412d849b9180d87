import * as vscode from 'vscode';
import { exportEntries, plannedChanges } from '../../core/export/export-changes';
import { exportArguments, optionWords } from '../../core/export/export-arguments';
import { digestOf } from '../../core/export/digest/digest';
import type { Digest } from '../../core/export/digest/digest';
import { populationOf } from '../../core/export/evidence/population';
import type { ExportContent } from '../../core/export/exporter';
import { previewExport } from '../../core/export/preview';
import { planExport } from '../../core/export/request';
import type { NamedTemplate, PlannedExport } from '../../core/export/request';
import { streamChanges } from '../../core/export/stream-changes';
import { TemplateFailed } from '../../core/export/template/template-exporter';
import type { ChangeHead } from '../../core/logbook/change-head';
import type { Snapshot } from '../../core/logbook/snapshot';
import { slug } from '../../core/logbook/ids';
import { audienceName, processName, toolName } from '../../core/logbook/names';
import type { ExportRequest } from '../../core/model/export-request';
import { choiceLabel } from '../../messages/labels';
import { unknownNameText } from '../../messages/request-text';
import { templateFaultText } from '../../messages/template-fault-text';
import type { ShownMessage, ToExport } from '../../protocol/export';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { today } from '../services/today';
import { evidencePack } from './evidence-pack';
import { wordsOfExport } from './words-of-export';
import type { ToBeSaved } from './write-export';

/** An export as it was asked for, with the changes that it takes. */
export interface MadeOf {
  readonly request: ExportRequest;
  readonly planned: PlannedExport;
  readonly entries: readonly ChangeHead[];
}

/** What a request asks of a logbook; a `Told` says what of it does not exist, and what does. */
export function planFor(
  logbook: OpenLogbook,
  asked: ExportRequest,
  templates: readonly NamedTemplate[],
): MadeOf {
  // Whoever copies or saves here pastes it somewhere by hand.
  const request = asked.format === 'slack' ? { ...asked, pasted: true } : asked;
  const { snapshot } = logbook;
  const plan = planExport(request, { snapshot, today: today(logbook), templates });
  if (!plan.ok) throw new Told(unknownNameText(plan.unknown));
  return { request, planned: plan.value, entries: entriesOf(snapshot, plan.value) };
}

function entriesOf(snapshot: Snapshot, planned: PlannedExport): readonly ChangeHead[] {
  const { exporter, options } = planned;
  // Evidence counts what others leave out, too.
  return exporter.id === 'evidence'
    ? populationOf(snapshot, options).members.flatMap(
        ({ id }) => snapshot.changeHeads.get(id) ?? [],
      )
    : plannedChanges(snapshot, planned);
}

/** All of an export. A mistake in a template is a `Told`. */
export async function contentOf(logbook: OpenLogbook, made: MadeOf): Promise<ExportContent> {
  const { planned, entries, request } = made;
  const { snapshot, index } = logbook;
  const words = wordsOfExport(snapshot, request);
  const source = { snapshot, read: (path: string) => index.read(path) };
  return toldOfTemplates(exportEntries(planned.exporter, entries, source, words, planned.options));
}

/** What is copied of an export: text, and the same with its look where that is for a mail. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** An export to be copied; a `Told` where it is no text. Both forms of a mail are copied as one. */
export async function copyOf(
  logbook: OpenLogbook,
  request: ExportRequest,
  templates: readonly NamedTemplate[],
): Promise<Copied> {
  const textIn = async (asked: ExportRequest): Promise<string> => {
    const content = await contentOf(logbook, planFor(logbook, asked, templates));
    if (typeof content === 'string') return content;
    throw new Told(vscode.l10n.t('Only text can be copied. Save this one instead.'));
  };
  const { format, template } = request;
  const isMail = template === undefined && (format === 'mail' || format === 'mail-html');
  if (!isMail) return { text: await textIn(request) };
  return {
    text: await textIn({ ...request, format: 'mail' }),
    html: await textIn({ ...request, format: 'mail-html' }),
  };
}

/** All of an export for a file: of a large logbook, made as it is written. May reject once `signal` is aborted. */
export async function contentToSave(
  logbook: OpenLogbook,
  made: MadeOf,
  services: Services,
  signal: AbortSignal,
): Promise<ToBeSaved> {
  const { planned, request } = made;
  const { exporter, filter, options } = planned;
  if (exporter.id === 'evidence') return evidencePack(services, logbook, made, signal);
  const { snapshot, index } = logbook;
  const source = { snapshot, read: (path: string) => index.read(path) };
  const words = wordsOfExport(snapshot, request);
  const streamed = streamChanges(exporter, filter, source, words, options);
  return streamed?.content ?? contentOf(logbook, made);
}

/** What the page shows of an export; what cannot be made is shown as a problem. */
export async function previewFor(
  logbook: OpenLogbook,
  request: ExportRequest,
  templates: readonly NamedTemplate[],
): Promise<Omit<Extract<ToExport, { type: 'preview' }>, 'type' | 'asked'>> {
  try {
    const made = planFor(logbook, request, templates);
    const { planned, entries } = made;
    const { snapshot, index } = logbook;
    const source = { snapshot, read: (path: string) => index.read(path) };
    const words = wordsOfExport(snapshot, request);
    const { shown, count, digest } = await toldOfTemplates(
      previewExport(planned, entries, source, words),
    );
    return {
      count: entries.length,
      summary: summaryOf(made, digest),
      part: count < entries.length ? partText(count, entries.length) : '',
      shown: shown as ShownMessage,
      command: commandOf(logbook, made),
    };
  } catch (fault) {
    if (!(fault instanceof Told)) throw fault;
    return {
      ...{ count: -1, summary: '', part: '', command: '' },
      shown: { kind: 'problem', text: fault.message },
    };
  }
}

/** The digest that an export is, or would be. */
export function digestIn({ snapshot }: OpenLogbook, { request, planned, entries }: MadeOf): Digest {
  return digestOf({
    changes: entries.map(({ record }) => record),
    snapshot,
    words: wordsOfExport(snapshot, request),
    options: planned.options,
  });
}

/** How many changes an export has; of a digest, how many of those that concern its readers it tells them of. */
function summaryOf({ request, entries }: MadeOf, digest: Digest | undefined): string {
  const count = entries.length;
  if (digest && request.audience !== undefined && digest.told.length !== count)
    return toldText(digest.told.length, count);
  if (count === 0) return vscode.l10n.t('No change fits.');
  if (request.audience !== undefined)
    return count === 1
      ? vscode.l10n.t('1 change concerns them')
      : vscode.l10n.t('{0} changes concern them', count);
  return count === 1 ? vscode.l10n.t('1 change') : vscode.l10n.t('{0} changes', count);
}

/** What lies ahead is told whatever the period; what they know, and what is beyond the number asked for, is not. */
function toldText(told: number, count: number): string {
  if (told === 0)
    return vscode.l10n.t('Nothing is new to them. Changes that concern them: {0}', count);
  if (told > count)
    return told === 1
      ? vscode.l10n.t('Tells them of 1 change')
      : vscode.l10n.t('Tells them of {0} changes', told);
  return vscode.l10n.t('Tells them of {0} of the {1} changes that concern them', told, count);
}

function partText(count: number, all: number): string {
  return vscode.l10n.t('The first {0} are shown; what you save has all {1}.', count, all);
}

async function toldOfTemplates<T>(made: Promise<T>): Promise<T> {
  try {
    return await made;
  } catch (fault) {
    if (fault instanceof TemplateFailed) throw new Told(templateFaultText(fault.fault));
    throw fault;
  }
}

/** What the file of an export is called, without its folder: "acme-mops-marketo-last-month.md". */
export function fileNameOf({ snapshot, name }: OpenLogbook, { request, planned }: MadeOf): string {
  const { tool, process, audience, period, since, until } = request;
  const parts = [
    name,
    tool && toolName(snapshot, tool),
    process && processName(snapshot, process),
    audience && audienceName(snapshot, audience),
    period ? choiceLabel('period', period) : [since, until].filter(Boolean).join(' '),
  ];
  const stem = slug(parts.filter(Boolean).join(' '), 60) || 'export';
  return `${stem}.${planned.exporter.extension}`;
}

/** What would be typed instead, in the folder of the logbook. */
function commandOf(logbook: OpenLogbook, made: MadeOf): string {
  const { request, planned } = made;
  const name = fileNameOf(logbook, made);
  const output = planned.exporter.extension === 'zip' ? name.replace(/\.zip$/, '') : name;
  const rest = request.output === undefined ? optionWords('--output', output) : [];
  return ['mops-logbook', 'export', ...exportArguments(request), ...rest].join(' ');
}
