import assert from 'node:assert/strict';
import { customFieldsOn } from '../../../../src/core/model/custom-fields';
import { describe as fieldsOf } from '../../../../src/core/model/describe';
import type { FieldSpec } from '../../../../src/core/model/field-spec';
import type { CustomField } from '../../../../src/core/model/logbook';
import { RECORD_KINDS } from '../../../../src/core/model/record-kind';
import { schemas } from '../../../../src/core/model/records';

function field(fields: readonly FieldSpec[] | undefined, key: string): FieldSpec {
  const found = fields?.find((spec) => spec.key === key);
  assert.ok(found, `no field ${key}`);
  return found;
}

describe('describe', () => {
  it('lists the fields of every kind in the order of the schema, each with a way to show it', () => {
    for (const kind of RECORD_KINDS) {
      const fields = fieldsOf(kind);
      assert.deepEqual(
        fields.map((spec) => spec.key),
        Object.keys(schemas[kind].shape),
      );
      assert.equal(fieldsOf(kind), fields, 'the same list every time');
    }
  });

  it('tells what is required, chosen from a list, suggested, and referred to', () => {
    const change = fieldsOf('change');
    assert.deepEqual(
      change.filter((spec) => spec.required).map((spec) => spec.key),
      ['id', 'title', 'kind', 'status'],
    );
    assert.ok(field(change, 'status').choices?.includes('rolled-back'));
    assert.equal(field(change, 'owner').refers, 'person');
    assert.equal(field(change, 'live').type, 'time');
    assert.equal(field(change, 'deadline').type, 'date');
    assert.equal(field(change, 'why').type, 'prose');
    assert.equal(field(change, 'reversible').type, 'yes-no');
    assert.deepEqual(field(change, 'tools').item?.refers, 'tool');
    const law = field(field(change, 'compliance').fields, 'law');
    assert.ok(law.suggestions?.includes('gdpr'));
  });

  it('goes into groups and tables', () => {
    const change = fieldsOf('change');
    const settings = field(change, 'settings');
    assert.equal(settings.type, 'table');
    assert.equal(field(settings.fields, 'path').required, true);
    assert.equal(field(settings.fields, 'from').type, 'value');
    assert.equal(field(change, 'window').type, 'group');
    const rules = field(field(fieldsOf('logbook'), 'policy').fields, 'rules');
    assert.equal(field(field(rules.fields, 'when').fields, 'risk').item?.type, 'choice');
  });

  it('shows a link as a group that may be written as its address alone', () => {
    const links = field(fieldsOf('change'), 'links');
    assert.equal(links.type, 'table');
    assert.equal(links.shorthand, 'url');
    assert.deepEqual(
      links.fields?.map((spec) => spec.key),
      ['url', 'label', 'type'],
    );
  });
});

const CUSTOM: readonly CustomField[] = [
  { id: 'cost-centre', name: 'Cost centre', type: 'text', help: 'Four digits.' },
  {
    id: 'region',
    name: 'Region',
    type: 'choice',
    choices: ['EMEA', 'APAC'],
    on: ['change', 'tool'],
  },
  { id: 'waves', name: 'Waves', type: 'choices', choices: ['1', '2'], on: ['process'] },
  { id: 'dpo', name: 'Data protection officer', type: 'person', on: ['tool'] },
  { id: 'title', name: 'My title', type: 'text' },
];

describe('custom fields', () => {
  it('come after the built-in ones, where they belong, in the words of the logbook', () => {
    const change = fieldsOf('change', CUSTOM);
    assert.deepEqual(
      change.slice(-2).map((spec) => spec.key),
      ['cost-centre', 'region'],
    );
    assert.deepEqual(field(change, 'cost-centre').custom, {
      name: 'Cost centre',
      help: 'Four digits.',
    });
    assert.deepEqual(field(change, 'region').choices, ['EMEA', 'APAC']);
    assert.deepEqual(field(fieldsOf('process', CUSTOM), 'waves').item?.choices, ['1', '2']);
    assert.equal(field(fieldsOf('tool', CUSTOM), 'dpo').refers, 'person');
    assert.deepEqual(customFieldsOn('logbook', CUSTOM), []);
  });

  it('never take the place of a built-in one', () => {
    const change = fieldsOf('change', CUSTOM);
    assert.equal(change.filter((spec) => spec.key === 'title').length, 1);
    assert.equal(field(change, 'title').custom, undefined);
  });
});
