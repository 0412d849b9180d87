import type { AuditEvent } from '../events/event';
import { eventKey, numberedKey } from '../events/event-key';
import { MAX_EVENT_LINE, isMoment, printEventLine } from '../events/event-lines';
import type { Hash } from '../events/hash';
import { isShallow } from '../events/json-line';
import { KeyTable } from '../events/key-table';
import type { Redactor } from '../events/redact-event';
import type { FoundEvent, Place } from './importer';
import type { LeftOutReason } from './left-out';
import { isAccountOf } from './account';

/** What became of a row with an audit entry. */
export type EventFate =
  | { readonly fate: 'made'; readonly event: AuditEvent; readonly line: string }
  | { readonly fate: 'known' }
  | { readonly fate: 'left-out'; readonly reason: LeftOutReason };

export interface EventPlannerOptions {
  readonly source: string;
  readonly tool: string;
  /** Whether entries have to say of which file they are. */
  readonly hasSeveralFiles: boolean;
  /** Instance ids of the tool's environments; none: every account may be its. */
  readonly accounts: readonly string[];
  readonly hash: Hash;
  readonly redactor: Redactor;
  /** The keys of the same tool and source that the logbook has. */
  readonly known: KeyTable;
}

/** A place in one number: which file of the import, and which of its lines. */
const LINES = 2 ** 32;
/** UTF-16 units take at most three bytes each. */
const LONGEST = MAX_EVENT_LINE / 3;

/**
 * Turns what an importer finds into audit entries, one after the other, and tells new ones from those that are known.
 *
 * Two rows of one file that say the same are two entries when they stand within one stretch of the same instant, where
 * every export puts what happened at once; they are told apart by number. Further away, or with the same id of the
 * vendor, the file has the same entry twice, and the second is left out. Rows of two files that say the same are one.
 */
export class EventPlanner {
  readonly #options: EventPlannerOptions;
  /** Where each key was seen first in the file that is being read, or else in an earlier one. */
  readonly #seen: KeyTable;
  readonly #repeats = new Map<string, number>();
  #file = '';
  #fileNumber = 0;
  #instant = '';
  #stretchStart = 0;
  /** How many entries were told apart by number. */
  numbered = 0;

  constructor(options: EventPlannerOptions) {
    this.#options = options;
    this.#seen = new KeyTable(options.hash);
  }

  plan(place: Place, found: FoundEvent): EventFate {
    const wrong = this.#whatIsWrong(found);
    if (wrong) return { fate: 'left-out', reason: wrong };
    const position = this.#goTo(place, found.at);
    const { key, isVendors } = eventKey(this.#options.source, found, this.#options.hash);
    const first = this.#seen.get(key);
    if (!this.#isInThisFile(first)) return this.#take(place, found, key, position, first);
    const line = (first ?? 0) % LINES;
    if (isVendors || (first ?? 0) < this.#stretchStart)
      return { fate: 'left-out', reason: { code: 'same-in-file', args: { line } } };
    const number = (this.#repeats.get(key) ?? 1) + 1;
    this.#repeats.set(key, number);
    const numbered = numberedKey(key, number);
    const fate = this.#take(place, found, numbered, position, this.#seen.get(numbered));
    if (fate.fate === 'made') this.numbered += 1;
    return fate;
  }

  #whatIsWrong(found: FoundEvent): LeftOutReason | undefined {
    const { at, action, account } = found;
    if (!isShallow(found)) return { code: 'row-other-shape', args: { detail: 'nested' } };
    if (!isMoment(at)) return { code: 'date-impossible', args: { field: 'at', value: at } };
    if (action === '') return { code: 'field-empty', args: { field: 'action' } };
    const { accounts } = this.#options;
    if (account === undefined || accounts.length === 0 || isAccountOf(account, accounts))
      return undefined;
    return { code: 'other-account', args: { account, expected: accounts.join(', ') } };
  }

  /** Notes where in which file we are, and since where everything happened at the same instant. */
  #goTo({ file, line }: Place, at: string): number {
    if (file !== this.#file) {
      this.#file = file;
      this.#fileNumber += 1;
      this.#instant = '';
      this.#repeats.clear();
    }
    const position = this.#fileNumber * LINES + line;
    if (at !== this.#instant) this.#stretchStart = position;
    this.#instant = at;
    return position;
  }

  #isInThisFile(position: number | undefined): boolean {
    return position !== undefined && position >= this.#fileNumber * LINES;
  }

  #take(
    place: Place,
    found: FoundEvent,
    key: string,
    position: number,
    earlier: number | undefined,
  ): EventFate {
    this.#seen.set(key, position);
    if (earlier !== undefined || this.#options.known.get(key) !== undefined)
      return { fate: 'known' };
    const event = this.#eventOf(place, found, key);
    const line = printEventLine(event);
    if (line.length > LONGEST)
      return { fate: 'left-out', reason: { code: 'too-large', args: { limit: LONGEST } } };
    return { fate: 'made', event, line };
  }

  #eventOf(place: Place, found: FoundEvent, key: string): AuditEvent {
    const { tool, source, hasSeveralFiles, redactor } = this.#options;
    const { at, actor, action, original, ...said } = redactor.event(found);
    return {
      key,
      at,
      tool,
      source,
      ...(actor === undefined ? {} : { actor }),
      action,
      ...said,
      line: place.line,
      ...(hasSeveralFiles ? { file: place.file } : {}),
      original,
    };
  }
}
