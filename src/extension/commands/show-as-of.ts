import * as vscode from 'vscode';
import { showAsOf } from '../as-of/as-of-panel';
import { pickScope } from '../as-of/pick-scope';
import type { Command } from './command';

/** What each setting was on any day: a page with a slider over the days. */
export const showSettingsAsOf: Command = {
  id: 'showAsOf',
  async run(services, argument) {
    const title = vscode.l10n.t('What did this look like on…?');
    const whose = await pickScope(services, argument, title);
    if (whose) showAsOf(services, { ...whose, compare: false });
  },
};

/** The same page, with what changed from one day to another. */
export const compareDates: Command = {
  id: 'compareDates',
  async run(services, argument) {
    const title = vscode.l10n.t('Compare two dates');
    const whose = await pickScope(services, argument, title);
    if (whose) showAsOf(services, { ...whose, compare: true });
  },
};
