import type { Ledger, Line } from './ledger';

/** More lines that are called alike are not looked through. */
const MOST = 200;

const ofLine = new WeakMap<Line, readonly Line[]>();
const ofLedger = new WeakMap<Ledger, ReadonlyMap<string, readonly Line[]>>();

/**
 * The other lines that may mean the same setting: of another environment, with the asset left out or spelled
 * otherwise, or under a path that ends alike (`Scoring / MQL threshold` and `MQL Threshold`).
 */
export function namesakes(ledger: Ledger, line: Line): readonly Line[] {
  const found = ofLine.get(line);
  if (found) return found;
  const groups = ofLedger.get(ledger) ?? byLastWords(ledger);
  ofLedger.set(ledger, groups);
  const alike = (groups.get(groupOf(line)) ?? [])
    .slice(0, MOST)
    .filter((other) => other !== line && isAssetAlike(line.name.asset, other.name.asset));
  ofLine.set(line, alike);
  return alike;
}

function byLastWords(ledger: Ledger): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of ledger.lines.values()) {
    const group = groups.get(groupOf(line));
    if (group) group.push(line);
    else groups.set(groupOf(line), [line]);
  }
  return groups;
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
