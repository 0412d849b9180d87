import * as vscode from 'vscode';
import { changesToExport, exportEntries } from '../../core/export/export-changes';
import type { ExportContent, Exporter } from '../../core/export/exporter';
import { exporters } from '../../core/export/exporters';
import { markdown } from '../../core/export/markdown';
import { spanOf } from '../../core/logbook/periods';
import type { Span } from '../../core/logbook/periods';
import type { ChangeFilter } from '../../core/logbook/select';
import { PERIODS } from '../../core/model/codes';
import type { Period } from '../../core/model/codes';
import { oneLine } from '../../core/one-line';
import { exportWords } from '../../messages/export-words';
import { dayWords } from '../services/day-words';
import { showExport } from '../export/export-panel';
import { formatWords } from '../export/format-words';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons } from '../services/plain-text';
import type { Services } from '../services/services';
import { today } from '../services/today';
import { recordTitle } from '../tree/record-title';
import { recordOf } from './argument';
import { askDay } from './ask-line';
import type { Command } from './command';
import { pickLogbook } from './pick-logbook';
import { titleIn } from './title-in';

/** Which period, which changes, which format: then a preview, from which it can be saved or copied. */
export const exportChanges: Command = {
  id: 'export',
  async run(services, argument) {
    const title = vscode.l10n.t('Export');
    const logbook = await pickLogbook(services, argument, title);
    const span = logbook && (await pickPeriod(services, logbook, title));
    const about = span && (await pickFilter(services, logbook, argument, title));
    const exporter = about && (await pickFormat(title));
    if (!exporter) return undefined;
    const filter = { ...about.filter, ...span };
    const entries = changesToExport(logbook.snapshot, filter);
    const source = { snapshot: logbook.snapshot, read: (path: string) => logbook.index.read(path) };
    const made = async <C extends ExportContent>(format: Exporter<C>) =>
      exportEntries(format, entries, source, exportWords(vscode.env.language), {
        ...span,
        tool: filter.tool,
        process: filter.process,
        pasted: true,
      });
    const content = await made(exporter);
    const isShown = typeof content === 'string' && !SHOWN_AS_CHANGELOG.has(exporter.id);
    const shown = isShown ? content : await made(markdown);
    const days = [span.since, span.until].filter(Boolean).join(' – ');
    const name = [logbook.name, about.words, days];
    showExport(services, {
      logbook: logbook.root,
      title: `${title}: ${oneLine(name.filter(Boolean).join(', '))}`,
      shown,
      format: isShown && exporter !== markdown ? 'text' : 'markdown',
      content,
      extension: exporter.extension,
    });
    return shown;
  },
};

/** Formats that nobody reads as they are written: the preview shows the same changes as a changelog. */
const SHOWN_AS_CHANGELOG: ReadonlySet<string> = new Set(['html']);

interface PeriodItem extends vscode.QuickPickItem {
  readonly span?: Partial<Span>;
}

async function pickPeriod(
  services: Services,
  logbook: OpenLogbook,
  title: string,
): Promise<Partial<Span> | undefined> {
  const day = today(logbook);
  const own: PeriodItem = { label: vscode.l10n.t('Other days…') };
  const items: PeriodItem[] = [
    ...PERIODS.map((period) => {
      const span = spanOf(period, day);
      return {
        label: periodWords(period),
        description: `${dayWords(span.since)} – ${dayWords(span.until)}`,
        span,
      };
    }),
    { label: vscode.l10n.t('From the beginning'), span: {} },
    own,
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: titleIn(services, logbook, title),
    placeHolder: vscode.l10n.t('Changes of which time?'),
  });
  if (picked !== own) return picked?.span;
  const since = await askDay(title, vscode.l10n.t('First day'), `${day.slice(0, 8)}01`);
  if (since === undefined) return undefined;
  const until = await askDay(title, vscode.l10n.t('Last day'), day);
  return until === undefined ? undefined : { since, until };
}

function periodWords(period: Period): string {
  const words: Record<Period, string> = {
    'last-7-days': vscode.l10n.t('Last 7 days'),
    'last-30-days': vscode.l10n.t('Last 30 days'),
    'this-month': vscode.l10n.t('This month'),
    'last-month': vscode.l10n.t('Last month'),
    'this-quarter': vscode.l10n.t('This quarter'),
    'last-quarter': vscode.l10n.t('Last quarter'),
    'this-year': vscode.l10n.t('This year'),
    'last-year': vscode.l10n.t('Last year'),
  };
  return words[period];
}

interface About {
  readonly filter: ChangeFilter;
  readonly words: string;
}

/** A tool or process that the command was called on says it already; else what the Changes view shows is offered. */
async function pickFilter(
  services: Services,
  logbook: OpenLogbook,
  argument: unknown,
  title: string,
): Promise<About | undefined> {
  const entry = argument === undefined ? undefined : recordOf(services, argument)?.entry;
  if (entry?.kind === 'tool' || entry?.kind === 'process' || entry?.kind === 'integration')
    return { filter: { [entry.kind]: entry.id }, words: recordTitle(logbook, entry) };
  const filtered = services.filter.current;
  if (!filtered) return { filter: {}, words: '' };
  const items = [
    {
      label: vscode.l10n.t('What the Changes view shows'),
      description: withoutIcons(filtered.words),
      about: filtered,
    },
    { label: vscode.l10n.t('All changes'), about: { filter: {}, words: '' } },
  ];
  const placeHolder = vscode.l10n.t('Which changes?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.about;
}

async function pickFormat(title: string): Promise<Exporter | undefined> {
  const items = exporters.map((exporter) => ({ ...formatWords(exporter.id), exporter }));
  const placeHolder = vscode.l10n.t('For whom, in which format?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.exporter;
}
