import * as l10n from '@vscode/l10n';
import { clockOf } from '../../core/reconcile/moments';
import { withinScope } from '../../core/reconcile/period';
import { reconcile as reconcileEntries } from '../../core/reconcile/reconcile';
import { readTrail } from '../../core/reconcile/trail';
import { momentText } from '../../messages/dates';
import type { ReconcileContext } from '../../messages/reconcile-text';
import { eventReader } from '../../node/events/event-reader';
import { sha256OfText } from '../../node/sha256';
import { EXIT } from '../command';
import type { Call, Command, ExitCode, OptionSpecs } from '../command';
import { CliFailure } from '../failure';
import { noSuch, toolOption } from '../filter';
import { PROGRAM } from '../io';
import { dateContext, dayOption, todayOf } from '../moment';
import { jsonPieces } from '../json-pieces';
import type { OpenedLogbook } from '../opened-logbook';
import { printPieces } from '../print-pieces';
import { giveAnswer } from '../reconcile/answer';
import { answerOption, answerOptions } from '../reconcile/answer-options';
import { OUTCOMES, printGroups, reconcileJson, sayRest } from '../reconcile/view';
import type { Asked } from '../reconcile/view';

export const reconcile = (): Command => ({
  usage:
    'reconcile [--tool ID] [--since DAY] [--until DAY] [--outcome undocumented|documented|ignored|all]',
  about: l10n.t(
    'Holds the audit entries that were imported against the changes of the logbook, and lists what nobody documented, newest first: when, which tool, who, what, and what was looked for. Entries of one person on one asset within minutes are one group. One answer can be given with it: that a group belongs to a change, does not, is to be ignored, or becomes a change of its own. Exits with 1 while there are undocumented entries, or entries that cannot be read.',
  ),
  options: options(),
  positionals: { min: 0, max: 0 },
  examples: [
    'reconcile',
    'reconcile --tool salesforce --since -30d',
    'reconcile --document 0YmWy000002yU0T',
    'reconcile --link 0YmWy000002yU0T=k3f9',
    'reconcile --ignore-when actor="svc-*" --reason "The sync writes these" --expires 2027-06-30',
    'reconcile --json',
  ],
  run,
});

function options(): OptionSpecs {
  return {
    tool: { type: 'string', value: 'ID', help: l10n.t('Only entries of this tool.') },
    since: {
      type: 'string',
      value: 'DAY',
      help: l10n.t('From this day on: 2026-11-01, or words such as “yesterday”.'),
    },
    until: { type: 'string', value: 'DAY', help: l10n.t('Up to and including this day.') },
    outcome: {
      type: 'string',
      value: 'OUTCOME',
      help: l10n.t('undocumented (otherwise), documented, ignored or all.'),
    },
    ...answerOptions(),
  };
}

async function run(call: Call): Promise<ExitCode> {
  const wanted = outcomeOf(call);
  const answer = answerOption(call);
  const logbook = await call.openLogbook();
  const { snapshot } = logbook;
  const asked = await askedFor(call, logbook, wanted);
  if (answer) return giveAnswer(call, logbook, asked, answer);
  const context: ReconcileContext = {
    snapshot,
    dateText: (moment) =>
      momentText(moment, call.locale, call.io.now(), snapshot.logbook?.record['time-zone']),
  };
  if (call.json) await printPieces(call.io.out, jsonPieces(reconcileJson(asked, context)));
  else {
    printGroups(call, asked, context);
    sayRest(call, asked, context);
    if (asked.coverage.length === 0) sayHowToImport(call);
  }
  return asked.totals.undocumented > 0 || asked.unread.length > 0 ? EXIT.findings : EXIT.fine;
}

function outcomeOf(call: Call): string {
  const given = call.text('outcome') ?? 'undocumented';
  if (OUTCOMES.some((outcome) => outcome === given)) return given;
  throw new CliFailure(noSuch(l10n.t('There is no outcome {0}.', given), given, OUTCOMES));
}

async function askedFor(call: Call, logbook: OpenedLogbook, wanted: string): Promise<Asked> {
  const { snapshot, root } = logbook;
  const tool = toolOption(call, snapshot);
  const [since, until] = [dayOption(call, 'since', snapshot), dayOption(call, 'until', snapshot)];
  const clock = clockOf(snapshot.logbook?.record['time-zone']);
  const trail = await readTrail(eventReader(root), tool);
  const today = todayOf(dateContext(call, snapshot));
  const found = reconcileEntries(trail, snapshot, { today, hash: sha256OfText });
  const asked = withinScope(found, { tool, since, until }, clock);
  return {
    ...asked,
    unread: trail.unread ?? [],
    shown: asked.groups.filter(({ outcome }) => wanted === 'all' || outcome === wanted),
  };
}

function sayHowToImport(call: Call): void {
  call.say(
    l10n.t(
      'There are no audit entries to compare with. Export the audit trail of a tool to a file, and import it: {0}',
      `${PROGRAM} import SOURCE FILE`,
    ),
  );
}
