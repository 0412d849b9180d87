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
import { bitsOf, isAscii, spaced, tellingStems, unspaced, wordsOf } from './words';

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
    // Field by field: thousands are made, and spreading others into one takes many times as long.
    return {
      change: change.id,
      tool,
      isDirect: this.direct.has(tool),
      status: change.status,
      parent: change['part-of'],
      spans: shared.spans,
      from: shared.from,
      until: shared.until,
      did: shared.did,
      involved: shared.involved,
      saysWhoDid: shared.saysWhoDid,
      environments: shared.environments,
      text: shared.text,
      assets: things.assets,
      ids: things.ids,
      settings: things.settings,
      telling,
      tellingBits: bitsOf(telling),
      finding: findingOf(telling, things),
    };
  }
}

/** What a change says whichever of its tools is asked for. */
function sharedBy(change: Change, { clock, people }: ClaimReader) {
  const spans = spansOf(change, clock);
  const { did, involved, saysWhoDid } = peopleIn(change, people);
  return {
    spans,
    from: spans.reduce((least, span) => Math.min(least, span.from), Infinity),
    until: spans.reduce((most, span) => Math.max(most, span.until), -Infinity),
    did,
    involved,
    saysWhoDid,
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
  { assets, settings }: NamedThings,
  { snapshot, words }: ClaimReader,
): Claim['telling'] {
  const all = [...wordsOf(change.title), ...wordsOf(change.what ?? '')];
  for (const asset of assets) all.push(...unspaced(asset.spaced));
  for (const { lasts } of settings) for (const { telling } of lasts) all.push(...telling);
  for (const end of [...(change.tools ?? []), ...toolsOfIntegrations(change, snapshot)])
    if (end !== tool) all.push(...words.ofTool(end));
  // Within a tool its own name tells nothing.
  return tellingStems(all, words.ofTool(tool));
}

/** All words of a change, read when a name may stand in them. */
class ClaimText {
  private small: string | undefined;
  private words: string | undefined;
  private last: Name | undefined;
  private isIn = false;

  constructor(private readonly change: Change) {}

  mentions(name: Name): boolean {
    if (name !== this.last) {
      // Asked again for each entry of a burst, and these are on one asset.
      this.last = name;
      this.isIn = this.letters.includes(name.probe) && this.spaced.includes(name.properSpaced);
    }
    return this.isIn;
  }

  /** In which the letters of each of its words stand beside one another: mostly that is all that is asked for. */
  private get letters(): string {
    if (this.small === undefined) {
      const text = textsOf(this.change).join('\n');
      this.small = isAscii(text) ? text.toLowerCase() : this.spaced;
    }
    return this.small;
  }

  private get spaced(): string {
    return (this.words ??= textsOf(this.change)
      .map((text) => spaced(wordsOf(text)))
      .join('\n'));
  }
}

function textsOf(change: Change): readonly string[] {
  const { title, why = '', what = '', rollback = '', settings = [], assets = [] } = change;
  const notes = [...settings, ...assets].flatMap(({ note }) => note ?? []);
  return [title, what, why, rollback, ...notes];
}
