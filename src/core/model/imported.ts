import { amount, group, line } from './field';

/** Where an imported record comes from, so that it can be found there, and the import taken back. */
export const imported = () =>
  group({
    /** The id of the import: the stem of its receipt in `imports/done`. */
    by: line(),
    /** The file's name, without folders. */
    file: line(),
    /** The line on which it starts there, counted from 1. */
    line: amount().optional(),
    /** How that file groups it: `Bug fixes`, `minor`, a release. */
    section: line().optional(),
    release: line().optional(),
  });
