import type { FieldPath, Problem } from '../problem';
import { circleFrom } from './relations';
import type { LinkType } from './relations';
import { FINE } from './rule';
import type { Rule } from './rule';

/** Changes that replace, follow or cause one another in a circle. */
export const relationCircular: Rule = {
  id: 'relation-circular',
  looksAtChanges: true,
  check(entry, { snapshot }) {
    if (entry.kind !== 'change') return FINE;
    const { relations = [], 'part-of': partOf } = entry.record;
    if (relations.length === 0 && partOf === undefined) return FINE;
    const types = new Map<LinkType, FieldPath>();
    relations.forEach(({ type }, index) => {
      if (!types.has(type)) types.set(type, ['relations', index, 'id']);
    });
    if (partOf !== undefined) types.set('part-of', ['part-of']);
    return [...types].flatMap(([type, path]): readonly Problem[] => {
      const circle = circleFrom(entry.id, type, snapshot);
      if (!circle) return FINE;
      const args = { ids: circle.join(' → '), type };
      return [{ code: 'relation-circular', severity: 'error', args, path }];
    });
  },
};
