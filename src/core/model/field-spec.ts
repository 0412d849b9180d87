import type { Reference } from './field';

/** A field as forms, completion, hover, docs and the command line's `set` see it; made from the zod schema by `describe`. */
export interface FieldSpec {
  readonly key: string;
  readonly type:
    | 'line'
    | 'prose'
    | 'date' // a day
    | 'time' // a day, or a time with its offset
    | 'number'
    | 'yes-no'
    | 'url'
    | 'value' // any YAML: before and after
    | 'choice'
    | 'group' // `fields`
    | 'list' // of `item`
    | 'table'; // a list of groups: `fields`
  readonly required: boolean;
  /** Of a choice: its codes. */
  readonly choices?: readonly string[];
  readonly suggestions?: readonly string[];
  readonly refers?: Reference;
  readonly fields?: readonly FieldSpec[];
  readonly item?: FieldSpec;
  /** The key of `fields` that a bare text stands for where a group is expected: of a link, `url`. */
  readonly shorthand?: string;
  /** Declared in logbook.yaml: label and help are the user's own words. */
  readonly custom?: { readonly name: string; readonly help?: string };
}
