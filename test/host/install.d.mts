/** Builds the extension and writes it to a file, as `npm run package` does. */
export function packExtension(vsix: string): void;
/** Installs the VS Code server, its Node and its browser under test/host, once for each lock file. */
export function ensureHost(): Promise<void>;
/** The host carries Linux x64 binaries; elsewhere `@vscode/test-electron` downloads VS Code itself. */
export const hostRunsHere: boolean;
