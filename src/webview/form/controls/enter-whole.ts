/**
 * A click that enters a control marks all of its text, as Tab does, so that typing replaces it; a click into a
 * control that has the cursor places it, as anywhere.
 */
export function enterWhole(event: MouseEvent): void {
  const input = event.currentTarget as HTMLInputElement;
  if (document.activeElement === input) return;
  event.preventDefault();
  input.focus();
  input.select();
}
