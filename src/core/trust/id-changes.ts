import type { Touch } from '../history/touch';
import type { TrustFact } from './fact';

/** Files whose record became another, by its id, in one save: the old one's history ends there. */
export function changedIds(touches: readonly Touch[]): readonly TrustFact[] {
  const goneAt = new Map<string, string>();
  const placeOf = ({ commit }: Touch, path: string) => `${commit.oid} ${path}`;
  for (const touch of touches) {
    const [before] = touch.before;
    if (!touch.after && before) goneAt.set(placeOf(touch, before.path), touch.id);
  }
  return touches.flatMap((touch): readonly TrustFact[] => {
    const { after, before, commit, id, kind } = touch;
    if (!after || before.some((file) => file)) return [];
    const from = goneAt.get(placeOf(touch, after.path));
    if (from === undefined || from === id) return [];
    const { author: by, date: on, oid } = commit;
    const record = { id, kind, title: id, path: after.path };
    const args = { path: after.path, from, to: id };
    return [{ code: 'id-changed', level: 'warning', record, by, on, commit: oid, args }];
  });
}
