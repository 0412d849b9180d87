const NULL_TEXTS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

/** What a plain scalar reads as: its text, or null. Nothing else is taken for anything but its text. */
export function plainScalarValue(text: string): string | null {
  return NULL_TEXTS.has(text) ? null : text;
}
