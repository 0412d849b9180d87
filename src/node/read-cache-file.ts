import { readContained } from './read-file';

/** Bytes; what a hundred thousand records or saves take is a hundredth of it. */
const LARGEST = 2 ** 30;

/**
 * A file of a cache; undefined when it is not there or cannot be read, or is no file at all: a pipe that somebody put
 * there, say, would never say anything.
 */
export function readCacheFile(folder: string, name: string): Buffer | undefined {
  try {
    const { buffer, byteOffset, length } = readContained(folder, name, LARGEST);
    return Buffer.from(buffer, byteOffset, length);
  } catch {
    return undefined;
  }
}
