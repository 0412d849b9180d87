import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  LARGEST_TEMPLATE_BYTES,
  TEMPLATES_FOLDER,
  templateNamed,
} from '../core/export/template/template-file';
import type { ExportTemplate } from '../core/export/template/template-file';
import { lstatIfThere } from './contained-path';
import { nodeFiles } from './files';

/** More than a person writes. */
const MOST_TEMPLATES = 200;

/**
 * The templates for exports of the logbook in `root` (absolute), by name. What is no regular file, too large or not
 * UTF-8 is left out.
 */
export async function readTemplates(root: string): Promise<readonly ExportTemplate[]> {
  const folder = join(root, TEMPLATES_FOLDER);
  if (!lstatIfThere(folder)?.isDirectory()) return [];
  const named = readdirSync(folder)
    .sort()
    .flatMap((name) => templateNamed(name) ?? [])
    .slice(0, MOST_TEMPLATES);
  const read = await Promise.all(named.map((template) => withText(root, template)));
  return read.flatMap((template) => template ?? []);
}

async function withText(
  root: string,
  template: Omit<ExportTemplate, 'text'>,
): Promise<ExportTemplate | undefined> {
  try {
    const bytes = await nodeFiles(root).read(template.path, LARGEST_TEMPLATE_BYTES);
    return { ...template, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}
