const GAP = 2;
const EDGE = 8;

/** Puts a list under its control, or above it where there is more room, within the page. */
export function placeBelow(list: HTMLElement, control: HTMLElement): void {
  const box = control.getBoundingClientRect();
  const below = window.innerHeight - box.bottom - EDGE;
  const above = box.top - EDGE;
  const goesUp = below < Math.min(list.scrollHeight, 200) && above > below;
  list.style.maxHeight = `${Math.min(320, goesUp ? above : below)}px`;
  list.style.minWidth = `${Math.min(box.width, window.innerWidth - 2 * EDGE)}px`;
  list.style.maxWidth = `${window.innerWidth - 2 * EDGE}px`;
  const width = list.offsetWidth;
  // Under the left edge of its control, or under the right one where that is at the side of the page.
  const left = box.left > window.innerWidth / 2 ? Math.min(box.left, box.right - width) : box.left;
  list.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
  list.style.top = goesUp ? 'auto' : `${box.bottom + GAP}px`;
  list.style.bottom = goesUp ? `${window.innerHeight - box.top + GAP}px` : 'auto';
}
