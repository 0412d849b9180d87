import * as l10n from '@vscode/l10n';
import type { ImportRequest, NoPlan } from '../../core/import/plan';
import { oneLine } from '../../core/one-line';
import type { Question } from '../../core/import/question';
import type { Snapshot } from '../../core/logbook/snapshot';
import { answerText, questionText } from '../../messages/import/question-text';
import { refusalText } from '../../messages/import/refusal-text';
import type { Call } from '../command';
import { CliFailure } from '../failure';

/** As many choices as a person can be shown. */
const MOST_SHOWN = 20;

/** Why nothing can be imported, as a failure of the command. */
export function refused(noPlan: Extract<NoPlan, { outcome: 'refused' }>): CliFailure {
  const { place, reason } = noPlan;
  const text = refusalText(reason);
  return new CliFailure(
    place === undefined ? text : `${oneLine(place.file)}:${place.line}: ${text}`,
  );
}

/**
 * The request with the answer of the person who watches; where nobody does, a `CliFailure` that says how to give the
 * answer beforehand. The same when it was given, and is none.
 */
export async function answered(
  call: Call,
  request: ImportRequest,
  question: Question,
  snapshot: Snapshot,
): Promise<ImportRequest> {
  const { code } = question;
  const given = request.answers[code];
  if (given !== undefined) call.say(l10n.t('“{0}” is no answer to this:', given));
  call.say(questionText(question));
  const choices = question.choices.slice(0, MOST_SHOWN);
  const { ask } = call.io;
  if (code === 'column-map' || !ask || call.json) {
    if (choices.length > 0) call.say(l10n.t('It is one of: {0}.', choices.join(', ')));
    throw new CliFailure(howToAnswer(question, snapshot));
  }
  for (const [at, choice] of choices.entries())
    call.say(`  ${at + 1}  ${answerText(code, choice)}`);
  const typed = (await ask('> ')).trim();
  if (typed === '') throw new CliFailure(howToAnswer(question, snapshot));
  const answer = choices[Number(typed) - 1] ?? typed;
  if (code === 'source') return { ...request, source: answer };
  return { ...request, answers: { ...request.answers, [code]: answer } };
}

function howToAnswer({ code, choices }: Question, { tools }: Snapshot): string {
  const [first] = choices;
  switch (code) {
    case 'source':
      return l10n.t(
        'Nothing was imported. Name the source before the file: {0}',
        `import ${first ?? 'SOURCE'} …`,
      );
    case 'tool':
      return tools.size === 0
        ? l10n.t(
            'Nothing was imported. The logbook has no tools yet; name one of the catalogue: {0}',
            '--tool salesforce',
          )
        : l10n.t('Nothing was imported. Name it: {0}', `--tool ${first ?? 'ID'}`);
    case 'target':
      return l10n.t('Nothing was imported. Name it: {0} or {1}', '--tool ID', '--process ID');
    case 'column-map':
      return l10n.t('Nothing was imported. Make a map in VS Code, or name one: {0}', '--map ID');
    default:
      return l10n.t(
        'Nothing was imported. Answer it: {0}',
        `--answer ${code}=${first ?? l10n.t('VALUE')}`,
      );
  }
}
