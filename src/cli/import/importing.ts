import { importFaultText } from '../../messages/import/fault-text';
import { errorCode } from '../../node/error-code';
import { CliFailure } from '../failure';

/** Runs work on an import; what was foreseen to go wrong with it ends the command with words. */
export async function importing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const text = importFaultText(errorCode(error));
    if (text === undefined) throw error;
    throw new CliFailure(text, { cause: error });
  }
}
