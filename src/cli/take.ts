import * as l10n from '@vscode/l10n';
import { kindOfPath, stemOf } from '../core/logbook/layout';
import type { Answer, Conflict } from '../core/merge/conflict';
import type { DecideRecord } from '../node/git/join-records';
import type { Call } from './command';
import { CliFailure } from './failure';
import { ownAnswer } from './own-answer';
import type { OpenedLogbook } from './opened-logbook';

type AskedRecord = Parameters<DecideRecord>[0];

/** An answer given beforehand. */
interface Take {
  readonly given: string;
  readonly record: string;
  /** What it answers, and with what; undefined: it is about something else. */
  readonly answer: (asked: AskedRecord, conflict: Conflict) => Answer | undefined;
}

/** Answers from `--take`, from `--set`, and from `--ours` or `--theirs` for the rest. */
export interface Takes {
  /** A value that cannot be meant is a `CliFailure`. */
  readonly decide: (logbook: OpenedLogbook) => DecideRecord;
  /** The texts of `--take` and `--set` that answered nothing. */
  unused(): readonly string[];
}

/** Reads the answers of a call; a `CliFailure` when one cannot be meant. */
export function readTakes(call: Call): Takes {
  let logbook: OpenedLogbook | undefined;
  const takes = [
    ...call.texts('take').map(parseTake),
    // More telling than a side, and so stronger.
    ...call.texts('set').map((given) => parseSet(given, call, () => logbook)),
  ];
  if (call.flag('ours') && call.flag('theirs'))
    throw new CliFailure(l10n.t('Give either {0} or {1}, not both.', '--ours', '--theirs'));
  const rest = call.flag('ours') ? 'ours' : call.flag('theirs') ? 'theirs' : undefined;
  const used = new Set<Take>();
  const decide: DecideRecord = (asked) => (conflict) => {
    // The last one counts, as with any option that is given twice.
    for (const take of [...takes].reverse()) {
      const answer = isRecordMeant(take.record, asked) ? take.answer(asked, conflict) : undefined;
      if (!answer) continue;
      used.add(take);
      return answer;
    }
    return rest && { take: rest };
  };
  const unused = () => takes.filter((take) => !used.has(take)).map(({ given }) => given);
  return {
    decide: (opened) => {
      logbook = opened;
      return decide;
    },
    unused,
  };
}

function parseTake(given: string): Take {
  const [, target = '', take] = /^(.+)=(ours|theirs)$/s.exec(given) ?? [];
  if (take !== 'ours' && take !== 'theirs')
    throw new CliFailure(
      l10n.t('“{0}” is not of the form RECORD:FIELD=ours or RECORD:FIELD=theirs.', given),
    );
  const colon = target.indexOf(':');
  const [record, field] =
    colon < 0 ? [target, undefined] : [target.slice(0, colon), target.slice(colon + 1)];
  return {
    given,
    record,
    answer: (_, { name }) =>
      field === undefined || isBelow(name, field) ? ({ take } satisfies Answer) : undefined,
  };
}

/** The name of a field may have any sign in it: it is known once it is asked for. */
function parseSet(given: string, call: Call, logbook: () => OpenedLogbook | undefined): Take {
  const [, record, assignment] = /^([^:]+):([^=].*=.*)$/s.exec(given) ?? [];
  if (record === undefined || assignment === undefined)
    throw new CliFailure(l10n.t('“{0}” is not of the form RECORD:FIELD=VALUE.', given));
  return {
    given,
    record,
    answer: ({ path }, conflict) => {
      const opened = logbook();
      if (!opened || !assignment.startsWith(`${conflict.name}=`)) return undefined;
      const text = assignment.slice(conflict.name.length + 1);
      return ownAnswer(call, opened, { path, conflict, text });
    },
  };
}

function isBelow(name: string, field: string): boolean {
  return name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`);
}

/** Whether a record is meant: by its id or the end of it, or by its path; of another logbook, by its path alone. */
function isRecordMeant(given: string, { path, id }: AskedRecord): boolean {
  if (given === path || kindOfPath(path) === undefined) return given === path;
  return [id, stemOf(path)].some((own) => own === given || own.endsWith(`-${given}`));
}
