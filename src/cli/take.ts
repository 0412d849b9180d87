import * as l10n from '@vscode/l10n';
import { stemOf } from '../core/logbook/layout';
import type { Answer, Conflict } from '../core/merge/conflict';
import type { DecideRecord } from '../node/git/join-records';
import type { Call } from './command';
import { CliFailure } from './failure';

/** An answer given beforehand: for one field, for all that begins with it, or for a record. */
interface Take {
  readonly given: string;
  readonly record: string;
  readonly field: string | undefined;
  readonly take: 'ours' | 'theirs';
}

/** Answers from `--take RECORD[:FIELD]=ours|theirs`, and from `--ours` or `--theirs` for the rest. */
export interface Takes {
  readonly decide: DecideRecord;
  /** The texts of `--take` that answered nothing. */
  unused(): readonly string[];
}

/** Reads the answers of a call; a `CliFailure` when one cannot be meant. */
export function readTakes(call: Call): Takes {
  const takes = call.texts('take').map(parseTake);
  if (call.flag('ours') && call.flag('theirs'))
    throw new CliFailure(l10n.t('Give either {0} or {1}, not both.', '--ours', '--theirs'));
  const rest = call.flag('ours') ? 'ours' : call.flag('theirs') ? 'theirs' : undefined;
  const used = new Set<Take>();
  const decide: DecideRecord = (record) => (conflict) => {
    // The last one counts, as with any option that is given twice.
    const found = takes.filter((take) => isMeant(take, record, conflict)).at(-1);
    if (found) used.add(found);
    const take = found?.take ?? rest;
    return take && ({ take } satisfies Answer);
  };
  const unused = () => takes.filter((take) => !used.has(take)).map(({ given }) => given);
  return { decide, unused };
}

function parseTake(given: string): Take {
  const [, target = '', take] = /^(.+)=(ours|theirs)$/.exec(given) ?? [];
  if (take !== 'ours' && take !== 'theirs')
    throw new CliFailure(
      l10n.t('“{0}” is not of the form RECORD:FIELD=ours or RECORD:FIELD=theirs.', given),
    );
  const colon = target.indexOf(':');
  return colon < 0
    ? { given, record: target, field: undefined, take }
    : { given, record: target.slice(0, colon), field: target.slice(colon + 1), take };
}

function isMeant(
  { record, field }: Take,
  { path, id }: { readonly path: string; readonly id: string },
  { name }: Conflict,
): boolean {
  const isRecord = [id, stemOf(path)].some((own) => own === record || own.endsWith(`-${record}`));
  if (!isRecord || field === undefined) return isRecord;
  return name === field || name.startsWith(`${field}.`) || name.startsWith(`${field}[`);
}
