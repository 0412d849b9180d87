import type * as vscode from 'vscode';
import { findPerson } from '../../core/logbook/names';
import { GitLogbook } from './git-logbook';
import type { Log } from './log';
import type { Logbooks } from './logbooks';
import type { OpenLogbook } from './open-logbook';
import { PerLogbook } from './per-logbook';

/**
 * Git for every logbook on this computer's disk. Exists only in a trusted workspace, so that nothing else can start
 * git.
 */
export class Git extends PerLogbook<GitLogbook> {
  constructor(logbooks: Logbooks, log: Log, cacheDir: vscode.Uri) {
    super(logbooks, (logbook) =>
      logbook.root.scheme === 'file'
        ? new GitLogbook(logbook, (fault) => log.fault(fault), cacheDir)
        : undefined,
    );
  }

  /** How records of this logbook refer to the person at the keyboard, when the logbook knows them. */
  personIn(logbook: OpenLogbook): string | undefined {
    const email = this.of(logbook)?.state.me?.email;
    const person = email === undefined ? undefined : findPerson(logbook.snapshot, email);
    return person?.email ?? person?.id;
  }
}
