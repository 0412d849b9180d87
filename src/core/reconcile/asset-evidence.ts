import type { Claim } from './claims';
import type { Content } from './content';
import { isToldApart } from './name';
import type { Name } from './name';
import type { Reason } from './outcome';
import { lacks } from './words';

/** How much a name alone says: two assets may be called alike, in two workspaces or one after the other. */
const WEIGHT = {
  id: 5,
  equal: 4,
  proper: 3.4,
  part: 2.8,
  parent: 2.4,
  mentioned: 2.6,
  apart: -0.5,
  other: -1,
};
/** A name such as `Lead` is that of many things. */
const PLAIN = 0.5;

/** What the asset of an entry says for a change. */
export interface AssetMatch {
  readonly code: 'same-asset-id' | 'same-asset' | 'similar-asset' | 'other-asset';
  readonly weight: number;
  /** Which of the entry's names and of the change's says so; undefined where it is an id, or another asset. */
  readonly said: Name | undefined;
  readonly named: Name | undefined;
}

const OTHER: AssetMatch = {
  code: 'other-asset',
  weight: WEIGHT.other,
  said: undefined,
  named: undefined,
};

/** Whether an entry's asset is one that the change names: by its id, its name, or its name in a text. */
export function assetMatch(content: Content, claim: Claim): AssetMatch | undefined {
  const { asset, id } = content;
  if (id !== undefined && hasId(claim, id))
    return match('same-asset-id', WEIGHT.id, asset, undefined);
  let best: AssetMatch | undefined;
  for (const named of claim.assets) best = better(best, nameMatch(content, named));
  if (best && (best.weight >= WEIGHT.mentioned || best.weight === WEIGHT.apart)) return best;
  best = better(best, mentioned(content, claim));
  // `01-Email` may be part of anything.
  return best || !asset?.isDistinct || claim.assets.length === 0 ? best : OTHER;
}

/** The same as a reason in words. */
export function assetReason(
  { code, weight, said, named }: AssetMatch,
  { id = '' }: Content,
  { assets }: Claim,
): Reason {
  if (code === 'similar-asset')
    return { code, args: { asset: said?.text ?? '', change: named?.text ?? '' }, weight };
  const name = code === 'other-asset' ? assets[0] : (named ?? said);
  return { code, args: { asset: name?.text ?? id }, weight };
}

function better(a: AssetMatch | undefined, b: AssetMatch | undefined): AssetMatch | undefined {
  return a && b ? (b.weight > a.weight ? b : a) : (a ?? b);
}

function nameMatch(content: Content, named: Name): AssetMatch | undefined {
  const { asset, parent } = content;
  const whole = named.isDistinct ? 1 : PLAIN;
  if (asset?.bits === named.bits && asset.spaced === named.spaced)
    return match('same-asset', WEIGHT.equal * whole, asset, named);
  if (asset && isSameThing(asset, named))
    return match('same-asset', WEIGHT.proper * whole, asset, named);
  if (parent && isSameThing(parent, named))
    return match('similar-asset', WEIGHT.parent * whole, parent, named);
  return inOneAnother(content, named);
}

/** Whether two names are one, but for what kind of thing they say it is. */
function isSameThing(name: Name, other: Name): boolean {
  return name.properBits === other.properBits && name.properSpaced === other.properSpaced;
}

/** One name in the other, or the change's in what the entry says. */
function inOneAnother(content: Content, named: Name): AssetMatch | undefined {
  const { asset } = content;
  if (asset && stands(named, asset)) return partOf(asset, named, isToldApart(asset, named));
  if (stands(named, content)) return match('same-asset', WEIGHT.part, asset, named);
  if (asset && stands(asset, named)) return partOf(asset, named, isToldApart(named, asset));
  return undefined;
}

/** Whether a name surely means it where its words stand in others. */
function stands(name: Name, others: { readonly bits: number; readonly spaced: string }): boolean {
  return (
    name.isDistinct &&
    !lacks(others.bits, name.properBits) &&
    others.spaced.includes(name.properSpaced)
  );
}

function partOf(asset: Name, named: Name, isApart: boolean): AssetMatch {
  return match('similar-asset', isApart ? WEIGHT.apart : WEIGHT.part, asset, named);
}

/** The name of the entry's asset, in the words of the change. */
function mentioned({ asset, parent }: Content, claim: Claim): AssetMatch | undefined {
  for (const name of [asset, parent])
    if (name?.isDistinct && claim.text.mentions(name))
      return match('same-asset', WEIGHT.mentioned, name, undefined);
  return undefined;
}

const NUMBERED = /^[a-z]{2}(\d{3,})(?:[a-z]\d)?$/;

/** Marketo writes `PG4711` in addresses and `4711` in its trail; Salesforce ids have three letters more or less. */
function hasId({ ids }: Claim, id: string): boolean {
  if (ids.size === 0) return false;
  if (ids.has(id)) return true;
  const isShort = /^\d{3,}$/.test(id);
  const isSalesforce = id.length === 15 || id.length === 18;
  if (!isShort && !isSalesforce) return false;
  for (const known of ids) {
    if (isShort && NUMBERED.exec(known)?.[1] === id) return true;
    if (isSalesforce && known.length !== id.length && known.length >= 15)
      if (known.slice(0, 15) === id.slice(0, 15)) return true;
  }
  return false;
}

function match(
  code: AssetMatch['code'],
  weight: number,
  said: Name | undefined,
  named: Name | undefined,
): AssetMatch {
  return { code, weight, said, named };
}
