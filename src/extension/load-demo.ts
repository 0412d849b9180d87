import type * as Demo from './demo';

/** Loads what writes the demo logbook, on first need. */
export function loadDemo(): Promise<typeof Demo> {
  return import('./demo');
}
