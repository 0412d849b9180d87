import * as l10n from '@vscode/l10n';
import { dayOf } from '../../core/logbook/dates';
import { toolName } from '../../core/logbook/names';
import type { Snapshot } from '../../core/logbook/snapshot';
import { inboxOf } from '../../core/logbook/updates';
import type { UpdateFacts } from '../../core/logbook/updates';
import { reportBroken } from '../broken-files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode, OptionSpecs } from '../command';
import { toolOption } from '../filter';
import { dateContext, todayOf } from '../moment';
import { table } from '../table';
import type { UpdateOutput, UpdatesOutput } from '../outputs/updates-output';
import { addUpdate } from '../updates/add-update';
import { answerUpdate } from '../updates/answer-update';

export const updates = (): Command => ({
  usage:
    'updates [--tool ID] [--open] | updates ID --change ID|--no-change REASON|--owner PERSON [--due DAY] | updates --add TITLE --tool ID [--set path=value …]',
  about: l10n.t(
    'Lists what vendors announced: the next day that counts, whether it is answered, tool, title, id; open ones first, and those with a day before the others. Exits with 1 when a day was missed. With the id of one, or a part of it, answers that one: by a change, by a reason why none is needed, or by a person who looks into it. --add writes down a new one, with the deadline that its title names.',
  ),
  options: options(),
  positionals: { min: 0, max: 1 },
  examples: [
    'updates --open',
    'updates access-token-k3f9 --change 2026-11-20-token-in-the-header-m4qd',
    'updates k3f9 --no-change "We call none of these"',
    'updates k3f9 --owner kenji --due "in 2 weeks"',
    'updates --add "The token in the URL ends on 31 January 2027" --tool marketo --set link=https://…',
  ],
  run,
});

function options(): OptionSpecs {
  return {
    tool: { type: 'string', value: 'ID', help: l10n.t('Only what is about this tool.') },
    open: { type: 'boolean', help: l10n.t('Only what nobody has answered.') },
    change: { type: 'string', value: 'ID', help: l10n.t('The change that answers it.') },
    'no-change': { type: 'string', value: 'REASON', help: l10n.t('Why no change is needed.') },
    owner: { type: 'string', value: 'PERSON', help: l10n.t('Who looks into it.') },
    due: { type: 'string', value: 'DAY', help: l10n.t('By when it is to be answered.') },
    add: { type: 'string', value: 'TITLE', help: l10n.t('What was announced, in one line.') },
    set: {
      type: 'string',
      multiple: true,
      value: 'path=value',
      help: l10n.t('With --add: a field to fill in, as with the command set; several times.'),
    },
  };
}

async function run(call: Call): Promise<ExitCode> {
  const [given] = call.positionals;
  const logbook = await call.openLogbook();
  if (call.text('add') !== undefined) return addUpdate(call, logbook);
  if (given !== undefined) return answerUpdate(call, logbook, given);
  const { snapshot } = logbook;
  const today = todayOf(dateContext(call, snapshot));
  const shown = inboxOf(snapshot, toolOption(call, snapshot), today).filter(
    ({ state }) => !call.flag('open') || state === 'open',
  );
  const found = shown.map(outputOf);
  const exit = found.some(({ overdue }) => overdue) ? EXIT.findings : EXIT.fine;
  reportBroken(call, logbook);
  if (call.json) {
    const output: UpdatesOutput = { updates: found };
    call.printJson(output);
    return exit;
  }
  const rows = shown.map((facts) => cells(facts, snapshot));
  for (const line of table(rows, call.io.out)) call.print(line);
  if (shown.length === 0)
    call.say(
      call.flag('open')
        ? l10n.t('Every vendor update is answered.')
        : l10n.t('There are no vendor updates yet.'),
    );
  return exit;
}

function cells(facts: UpdateFacts, snapshot: Snapshot): readonly string[] {
  const { entry, next } = facts;
  const { tool, title } = entry.record;
  const name = tool === undefined ? '' : toolName(snapshot, tool);
  return [next ?? '', stateText(facts), name, title, entry.id];
}

function stateText({ state, away = 0, entry }: UpdateFacts): string {
  if (state === 'over') return l10n.t('over');
  if (state === 'open') return away < 0 ? l10n.t('open, overdue') : l10n.t('open');
  return entry.record.response?.change === undefined
    ? l10n.t('no change needed')
    : l10n.t('answered by a change');
}

function outputOf({ entry, state, next, away = 0 }: UpdateFacts): UpdateOutput {
  const { record, id, path } = entry;
  const { title, tool = null, announced, deadline = null, owner = null, due = null } = record;
  const { change = null, reason = null } = record.response ?? {};
  const overdue = state === 'open' && away < 0;
  return {
    ...{ id, title, tool, deadline, state, overdue, owner, due, change, reason, path },
    announced: dayOf(announced) ?? null,
    next: next ?? null,
  };
}
