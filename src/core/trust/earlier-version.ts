import { fieldChanges } from '../history/field-changes';
import type { FieldChange } from '../history/field-changes';
import type { Revision } from '../history/revision';
import type { Plain } from '../model/field';
import { isLive } from './after-live';
import {
  approvalDigest,
  countsForApproval,
  isApprovalDigest,
  isFilledInSince,
  otherThanApproved,
  scopeDifferences,
} from './approved-scope';
import type { ApprovedField, Sha256 } from './approved-scope';

/** That what was approved is not what stands now. */
export interface EarlierVersion {
  /** What differs; empty when only the digest tells that something does. */
  readonly fields: readonly ApprovedField[];
  /** How these differ from what was approved; empty when nobody here knows what that was. */
  readonly differences: readonly FieldChange[];
  /** For each of the fields, the newest save that changed it; undefined: not saved yet, or not known. */
  readonly since: readonly {
    readonly field: ApprovedField;
    readonly changed: Revision | undefined;
  }[];
  /** The newest of these saves. */
  readonly changed: Revision | undefined;
  /** What went live was what had been approved; it was changed afterwards, which is told by itself. */
  readonly sinceLive: boolean;
  /** The same was asked of the same person again, further down the list; and whether they have answered. */
  readonly again: 'asked' | 'decided' | undefined;
}

/** Who changed which of the fields last, a save each, newest first; what no save has comes first. */
export function savesSince({ since }: EarlierVersion): readonly {
  readonly fields: readonly ApprovedField[];
  readonly changed: Revision | undefined;
}[] {
  const timeOf = (save: Revision | undefined) => (save ? Date.parse(save.commit.date) : Infinity);
  const saves = [...new Set(since.map(({ changed }) => changed))];
  return saves
    .sort((a, b) => timeOf(b) - timeOf(a))
    .map((save) => ({
      fields: since.flatMap(({ field, changed }) => (changed === save ? [field] : [])),
      changed: save,
    }));
}

/** Where versions of a change are found. */
export interface Versions {
  /** The change as it is now, saved or not. */
  readonly current: Plain | undefined;
  /** Newest first. */
  readonly past: readonly Revision[];
  /** A version that was never saved, by its digest, where somebody remembers it. */
  readonly known?: ((digest: string) => Plain | undefined) | undefined;
  readonly sha256: Sha256;
}

/**
 * Whether a decision is for another version than the one that stands now: by the digest that stood beside it, else by
 * what the change said when it was saved.
 * @param digest what stood beside the decision (`of`)
 * @param set the save that set it; undefined: it is not saved
 */
export function earlierVersion(
  digest: Plain | undefined,
  set: Revision | undefined,
  versions: Versions,
): Omit<EarlierVersion, 'again'> | undefined {
  const { current, past, sha256 } = versions;
  if (!isApprovalDigest(digest))
    return set && differing(set.after, past.slice(0, past.indexOf(set)), set, versions);
  if (digest === approvalDigest(current, sha256)) return undefined;
  const at = past.findIndex(({ after }) => after && approvalDigest(after, sha256) === digest);
  const saved = past[at];
  const since = past.slice(0, saved ? at : set ? past.indexOf(set) + 1 : 0);
  const approved = saved?.after ?? versions.known?.(digest);
  if (approved !== undefined) return differing(approved, since, set, versions);
  // Nobody here knows what was approved: only what cannot be more than filled in since is another version.
  if (isFilledInSince(digest, current, sha256)) return undefined;
  const nothing = { fields: [], differences: [], since: [], changed: undefined, sinceLive: false };
  return differing(set?.after, since, set, versions) ?? nothing;
}

function differing(
  approved: Plain | undefined,
  since: readonly Revision[],
  set: Revision | undefined,
  { current, past }: Versions,
): Omit<EarlierVersion, 'again'> | undefined {
  if (approved === undefined) return undefined;
  const fields = otherThanApproved(approved, current);
  if (fields.length === 0) return undefined;
  const unsaved = scopeDifferences(past[0]?.after, current);
  const saves = fields.map((field) => ({
    field,
    changed: unsaved.includes(field) ? undefined : since.find((save) => touches(save, [field])),
  }));
  const newest = since.find((save) => saves.some(({ changed }) => changed === save));
  return {
    fields,
    differences: fieldChanges(approved, current).filter(({ type, path }) => {
      const field = fields.find((each) => each === path[0]);
      return field !== undefined && type !== 'reordered' && countsForApproval(field, path[1]);
    }),
    since: saves,
    changed: newest,
    sinceLive: wentLiveAs(approved, past, set),
  };
}

/** Whether the change went live as it was approved. */
function wentLiveAs(approved: Plain, past: readonly Revision[], set: Revision | undefined) {
  if (!set) return false;
  const since = past.slice(0, past.indexOf(set)).reverse();
  const live = isLive(set.after)
    ? set
    : since.find((one) => isLive(one.after) && !isLive(one.before));
  return live !== undefined && otherThanApproved(approved, live.after).length === 0;
}

/** Whether a save itself changed one of these fields; a merge brings much that is none of its own. */
export function touches({ changes, after }: Revision, fields: readonly string[]): boolean {
  return (
    after !== undefined &&
    changes.some(({ path: [key] }) => key === undefined || fields.includes(key))
  );
}
