import * as vscode from 'vscode';
import { exporters } from '../../core/export/exporters';
import { presetsOf, presetProblems } from '../../core/export/request';
import type { NamedTemplate } from '../../core/export/request';
import { knownAudiences } from '../../core/logbook/audience';
import { audienceName, integrationName, personName } from '../../core/logbook/names';
import { spanOf } from '../../core/logbook/periods';
import { compareText } from '../../core/logbook/stack';
import { GROUPINGS, PERIODS } from '../../core/model/codes';
import type { ExportRequest } from '../../core/model/export-request';
import { oneLine } from '../../core/one-line';
import { spanText } from '../../messages/dates';
import { EXPORT_LANGUAGES } from '../../messages/export-languages';
import { choiceLabel } from '../../messages/labels';
import { formatHelp } from '../../messages/labels/export-request-words';
import type { ChoiceMessage, ToExport } from '../../protocol/export';
import type { OpenLogbook } from '../services/open-logbook';
import { today } from '../services/today';

type Shown = Extract<ToExport, { type: 'show' }>;

/** What the page that exports offers for a logbook, and what it begins with. */
export function exportChoices(
  logbook: OpenLogbook,
  templates: readonly NamedTemplate[],
  request: ExportRequest,
): Shown {
  const { snapshot } = logbook;
  const words = vscode.l10n.bundle;
  const presets = presetsOf(snapshot);
  return {
    type: 'show',
    logbook: logbook.root.toString(),
    title: oneLine(logbook.name),
    today: today(logbook),
    request,
    choices: {
      ...stackChoices(logbook, request),
      formats: exporters.map(({ id }) => ({
        ...{ value: id, label: choiceLabel('format', id), help: formatHelp(id) },
      })),
      periods: periodChoices(logbook),
      groups: GROUPINGS.map((value) => ({ value, label: choiceLabel('group', value) })),
      audiences: sorted(knownAudiences(snapshot), (id) => audienceName(snapshot, id)),
      languages: EXPORT_LANGUAGES.map(({ tag, name }) => ({ value: tag, label: name })),
      templates: templates.map(({ name, exporter }) => ({
        ...{ value: name, label: oneLine(name), help: exporter.id },
      })),
    },
    // One that cannot be read as it stands would export something else.
    presets: presets
      .filter((_, place) => presetProblems(snapshot, place).length === 0)
      .map(({ name, ...rest }) => ({ name, request: rest })),
    readOnly: snapshot.logbook?.problems.some(({ code }) => code === 'format-newer') === true,
    ...(words ? { words } : {}),
  };
}

function stackChoices(
  { snapshot }: OpenLogbook,
  { integration, person }: ExportRequest,
): Pick<Shown['choices'], 'tools' | 'processes' | 'integrations' | 'people'> {
  const named = (entries: ReadonlyMap<string, { readonly record: { readonly name?: string } }>) =>
    sorted([...entries.keys()], (id) => entries.get(id)?.record.name ?? id);
  return {
    tools: named(snapshot.tools),
    processes: named(snapshot.processes),
    // These two are chosen elsewhere, and can only be taken out here.
    integrations: sorted(integration ? [integration] : [], (id) => integrationName(snapshot, id)),
    people: sorted(person ? [person] : [], (id) => personName(snapshot, id)),
  };
}

function sorted(ids: readonly string[], nameOf: (id: string) => string): ChoiceMessage[] {
  return ids
    .map((value) => ({ value, label: oneLine(nameOf(value)) || value }))
    .sort((a, b) => compareText(a.label, b.label));
}

function periodChoices(logbook: OpenLogbook): ChoiceMessage[] {
  const day = today(logbook);
  return PERIODS.map((period) => {
    const { since, until } = spanOf(period, day);
    const help = spanText(since, until, vscode.env.language);
    return { value: period, label: choiceLabel('period', period), help };
  });
}
