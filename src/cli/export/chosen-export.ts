import * as l10n from '@vscode/l10n';
import { planExport, withRequest } from '../../core/export/request';
import type { PlannedExport } from '../../core/export/request';
import type { ExportRequest } from '../../core/model/export-request';
import { DIGEST_DETAILS, EXPORT_FORMATS, GROUPINGS, PERIODS } from '../../core/model/codes';
import type { Snapshot } from '../../core/logbook/snapshot';
import { unknownNameText } from '../../messages/request-text';
import type { Call } from '../command';
import { CliFailure } from '../failure';
import { noSuch, statusOption } from '../filter';
import type { OpenedLogbook } from '../opened-logbook';
import { dateContext, dayOption, todayOf } from '../moment';
import { formatNames } from './export-options';
import { chosenPreset } from './preset';
import { sampleRequest } from './sample-options';

/** Which changes an export takes, how it writes them, and all that was asked for. */
export interface ChosenExport extends PlannedExport {
  readonly request: ExportRequest;
}

/** What the options of the command line say, on top of a preset's; what does not exist is a `CliFailure`. */
export async function chosenExport(
  call: Call,
  { snapshot, root }: Pick<OpenedLogbook, 'snapshot' | 'root'>,
): Promise<ChosenExport> {
  const preset = chosenPreset(call, snapshot);
  // `--json` alone asks for that format.
  const base: ExportRequest = preset ?? (call.json ? { format: 'json' } : {});
  const request = withRequest(base, requestOf(call, snapshot));
  const today = todayOf(dateContext(call, snapshot));
  const templates =
    request.template === undefined
      ? []
      : await (await import('../../node/template-formats')).templateFormats(root);
  const planned = planExport(request, { snapshot, today, templates });
  if (!planned.ok) throw new CliFailure(unknownNameText(planned.unknown));
  return { ...planned.value, request };
}

/** Refuses a format that there is not before anything is read. */
export function checkFormat(call: Call): void {
  choiceOption(call, 'format', EXPORT_FORMATS, formatNotThere);
}

function requestOf(call: Call, snapshot: Snapshot): ExportRequest {
  const status = statusOption(call);
  return {
    format: choiceOption(call, 'format', EXPORT_FORMATS, formatNotThere),
    period: choiceOption(call, 'period', PERIODS, (given) =>
      noSuch(l10n.t('There is no period {0}.', given), given, PERIODS),
    ),
    since: dayOption(call, 'since', snapshot),
    until: dayOption(call, 'until', snapshot),
    tool: call.text('tool'),
    process: call.text('process'),
    integration: call.text('integration'),
    person: call.text('person'),
    status: status.length > 0 ? [...status] : undefined,
    text: call.text('text'),
    drafts: call.flag('drafts') || undefined,
    group: choiceOption(call, 'group', GROUPINGS, (given) =>
      noSuch(l10n.t('There is no grouping {0}.', given), given, GROUPINGS),
    ),
    title: call.text('title'),
    audience: call.text('audience'),
    ...digestRequest(call),
    language: call.lang,
    template: call.text('template'),
    ...sampleRequest(call),
    charts: call.flag('no-charts') ? false : undefined,
    'base-url': call.text('base-url'),
    pasted: call.flag('pasted') || undefined,
    output: call.text('output'),
  };
}

function digestRequest(call: Call): ExportRequest {
  const details = call.texts('with').flatMap((text) => text.split(','));
  const known = details.map((given) => {
    const detail = DIGEST_DETAILS.find((code) => code === given.trim());
    if (detail) return detail;
    throw new CliFailure(noSuch(l10n.t('A digest has no {0}.', given), given, DIGEST_DETAILS));
  });
  const top = call.text('top');
  if (top !== undefined && !/^[1-9]\d{0,5}$/.test(top))
    throw new CliFailure(l10n.t('“{0}” is no number of changes; --top 5 would be one.', top));
  return {
    top: top === undefined ? undefined : Number(top),
    waiting: call.flag('waiting') || undefined,
    again: call.flag('again') || undefined,
    with: known.length > 0 ? known : undefined,
  };
}

function choiceOption<const C extends string>(
  call: Call,
  option: string,
  choices: readonly C[],
  notThere: (given: string) => string,
): C | undefined {
  const given = call.text(option);
  const choice = choices.find((code) => code === given);
  if (given !== undefined && choice === undefined) throw new CliFailure(notThere(given));
  return choice;
}

const formatNotThere = (given: string): string =>
  unknownNameText({ what: 'format', given, known: formatNames() });
