import type { Snapshot } from '../logbook/snapshot';
import type { Change } from '../model/change';
import type { Status } from '../model/codes';
import { thingsOf } from './claim-names';
import type { NamedThings } from './claim-names';
import type { TellingWords } from './content';
import { findingOf } from './finding';
import type { Clock } from './moments';
import type { Name } from './name';
import type { People } from './people';
import { spansOf } from './spans';
import type { Span } from './spans';
import type { StackWords } from './stack-words';
import { bitsOf, spaced, tellingWords, wordsOf } from './words';

/** What a change says that entries of one tool could show: what was touched, when, and by whom. */
export interface Claim extends NamedThings, TellingWords {
  readonly change: string;
  readonly tool: string;
  /** Whether the change names the tool itself, or only an integration of it. */
  readonly isDirect: boolean;
  readonly status: Status;
  /** The initiative or change that it is a part of. */
  readonly parent: string | undefined;
  readonly spans: readonly Span[];
  /** The first and last moment of them; infinite when there are none. */
  readonly from: number;
  readonly until: number;
  /** Who did it: those it names, or else its owner; and everybody who had another part in it. */
  readonly did: ReadonlySet<string>;
  readonly involved: ReadonlySet<string>;
  readonly saysWhoDid: boolean;
  /** The environments that it speaks of, in small letters. */
  readonly environments: ReadonlySet<string>;
  /** All its words, for names that stand in them. */
  readonly text: ClaimText;
  /** The words, names and ids by which it is found. */
  readonly finding: readonly string[];
}

/** What claims of changes are read with. */
export interface ClaimReader {
  readonly snapshot: Snapshot;
  readonly clock: Clock;
  readonly people: People;
  readonly words: StackWords;
}

/** What a change says of the tools that it touches, itself or through an integration; of each it is read when asked. */
export class ChangeClaims {
  /** Those that it names itself first. */
  readonly tools: readonly string[];
  private readonly direct: ReadonlySet<string>;
  private readonly known = new Map<string, Claim>();
  private shared: ReturnType<typeof sharedBy> | undefined;

  constructor(
    private readonly change: Change,
    snapshot: Snapshot,
  ) {
    this.direct = directTools(change, snapshot);
    this.tools = [...new Set([...this.direct, ...toolsOfIntegrations(change, snapshot)])];
  }

  of(tool: string, reader: ClaimReader): Claim {
    let claim = this.known.get(tool);
    if (!claim) this.known.set(tool, (claim = this.claim(tool, reader)));
    return claim;
  }

  private claim(tool: string, reader: ClaimReader): Claim {
    const { change } = this;
    const shared = (this.shared ??= sharedBy(change, reader));
    const things = thingsOf(change, tool, reader.snapshot, reader.words);
    const telling = tellingOf(change, tool, things, reader);
    const words = { telling, tellingBits: bitsOf(telling.keys()) };
    const isDirect = this.direct.has(tool);
    return { ...shared, tool, isDirect, ...things, ...words, finding: findingOf(telling, things) };
  }
}

/** What a change says whichever of its tools is asked for. */
function sharedBy(change: Change, { clock, people }: ClaimReader) {
  const spans = spansOf(change, clock);
  return {
    change: change.id,
    status: change.status,
    parent: change['part-of'],
    spans,
    from: spans.reduce((least, span) => Math.min(least, span.from), Infinity),
    until: spans.reduce((most, span) => Math.max(most, span.until), -Infinity),
    ...peopleIn(change, people),
    environments: environmentsOf(change),
    text: new ClaimText(change),
  };
}

function directTools(change: Change, snapshot: Snapshot): ReadonlySet<string> {
  const ofSettings = (change.settings ?? []).flatMap(({ target }) =>
    target !== undefined && snapshot.tools.has(target) ? [target] : [],
  );
  const ofAssets = (change.assets ?? []).flatMap(({ tool }) => tool ?? []);
  return new Set([...(change.tools ?? []), ...ofSettings, ...ofAssets]);
}

function toolsOfIntegrations(change: Change, { integrations }: Snapshot): readonly string[] {
  return (change.integrations ?? []).flatMap((id) => {
    const record = integrations.get(id)?.record;
    return record ? [record.from, record.to] : [];
  });
}

function peopleIn(change: Change, people: People): Pick<Claim, 'did' | 'involved' | 'saysWhoDid'> {
  const ids = (names: readonly (string | undefined)[]) =>
    new Set(names.flatMap((name) => people.of(name) ?? []));
  const { owner, requester, rollout = [], tests = [], approvals = [] } = change;
  const did = ids([...(change['done-by'] ?? []), ...rollout.map(({ by }) => by)]);
  const others = [...tests, ...approvals].map(({ by }) => by);
  return {
    did: did.size > 0 ? did : ids([owner]),
    involved: ids([owner, requester, ...others]),
    saysWhoDid: did.size > 0,
  };
}

function environmentsOf({ settings = [] }: Change): ReadonlySet<string> {
  return new Set(settings.flatMap(({ environment }) => environment?.trim().toLowerCase() ?? []));
}

/** What a title, the things themselves and the other ends of integrations say; the reasons speak of much else. */
function tellingOf(
  change: Change,
  tool: string,
  things: NamedThings,
  { snapshot, words }: ClaimReader,
): Claim['telling'] {
  const { title, what = '', tools = [] } = change;
  const named = things.assets.flatMap(({ words }) => words);
  const paths = things.settings.flatMap(({ lasts }) => lasts.flatMap(({ telling }) => telling));
  const ends = [...tools, ...toolsOfIntegrations(change, snapshot)].filter((end) => end !== tool);
  const others = ends.flatMap((end) => words.ofTool(end));
  const all = [...wordsOf(title), ...wordsOf(what), ...named, ...paths, ...others];
  // Within a tool its own name tells nothing.
  return tellingWords(all, words.ofTool(tool));
}

/** All words of a change, read when the first name is looked for in them. */
class ClaimText {
  private text: string | undefined;
  private last: Name | undefined;
  private isIn = false;

  constructor(private readonly change: Change) {}

  mentions(name: Name): boolean {
    if (name !== this.last) {
      // Asked again for each entry of a burst, and these are on one asset.
      this.last = name;
      const text = (this.text ??= textOf(this.change));
      this.isIn = text.includes(name.probe) && text.includes(name.properSpaced);
    }
    return this.isIn;
  }
}

function textOf(change: Change): string {
  const { title, why = '', what = '', rollback = '', settings = [], assets = [] } = change;
  const notes = [...settings, ...assets].flatMap(({ note }) => note ?? []);
  return [title, what, why, rollback, ...notes].map((text) => spaced(wordsOf(text))).join('\n');
}
