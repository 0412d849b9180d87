import * as vscode from 'vscode';
import { expectedKind } from '../../core/logbook/layout';
import { allKnownSettings } from '../../core/logbook/known-settings';
import type { FieldSpec } from '../../core/model/field-spec';
import type { RecordKind } from '../../core/model/record-kind';
import { completionPlace } from '../../core/yaml/completion-place';
import { choiceLabel, fieldHelp, fieldLabel } from '../../messages/labels';
import { offersOf } from '../editor/form-offers';
import type { OpenLogbook } from '../services/open-logbook';
import { today } from '../services/today';
import { fieldsOf, specAt, specsOf, valueSpec } from './spec-at';

/** Keys and values, from the same schema as the form and from what the logbook knows. */
export class Completions implements vscode.CompletionItemProvider {
  constructor(private readonly logbook: OpenLogbook) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.CompletionItem[] {
    const kind = expectedKind(this.logbook.relativePath(document.uri) ?? '');
    const place = completionPlace(document.getText(), document.offsetAt(position));
    if (!kind || !place) return [];
    const range = new vscode.Range(document.positionAt(place.start), position);
    const specs = specsOf(this.logbook, kind);
    const spec = specAt(specs, place.path);
    const values = spec && (place.want === 'value' || fieldsOf(spec).length === 0);
    const items = values
      ? this.values(valueSpec(spec), place.path)
      : (spec ? fieldsOf(spec) : place.path.length === 0 ? specs : [])
          .filter(({ key }) => !place.taken.includes(key))
          .map((field, index) => keyItem(kind, [...place.path, field.key], field, index));
    for (const item of items) item.range = range;
    return items;
  }

  private values(spec: FieldSpec, path: readonly string[]): vscode.CompletionItem[] {
    const words = [...(spec.choices ?? []), ...(spec.suggestions ?? [])];
    if (spec.type === 'yes-no') words.push('true', 'false');
    return [
      ...words.map((word, index) => valueItem(word, choiceLabel(path, word), index)),
      ...this.references(spec).map(({ value, label }, index) => valueItem(value, label, index)),
    ];
  }

  private references({ refers }: FieldSpec): readonly { value: string; label: string }[] {
    const { snapshot } = this.logbook;
    const offers = offersOf(snapshot, today(this.logbook));
    switch (refers) {
      case undefined:
      case 'logbook':
      case 'update':
      case 'column-map':
      case 'answer':
        return [];
      case 'change':
        return [...snapshot.changes.values()].map(({ id, record }) => ({
          value: id,
          label: record.title,
        }));
      case 'target':
        return [...offers.tool, ...offers.process, ...offers.integration];
      case 'setting-path':
        return [...allKnownSettings(snapshot)].flatMap(([target, settings]) =>
          settings.map(({ path }) => ({ value: path, label: target })),
        );
      default:
        return offers[refers];
    }
  }
}

function keyItem(
  kind: RecordKind,
  path: readonly string[],
  spec: FieldSpec,
  index: number,
): vscode.CompletionItem {
  const label = spec.custom?.name ?? fieldLabel(kind, path);
  const item = new vscode.CompletionItem(
    { label: spec.key, description: label },
    vscode.CompletionItemKind.Field,
  );
  item.documentation = spec.custom?.help ?? fieldHelp(kind, path);
  item.insertText = spec.type === 'prose' ? `${spec.key}: |\n  ` : `${spec.key}: `;
  item.filterText = `${spec.key} ${label}`;
  item.sortText = String(index).padStart(4, '0'); // the canonical order, not the alphabet's
  if (spec.choices) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

function valueItem(value: string, label: string, index: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    label === value ? value : { label: value, description: label },
    vscode.CompletionItemKind.Value,
  );
  item.filterText = `${value} ${label}`;
  item.insertText = /^[\p{L}\p{N}_@.-][\p{L}\p{N}_@./ -]*$/u.test(value)
    ? value
    : JSON.stringify(value);
  item.sortText = String(index).padStart(4, '0');
  return item;
}
