import type { Cell } from '../csv';
import { groupBy } from '../../group-by';
import { peopleOf } from '../../trust/identity';
import { approvalRowsOf } from './approvals-table';
import { exceptionsOf } from './exceptions';
import type { Exception, ExceptionContext } from './exceptions';
import type { AttachmentRow, Pack } from './pack';
import { logbookDays, wholeMembers } from './population';
import type { Population } from './population';

/** What is known before the records of a population are looked through. */
type Known = Pick<Pack, 'snapshot' | 'words' | 'population' | 'history' | 'texts'>;

/** What every record of the population has to be asked for, in one go: of very many none is kept. */
interface Looked extends Pick<
  Pack,
  'exceptions' | 'codesOf' | 'changesOf' | 'approvalRows' | 'approvalsOf'
> {
  /** The files that changes name among their attachments. */
  readonly attached: readonly Pick<AttachmentRow, 'change' | 'path'>[];
}

/** Of one pack, so many files are looked at: a crafted logbook could name millions. */
const MOST_ATTACHMENTS = 2_000;

/** Looks through the records of a population, one after the other. */
export function lookThrough(known: Known): Looked {
  const { snapshot, population, history, texts } = known;
  const approvals = groupBy(history?.approvals ?? [], ({ record }) => record.id);
  const approvalsOf = (id: string) => approvals.get(id) ?? [];
  const context = contextOf(known, approvalsOf);
  const exceptions: Exception[] = [];
  const attached: Pick<AttachmentRow, 'change' | 'path'>[] = [];
  const changesOf = new Map<string, number>();
  const approvalRows: (readonly Cell[])[] = [];
  for (const whole of wholeMembers(snapshot, population.members)) {
    const { attachments = [], tools = [], processes = [] } = whole.change;
    exceptions.push(...exceptionsOf(whole, context));
    approvalRows.push(...approvalRowsOf(whole, { approvalsOf, texts }));
    for (const path of attachments.slice(0, MOST_ATTACHMENTS - attached.length))
      attached.push({ change: whole.member.id, path });
    for (const id of [...tools, ...processes]) changesOf.set(id, (changesOf.get(id) ?? 0) + 1);
  }
  const byChange = groupBy(exceptions, ({ member }) => member.id);
  const codesOf = (id: string) => [...new Set(byChange.get(id)?.map(({ code }) => code))];
  return { exceptions, codesOf, attached, changesOf, approvalRows, approvalsOf };
}

function contextOf(
  { snapshot, words, population, history }: Known,
  approvalsOf: ExceptionContext['approvalsOf'],
): ExceptionContext {
  const facts = groupBy(history?.facts ?? [], ({ record }) => record?.id ?? '');
  return {
    snapshot,
    ...{ days: logbookDays(snapshot), namesakes: namesakesIn(population) },
    people: peopleOf(snapshot.logbook?.record.people ?? []),
    differing: history && new Set(history.differing),
    approvalsOf,
    roleText: (role) => words.evidence.choice('role', role),
    factsOf: (id) => facts.get(id) ?? [],
  };
}

function namesakesIn({ outsiders }: Population): ExceptionContext['namesakes'] {
  const others = outsiders.filter(({ why }) => why === 'same-id');
  const byId = groupBy(others, ({ id }) => id);
  return new Map([...byId].map(([id, files]) => [id, files.map(({ path }) => path)]));
}
