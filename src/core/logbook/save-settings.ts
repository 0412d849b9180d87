/** Where VS Code reads the settings of the folder that a logbook stands in. */
export const SETTINGS_FILE = '.vscode/settings.json';

/** Without these VS Code would rewrite what people wrote when it saves a file. */
const SAVE_SETTINGS = {
  '[yaml]': {
    'editor.formatOnSave': false,
    'files.trimTrailingWhitespace': false,
    'files.trimFinalNewlines': false,
    'files.insertFinalNewline': false,
  },
} as const;

/** The settings file of a new logbook. */
export function saveSettingsText(): string {
  return `${JSON.stringify(SAVE_SETTINGS, null, 2)}\n`;
}
