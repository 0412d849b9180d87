import type { Plain } from '../model/field';
import { valueAt } from '../model/plain';
import type { FieldPath } from '../problem';
import type { TreeFile } from './raw-diff';
import type { Origin } from './record-line';
import type { Commit } from './revision';
import { traceValues, valuePaths } from './trace-values';
import type { Traced } from './trace-values';

/** A value that a field had, and the save that gave it. */
export interface PastValue {
  readonly commit: Commit;
  /** Undefined: the field was taken out. */
  readonly value: Plain | undefined;
}

/** Who gave a field its present value, and what it was before. */
export interface FieldBlame {
  readonly path: FieldPath;
  /** Undefined: the record does not have it now. */
  readonly value: Plain | undefined;
  /** The save that gave it this value; undefined: that is not saved yet, or nobody knows. */
  readonly commit: Commit | undefined;
  /** All values that it had, newest first; the first is what is saved now. */
  readonly past: readonly PastValue[];
}

/** The fields of a version, or undefined when it cannot be read. */
export type ReadValue = (file: TreeFile) => Plain | undefined;

/**
 * *Last changed by* for the fields of one record. A save is to blame for a value when no version that it was made from
 * has the value; so a merge counts only where it differs from every side, and where two sides have the same value the
 * first one counts. What stands in a list is followed by what identifies it. A version that cannot be read breaks the
 * line: whatever comes after it seems new.
 */
export class Blame {
  private readonly traces = new Map<Origin, readonly (Traced | undefined)[]>();

  /**
   * @param origin the newest touch of the record
   * @param current the record as it is now, saved or not
   * @param read the versions that its touches name
   */
  constructor(
    private readonly origin: Origin | undefined,
    readonly current: Plain,
    private readonly read: ReadValue,
  ) {}

  /** Every value of the record, in its order. */
  all(): readonly FieldBlame[] {
    return valuePaths(this.current).flatMap((path) => this.at(path) ?? []);
  }

  /**
   * A value, or a group or list as a whole. A field that the record does not have has a past when it was taken out;
   * undefined when it never was there.
   */
  at(path: FieldPath): FieldBlame | undefined {
    const value = valueAt(this.current, path);
    const saved = value === undefined ? this.absent(path) : this.now()?.at(path);
    const past = saved && this.origin ? this.pastOf(this.origin, saved.path) : [];
    if (value === undefined && past.length === 0) return undefined;
    return { path, value, commit: saved?.isSame ? past[0]?.commit : undefined, past };
  }

  /** What a field was that is not there now. What stands in a list cannot be known again once it is gone. */
  private absent(path: FieldPath): Pick<Traced, 'path' | 'isSame'> | undefined {
    if (!isKeys(path)) return undefined;
    const saved = valueAt(this.valueOf(this.origin?.touch.after), path);
    return { path, isSame: saved === undefined };
  }

  private saved: Traced | undefined;
  private now(): Traced | undefined {
    this.saved ??= traceValues(this.valueOf(this.origin?.touch.after), this.current);
    return this.saved;
  }

  /** The values that what stands at `path` after a touch had, from there backwards. */
  private pastOf(origin: Origin, path: FieldPath): readonly PastValue[] {
    const past: PastValue[] = [];
    let at: { origin: Origin; path: FieldPath } | undefined = { origin, path };
    while (at) {
      const value = valueAt(this.valueOf(at.origin.touch.after), at.path);
      const steps: readonly Step[] =
        value === undefined
          ? this.absences(at.origin, at.path)
          : this.stepsBack(at.origin, at.path);
      const same = steps.find((step) => step.isSame && step.origin);
      const isNews = same === undefined && (value !== undefined || steps.length > 0);
      if (isNews) past.push({ commit: at.origin.touch.commit, value });
      const next: Step | undefined = same ?? steps[0];
      at = next?.origin && { origin: next.origin, path: next.path };
    }
    return past;
  }

  /** Where a value stood in each parent that had it; of a field that none had, those where it was missing. */
  private stepsBack(origin: Origin, path: FieldPath): readonly Step[] {
    const steps = this.tracesOf(origin).flatMap((trace, parent) => {
      const traced = trace?.at(path);
      if (!traced) return [];
      return [{ path: traced.path, isSame: traced.isSame, origin: origin.parents[parent] }];
    });
    if (steps.length > 0 || !isKeys(path)) return steps;
    return this.readable(origin).map((parent) => ({ path, isSame: false, origin: parent }));
  }

  /** Of a field that is missing after a touch: the parents that miss it too, and then those that have it. */
  private absences(origin: Origin, path: FieldPath): readonly Step[] {
    return this.readable(origin).map((parent) => {
      const old = valueAt(this.valueOf(parent?.touch.after), path);
      return { path, isSame: old === undefined, origin: parent };
    });
  }

  /** The parents in which the record was there and can be read. */
  private readable(origin: Origin): readonly (Origin | undefined)[] {
    return origin.parents.filter((parent) => this.valueOf(parent?.touch.after) !== undefined);
  }

  private tracesOf(origin: Origin): readonly (Traced | undefined)[] {
    const known = this.traces.get(origin);
    if (known) return known;
    const after = this.valueOf(origin.touch.after);
    const traces = origin.touch.before.map((file) => traceValues(this.valueOf(file), after));
    this.traces.set(origin, traces);
    return traces;
  }

  private valueOf(file: TreeFile | undefined): Plain | undefined {
    return file && this.read(file);
  }
}

interface Step {
  readonly path: FieldPath;
  readonly isSame: boolean;
  readonly origin: Origin | undefined;
}

function isKeys(path: FieldPath): boolean {
  return path.every((step) => typeof step === 'string');
}
