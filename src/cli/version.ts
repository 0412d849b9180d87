import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of this program, from its package.json: beside the folder of the bundle, or above the sources. */
export function ownVersion(): string {
  const files = ['..', join('..', '..')].map((up) => join(__dirname, up, 'package.json'));
  const file = files.find((path) => existsSync(path));
  const manifest: unknown = file ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '?';
}
