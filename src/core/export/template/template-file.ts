import { isSafeName } from '../../logbook/layout';

/** The folder of a logbook that holds templates for exports. */
export const TEMPLATES_FOLDER = 'templates';

/** A template of one's own: `templates/<name>.<extension>.liquid`. */
export interface ExportTemplate {
  readonly name: string;
  /** Of the files that it makes, without a dot. */
  readonly extension: string;
  /** Relative to the logbook, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** No template that a person writes is as large; it is not read. */
export const LARGEST_TEMPLATE_BYTES = 256 * 1024;

const FILE_NAME = /^(.+?)(?:\.([a-z0-9]{1,8}))?\.liquid$/;

/**
 * What a file in `templates/` is a template for: `release-notes.md.liquid` makes Markdown; without a second ending
 * plain text is made. Undefined for what is no template, or has a name that some system cannot hold.
 */
export function templateNamed(fileName: string): Omit<ExportTemplate, 'text'> | undefined {
  const [, name = '', extension = 'txt'] = FILE_NAME.exec(fileName) ?? [];
  if (!isSafeName(name)) return undefined;
  return { name, extension, path: `${TEMPLATES_FOLDER}/${fileName}` };
}
