import * as l10n from '@vscode/l10n';
import { GROUPINGS, PERIODS } from '../../core/model/codes';
import { exporters } from '../../core/export/exporters';
import type { OptionSpecs } from '../command';
import { filterOptions } from '../filter';

/** The ids of all formats, in the order in which a person reads them. */
export const formatNames = (): string[] => exporters.map(({ id }) => id);

/** What a person can say of an export, beside what all commands understand. */
export function exportOptions(): OptionSpecs {
  return {
    format: { type: 'string', value: 'FORMAT', help: formatNames().join(', ') },
    ...presetOptions(),
    ...filterOptions(),
    period: { type: 'string', value: 'PERIOD', help: PERIODS.join(', ') },
    drafts: { type: 'boolean', help: l10n.t('Drafts too.') },
    group: {
      type: 'string',
      value: 'BY',
      help: l10n.t('Of md, html and txt, what sections are made by: {0}.', GROUPINGS.join(', ')),
    },
    title: {
      type: 'string',
      value: 'TITLE',
      help: l10n.t('Of md, html, txt, atom and ics, the heading.'),
    },
    audience: {
      type: 'string',
      value: 'ID',
      help: l10n.t('Of slack and mail, whom to tell: only what these people are to do.'),
    },
    pasted: {
      type: 'boolean',
      help: l10n.t('Of slack, that a person will paste it; otherwise it is for a program.'),
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: l10n.t(
        'Write to this file, wholly or not at all; of a format of several files, to this folder, or to a file that ends in .zip.',
      ),
    },
  };
}

function presetOptions(): OptionSpecs {
  return {
    preset: {
      type: 'string',
      value: 'NAME',
      help: l10n.t(
        'An export that logbook.yaml remembers under this name; the options beside it say otherwise where they differ.',
      ),
    },
    presets: { type: 'boolean', help: l10n.t('List the exports that logbook.yaml remembers.') },
  };
}
