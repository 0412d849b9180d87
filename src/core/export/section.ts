import type { Change } from '../model/change';

/** Changes that stand under one heading; both unescaped, in the order in which they shall stand. */
export interface Section {
  /** Of the grouping: a month, the id of a tool, a status, a release; '' for none. */
  readonly key: string;
  readonly title: string;
  readonly changes: readonly Change[];
  /** How its source divides it; undefined: by kind. */
  readonly parts?: readonly Part[];
}

/** Changes that stand under a heading below that of their section; '' has none. */
export interface Part {
  readonly title: string;
  readonly changes: readonly Change[];
}
