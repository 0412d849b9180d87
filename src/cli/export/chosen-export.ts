import * as l10n from '@vscode/l10n';
import { GROUPINGS } from '../../core/model/codes';
import type { Exporter, ExportOptions } from '../../core/export/exporter';
import { exporters } from '../../core/export/exporters';
import type { ChangeFilter } from '../../core/logbook/select';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { Call } from '../command';
import { CliFailure } from '../failure';
import { filterOf, noSuch } from '../filter';
import { formatNames } from './export-options';

/** Which changes an export takes, and how it writes them. */
interface ChosenExport {
  readonly filter: ChangeFilter;
  readonly options: ExportOptions;
}

/** The format that was asked for. A `CliFailure` lists all when there is none. */
export function chosenFormat(call: Call): Exporter {
  const format = call.text('format') ?? (call.json ? 'json' : undefined);
  if (format === undefined)
    throw new CliFailure(l10n.t('Say which format: {0}.', formatNames().join(', ')));
  const exporter = exporters.find(({ id }) => id === format);
  if (!exporter)
    throw new CliFailure(
      `${l10n.t('There is no format {0}.', format)} ${l10n.t('There are: {0}.', formatNames().join(', '))}`,
    );
  return exporter;
}

/** What the options of the command line say; what does not exist is a `CliFailure`. */
export function chosenExport(call: Call, snapshot: Snapshot): ChosenExport {
  const group = call.text('group');
  const grouping = GROUPINGS.find((name) => name === group);
  if (group !== undefined && !grouping)
    throw new CliFailure(noSuch(l10n.t('There is no grouping {0}.', group), group, GROUPINGS));
  const filter = { ...filterOf(call, snapshot), drafts: call.flag('drafts') };
  return {
    filter,
    options: {
      title: call.text('title'),
      since: filter.since,
      until: filter.until,
      group: grouping,
      tool: filter.tool,
      process: filter.process,
      audience: call.text('audience'),
      pasted: call.flag('pasted'),
    },
  };
}
