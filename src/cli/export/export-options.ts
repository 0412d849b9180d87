import * as l10n from '@vscode/l10n';
import { DIGEST_DETAILS, GROUPINGS, PERIODS } from '../../core/model/codes';
import { exporters } from '../../core/export/exporters';
import { EXPORT_LANGUAGES } from '../../messages/export-languages';
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
    ...moreFilterOptions(),
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
    ...audienceOptions(),
    ...digestOptions(),
    ...pictureOptions(),
    ...sampleOptions(),
    pasted: {
      type: 'boolean',
      help: l10n.t('Of slack, that a person will paste it; otherwise it is for a program.'),
    },
    template: {
      type: 'string',
      value: 'NAME',
      help: l10n.t('Instead of a format: a template of your own, templates/NAME.md.liquid.'),
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

/** What chooses among changes here, beside what does everywhere. */
function moreFilterOptions(): OptionSpecs {
  return {
    period: { type: 'string', value: 'PERIOD', help: PERIODS.join(', ') },
    integration: {
      type: 'string',
      value: 'ID',
      help: l10n.t('Only changes of this integration.'),
    },
    person: {
      type: 'string',
      value: 'WHO',
      help: l10n.t('Only changes that this person has anything to do with.'),
    },
    drafts: { type: 'boolean', help: l10n.t('Drafts too.') },
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

function audienceOptions(): OptionSpecs {
  return {
    audience: {
      type: 'string',
      value: 'ID',
      help: l10n.t(
        'Of md, html, txt, slack and mail, a digest for these people: what they are to do first, and what is new since the last one unless days are named. Of other formats, only changes that concern them.',
      ),
    },
    lang: {
      type: 'string',
      value: 'xx',
      help: l10n.t(
        'What it is written in: {0}. Otherwise in the language of the audience, or of the logbook.',
        EXPORT_LANGUAGES.map(({ tag }) => tag).join(', '),
      ),
    },
    'mark-sent': {
      type: 'boolean',
      help: l10n.t(
        'Once the digest is written, note in its changes that these people were told today; the next digest leaves them out.',
      ),
    },
  };
}

function digestOptions(): OptionSpecs {
  return {
    top: {
      type: 'string',
      value: 'N',
      help: l10n.t('Of a digest, at most so many changes, what matters most first, a line each.'),
    },
    waiting: {
      type: 'boolean',
      help: l10n.t(
        'Of a digest, also what they asked for and waits, was put off or turned down, with its reason and priority.',
      ),
    },
    again: {
      type: 'boolean',
      help: l10n.t('Of a digest, also what these people were already told.'),
    },
    with: {
      type: 'string',
      multiple: true,
      value: 'DETAIL',
      help: l10n.t(
        'Of a digest, say this too: {0}. May be given several times.',
        DIGEST_DETAILS.join(', '),
      ),
    },
  };
}

function pictureOptions(): OptionSpecs {
  return {
    'no-charts': { type: 'boolean', help: l10n.t('Of html, site and xlsx, without charts.') },
    'base-url': {
      type: 'string',
      value: 'URL',
      help: l10n.t(
        'Of site, the address at which it will stand: its feeds then lead to its pages.',
      ),
    },
  };
}

function sampleOptions(): OptionSpecs {
  return {
    sample: {
      type: 'string',
      value: 'N',
      help: l10n.t(
        'Of evidence, how many changes are drawn and traced; by a usual table otherwise.',
      ),
    },
    seed: {
      type: 'string',
      value: 'SEED',
      help: l10n.t('Of evidence, what draws the same sample again; an auditor names one.'),
    },
  };
}
