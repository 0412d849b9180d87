import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../core/logbook/snapshot';
import { peopleOf } from '../core/rules/people';
import type { Call } from './command';
import { CliFailure } from './failure';
import { noSuch } from './filter';

/** Who is named by `--owner`, if anybody is; a `CliFailure` for a name that is nobody's, as checking has it. */
export function ownerOption(call: Call, { logbook }: Snapshot): string | undefined {
  const given = call.text('owner');
  if (given === undefined) return undefined;
  const people = peopleOf(logbook?.record);
  if (!people.isNobody(given)) return given;
  const sentence = l10n.t('There is nobody called {0} in this logbook.', given);
  throw new CliFailure(noSuch(sentence, given, people.names));
}
