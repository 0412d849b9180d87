import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { openWith } from './open-record';

/**
 * Opens a file as a form or as text in place of its other tab in the same group. With something unsaved in it, the
 * other tab stays: VS Code would ask whether to throw it away.
 */
export async function openInstead(
  { forms }: Services,
  uri: vscode.Uri,
  editor: Parameters<typeof openWith>[1],
): Promise<void> {
  await forms.flush(uri);
  const kept = tabsOf(uri).some(({ isPreview }) => !isPreview);
  await openWith(uri, editor, kept ? { preview: false } : {});
  const others = tabsOf(uri).filter(({ isActive, isDirty }) => !isActive && !isDirty);
  await vscode.window.tabGroups.close(others, true);
}

/** The tabs of a file in the group in front, as form or text; comparisons are none of them. */
function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  return vscode.window.tabGroups.activeTabGroup.tabs.filter(
    ({ input }) =>
      (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) &&
      input.uri.toString() === uri.toString(),
  );
}
