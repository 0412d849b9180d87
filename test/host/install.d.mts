/** Builds the extension and writes it to a file, as `npm run package` does. */
export function packExtension(vsix: string): void;
