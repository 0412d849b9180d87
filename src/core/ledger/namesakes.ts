import { groupBy } from '../group-by';
import type { Ledger, Line } from './ledger';

/** More lines that are called alike are not looked through. */
const MOST = 200;

/** The lines of each group, and of each line that was asked for those alike. */
interface Groups {
  readonly byName: ReadonlyMap<string, readonly Line[]>;
  readonly alike: Map<Line, readonly Line[]>;
}

const ofLedger = new WeakMap<Ledger, Groups>();

/**
 * The other lines that may mean the same setting: of another environment, with the asset left out or spelled
 * otherwise, or under a path that ends alike (`Scoring / MQL threshold` and `MQL Threshold`).
 */
export function namesakes(ledger: Ledger, line: Line): readonly Line[] {
  const groups = ofLedger.get(ledger) ?? groupsOf(ledger);
  ofLedger.set(ledger, groups);
  const known = groups.alike.get(line);
  if (known) return known;
  const alike = (groups.byName.get(groupOf(line)) ?? [])
    .slice(0, MOST)
    .filter((other) => other !== line && isAssetAlike(line.name.asset, other.name.asset));
  groups.alike.set(line, alike);
  return alike;
}

function groupsOf(ledger: Ledger): Groups {
  return { byName: groupBy(ledger.lines.values(), groupOf), alike: new Map() };
}

function groupOf({ name: { target, path } }: Line): string {
  const parts = path.split(/[/>›»|]|→|::/).filter((part) => letters(part) !== '');
  const last = parts.at(-1) ?? path;
  return `${target} ${letters(last)}`;
}

function isAssetAlike(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || letters(a) === letters(b);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
