/*
 * What control characters do in a terminal: move the cursor, change its title, answer as if a person typed. A record
 * of a logbook may hold any. C0 without tab and line ends, DEL, C1, and what turns the direction of text around.
 */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text without anything that a terminal obeys. A carriage return stays only at the end of a line. */
export function cleanText(text: string): string {
  const clean = text.replace(CONTROLS, '');
  // Exports are megabytes, and hardly any has one.
  return clean.includes('\r') ? clean.replace(/\r(?!\n)/g, '') : clean;
}

/** JSON that holds the same values, with those characters written as escapes. */
export function cleanJson(json: string): string {
  return json.replace(
    CONTROLS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
