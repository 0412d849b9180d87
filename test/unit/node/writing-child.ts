import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const FILES = join(__dirname, '..', '..', '..', 'src', 'node', 'files.ts');

/**
 * Writes a script into `folder` that another process, of another user too, can run with Node: `nodeFiles` bundled,
 * then `body`, in which `files` are those of the folder given as first argument.
 */
export function writeChildScript(folder: string, body: string): string {
  const bundle = join(folder, 'files.js');
  buildSync({
    entryPoints: [FILES],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: bundle,
  });
  const script = join(folder, 'child.js');
  writeFileSync(
    script,
    `const files = require('./files.js').nodeFiles(process.argv[2]);
(async () => { ${body} })().catch((error) => { console.log(error.code); });
`,
  );
  for (const path of [bundle, script]) chmodSync(path, 0o644);
  chmodSync(folder, 0o755);
  return script;
}

/** A text that tells whether all of it is there. */
export function wholeText(number: number): string {
  return `begin ${number}\n${'x'.repeat(200_000)}\nend ${number}\n`;
}

/** Which of the whole texts this is; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const number = Number(/^begin (\d+)\n/.exec(text)?.[1]);
  return text === wholeText(number) ? number : undefined;
}
