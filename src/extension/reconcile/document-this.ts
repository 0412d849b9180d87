import type { EventGroup } from '../../core/reconcile/outcome';
import { documentGroup } from '../../core/reconcile/document-group';
import { prepareDraft } from '../commands/draft-change';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { whatText } from '../../messages/reconcile-text';
import { keysToWrite } from './answer-entries';
import { short } from './entry-words';
import { undoOfNew } from './undo';
import type { Undo } from './undo';

/** Begins the change that nobody wrote down, with all that its entries tell. `open` opens its form at *why*. */
export async function documentThis(
  services: Services,
  logbook: OpenLogbook,
  group: EventGroup,
): Promise<{ readonly undo: Undo; readonly open: () => Promise<void> }> {
  keysToWrite(group); // before anything is written
  const title = short(whatText(group)) || group.id;
  const { path, open } = await prepareDraft(services, logbook, {
    title,
    ...documentGroup(group, logbook.snapshot),
  });
  return { undo: await undoOfNew(logbook, path), open };
}
