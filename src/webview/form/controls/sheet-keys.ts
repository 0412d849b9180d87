/*
 * Movement in a table as in a sheet: Enter goes down, arrows leave a cell where its text ends, Tab goes on by itself.
 * Alt with an arrow moves the row; Ctrl+Shift+K takes it out, as it does a line in the editor beside it.
 */

/** What a key asks of a table, besides moving the cursor. */
export interface SheetActions {
  moveRow(row: number, by: -1 | 1): void;
  removeRow(row: number): void;
  /** Beyond the last cell, by Enter or Esc. */
  leave(): void;
}

const CELL = 'td[data-row]';
const FOCUSABLE = 'input, textarea, select, button, [tabindex]';

export function sheetKey(event: KeyboardEvent, actions: SheetActions): void {
  const cell = (event.target as Element).closest<HTMLElement>(CELL);
  if (!cell || event.isComposing || event.defaultPrevented) return;
  if (!act(event, cell, actions)) return;
  event.preventDefault();
  event.stopPropagation();
}

function act(event: KeyboardEvent, cell: HTMLElement, actions: SheetActions): boolean {
  const [row, column] = placeOf(cell);
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    if (event.target instanceof HTMLInputElement && event.target.role === 'combobox') return false;
    actions.moveRow(row, event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'k') {
    actions.removeRow(row);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') {
    actions.leave();
    return true;
  }
  if (event.target instanceof HTMLButtonElement) return false;
  const [down, right] = step(event);
  if (down === 0 && right === 0) return false;
  if (focusCell(cell, row + down, column + right)) return true;
  if (event.key === 'Enter') actions.leave();
  return event.key === 'Enter';
}

/** How a key moves the cursor: rows down, columns to the right. Within a text, arrows stay in it. */
function step(event: KeyboardEvent): readonly [number, number] {
  if (event.key === 'Enter') return [event.shiftKey ? -1 : 1, 0];
  if (event.shiftKey) return [0, 0];
  const { target } = event;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  const atStart = !isText || (target.selectionStart === 0 && target.selectionEnd === 0);
  const end = isText ? target.value.length : 0;
  const atEnd = !isText || (target.selectionStart === end && target.selectionEnd === end);
  const isWhole = isText && target.selectionStart === 0 && target.selectionEnd === end;
  switch (event.key) {
    case 'ArrowUp':
      return isText && (atStart || isWhole || target.selectionStart === target.selectionEnd)
        ? [-1, 0]
        : [0, 0];
    case 'ArrowDown':
      return isText ? [1, 0] : [0, 0];
    case 'ArrowLeft':
      return atStart || isWhole ? [0, -1] : [0, 0];
    case 'ArrowRight':
      return atEnd || isWhole ? [0, 1] : [0, 0];
    default:
      return [0, 0];
  }
}

/** Tab marks the text of a cell, as arrows and Enter do: typing replaces it. A click places the cursor afterwards. */
export function enterCell({ target, relatedTarget }: FocusEvent): void {
  // Coming back from another window is no entering: what is half typed must not be replaced.
  if (relatedTarget && target instanceof HTMLTextAreaElement && target.closest(CELL))
    target.select();
}

/** The row and column of a cell. */
export function placeOf(cell: HTMLElement): readonly [number, number] {
  return [Number(cell.dataset['row']), Number(cell.dataset['column'])];
}

function focusCell(from: HTMLElement, row: number, column: number): boolean {
  const target = from
    .closest('table')
    ?.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`);
  const control = target?.querySelector<HTMLElement>(FOCUSABLE);
  if (!control) return false;
  control.focus();
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    control.select();
  return true;
}
