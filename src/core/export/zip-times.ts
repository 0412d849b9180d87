/** 1 January 1980, 00:00: the first moment that a ZIP can tell (two bytes of time, two of date). */
const FIRST_MOMENT = [0x00, 0x00, 0x21, 0x00] as const;

const END_SIZE = 22;

/**
 * Makes every file of a ZIP one of the same moment, in place: what wrote it took the clock. APPNOTE.TXT 4.3: the end
 * record, without a comment, leads to the directory, and each line of that to the head of its file.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_SIZE;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let file = 0; file < count; file += 1) {
    zip.set(FIRST_MOMENT, at + 12);
    zip.set(FIRST_MOMENT, view.getUint32(at + 42, true) + 10);
    // Its name, its extra field and its comment follow.
    const [name, extra, comment] = [28, 30, 32].map((length) => view.getUint16(at + length, true));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return zip;
}
