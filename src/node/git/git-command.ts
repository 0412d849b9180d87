/** The only sub-commands that this software ever starts. */
export type GitCommand =
  | 'add'
  | 'cat-file'
  | 'commit'
  | 'commit-tree'
  | 'config'
  | 'diff'
  | 'diff-tree'
  | 'fast-import'
  | 'fetch'
  | 'for-each-ref'
  | 'fsck'
  | 'init'
  | 'log'
  | 'merge'
  | 'merge-base'
  | 'merge-tree'
  | 'push'
  | 'read-tree'
  | 'remote'
  | 'rev-list'
  | 'rev-parse'
  | 'status'
  | 'symbolic-ref'
  | 'update-index'
  | 'version'
  | 'write-tree';

/** A setting of git: its key as `git config` has it, and its value. */
export interface Setting {
  readonly key: string;
  readonly value: string;
}
