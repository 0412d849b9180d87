import * as l10n from '@vscode/l10n';
import type { Call, OptionSpecs } from '../command';
import { CliFailure } from '../failure';

const ANSWERS = ['document', 'link', 'not', 'ignore', 'ignore-when', 'no-entry'] as const;
export type AnswerOption = (typeof ANSWERS)[number];

/** Options that answer instead of listing. */
export function answerOptions(): OptionSpecs {
  return {
    document: {
      type: 'string',
      value: 'GROUP',
      help: l10n.t(
        'Writes a draft of the change that this group is the trace of. GROUP is its id, or a part of it.',
      ),
    },
    link: {
      type: 'string',
      value: 'GROUP=CHANGE',
      help: l10n.t('The group belongs to this change: its entries are noted there.'),
    },
    not: {
      type: 'string',
      value: 'GROUP=CHANGE',
      help: l10n.t('The group does not belong to this change. Asks for --reason.'),
    },
    ignore: {
      type: 'string',
      value: 'GROUP',
      help: l10n.t('Nobody need document this group. Asks for --reason.'),
    },
    'ignore-when': {
      type: 'string',
      multiple: true,
      value: 'FIELD=PATTERN',
      help: l10n.t(
        'Nobody need document entries like these, now and later: tool, source, actor, action, type, asset or text, with * for any text. Given several times, all must fit. Asks for --reason.',
      ),
    },
    'no-entry': {
      type: 'string',
      value: 'CHANGE',
      help: l10n.t('This change leaves no entry. Asks for --reason.'),
    },
    ...aboutTheAnswer(),
  };
}

/** What is said beside an answer. */
function aboutTheAnswer(): OptionSpecs {
  return {
    reason: { type: 'string', value: 'WORDS', help: l10n.t('Why, for whoever reads it later.') },
    owner: { type: 'string', value: 'PERSON', help: l10n.t('Who answers for an answer.') },
    expires: {
      type: 'string',
      value: 'DAY',
      help: l10n.t('The last day on which such entries are ignored.'),
    },
  };
}

/** Which answer was given, if any; two at once are a `CliFailure`. */
export function answerOption(call: Call): AnswerOption | undefined {
  const given = ANSWERS.filter((name) => call.texts(name).length > 0 || call.text(name));
  if (given.length > 1)
    throw new CliFailure(
      l10n.t('One answer at a time: {0}.', given.map((one) => `--${one}`).join(', ')),
    );
  return given[0];
}
