import * as vscode from 'vscode';
import type { ExportRequest } from '../../core/model/export-request';
import type { ChangeFilter } from '../../core/logbook/select';
import { showExport } from '../export/export-panel';
import type { Services } from '../services/services';
import { MonthNode } from '../tree/change-node';
import { recordOf } from './argument';
import type { Command } from './command';
import { pickLogbook } from './pick-logbook';

/** Opens the page that exports, about what the command was called on. */
export const exportChanges: Command = {
  id: 'export',
  async run(services, argument) {
    const logbook = await pickLogbook(services, argument, vscode.l10n.t('Export'));
    if (logbook) showExport(services, logbook, requestFor(services, argument));
  },
};

/** The same, called so in the menus of what they are about. */
export const exportTool: Command = { ...exportChanges, id: 'exportTool' };
export const exportProcess: Command = { ...exportChanges, id: 'exportProcess' };

/**
 * A changelog of the last 30 days: of the tool, process or integration that the command was called on, of the month,
 * or of what the Changes view shows. Of something in particular people want all that is known.
 */
function requestFor(services: Services, argument: unknown): ExportRequest {
  const format = 'md';
  const month = monthOf(argument);
  if (month !== undefined) return { format, ...month };
  const entry = argument === undefined ? undefined : recordOf(services, argument)?.entry;
  if (entry?.kind === 'tool' || entry?.kind === 'process' || entry?.kind === 'integration')
    return { format, [entry.kind]: entry.id };
  const filter = services.filter.current?.filter;
  return filter ? { format, ...requestOf(filter) } : { format, period: 'last-30-days' };
}

function requestOf({ status, ...filter }: ChangeFilter): ExportRequest {
  return { ...filter, status: status && [...status] };
}

/** The first and the last day of a month of the tree. */
function monthOf(argument: unknown): Pick<ExportRequest, 'since' | 'until'> | undefined {
  if (!(argument instanceof MonthNode) || argument.month === '') return undefined;
  const [year = 0, month = 0] = argument.month.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { since: `${argument.month}-01`, until: last };
}
