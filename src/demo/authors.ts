/** Somebody who saves to the demo logbook. The ids are those of `people` in its logbook.yaml. */
export interface Author {
  readonly name: string;
  readonly email: string;
  /** Where they sit: their saves carry that zone's offset. */
  readonly zone: string;
}

const at = (name: string, id: string, zone: string): Author => ({
  name,
  email: `${id}@tallyhaven.example`,
  zone,
});

const AUTHORS = {
  noor: at('Noor van den Berg', 'noor.vandenberg', 'Europe/Amsterdam'),
  dan: at('Dan Whitcombe', 'dan.whitcombe', 'America/Chicago'),
  kenji: at('Kenji Watanabe', 'kenji.watanabe', 'America/Chicago'),
  priya: at('Priya Raman', 'priya.raman', 'Europe/London'),
  tomasz: at('Tomasz Zieliński', 'tomasz.zielinski', 'Europe/Warsaw'),
  marisol: at('Marisol Ortega', 'marisol.ortega', 'America/Chicago'),
  ben: at('Ben Adeyemi', 'ben.adeyemi', 'Europe/London'),
  stefan: at('Stefan Brandt', 'stefan.brandt', 'Europe/Berlin'),
} as const;

/** In whose place the reader of the demo sits. */
export const READER: Author = AUTHORS.noor;

/** The author that a script names; throws when there is none. */
export function authorOf(id: string): Author {
  const author = (AUTHORS as Readonly<Record<string, Author>>)[id];
  if (!author) throw new Error(`The demo's story has no author called ${id}`);
  return author;
}
