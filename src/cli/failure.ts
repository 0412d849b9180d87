/** Ends a command with exit code 2: wrong use, or something outside that stands in the way. The message is for people. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
}
