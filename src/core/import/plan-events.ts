import type { AuditEvent } from '../events/event';
import { eventKey, numberedKey } from '../events/event-key';
import { MAX_EVENT_LINE, instantOf, printEventLine } from '../events/event-lines';
import type { Hash } from '../events/hash';
import { isShallow } from '../events/json-line';
import { KeyTable, bitsOf } from '../events/key-table';
import type { KeyBits } from '../events/key-table';
import type { Redactor } from '../events/redact-event';
import type { FoundEvent, Place } from './importer';
import type { LeftOutReason } from './left-out';
import { isAccountOf } from './account';

/** What became of a row with an audit entry. */
export type EventFate =
  | {
      readonly fate: 'made';
      /** Milliseconds since 1970. */
      readonly instant: number;
      readonly event: AuditEvent;
      readonly line: string;
    }
  | { readonly fate: 'known'; readonly instant: number }
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
  readonly #seen = new KeyTable();
  readonly #repeats = new Map<string, number>();
  #file = '';
  #fileNumber = 0;
  #instant = Number.NaN;
  #stretchStart = 0;
  /** How many entries were told apart by number. */
  numbered = 0;

  constructor(options: EventPlannerOptions) {
    this.#options = options;
  }

  plan(place: Place, found: FoundEvent): EventFate {
    const instant = instantOf(found.at);
    const wrong = this.#whatIsWrong(found, instant);
    if (wrong) return { fate: 'left-out', reason: wrong };
    const position = this.#goTo(place, instant);
    const { hash, source } = this.#options;
    const { key, bits, isVendors } = eventKey(source, found, instant, hash);
    const first = this.#seen.get(bits);
    if (first === undefined || first < this.#fileNumber * LINES)
      return this.#take(place, found, { key, bits, position, instant, earlier: first });
    if (isVendors || first < this.#stretchStart)
      return leftOut('same-in-file', { line: first % LINES });
    return this.#takeNumbered(place, found, { key, position, instant });
  }

  #takeNumbered(
    place: Place,
    found: FoundEvent,
    { key, ...at }: Pick<Taken, 'key' | 'position' | 'instant'>,
  ): EventFate {
    const number = (this.#repeats.get(key) ?? 1) + 1;
    this.#repeats.set(key, number);
    const numbered = numberedKey(key, number);
    const bits = bitsOf(numbered, this.#options.hash);
    const earlier = this.#seen.get(bits);
    const fate = this.#take(place, found, { key: numbered, bits, earlier, ...at });
    if (fate.fate === 'made') this.numbered += 1;
    return fate;
  }

  #whatIsWrong(found: FoundEvent, instant: number): LeftOutReason | undefined {
    const { at, action, account } = found;
    if (!isShallow(found.original)) return { code: 'row-other-shape', args: { detail: 'nested' } };
    if (Number.isNaN(instant)) return { code: 'date-impossible', args: { field: 'at', value: at } };
    if (action === '') return { code: 'field-empty', args: { field: 'action' } };
    const { accounts } = this.#options;
    if (account === undefined || accounts.length === 0 || isAccountOf(account, accounts))
      return undefined;
    return { code: 'other-account', args: { account, expected: accounts.join(', ') } };
  }

  /** Notes where in which file we are, and since where everything happened at the same instant. */
  #goTo({ file, line }: Place, instant: number): number {
    if (file !== this.#file) {
      this.#file = file;
      this.#fileNumber += 1;
      this.#instant = Number.NaN;
      this.#repeats.clear();
    }
    const position = this.#fileNumber * LINES + line;
    if (instant !== this.#instant) this.#stretchStart = position;
    this.#instant = instant;
    return position;
  }

  #take(place: Place, found: FoundEvent, taken: Taken): EventFate {
    const { key, bits, position, instant, earlier } = taken;
    this.#seen.set(bits, position);
    if (earlier !== undefined || this.#options.known.get(bits) !== undefined)
      return { fate: 'known', instant };
    const event = this.#eventOf(place, found, key);
    const line = printEventLine(event);
    if (line.length > LONGEST) return leftOut('too-large', { limit: LONGEST });
    return { fate: 'made', instant, event, line };
  }

  #eventOf(place: Place, found: FoundEvent, key: string): AuditEvent {
    const { tool, source, hasSeveralFiles, redactor } = this.#options;
    const { line, file } = place;
    const known = { key, tool, source, line };
    return redactor.event(found, hasSeveralFiles ? { ...known, file } : known);
  }
}

/** What is known of an entry before it is taken. */
interface Taken {
  readonly key: string;
  readonly bits: KeyBits;
  readonly position: number;
  readonly instant: number;
  /** Where an earlier file of the import has it. */
  readonly earlier: number | undefined;
}

function leftOut(code: LeftOutReason['code'], args: LeftOutReason['args']): EventFate {
  return { fate: 'left-out', reason: { code, args } };
}
