import { TemplateFailed } from '../../core/export/template/template-exporter';
import { templateFaultText } from '../../messages/template-fault-text';
import { CliFailure } from '../failure';

/** What `made` gives; a mistake in a template is a `CliFailure` that says where it is. */
export async function orTemplateFault<C>(made: Promise<C>): Promise<C> {
  try {
    return await made;
  } catch (error) {
    if (!(error instanceof TemplateFailed)) throw error;
    throw new CliFailure(templateFaultText(error.fault), { cause: error });
  }
}
