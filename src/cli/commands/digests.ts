import * as l10n from '@vscode/l10n';
import { CADENCES } from '../../core/export/digest/cadence';
import { digestStates } from '../../core/export/digest/due';
import type { DigestState } from '../../core/export/digest/due';
import { formatFor } from '../../core/export/digest/format-for';
import { longDayText } from '../../messages/dates';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import type { DigestsOutput } from '../outputs/digest-output';
import { PROGRAM } from '../io';
import { dateContext, todayOf } from '../moment';
import { table } from '../table';

export const digests = (): Command => ({
  usage: 'digests',
  about: l10n.t(
    'Lists the audiences of logbook.yaml: id, cadence, the day on which they were told of anything last, how many changes are new to them, since when a digest is due. Below that, the command that makes each one that is due. Exits with 1 when any is.',
  ),
  options: {},
  positionals: { min: 0, max: 0 },
  examples: ['digests', 'digests --json'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const { snapshot } = await call.openLogbook();
  const states = digestStates(snapshot, todayOf(dateContext(call, snapshot)));
  const due = states.filter((state) => state.due !== undefined);
  if (call.json) {
    const output: DigestsOutput = { digests: states.map(outputOf) };
    call.printJson(output);
    return due.length > 0 ? EXIT.findings : EXIT.fine;
  }
  for (const line of table(
    states.map((state) => cells(call, state)),
    call.io.out,
  ))
    call.print(line);
  for (const { audience } of states.filter(({ isUnclear }) => isUnclear))
    call.say(
      l10n.t(
        'How often {0} is meant to hear (“{1}”) is not understood; these are: {2}.',
        audience.name,
        audience.cadence ?? '',
        CADENCES.join(', '),
      ),
    );
  if (states.length === 0)
    call.say(l10n.t('logbook.yaml declares no audiences yet: people who are told, and how often.'));
  else if (due.length === 0) call.say(l10n.t('No digest is due.'));
  else {
    call.say(
      due.length === 1 ? l10n.t('One digest is due:') : l10n.t('{0} digests are due:', due.length),
    );
    for (const state of due) call.say(`  ${commandFor(state)}`);
  }
  return due.length > 0 ? EXIT.findings : EXIT.fine;
}

function cells(call: Call, { audience, last, news, due }: DigestState): readonly string[] {
  const day = (text: string): string => longDayText(text, call.locale);
  return [
    audience.id,
    audience.cadence ?? '',
    last ? l10n.t('last told {0}', day(last)) : l10n.t('never told'),
    news === 1 ? l10n.t('1 new change') : l10n.t('{0} new changes', news),
    due ? l10n.t('due since {0}', day(due)) : '',
  ];
}

const commandFor = ({ audience }: DigestState): string =>
  `${PROGRAM} export --format ${formatFor(audience)} --audience ${audience.id} --mark-sent`;

function outputOf(state: DigestState): DigestsOutput['digests'][number] {
  const { audience, last = null, due = null, news } = state;
  return {
    audience: audience.id,
    name: audience.name,
    cadence: audience.cadence ?? null,
    ...{ last, due, news },
    command: due === null ? null : commandFor(state),
  };
}
