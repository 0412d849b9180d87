/*
 * Movement in a table as in a sheet: Enter goes down, arrows leave a cell where its text ends, Tab goes on by itself.
 * Enter in the last row and Esc leave the cursor where it is: what is typed next must not go nowhere.
 * Alt with an arrow moves the row; Ctrl+Shift+K takes it out, as it does a line in the editor beside it.
 */

/** What a key asks of a table, besides moving the cursor. */
export interface SheetActions {
  moveRow(row: number, by: -1 | 1): void;
  removeRow(row: number): void;
}

const CELL = 'td[data-row]';
/** What an empty cell can be made to say without typing. */
const OFFER = '.when-inside';
const FOCUSABLE = 'input, textarea, select, button, [tabindex]';

/** Answers a key that was pressed in a table, where it means something there. */
export function sheetKey(event: KeyboardEvent, actions: SheetActions): void {
  if (event.isComposing || event.defaultPrevented) return;
  const cell = (event.target as Element).closest<HTMLElement>(CELL);
  if (!(cell ? act(event, cell, actions) : event.key === 'Escape')) return;
  event.preventDefault();
  event.stopPropagation();
}

function act(event: KeyboardEvent, cell: HTMLElement, actions: SheetActions): boolean {
  const [row, column] = placeOf(cell);
  if (isBack(event)) return focusCell(cell, row, column);
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    if (event.target instanceof HTMLInputElement && event.target.role === 'combobox') return false;
    if (event.key === 'ArrowDown' && focusOffer(cell)) return true;
    actions.moveRow(row, event.key === 'ArrowUp' ? -1 : 1);
    return true;
  }
  if ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'k') {
    actions.removeRow(row);
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Escape') return true;
  if (event.target instanceof HTMLButtonElement) return false;
  const [down, right] = step(event);
  if (down === 0 && right === 0) return false;
  return focusCell(cell, row + down, column + right) || event.key === 'Enter';
}

/** Goes to what an empty cell offers below its text, as Alt+Down does to the offers of others. */
function focusOffer(cell: HTMLElement): boolean {
  const offer = cell.querySelector<HTMLElement>(OFFER);
  offer?.focus();
  return offer !== null;
}

/** Whether a key goes back from there. */
function isBack({ key, target }: KeyboardEvent): boolean {
  return (key === 'Escape' || key === 'ArrowUp') && (target as Element).matches(OFFER);
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
