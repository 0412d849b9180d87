import type { Importer } from './importer';

/** Every kind of file that can be imported. Who names none gets the one that is surest of the file. */
export const importers: readonly Importer[] = [];

/** The importer of a name; undefined when there is none. */
export function importerOf(id: string): Importer | undefined {
  return importers.find((importer) => importer.id === id);
}
