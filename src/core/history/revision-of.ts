import type { Plain } from '../model/field';
import { isTable, ownKey } from '../model/plain';
import type { Problem, Result } from '../problem';
import { guardBytes } from '../yaml/guard';
import { readYaml } from '../yaml/read-yaml';
import { fieldChanges } from './field-changes';
import type { FieldChange } from './field-changes';
import type { TreeFile } from './raw-diff';
import type { Revision } from './revision';
import type { Touch } from './touch';

/** A version of a record as its fields, or what is wrong with it. */
export interface Version {
  readonly value: Plain | undefined;
  readonly problems: readonly Problem[];
}

const NOTHING: Version = { value: undefined, problems: [] };

/** Reads a version from its bytes, by the same guarded path as a file. */
export function readVersion(bytes: Result<Uint8Array>): Version {
  const text = bytes.ok ? guardBytes(bytes.value) : bytes;
  if (!text.ok) return { value: undefined, problems: [text.problem] };
  const { value, problems } = readYaml(text.value);
  return { value, problems: value === undefined ? problems : [] };
}

/**
 * What a commit did to a record, field by field. Undefined for a merge that only joined what others did.
 * @param versionOf the contents of a blob that `touch` names
 */
export function revisionOf(
  touch: Touch,
  versionOf: (file: TreeFile) => Version,
): Revision | undefined {
  const after = touch.after ? versionOf(touch.after) : NOTHING;
  const befores = touch.before.map((file) => (file ? versionOf(file) : NOTHING));
  const [before = NOTHING] = befores;
  const readable = isReadable(touch, [after, ...befores]);
  const changes = readable
    ? ownChanges(
        befores.map(({ value }) => value),
        after.value,
      )
    : [];
  if (touch.before.length > 1 && readable && changes.length === 0) return undefined;
  const [old] = touch.before;
  const path = (touch.after ?? old)?.path ?? '';
  return {
    commit: touch.commit,
    path,
    movedFrom: touch.after && old && old.path !== path ? old.path : undefined,
    kind: touch.kind,
    id: touch.id,
    title: titleOf(after.value) ?? titleOf(before.value) ?? touch.id,
    before: before.value,
    after: after.value,
    changes,
    problems: [...before.problems, ...after.problems],
  };
}

/** Whether every side that exists could be read; else nothing can be said of fields. */
function isReadable(touch: Touch, versions: readonly Version[]): boolean {
  return [touch.after, ...touch.before].every(
    (file, index) => file === undefined || versions[index]?.value !== undefined,
  );
}

/** The changes against the first parent that hold against every other one too. */
function ownChanges(
  befores: readonly (Plain | undefined)[],
  after: Plain | undefined,
): readonly FieldChange[] {
  const [first = [], ...others] = befores.map((before) => fieldChanges(before, after));
  const outcomes = others.map((changes) => new Set(changes.map(outcome)));
  return first.filter((change) => outcomes.every((set) => set.has(outcome(change))));
}

/** Where a change is and what it led to, whatever it came from. */
function outcome({ type, path, item, after }: FieldChange): string {
  return JSON.stringify([type, path, item?.words, after]);
}

function titleOf(value: Plain | undefined): string | undefined {
  if (!isTable(value)) return undefined;
  const title = ownKey(value, 'title') ?? ownKey(value, 'name');
  return typeof title === 'string' && title !== '' ? title : undefined;
}
