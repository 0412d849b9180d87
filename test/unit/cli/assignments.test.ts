import assert from 'node:assert/strict';
import { operationsOf } from '../../../src/cli/assignments';
import { describe as describeFields } from '../../../src/core/model/describe';
import type { Plain } from '../../../src/core/model/field';
import type { Operation } from '../../../src/core/problem';

const END = Number.MAX_SAFE_INTEGER;
const dates = { now: Date.parse('2026-11-20T08:30:00Z'), timeZone: 'Europe/Berlin', locale: 'en' };
const custom = [
  { id: 'effort', name: 'Effort', type: 'number' as const },
  { id: 'teams', name: 'Teams', type: 'choices' as const, choices: ['emea', 'apac'] },
];

function ops(texts: readonly string[], record: { readonly [key: string]: Plain } = {}) {
  return operationsOf(texts, { fields: describeFields('change', custom), record, dates });
}
const set = (path: Operation['path'], value: unknown) => [{ op: 'set', path, value }];

describe('path=value', () => {
  it('takes each type as people type it', () => {
    assert.deepEqual(ops(['title=A = B']), set(['title'], 'A = B'));
    assert.deepEqual(ops(['risk=high']), set(['risk'], 'high'));
    assert.deepEqual(ops(['reversible=no']), set(['reversible'], false));
    assert.deepEqual(ops(['impact.records=41300']), set(['impact', 'records'], 41300));
    assert.deepEqual(ops(['deadline=today']), set(['deadline'], '2026-11-20'));
    assert.deepEqual(ops(['live=now']), set(['live'], '2026-11-20T09:30:00+01:00'));
    assert.deepEqual(ops(['tools=marketo, salesforce']), set(['tools'], ['marketo', 'salesforce']));
    assert.deepEqual(ops(['effort=3']), set(['effort'], 3));
    assert.deepEqual(ops(['teams=emea,apac']), set(['teams'], ['emea', 'apac']));
    assert.deepEqual(ops(['why=[EMEA] asked']), set(['why'], '[EMEA] asked'));
  });

  it('keeps before and after as they were typed', () => {
    const at = (text: string) => {
      const [operation] = ops([`settings[0].to=${text}`], { settings: [{ path: 'A' }] });
      return operation?.op === 'set' ? operation.value : assert.fail();
    };
    assert.equal(at('80'), 80);
    assert.equal(at('1.10'), '1.10');
    assert.equal(at('00123'), '00123');
    assert.equal(at('12345678901234567890'), '12345678901234567890');
    assert.equal(at('true'), true);
    assert.equal(at('null'), null);
    assert.deepEqual(at('[{ rule: Territory, to: 1.10 }]'), [{ rule: 'Territory', to: '1.10' }]);
  });

  it('appends: fields of one item together, a field given again begins the next', () => {
    assert.deepEqual(
      ops(['settings[+].path=A', 'risk=low', 'settings[+].to=1', 'settings[+].path=B']),
      [
        { op: 'insert', path: ['settings'], index: END, value: { path: 'A', to: 1 } },
        ...set(['risk'], 'low'),
        { op: 'insert', path: ['settings'], index: END, value: { path: 'B' } },
      ],
    );
    assert.deepEqual(ops(['tools[+]=marketo']), [
      { op: 'insert', path: ['tools'], index: END, value: 'marketo' },
    ]);
    assert.deepEqual(ops(['links[+]=https://x.example', 'links[+].url=https://y.example']), [
      { op: 'insert', path: ['links'], index: END, value: 'https://x.example' },
      { op: 'insert', path: ['links'], index: END, value: { url: 'https://y.example' } },
    ]);
    assert.deepEqual(ops(['tools[+]=a', 'tools[0]=b']).length, 2);
  });

  it('takes fields and items out', () => {
    const record = { why: 'x', settings: [{ path: 'A' }] };
    assert.deepEqual(ops(['why='], record), [{ op: 'unset', path: ['why'] }]);
    assert.deepEqual(ops(['settings[0]='], record), [{ op: 'unset', path: ['settings', 0] }]);
    assert.deepEqual(ops(['rollback='], record), []);
  });

  it("sets a field of the user's own where the record has it", () => {
    assert.deepEqual(ops(['our-own=5'], { 'our-own': '4' }), set(['our-own'], 5));
    assert.deepEqual(ops(['our-own.a.b=x'], { 'our-own': { a: { b: 'y' } } }).length, 1);
  });

  const refused: readonly (readonly [string, RegExp])[] = [
    ['risk', /form path=value/],
    ['=x', /form path=value/],
    ['a b=x', /form path=value/],
    ['settings[x].to=1', /form path=value/],
    ['settings..to=1', /form path=value/],
    ['rsk=high', /no field rsk.*mean risk/],
    ['risk=hihg', /cannot be “hihg”.*mean high/],
    ['risk=[high]', /cannot be/],
    ['title=one\ntwo', /title is one line/],
    ['impact.records=many', /is a number/],
    ['reversible=maybe', /is yes or no/],
    ['live=whenever', /is a date/],
    ['settings=A', /fields of its own.*settings\[\+\]\.target=/],
    ['settings.to=1', /settings\[0\], or settings\[\+\]/],
    ['settings[3].to=1', /has 0 items/],
    ['settings[+].a.b=1', /no field a/],
    ['settings=[{ pth: A }]', /no field pth.*mean path/],
    ['tools=[a, b', /cannot be read/],
    ['settings=[{ path: A }]\nstatus: live', /cannot be read/],
    ['title[0]=x', /no list/],
    ['__proto__.x=1', /no field __proto__/],
    ['constructor=1', /no field constructor/],
  ];
  for (const [text, why] of refused)
    it(`refuses ${JSON.stringify(text)}`, () => assert.throws(() => ops([text]), why));
});
