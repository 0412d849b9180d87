import * as vscode from 'vscode';
import { recordOf } from './argument';
import type { Command } from './command';
import { openInstead } from './open-instead';
import { openRecord } from './open-record';
import { Told } from '../services/told';

const noRecord = () =>
  new Told(vscode.l10n.t('Open a record of a logbook first, or choose one in the side bar.'));

/** What a click on a line of a view does. */
export const open: Command = {
  id: 'open',
  async run(services, argument) {
    const record = recordOf(services, argument);
    if (!record) throw noRecord();
    // As every tree of VS Code: a click looks, and leaves the keyboard where it is.
    await openRecord(record.logbook, record.entry, { preview: true, preserveFocus: true });
  },
};

export const openAsText: Command = {
  id: 'openAsText',
  async run(services, argument) {
    const record = recordOf(services, argument);
    if (!record) throw noRecord();
    await openInstead(services, record.logbook.uriOf(record.entry.path), 'default');
  },
};

export const openAsForm: Command = {
  id: 'openAsForm',
  async run(services, argument) {
    const record = recordOf(services, argument);
    if (!record) throw noRecord();
    if (record.entry.kind === 'broken' || record.entry.kind === 'logbook')
      throw new Told(
        vscode.l10n.t(
          'There is no form for this file. It opens as text, and nothing in it is changed.',
        ),
      );
    await openInstead(services, record.logbook.uriOf(record.entry.path), 'mopsLogbook.form');
  },
};
