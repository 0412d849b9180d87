import { openRepository } from '../../../../src/node/git/open-repository';
import { share } from '../../../../src/node/git/share';

/* A program of its own that shares the logbook in the folder that it is given: to be interrupted by a test. */
async function main(): Promise<void> {
  const opened = await openRepository(process.argv[2] ?? '.');
  if (opened.ok) await share(opened.value);
}

void main();
