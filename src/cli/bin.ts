import { processIo } from './process-io';
import { run } from './run';

// Not process.exit: what is still being written to a pipe would be cut off.
void run(process.argv.slice(2), processIo()).then((code) => {
  // Output that could not be written has set it already.
  process.exitCode ??= code;
});
