import * as vscode from 'vscode';
import { savePage } from '../history/save-page';
import { GitError } from '../../node/git/read-versions';
import { gitText } from '../../messages/git-text';
import { isSaveNode } from '../history/revision-node';
import { dayWords } from '../services/day-words';
import { Told } from '../services/told';
import { dayThere } from '../services/today';
import type { Command } from './command';

/** Shows all that one save changed, field by field, on a page. */
export const showSave: Command = {
  id: 'showSave',
  async run(services, argument) {
    if (!isSaveNode(argument)) return;
    const { logbook, commit } = argument.save;
    const history = await services.git?.of(logbook)?.history();
    if (!history) return;
    if (!history.ok) throw new Told(gitText(history.failure));
    const revisions = await history.value.ofCommit(commit.oid).catch((error: unknown) => {
      if (error instanceof GitError) throw new Told(gitText(error.failure));
      throw error;
    });
    const day = dayWords(dayThere(logbook, commit.date));
    const name = vscode.l10n.t('{0}, {1}', commit.author.name, day);
    await services.reports.show(name, commit.oid, savePage(logbook, commit, revisions));
  },
};
