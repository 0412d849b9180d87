import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that this program is part of (absolute): above its bundle, or above its sources. */
export function ownPackage(): string {
  const up = ['..', join('..', '..')].map((path) => join(__dirname, path));
  return up.find((folder) => existsSync(join(folder, 'package.json'))) ?? __dirname;
}
