import type { AuditEvent } from '../events/event';
import { DAY_MS } from '../days';
import type { Content } from './content';
import { Numbering } from './numbering';
import type { Reason } from './outcome';
import type { Timeline } from './trail';

/** A kind of entry that comes on so many days of a hundred says nothing either way. */
const USUAL = 0.1;
const WEIGHT = { each: 0.8, rare: 1.8, daily: -1.5 };
/** A trail of a few days does not tell yet what is usual. */
const FEWEST_DAYS = 20;
/** A change is at work on one thing for a few days; who says the same for longer does so whatever is changed. */
const DAYS_OF_WORK = 4;
const SAID_AGAIN = { each: -0.5, most: -1.2 };

/**
 * How usual each kind of entry (a tool's action and type) is: on how many days of its trail there are such entries.
 * Reports are made every day, and near any change; a permission set is changed twice a year.
 */
export class Kinds {
  private readonly numbers = new Numbering();
  /** By the number of a kind or a thing: the last day with such an entry, and how many days had one. */
  private readonly last: number[] = [];
  private readonly days: number[] = [];
  /** By the number of a content, which says all that they depend on. */
  private readonly weights: number[] = [];
  private readonly spans = new Map<string, { readonly first: number; last: number }>();

  constructor({ events, times }: Timeline) {
    events.forEach((event, index) => {
      const day = Math.floor((times[index] ?? Number.NaN) / DAY_MS);
      if (Number.isNaN(day)) return;
      const span = this.spans.get(event.tool);
      if (span) span.last = day;
      else this.spans.set(event.tool, { first: day, last: day });
      this.count(this.kindOf(event), day);
      this.count(this.whatOf(event), day);
    });
  }

  private count(what: number, day: number): void {
    if (this.last[what] === day) return;
    this.last[what] = day;
    this.days[what] = (this.days[what] ?? 0) + 1;
  }

  /** Where the vendor gives no code, its sentence begins with what was done: `Changed profile`, `Created report`. */
  private kindOf({ tool, action, type }: AuditEvent): number {
    const { numbers } = this;
    const isCode = action.length <= 40;
    const done = numbers.of(isCode ? action : action.split(' ', 2).join(' '));
    return numbers.ofPair(numbers.of(tool), numbers.ofPair(done, numbers.of(type ?? '')));
  }

  private whatOf(event: AuditEvent): number {
    const { tool, asset, text, action } = event;
    const what = event['asset-id'] ?? asset ?? text ?? action;
    return this.numbers.ofPair(
      this.numbers.of(tool),
      this.numbers.ofPair(this.numbers.of(what), 0),
    );
  }

  /** Rare speaks for any change that fits otherwise; what comes every day speaks against each. */
  weight(event: AuditEvent, { number }: Content): number {
    return (this.weights[number] ??= this.weigh(event));
  }

  private weigh(event: AuditEvent): number {
    const span = this.spans.get(event.tool);
    const count = this.days[this.kindOf(event)] ?? 0;
    const days = span ? span.last - span.first + 1 : 0;
    const share = (count + USUAL * FEWEST_DAYS) / (days + FEWEST_DAYS);
    const kind = Math.min(WEIGHT.rare, WEIGHT.each * Math.log(USUAL / share));
    const again = this.days[this.whatOf(event)] ?? 0;
    const said = again > DAYS_OF_WORK ? SAID_AGAIN.each * Math.log(again / DAYS_OF_WORK) : 0;
    return Math.max(WEIGHT.daily, kind + Math.max(SAID_AGAIN.most, said));
  }

  reason(event: AuditEvent, content: Content, said: number): Reason | undefined {
    const weight = besideContent(this.weight(event, content), said);
    if (Math.abs(weight) < 0.2) return undefined;
    return {
      code: weight > 0 ? 'rare-kind' : 'usual-kind',
      args: { action: event.action },
      weight,
    };
  }
}

/**
 * How usual a kind is counts less where an entry names what the change names: of that, few are made on any day.
 * @param content what the entry's own words say for the change
 */
export function besideContent(weight: number, content: number): number {
  return content < SPEAKS ? weight : weight * (weight < 0 ? BESIDE.usual : BESIDE.rare);
}

const SPEAKS = 1.5;
const BESIDE = { usual: 0.25, rare: 0.5 };
