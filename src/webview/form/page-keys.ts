import type { FormPage } from './form-page';

const MODIFIERS = new Set(['Control', 'Meta', 'Alt', 'Shift']);

/**
 * Keys of the whole page. Undo and redo are the document's, so that the form and the text beside it share one past.
 * Before any other shortcut reaches VS Code (save, close), what is typed goes to the document.
 */
export function pageKey(event: KeyboardEvent, page: FormPage): void {
  if (event.isComposing || MODIFIERS.has(event.key)) return;
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey && isUndo(event)) {
    take(event);
    const type = event.shiftKey || event.key.toLowerCase() === 'y' ? 'redo' : 'undo';
    void page.finish().then(() => page.send({ type }));
  } else if (isRecord(event)) {
    take(event);
    void page.finish().then(() => page.send({ type: 'command', command: 'record' }));
  } else if (isAskingPast(event)) {
    if (page.askFocusedPast()) take(event);
  } else if (command) void page.store.flush();
  else if (event.key === 'Escape' && document.activeElement instanceof HTMLElement) {
    document.activeElement.blur();
  }
}

function isUndo({ key, shiftKey }: KeyboardEvent): boolean {
  const letter = key.toLowerCase();
  return letter === 'z' || (letter === 'y' && !shiftKey);
}

/** Ctrl or Cmd with Enter and nothing else: with Alt it is VS Code's own key, which saves whatever is open. */
function isRecord({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

/** As F1 helps everywhere, so does Shift+F1 with the field that one is in. */
function isAskingPast({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key === 'F1' && shiftKey && !ctrlKey && !metaKey && !altKey;
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
