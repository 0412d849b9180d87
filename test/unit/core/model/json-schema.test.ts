import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { parse } from 'yaml';
import { describe as fieldsOf } from '../../../../src/core/model/describe';
import type { FieldSpec } from '../../../../src/core/model/field-spec';
import { jsonSchema } from '../../../../src/core/model/json-schema';
import { RECORD_KINDS } from '../../../../src/core/model/record-kind';
import { fieldHelp, fieldLabel, recordKindLabel } from '../../../../src/messages/labels';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/records');
const words = { record: recordKindLabel, label: fieldLabel, help: fieldHelp };

function validator(kind: (typeof RECORD_KINDS)[number]) {
  return new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    jsonSchema(kind, words),
  );
}

describe('jsonSchema', () => {
  it('is a valid schema of draft 2020-12 for every kind', () => {
    for (const kind of RECORD_KINDS) assert.ok(validator(kind));
  });

  it('accepts the records that people wrote, as any YAML 1.2 reader sees them', () => {
    const validate = validator('change');
    const names = readdirSync(FIXTURES);
    assert.ok(names.length >= 5);
    for (const name of names) {
      const record: unknown = parse(readFileSync(join(FIXTURES, name), 'utf8'));
      assert.ok(validate(record), `${name}: ${JSON.stringify(validate.errors)}`);
    }
  });

  it('takes a number where words stand, nothing where nothing is needed, and fields of the user', () => {
    const validate = validator('change');
    const least = { id: '2026-11-20-a', title: 2026, kind: 'added', status: 'draft' };
    assert.ok(validate(least));
    assert.ok(
      validate({ ...least, owner: null, risk: null, reversible: null, mood: { any: [1] } }),
    );
    assert.ok(validate({ ...least, live: '2026-11-20T09:30:00+01:00', tested: '2026-11-21' }));
    assert.ok(validate({ ...least, links: ['https://a.example', { url: 'https://b.example' }] }));
  });

  it('refuses what the checks refuse', () => {
    const validate = validator('change');
    const least = { id: '2026-11-20-a', title: 'A', kind: 'added', status: 'draft' };
    for (const wrong of [
      {},
      { ...least, status: 'lvie' },
      { ...least, live: 'tomorrow' },
      { ...least, deadline: '2026-11-20T09:30:00+01:00' },
      { ...least, tools: 'marketo' },
      { ...least, settings: [{ from: 1 }] },
      { ...least, title: null },
    ])
      assert.equal(validate(wrong), false, JSON.stringify(wrong));
  });

  it('carries a title and a description for every field', () => {
    interface Part {
      title?: string;
      description?: string;
      properties?: Record<string, Part>;
      items?: Part;
      anyOf?: Part[];
    }
    const walk = (part: Part | undefined, fields: readonly FieldSpec[]): void => {
      const group = part?.anyOf?.find((option) => option.properties) ?? part;
      for (const field of fields) {
        const below = group?.properties?.[field.key];
        assert.ok(below?.title && below.description, field.key);
        if (field.fields) walk(below.items ?? below, field.fields);
      }
    };
    for (const kind of RECORD_KINDS) walk(jsonSchema(kind, words), fieldsOf(kind));
  });
});
