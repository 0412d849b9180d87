import * as l10n from '@vscode/l10n';
import { namesIn } from '../../core/history/names';
import type { History } from '../../core/history/history';
import type { Plain } from '../../core/model/field';
import { peopleOf } from '../../core/trust/identity';
import { decidedAmong } from '../../core/trust/present';
import { exactText } from '../../messages/dates';
import type { TrustContext } from '../../messages/approval-text';
import { checkIntegrity } from '../../node/git/check-integrity';
import type { IntegrityReport } from '../../node/git/check-integrity';
import { acceptHeads } from '../../node/git/look-at-heads';
import type { Repository } from '../../node/git/open-repository';
import { userDataFolder } from '../../node/data-folder';
import { seenMemory } from '../../node/seen-heads';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { findRecord } from '../find-record';
import { PROGRAM } from '../io';
import { integrityJson, integrityLines } from '../integrity-report';
import type { OpenedLogbook } from '../opened-logbook';
import { readHistoryFor } from '../read-history';
import { wholeRecord } from '../record-file';
import { orFail, repositoryOf } from '../repository';
import { sayLongLook } from '../say-long-look';
import { inColumns } from '../wrap';

export const integrity = (): Command => ({
  usage: 'integrity [ID] [--accept]',
  about: l10n.t(
    'Says how far the history can be trusted, of everything or of one record: which approvals are signed by their approver, only saved under their name, reported by somebody else, or for an earlier version; what was changed after it went live; what was removed; dates that run against their neighbours; and whether the history was rewritten since it was last looked at on this computer. These are facts, and no proof that all is well. Signatures are checked as git does, with the keys and programs of your own git settings. Exits with 1 when there is something to look at.',
  ),
  options: {
    accept: {
      type: 'boolean',
      help: l10n.t('A rewritten history is fine as it is now: it is not told again.'),
    },
  },
  positionals: { min: 0, max: 1 },
  examples: ['integrity', 'integrity k3f9', 'integrity --json', 'integrity --accept'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const repository = await repositoryOf(call, logbook.root);
  const memory = seenMemory(userDataFolder(call.io.env), repository);
  if (call.flag('accept')) {
    if (memory === undefined) throw new CliFailure(l10n.t('There is no place to remember it.'));
    await acceptHeads(memory);
  }
  const history = await readHistoryFor(call, repository);
  const report = await look(call, logbook, repository, history);
  const { snapshot } = logbook;
  const context: TrustContext = {
    names: namesIn(snapshot),
    dateText: (moment) => exactText(moment, call.locale),
  };
  if (call.json) call.printJson(integrityJson(report, context));
  else for (const line of integrityLines(report, context)) call.print(inColumns(line, call.io.out));
  for (const line of summary(report)) call.say(line);
  return report.facts.some(({ level }) => level === 'warning') ? EXIT.findings : EXIT.fine;
}

async function look(
  call: Call,
  logbook: OpenedLogbook,
  repository: Repository,
  history: History,
): Promise<IntegrityReport> {
  const { snapshot } = logbook;
  const [given] = call.positionals;
  const progress = call.io.err.isTerminal ? sayLongLook(call) : undefined;
  const report = await checkIntegrity(repository, history, {
    people: peopleOf(snapshot.logbook?.record.people ?? []),
    current: (id) => currentOf(logbook, id),
    present: decidedAmong(snapshot.changes.values()),
    now: call.io.now(),
    memory: seenMemory(userDataFolder(call.io.env), repository),
    only: given === undefined ? undefined : recordIn(logbook, history, given),
    ...(progress ? { onProgress: progress } : {}),
  });
  return orFail(report);
}

/** A record that is gone has a history still. */
function recordIn({ snapshot }: OpenedLogbook, history: History, given: string): string {
  return history.touchesOf(given).length > 0 ? given : findRecord(snapshot, given).id;
}

async function currentOf(logbook: OpenedLogbook, id: string): Promise<Plain | undefined> {
  const entry = logbook.snapshot.changes.get(id);
  if (!entry) return undefined;
  try {
    return (await wholeRecord(logbook, entry.path)).value;
  } catch (error) {
    // A file that cannot be read any more is a finding of `check`.
    if (error instanceof CliFailure) return undefined;
    throw error;
  }
}

function summary({ facts, compared, shallow }: IntegrityReport): readonly string[] {
  const warnings = facts.filter(({ level }) => level === 'warning').length;
  return [
    warnings === 0
      ? l10n.t('Nothing to look at, as far as the history on this computer tells.')
      : l10n.t('To look at: {0}.', warnings),
    ...(facts.some(({ code }) => code === 'rewritten')
      ? [
          l10n.t(
            'If the history is fine as it is now, say so once: {0}',
            `${PROGRAM} integrity --accept`,
          ),
        ]
      : []),
    ...(compared === 'first-look'
      ? [
          l10n.t(
            'From now on this computer remembers the history, and will tell when it is rewritten.',
          ),
        ]
      : []),
    ...(compared === 'no'
      ? [l10n.t('The history could not be compared with what was seen of it before.')]
      : []),
    ...(shallow ? [l10n.t('The oldest part of the history is not on this computer.')] : []),
  ];
}
