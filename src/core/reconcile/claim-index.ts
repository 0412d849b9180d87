import { groupBy } from '../group-by';
import type { Change } from '../model/change';
import type { Snapshot } from '../logbook/snapshot';
import { claimsOf } from './claims';
import type { Claim, ClaimReader } from './claims';
import { StackWords } from './stack-words';
import { ToolClaims } from './tool-claims';

/** Changes by tool. A claim is made once a change and stack, and kept while others are edited. */
export class ClaimIndex {
  private readonly tools = new Map<string, ToolClaims>();
  private readonly none = new ToolClaims([]);

  constructor(sources: Omit<ClaimReader, 'words'>) {
    const { snapshot } = sources;
    const reader = { ...sources, words: new StackWords(snapshot) };
    const known = claimsOfStack(snapshot);
    const all: Claim[] = [];
    for (const { record } of inOrder(snapshot)) {
      let claims = known.get(record);
      if (!claims) known.set(record, (claims = claimsOf(record, reader)));
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

type Claims = WeakMap<Change, readonly Claim[]>;
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
  const claims: Claims = new WeakMap();
  ofTools.set(tools, { logbook, processes, integrations, claims });
  return claims;
}

function inOrder({ changes }: Snapshot) {
  return [...changes.keys()].sort().flatMap((id) => changes.get(id) ?? []);
}
