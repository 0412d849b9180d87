/** Where VS Code reads the settings of the folder that a logbook stands in. */
export const SETTINGS_FILE = '.vscode/settings.json';

/** Settings with which VS Code rewrites what people wrote when it saves a file. */
export const REWRITING_SETTINGS = [
  'editor.formatOnSave',
  'files.trimTrailingWhitespace',
  'files.trimFinalNewlines',
  'files.insertFinalNewline',
] as const;

/** The settings file of a new logbook. */
export function saveSettingsText(): string {
  const off = Object.fromEntries(REWRITING_SETTINGS.map((name) => [name, false]));
  return `${JSON.stringify({ '[yaml]': off }, null, 2)}\n`;
}
