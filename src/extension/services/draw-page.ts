import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

interface Page {
  readonly script: string;
  readonly style: string;
  readonly title: string;
  /**
   * It shows whole pages in a frame that may run no script. They have styles of their own, under the policy that they
   * inherit from this page; styles can load nothing, for this page can load nothing.
   */
  readonly framesPages?: boolean;
}

/** Puts a page into a webview: its script may run, and of the extension's folder it may load what pages are made of. */
export function drawPage(webview: vscode.Webview, extensionUri: vscode.Uri, page: Page): void {
  const parts = [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')];
  const localResourceRoots = [...parts, vscode.Uri.joinPath(extensionUri, 'media')];
  webview.options = { enableScripts: true, localResourceRoots };
  webview.html = pageHtml(webview, extensionUri, page);
}

/**
 * The empty page of a webview: one script of ours, named by a nonce that nobody can guess, and our styles.
 * Everything else is shut: no network, no frames from elsewhere, no script that comes with a message.
 */
function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, page: Page): string {
  const nonce = randomBytes(18).toString('base64url');
  const at = (...parts: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...parts)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}${page.framesPages ? " 'unsafe-inline'" : ''}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeHtml(vscode.env.language)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(page.title)}</title>
    <link rel="stylesheet" href="${at('dist', 'webview', 'codicon.css')}" />
    <link rel="stylesheet" href="${at('media', 'base.css')}" />
    <link rel="stylesheet" href="${at('media', page.style)}" />
  </head>
  <body>
    <script nonce="${nonce}" src="${at('dist', 'webview', page.script)}"></script>
  </body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
