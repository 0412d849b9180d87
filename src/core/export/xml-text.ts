/* What XML 1.0 cannot hold, not even escaped (https://www.w3.org/TR/xml/#charsets), and what it had better not. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text in which XML can hold every character: those that it cannot are written as their sign, `␛`, or as their number,
 * `[U+FFFF]`. Libraries drop them, or write a file that nothing opens.
 */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}
