import { oneLine } from '../../core/one-line';

/**
 * Text of a file, for a place where VS Code draws `$(name)` as an icon (quick picks, the status bar):
 * escaped, so that a title cannot dress up as something else; on one line.
 */
export function withoutIcons(text: string): string {
  return oneLine(text).replace(/\$\([\w~-]+\)/g, '\\$&');
}

/** Text of a file, for a message: VS Code makes links, even commands, of `[words](address)`. */
export function withoutLinks(text: string): string {
  return oneLine(text).replaceAll('](', '] (');
}
