import * as vscode from 'vscode';

/**
 * A tooltip from a heading and lines of label and text. What stands in files is appended as plain text:
 * a record must be able to draw neither a link that runs a command nor a picture from the network.
 */
export function tooltip(
  heading: string,
  lines: readonly (readonly [label: string, text: string | undefined])[],
  prose?: string,
): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(undefined, false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  markdown.appendMarkdown('**').appendText(heading.trim()).appendMarkdown('**');
  for (const [label, text] of lines)
    if (text)
      markdown
        .appendMarkdown('  \n')
        .appendText(`${label}: `)
        .appendText(text.replace(/\s+/g, ' ').trim());
  if (prose) markdown.appendMarkdown('\n\n').appendText(prose.trim());
  return markdown;
}
