import type { FormPast } from '../../protocol/form';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import type { FormDocument } from './form-document';

/** What git knows of a record's past; nothing in a folder that is not trusted, and of what was never saved. */
export async function pastOf(
  services: Services,
  logbook: OpenLogbook,
  form: FormDocument,
): Promise<FormPast | undefined> {
  const history = await services.git?.of(logbook)?.history();
  if (!history?.ok) return undefined;
  const touches = history.value.touchesOf(form.read().entry.id);
  const [newest] = touches;
  if (!newest) return undefined;
  return { saves: touches.length, by: newest.commit.author.name, on: newest.commit.date };
}
