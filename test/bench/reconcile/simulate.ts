import type { AuditEvent, EventFileHead } from '../../../src/core/events/event';
import { signOf } from '../../../src/core/events/redact-people';
import type { Snapshot } from '../../../src/core/logbook/snapshot';
import type { Change } from '../../../src/core/model/change';
import type { Trail } from '../../../src/core/reconcile/trail';
import { sha256OfText } from '../../../src/node/sha256';
import { deedsOf } from './deeds';
import { Dice } from './dice';
import { headOf } from './head';
import { lookalike, routine, unwritten } from './noise';
import { vendorOf } from './vendors';
import type { Said } from './vendors';

/** A trail of which it is known what caused each entry. */
export interface Simulation {
  readonly trail: Trail;
  /** By the key of an entry: the change that caused it; undefined: none. */
  readonly causes: ReadonlyMap<string, string | undefined>;
}

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const DONE = new Set(['live', 'tested', 'rolled-back']);

/**
 * What tools would have written into their trails while the changes of a logbook were made: the traces of these (early,
 * late, in bursts, under signs, by clocks that go wrong, in sandboxes, rolled back) amid what goes on all day.
 */
export function simulate(snapshot: Snapshot, seed: number): Simulation {
  return new World(snapshot, new Dice(seed)).run();
}

