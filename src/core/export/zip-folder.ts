import type { ExportFolder } from './exporter';
import { withoutTimes } from './zip-times';

/**
 * A folder as one ZIP file, its files in their order, below `name/`. Equal files give equal bytes. The library is
 * loaded when it is asked for.
 */
export async function zipFolder({ files }: ExportFolder, name: string): Promise<Uint8Array> {
  const { Zip, ZipDeflate, strToU8 } = await import('fflate');
  const parts: Uint8Array[] = [];
  const zip = new Zip((fault, part) => {
    if (fault) throw fault;
    parts.push(part);
  });
  for await (const { path, content } of files) {
    const file = new ZipDeflate(`${name}/${path}`, { level: 6 });
    zip.add(file);
    file.push(typeof content === 'string' ? strToU8(content) : content, true);
  }
  zip.end();
  return withoutTimes(joined(parts));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
