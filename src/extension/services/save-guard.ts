import * as vscode from 'vscode';
import { REWRITING_SETTINGS } from '../../core/logbook/save-settings';
import type { OpenLogbook } from './open-logbook';

/** The settings in force for a logbook's files that would rewrite them when they are saved. */
export function overriddenSettings(logbook: OpenLogbook): readonly string[] {
  const scope = { uri: logbook.root, languageId: 'yaml' };
  return REWRITING_SETTINGS.filter(
    (name) => vscode.workspace.getConfiguration(undefined, scope).get(name) === true,
  );
}

/**
 * Turns them off for the YAML files of the folder that the logbook stands in: the narrowest scope that VS Code has.
 * Only ever by a person's own act.
 */
export async function protectFiles(logbook: OpenLogbook): Promise<void> {
  const scope = { uri: logbook.root, languageId: 'yaml' };
  const configuration = vscode.workspace.getConfiguration(undefined, scope);
  const folder = vscode.workspace.getWorkspaceFolder(logbook.root);
  const target = folder
    ? vscode.ConfigurationTarget.WorkspaceFolder
    : vscode.ConfigurationTarget.Workspace;
  for (const name of overriddenSettings(logbook))
    await configuration.update(name, false, target, true);
}
