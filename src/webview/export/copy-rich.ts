/**
 * Puts text on the clipboard twice: with its look for what takes that, such as a mail, and plain for what does not.
 * Whether it could be done: a browser asks for a button that was just pressed, and may be told not to allow it at all.
 */
export async function copyRich(html: string, text: string): Promise<boolean> {
  const item = {
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  };
  try {
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return false;
  }
}
