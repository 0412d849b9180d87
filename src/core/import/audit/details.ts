import type { FoundEvent } from '../importer';

/** What a vendor's sentence tells beyond its words, as far as its grammar is sure. */
export type Details = Pick<FoundEvent, 'type' | 'asset' | 'path' | 'from' | 'to'>;
