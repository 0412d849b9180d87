import type { Importer, Sample, SourceFile } from './importer';
import type { NoPlan } from './plan';

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const SAMPLE_BYTES = 64 * 1024;
/** Of a folder of fragments, as many are looked at, from its first to its last file. */
const MOST_SAMPLES = 12;
/** What stands beside fragments in every repository. */
const BESIDE = /(?:^|\/)(?:\.|_|readme(?:\.\w+)?$)/i;
/** Two that differ by less are equally sure. */
const TELLING = 0.05;
/** As many headings as tell what a file is. */
const MOST_SHOWN = 200;

/** The beginning of a file as text: by its byte order mark, else as UTF-8, with signs for what is none. */
export async function sampleOf(file: SourceFile): Promise<Sample> {
  const bytes = await firstBytes(file);
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return { name: file.name, text: new TextDecoder(encoding).decode(bytes) };
}

async function firstBytes(file: SourceFile): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.min(SAMPLE_BYTES, file.size));
  let filled = 0;
  for await (const piece of file.open()) {
    const part = piece.subarray(0, bytes.length - filled);
    bytes.set(part, filled);
    filled += part.length;
    if (filled === bytes.length) break;
  }
  return bytes.subarray(0, filled);
}

/**
 * Which importer reads these files: the one that is surest of them. Two that are equally sure are a question; that
 * nobody is sure at all is a refusal (`no-source-fits`).
 */
export async function recogniseSource(
  files: readonly SourceFile[],
  importers: readonly Importer[],
): Promise<Importer | NoPlan> {
  const samples = await Promise.all(chosen(files).map(sampleOf));
  const ratings = importers.map((importer) => ({
    importer,
    ratings: samples.map((sample) => importer.recognise(sample)),
  }));
  const rated = ratings
    .map(({ importer, ratings: own }) => ({
      importer,
      sure: sureness(own.filter((_, at) => ratings.some((each) => (each.ratings[at] ?? 0) > 0))),
    }))
    .filter(({ sure }) => sure > 0)
    .sort((a, b) => b.sure - a.sure);
  const [best] = rated;
  const [sample] = samples;
  const file = sample?.name ?? '';
  const firstLine = (sample?.text.split(/\r?\n/, 1)[0] ?? '').slice(0, MOST_SHOWN);
  if (!best)
    return {
      outcome: 'refused',
      reason: { code: 'no-source-fits', args: { headings: firstLine } },
    };
  const equal = rated.filter(({ sure }) => best.sure - sure < TELLING);
  if (equal.length === 1) return best.importer;
  const choices = equal.map(({ importer }) => importer.id);
  return {
    outcome: 'question',
    question: { code: 'source', file, choices, examples: [firstLine] },
  };
}

/** Files from the first to the last; those beside fragments only where there is nothing else. */
function chosen(files: readonly SourceFile[]): readonly SourceFile[] {
  const fragments = files.filter(({ name }) => !BESIDE.test(name));
  const from = fragments.length > 0 ? fragments : files;
  const step = Math.max(1, from.length / MOST_SAMPLES);
  return from.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/**
 * Of several files the least sure counts: one that is of another kind has no place among them. A file that nobody
 * knows tells nothing; the importer says what is wrong with it.
 */
function sureness(ratings: readonly number[]): number {
  return ratings.length === 0 ? 0 : Math.min(...ratings);
}
