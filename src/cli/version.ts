import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPackage } from './own-package';

/** The version of this program, from its package.json. */
export function ownVersion(): string {
  const file = join(ownPackage(), 'package.json');
  const manifest: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '?';
}
