import { groupBy } from '../group-by';
import type { Change } from '../model/change';
import type { Snapshot } from '../logbook/snapshot';
import { ChangeClaims } from './claims';
import type { ClaimReader } from './claims';
import { StackWords } from './stack-words';
import { ToolClaims } from './tool-claims';

/** What a change says, beside one of its tools. */
interface OfTool {
  readonly tool: string;
  readonly claims: ChangeClaims;
}

/**
 * Changes by tool. A claim is made once a change and stack, when its tool is asked for, and kept while others are
 * edited, or entries are given to it.
 */
export class ClaimIndex {
  private readonly tools = new Map<string, ToolClaims>();
  private readonly ofTools: ReadonlyMap<string, readonly OfTool[]>;
  private readonly reader: ClaimReader;

  constructor(sources: Omit<ClaimReader, 'words'>) {
    const { snapshot } = sources;
    this.reader = { ...sources, words: new StackWords(snapshot) };
    const known = claimsOfStack(snapshot);
    const all: OfTool[] = [];
    for (const { record } of inOrder(snapshot)) {
      const last = known.get(record.id);
      const isSame = last !== undefined && saysTheSame(last.record, record);
      const claims = isSame ? last.claims : new ChangeClaims(record, snapshot);
      if (last?.record !== record) known.set(record.id, { record, claims });
      for (const tool of claims.tools) all.push({ tool, claims });
    }
    this.ofTools = groupBy(all, ({ tool }) => tool);
  }

  of(tool: string): ToolClaims {
    let claims = this.tools.get(tool);
    if (!claims) {
      const all = (this.ofTools.get(tool) ?? []).map((one) => one.claims.of(tool, this.reader));
      all.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)));
      this.tools.set(tool, (claims = new ToolClaims(all)));
    }
    return claims;
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
type Claims = Map<string, { readonly record: Change; readonly claims: ChangeClaims }>;
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
