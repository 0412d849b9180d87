import { groupBy } from '../group-by';
import type { Change } from '../model/change';
import type { Snapshot } from '../logbook/snapshot';
import { claimsOf } from './claims';
import type { Claim, ClaimReader } from './claims';
import { StackWords } from './stack-words';
import { ToolClaims } from './tool-claims';

/** Changes by tool. A claim is made once a change and stack, and kept while others are edited, or entries are given to it. */
export class ClaimIndex {
  private readonly tools = new Map<string, ToolClaims>();
  private readonly none = new ToolClaims([]);

  constructor(sources: Omit<ClaimReader, 'words'>) {
    const { snapshot } = sources;
    const reader = { ...sources, words: new StackWords(snapshot) };
    const known = claimsOfStack(snapshot);
    const all: Claim[] = [];
    for (const { record } of inOrder(snapshot)) {
      const last = known.get(record.id);
      const isSame = last !== undefined && saysTheSame(last.record, record);
      const claims = isSame ? last.claims : claimsOf(record, reader);
      if (last?.record !== record) known.set(record.id, { record, claims });
      all.push(...claims);
    }
    all.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
    for (const [tool, claims] of groupBy(all, ({ tool }) => tool))
      this.tools.set(tool, new ToolClaims(claims));
  }

  of(tool: string): ToolClaims {
    return this.tools.get(tool) ?? this.none;
  }
}

/** Whether two versions of a change claim the same: which entries it names is no part of that. */
function saysTheSame(one: Change, other: Change): boolean {
  return one === other || withoutEvents(one) === withoutEvents(other);
}

function withoutEvents(change: Change): string {
  return JSON.stringify({ ...change, events: undefined });
}

/** By the ids of changes. */
type Claims = Map<string, { readonly record: Change; readonly claims: readonly Claim[] }>;
const ofTools = new WeakMap<
  Snapshot['tools'],
  Pick<Snapshot, 'logbook' | 'processes' | 'integrations'> & { readonly claims: Claims }
>();

/** People, aliases and environments come from the stack and logbook.yaml: with another one, all is read again. */
function claimsOfStack({ tools, logbook, processes, integrations }: Snapshot): Claims {
  const known = ofTools.get(tools);
  const isSame =
    known?.logbook === logbook &&
    known?.processes === processes &&
    known.integrations === integrations;
  if (known && isSame) return known.claims;
  const claims: Claims = new Map();
  ofTools.set(tools, { logbook, processes, integrations, claims });
  return claims;
}

function inOrder({ changes }: Snapshot) {
  return [...changes.keys()].sort().flatMap((id) => changes.get(id) ?? []);
}
