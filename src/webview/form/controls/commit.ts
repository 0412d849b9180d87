/*
 * Some controls hold a text that becomes a value only when they are left: `fri 14:00`, the name of a person. When
 * the person saves, they are asked to give it, with the cursor still in them.
 */
const COMMIT = 'logbook-commit'; // bound as @logbook-commit

/** Asks the control with the cursor for what it holds. */
export function commitFocused(): void {
  document.activeElement?.dispatchEvent(new Event(COMMIT));
}
