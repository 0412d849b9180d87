import { isTemplatePath, kindOfPath, stemOf } from '../logbook/layout';

const ATTACHMENT = /^attachments\/([^/]+)\//;

/** How many changes there are among these files (relative to the logbook). */
export function countChanges(paths: readonly string[]): number {
  return paths.filter(isChange).length;
}

/**
 * Files cut into saves of one change each, with its attachments. What belongs to no change of these (tools, people,
 * templates) comes first, in one save: changes name it.
 */
export function saveGroups(paths: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map(paths.filter(isChange).map((path) => [stemOf(path), [path]]));
  const others: string[] = [];
  for (const path of paths) {
    if (isChange(path)) continue;
    const group = groups.get(ATTACHMENT.exec(path)?.[1] ?? '');
    if (group) group.push(path);
    else others.push(path);
  }
  return [...(others.length > 0 ? [others] : []), ...groups.values()];
}

function isChange(path: string): boolean {
  return kindOfPath(path) === 'change' && !isTemplatePath(path);
}
