import type { FileReader, FileStamp } from '../../../../src/core/logbook/ports';

/** Files in memory. Each write gets a later time, as a disk would give it; times can be set to fake one that does not. */
export class MemoryFiles implements FileReader {
  private readonly files = new Map<string, { readonly stamp: FileStamp; readonly text: string }>();
  private clock = 1;
  /** What was read, in order. */
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string, type: FileStamp['type'] = 'file'): void {
    const time = (this.clock += 1);
    const size = Buffer.byteLength(text);
    this.files.set(path, { stamp: { path, size, mtimeMs: time, ctimeMs: time, type }, text });
  }

  delete(path: string): void {
    this.files.delete(path);
  }

  list(): Promise<readonly FileStamp[]> {
    return Promise.resolve([...this.files.values()].map(({ stamp }) => stamp));
  }

  read(path: string): Promise<Uint8Array> {
    this.reads.push(path);
    const file = this.files.get(path);
    return file
      ? Promise.resolve(Buffer.from(file.text))
      : Promise.reject(Object.assign(new Error(path), { code: 'ENOENT' }));
  }
}

/** The text of a change with the least that is valid, and more lines. */
export function changeText(id: string, more = ''): string {
  return `id: ${id}\ntitle: ${id}\nkind: changed\nstatus: live\ntools: [marketo]\n${more}`;
}
