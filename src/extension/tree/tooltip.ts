import * as vscode from 'vscode';

/**
 * A tooltip from a heading and lines of label and text. What stands in files is escaped: a record must be able to
 * draw neither a link that runs a command nor a picture from the network. (`appendText` would do, but it makes every
 * space one that does not break, so that long prose leaves the screen.)
 */
export function tooltip(
  heading: string,
  lines: readonly (readonly [label: string, text: string | undefined])[],
  prose?: string,
): vscode.MarkdownString {
  const parts = [`**${escaped(heading)}**`];
  for (const [label, text] of lines) if (text) parts.push(`${escaped(label)}: ${escaped(text)}`);
  const markdown = new vscode.MarkdownString(parts.join('  \n'), false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  if (prose)
    markdown.appendMarkdown(
      `\n\n${prose
        .trim()
        .split(/\n\s*\n/)
        .map(escaped)
        .join('\n\n')}`,
    );
  return markdown;
}

/** Text as Markdown that draws it as it is, on one line. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+\-.!~|]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
