import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plain } from '../../../../src/core/model/field';
import { RECORD_KINDS } from '../../../../src/core/model/record-kind';
import { schemas } from '../../../../src/core/model/records';
import { validate } from '../../../../src/core/model/validate';

type Table = Readonly<Record<string, Plain>>;
const BASE = { id: 'x', title: 'T', kind: 'fixed', status: 'live' };

function problemsOf(value: Table): readonly (readonly unknown[])[] {
  return validate('change', { ...BASE, ...value }, 'stem').problems.map(({ code, path, args }) => [
    code,
    path?.join('.'),
    args['expected'] ?? args['value'] ?? args['field'],
  ]);
}

describe('validate', () => {
  it('takes scalars as their text', () => {
    const { record, problems } = validate(
      'change',
      {
        ...BASE,
        reversible: 'no',
        impact: { records: '41300' },
        live: '2026-11-20T09:30:00+01:00',
      },
      'stem',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual([record.reversible, record.impact], [false, { records: 41300 }]);
  });

  it('says what each field should be', () => {
    assert.deepEqual(problemsOf({ tools: 'marketo' }), [['field-wrong-type', 'tools', 'list']]);
    assert.deepEqual(problemsOf({ tools: ['a b'] }), [['field-wrong-type', 'tools.0', 'id']]);
    assert.deepEqual(problemsOf({ window: 'May' }), [['field-wrong-type', 'window', 'group']]);
    assert.deepEqual(problemsOf({ deadline: 'May' }), [['field-wrong-type', 'deadline', 'date']]);
    assert.deepEqual(problemsOf({ live: '2026-11-20T09:30' }), [
      ['field-wrong-type', 'live', 'time'],
    ]);
    assert.deepEqual(problemsOf({ reversible: 'maybe' }), [
      ['field-wrong-type', 'reversible', 'yes-no'],
    ]);
    assert.deepEqual(problemsOf({ why: ['a'] }), [['field-wrong-type', 'why', 'text']]);
    assert.deepEqual(problemsOf({ impact: { records: 'many' } }), [
      ['field-wrong-type', 'impact.records', 'number'],
    ]);
    assert.deepEqual(problemsOf({ risk: 'hgih' }), [['field-unknown-choice', 'risk', 'hgih']]);
    assert.deepEqual(problemsOf({ risk: ['high'] }), [['field-wrong-type', 'risk', 'text']]);
    assert.deepEqual(problemsOf({ settings: [{ to: '1' }] }), [
      ['field-missing', 'settings.0.path', 'settings.path'],
    ]);
    assert.deepEqual(problemsOf({ links: [{ label: 'L' }] }), [
      ['field-missing', 'links.0.url', 'links.url'],
    ]);
  });

  it('counts an empty optional field as absent, an empty required one as missing', () => {
    assert.deepEqual(problemsOf({ owner: null, why: '', window: null }), []);
    assert.deepEqual(problemsOf({ title: null }), [['field-missing', 'title', 'title']]);
    assert.deepEqual(problemsOf({ settings: [{ path: 'A', from: null }] }), []);
  });

  it('leaves out what has a problem, the smallest part that it can', () => {
    const { record } = validate(
      'change',
      {
        ...BASE,
        tools: ['marketo', 'a b'],
        settings: [{ path: 'A', to: '1' }, { to: '2' }, { path: 'B', target: ['x'] }],
        relations: [{ type: 'cause', id: 'y' }],
        colour: { of: 'mine' },
      },
      'stem',
    );
    assert.deepEqual(record.tools, ['marketo']);
    assert.deepEqual(record.settings, [{ path: 'A', to: '1' }, { path: 'B' }]);
    assert.deepEqual(record.relations, []);
    assert.deepEqual(record['colour'], { of: 'mine' });
  });

  it('asks for a number where the format of a logbook is none', () => {
    const [problem] = validate('logbook', { format: 'one', name: 'N' }, 'logbook').problems;
    assert.deepEqual([problem?.code, problem?.args['expected']], ['field-wrong-type', 'number']);
  });

  it('notes the format of a logbook that is not ours', () => {
    const codes = (format: string): unknown =>
      validate('logbook', { format, name: 'N' }, 'logbook').problems.map(({ code }) => code);
    assert.deepEqual(
      [codes('1'), codes('2'), codes('0')],
      [[], ['format-newer'], ['format-older']],
    );
  });

  it('gives a valid record whatever it is given', () => {
    const plain = fc.letrec<{ value: Plain }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(null, '', 'x', '1', 'live', '2026-01-01', 'a b'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('id', 'path', 'role', 'url', 'type', 'to', 'check', 'x'),
          tie('value'),
        ),
      ),
    })).value;
    for (const kind of RECORD_KINDS) {
      const keys = Object.keys(schemas[kind].shape);
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...keys, 'custom'), plain), (value) => {
          const { record, problems } = validate(kind, value, 'stem');
          const isValid = schemas[kind].safeParse(value).success;
          if (isValid) assert.ok(problems.every(({ severity }) => severity !== 'error'));
          assert.ok(typeof record === 'object');
          for (const key of keys.filter((name) => name in record)) {
            const field: unknown = Reflect.get(record, key);
            assert.notEqual(field, null);
          }
        }),
        { numRuns: 200 },
      );
    }
  });

  it('tells once that a table is no text, also of one that seems to have a length', () => {
    const lengths: readonly Plain[] = ['5', { a: '1' }, { valueOf: '1', toString: '2' }];
    for (const length of lengths) {
      const { problems } = validate('change', { title: { length }, why: { length } }, 'stem');
      const wrong = problems.filter(({ code }) => code === 'field-wrong-type');
      assert.deepEqual(
        wrong.map(({ path }) => path),
        [['title'], ['why']],
      );
    }
  });
});
