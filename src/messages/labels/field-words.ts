/** What a person reads of a field: its name, and one sentence of help. */
export interface FieldWords {
  readonly label: string;
  readonly help: string;
}

/** Made when asked for: the language is chosen after these files are loaded. */
export type WordsOf = () => FieldWords;

/** A label, and the sentence that explains the field. */
export function words(label: string, help: string): FieldWords {
  return { label, help };
}
