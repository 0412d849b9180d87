import assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import * as codes from '../../../src/core/model/codes';
import { describe as fieldsOf } from '../../../src/core/model/describe';
import type { FieldSpec } from '../../../src/core/model/field-spec';
import { RECORD_KINDS } from '../../../src/core/model/record-kind';
import {
  anyFieldLabel,
  choiceLabel,
  fieldHelp,
  fieldLabel,
  hasFieldLabel,
  recordKindLabel,
} from '../../../src/messages/labels';

function everyField(
  fields: readonly FieldSpec[],
  visit: (name: string, field: FieldSpec) => void,
  above = '',
): void {
  for (const field of fields) {
    visit(above + field.key, field);
    everyField(field.fields ?? [], visit, `${above}${field.key}.`);
  }
}

describe('labels', () => {
  it('has a label and one sentence of help for every field of every kind', () => {
    for (const kind of RECORD_KINDS) {
      everyField(fieldsOf(kind), (name) => {
        assert.ok(hasFieldLabel(kind, name), `${kind}: ${name}`);
        assert.match(fieldLabel(kind, name), /^\S.*\S$/, `${kind}: ${name}`);
        assert.match(fieldHelp(kind, name), /^[A-Z].*\.$/, `${kind}: ${name}`);
      });
    }
  });

  it('has a label for every code and every suggested word', () => {
    for (const kind of RECORD_KINDS) {
      everyField(fieldsOf(kind), (name, field) => {
        const list = [
          ...(field.choices ?? field.item?.choices ?? []),
          ...(field.suggestions ?? []),
        ];
        for (const code of list) {
          assert.match(choiceLabel(name, code), /^[\p{Lu}\p{Lo}]|^ePrivacy$/u, `${name}: ${code}`);
        }
      });
    }
    for (const code of codes.SUGGESTED_CATEGORIES)
      assert.notEqual(choiceLabel('category', code), code);
  });

  it('takes a path with or without indices', () => {
    assert.equal(fieldLabel('change', ['settings', 3, 'path']), 'Setting');
    assert.equal(fieldLabel('change', 'settings.3.path'), 'Setting');
    assert.equal(choiceLabel(['approvals', 0, 'decision'], 'waived'), 'Not needed');
    assert.equal(choiceLabel('status', 'rolled-back'), 'Rolled back');
  });

  it('leaves what is the user’s own as it is, whatever it is called', () => {
    for (const name of ['colour', 'constructor', '__proto__', 'toString', 'a.hasOwnProperty']) {
      assert.equal(fieldLabel('change', name), name.split('.').at(-1));
      assert.equal(fieldHelp('change', name), '');
      assert.equal(choiceLabel(name, name), name);
      assert.equal(choiceLabel('status', name), name);
    }
  });

  it('names a field in the words of a change first', () => {
    assert.equal(anyFieldLabel('review'), 'Review');
    assert.equal(anyFieldLabel(['contract', 'renewal']), 'Renewal');
    assert.equal(recordKindLabel('integration'), 'Integration');
  });

  it('speaks the language that is chosen after it was loaded', () => {
    l10n.config({ contents: { Why: 'Warum', Live: 'Läuft' } });
    try {
      assert.equal(fieldLabel('change', 'why'), 'Warum');
      assert.equal(choiceLabel('status', 'live'), 'Läuft');
    } finally {
      l10n.config({ contents: {} });
    }
  });
});
