import * as vscode from 'vscode';
import { readDocument } from '../language/document-reading';
import { momentWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { zoneOf } from '../services/today';
import { tooltip } from '../tree/tooltip';

/** In the text of a record: who gave the field below the pointer its value, and when. */
export class PastHovers implements vscode.HoverProvider {
  constructor(
    private readonly services: Services,
    private readonly logbook: OpenLogbook,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const { entry, reading } = readDocument(this.logbook, document);
    const place = reading?.pathAt(document.offsetAt(position));
    if (entry.kind === 'broken' || reading?.value === undefined || !place) return undefined;
    const history = await this.services.git?.of(this.logbook)?.history();
    if (!history?.ok || token.isCancellationRequested) return undefined;
    const path = this.logbook.relativePath(document.uri);
    const blame = await history.value.blame(entry.id, reading.value, path);
    const field = blame?.at(place.path);
    if (!field) return undefined;
    const [last] = field.past;
    const save = field.commit ?? last?.commit;
    const saved = save && `${save.author.name}, ${momentWords(save.date, zoneOf(this.logbook))}`;
    return new vscode.Hover(
      field.commit && saved !== undefined
        ? tooltip(vscode.l10n.t('Last changed by {0}', saved), [
            [vscode.l10n.t('Note'), field.commit.subject],
          ])
        : tooltip(vscode.l10n.t('Not saved to the logbook yet'), [
            [vscode.l10n.t('Last saved by'), saved],
          ]),
    );
  }
}
