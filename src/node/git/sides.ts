/** Both sides of a shared branch, as full ids. */
export interface Sides {
  readonly ours: string;
  readonly theirs: string;
}
