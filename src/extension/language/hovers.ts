import * as vscode from 'vscode';
import { changeTitle, personName, targetName } from '../../core/logbook/names';
import type { FieldSpec } from '../../core/model/field-spec';
import { choiceLabel, fieldHelp, fieldLabel } from '../../messages/labels';
import type { OpenLogbook } from '../services/open-logbook';
import { tooltip } from '../tree/tooltip';
import { readDocument } from './document-reading';
import { specAt, specsOf, valueSpec } from './spec-at';

/** What a field is for; whom or what a value means. */
export class Hovers implements vscode.HoverProvider {
  constructor(private readonly logbook: OpenLogbook) {}

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const { entry, reading } = readDocument(this.logbook, document);
    const place = reading?.pathAt(document.offsetAt(position));
    if (entry.kind === 'broken' || !reading || !place) return undefined;
    const keys = place.path.filter((step) => typeof step === 'string');
    const spec = specAt(specsOf(this.logbook, entry.kind), keys);
    if (!spec) return undefined;
    const found = reading.rangeOf(place.path, place.part);
    const range =
      found && new vscode.Range(document.positionAt(found.start), document.positionAt(found.end));
    if (place.part === 'key') {
      const label = spec.custom?.name ?? fieldLabel(entry.kind, keys);
      const help = spec.custom?.help ?? fieldHelp(entry.kind, keys);
      return new vscode.Hover(tooltip(label, [], help), range);
    }
    const text = range && document.getText(range).replace(/^["']|["']$/g, '');
    const meaning = text && this.meaningOf(valueSpec(spec), keys, text);
    return meaning && meaning !== text ? new vscode.Hover(tooltip(meaning, []), range) : undefined;
  }

  private meaningOf(spec: FieldSpec, keys: readonly string[], text: string): string | undefined {
    const { snapshot } = this.logbook;
    if (spec.choices || spec.suggestions) return choiceLabel(keys, text);
    switch (spec.refers) {
      case 'person':
        return personName(snapshot, text);
      case 'tool':
      case 'process':
      case 'integration':
      case 'target':
        return targetName(snapshot, text);
      case 'change':
        return changeTitle(snapshot, text);
      default:
        return undefined;
    }
  }
}
