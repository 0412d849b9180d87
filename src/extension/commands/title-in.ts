import { oneLine } from '../../core/one-line';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';

/** The title of a prompt; where there are several logbooks, with the name of the one it is for. */
export function titleIn({ logbooks }: Services, logbook: OpenLogbook, title: string): string {
  return logbooks.all.length > 1 ? `${title} · ${oneLine(logbook.name)}` : title;
}