class World {
  private readonly events: AuditEvent[] = [];
  private readonly causes = new Map<string, string | undefined>();
  /** How wrong the clock of each tool's export is: zones are mistaken, and services drift. */
  private readonly skews = new Map<string, number>();
  private count = 0;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly dice: Dice,
  ) {}

  run(): Simulation {
    const changes = [...this.snapshot.changes.values()].map(({ record }) => record);
    for (const change of changes) if (DONE.has(change.status)) this.trace(change);
    this.everyday(changes);
    for (const change of changes) if (DONE.has(change.status)) this.unwritten(change, changes);
    const heads = [...new Set(this.events.map(({ tool }) => tool))].map((tool) => this.head(tool));
    return { trail: { events: this.events, heads }, causes: this.causes };
  }

  private trace(change: Change): void {
    for (const tool of change.tools ?? []) {
      const deeds = deedsOf(change, tool, this.snapshot, this.dice);
      for (const moment of this.momentsOf(change)) {
        const actor = this.actorOf(change, tool);
        const sandbox = this.dice.chance(0.12);
        let at = moment + this.off();
        for (const deed of deeds) {
          const said = vendorOf(tool)(deed, this.dice);
          if (sandbox)
            this.burst(tool, said, at - this.dice.between(1, 4) * DAY, actor, change.id, 'sandbox');
          at = this.burst(tool, said, at, actor, change.id);
        }
      }
      const back = change['rolled-back'];
      if (back !== undefined)
        for (const deed of deeds) {
          const undone = { ...deed, from: deed.to, to: deed.from };
          const said = vendorOf(tool)(undone, this.dice);
          this.burst(tool, said, timeOf(back, this.dice), this.actorOf(change, tool), change.id);
        }
      this.hardCases(change, tool);
    }
  }

  /** Each step of a rollout is done for itself; a change of one step, when it goes live. */
  private momentsOf({ live, rollout = [] }: Change): readonly number[] {
    const steps = rollout.flatMap(({ on, status }) =>
      on !== undefined && status === 'done' ? [on] : [],
    );
    const moments = steps.length > 0 ? steps : live === undefined ? [] : [live];
    return moments.map((moment) => timeOf(moment, this.dice));
  }

  /** How long before or after what the change says somebody really did it. */
  private off(): number {
    const { dice } = this;
    return dice.weighted<() => number>([
      [() => dice.between(-2, 0.5) * HOUR, 58],
      [() => dice.between(-8, 2) * HOUR, 24],
      [() => dice.between(-3, -1) * DAY, 9],
      [() => dice.between(0.2, 1.2) * DAY, 5],
      [() => dice.between(-9, -3) * DAY, 4],
    ])();
  }

  private actorOf(change: Change, tool: string): string | undefined {
    const { dice } = this;
    if (tool === 'google-tag-manager') return undefined;
    const own = change['done-by'] ?? (change.owner === undefined ? [] : [change.owner]);
    const who = own.length === 0 ? 'noor' : dice.pick(own);
    const person = this.people.find(({ id }) => id === who);
    const address = person?.aliases?.find((alias) => alias.includes('@')) ?? person?.email;
    return dice.weighted([
      [who, 80],
      [address === undefined ? who : signOf(address, sha256OfText), 6],
      [dice.pick(this.people).id, 5],
      ['someone-0badcafe', 3],
      [tool === 'marketo' ? 'Unknown' : undefined, 6],
    ]);
  }

  private get people() {
    return this.snapshot.logbook?.record.people ?? [];
  }

  /** Writes entries minutes apart, some of them twice or more; gives the time after the last one. */
  private burst(
    tool: string,
    said: readonly Said[],
    start: number,
    actor: string | undefined,
    cause: string | undefined,
    environment = 'production',
  ): number {
    let at = start;
    for (const one of said)
      for (
        let times = this.dice.weighted([
          [1, 60],
          [2, 25],
          [4, 15],
        ]);
        times > 0;
        times -= 1
      ) {
        this.write(tool, one, at, actor, cause, environment);
        at += this.dice.between(0.1, 6) * MINUTE;
      }
    return at;
  }

  private write(
    tool: string,
    said: Said,
    at: number,
    actor: string | undefined,
    cause: string | undefined,
    environment: string,
  ): void {
    this.count += 1;
    const key = `${tool}:${String(this.count).padStart(6, '0')}`;
    const time = new Date(at + this.skewOf(tool)).toISOString();
    const account = this.snapshot.tools
      .get(tool)
      ?.record.environments?.find(({ name }) => name === environment)?.['instance-id'];
    const common = { key, at: time, tool, source: 'simulation', line: this.count, original: {} };
    const known = { ...(actor === undefined ? {} : { actor }), ...(account ? { account } : {}) };
    this.events.push({ ...common, ...known, ...said });
    this.causes.set(key, cause);
  }

  private skewOf(tool: string): number {
    const { dice } = this;
    const known = this.skews.get(tool);
    if (known !== undefined) return known;
    const skew = dice.weighted([
      [0, 75],
      [dice.between(-5, 5) * MINUTE, 15],
      [dice.pick([-2, -1, 1, 2]) * HOUR, 10],
    ]);
    this.skews.set(tool, skew);
    return skew;
  }

  /** What nobody wrote down, near to something that somebody did. */
  private hardCases(change: Change, tool: string): void {
    const { dice } = this;
    const [moment = Date.parse(change.live ?? '')] = this.momentsOf(change);
    const deed = dice.chance(0.3) ? lookalike(change, tool, dice) : undefined;
    if (deed) {
      const at = moment + dice.pick([-1, 1]) * dice.between(6, 40) * DAY;
      this.burst(tool, vendorOf(tool)(deed, dice), at, dice.pick(this.people).id, undefined);
    }
    // The same person does other things on the same day.
    for (let more = dice.whole(0, 2); more > 0; more -= 1) {
      const at = moment + dice.between(-7, 7) * HOUR;
      this.burst(tool, routine(tool, dice), at, this.actorOf(change, tool), undefined);
    }
  }

  /** For three changes that somebody wrote down there is one that nobody did: in the same tools, at any time. */
  private unwritten({ tools = [] }: Change, changes: readonly Change[]): void {
    const { dice } = this;
    for (const tool of tools) {
      if (!dice.chance(0.33)) continue;
      const { live } = dice.pick(changes.filter((change) => change.live !== undefined));
      const at = Date.parse(live ?? '') + dice.between(-15, 15) * DAY;
      const actor =
        tool === 'google-tag-manager'
          ? undefined
          : dice.pick(['kenji', 'marisol', 'priya', 'tomasz', 'ben']);
      this.burst(tool, vendorOf(tool)(unwritten(tool, dice), dice), at, actor, undefined);
    }
  }

  /** Some days nothing, some days a dozen entries, in each tool that has a trail. */
  private everyday(changes: readonly Change[]): void {
    const { dice } = this;
    const times = changes.flatMap(({ live }) => (live === undefined ? [] : [Date.parse(live)]));
    const [first, last] = [Math.min(...times), Math.max(...times)];
    const hands = [
      'kenji',
      'marisol',
      'priya',
      'tomasz',
      'ben',
      'someone-1f2e3d4c',
      'Automated Process',
    ];
    for (const tool of new Set(this.events.map((event) => event.tool)))
      for (let day = first - 5 * DAY; day < last; day += DAY)
        for (
          let count = dice.weighted([
            [0, 55],
            [1, 25],
            [2, 15],
            [5, 5],
          ]);
          count > 0;
          count -= 1
        ) {
          const at = day + dice.between(6, 19) * HOUR;
          const actor = tool === 'google-tag-manager' ? undefined : dice.pick(hands);
          this.burst(tool, routine(tool, dice), at, actor, undefined);
        }
  }

  private head(tool: string): EventFileHead {
    const times = this.events.flatMap((event) => (event.tool === tool ? [event.at] : [])).sort();
    return headOf('simulation', tool, times.length, times[0] ?? '', times.at(-1) ?? '');
  }
}

function timeOf(moment: string, dice: Dice): number {
  return moment.length > 10 ? Date.parse(moment) : Date.parse(moment) + dice.between(7, 17) * HOUR;
}
