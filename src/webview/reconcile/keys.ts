import type { ReconcilePage } from './reconcile-page';

/** Lines that a page up or down goes. */
const PAGE = 8;

/** A key in the list or beside it. Letters count only there, and never while something is typed. */
export function keyPressed(event: KeyboardEvent, page: ReconcilePage): void {
  const target = event.target as HTMLElement;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const inList = target.id === 'list' || target.id === 'none';
  const inDetails = target.closest('.details') !== null;
  if (event.key === 'Escape' && inDetails) {
    if (page.form) page.closeForm();
    else page.focusList();
    return;
  }
  if (!inList && (!inDetails || target.matches('input, textarea, select'))) return;
  const act = actOf(event.key, page) ?? (inList ? moveOf(event.key, page) : undefined);
  if (!act) return;
  event.preventDefault();
  act();
}

/** What a letter does, in the list and in what stands beside it. */
function actOf(key: string, page: ReconcilePage): (() => void) | undefined {
  const { at } = page.lines.chosen;
  const acts: Readonly<Record<string, () => void>> = {
    j: () => page.go(at + 1),
    k: () => page.go(at - 1),
    d: () => page.document(),
    l: () => page.link(),
    i: () => page.ignore(),
    n: () => page.notThis(),
    u: () => page.undo(),
    '/': () => document.getElementById('search')?.focus(),
  };
  return Object.hasOwn(acts, key) ? acts[key] : undefined;
}

/** What other keys do in the list, as in any list. */
function moveOf(key: string, page: ReconcilePage): (() => void) | undefined {
  const { at } = page.lines.chosen;
  switch (key) {
    case 'ArrowDown':
      return () => page.go(at + 1);
    case 'ArrowUp':
      return () => page.go(at - 1);
    case 'PageDown':
      return () => page.go(at + PAGE);
    case 'PageUp':
      return () => page.go(at - PAGE);
    case 'Home':
      return () => page.go(0);
    case 'End':
      return () => page.go(Infinity);
    case 'Enter':
      return () => document.getElementById('details')?.focus();
    default:
      return undefined;
  }
}
