import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildState, replaceFile } from '../../../../src/core/logbook/build-snapshot';
import type { Entry } from '../../../../src/core/logbook/entry';
import { readRecord } from '../../../../src/core/logbook/read-record';
import type { Plain } from '../../../../src/core/model/field';
import { describe as fieldsOf } from '../../../../src/core/model/describe';
import type { FieldSpec } from '../../../../src/core/model/field-spec';
import type { RecordKind } from '../../../../src/core/model/record-kind';
import { validate } from '../../../../src/core/model/validate';
import { checkSnapshot } from '../../../../src/core/rules/check';
import { RULES } from '../../../../src/core/rules/rules';
import { problemText } from '../../../../src/messages/problem-text';
import { change, check, entriesOf, NOW, pathOf, snapshotOf } from './logbook-of';
import type { Files } from './logbook-of';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/records');

/** The stack and the people that the examples name. */
function companyOf(): Files {
  const tools = ['marketo', 'salesforce', 'onetrust', 'leandata', 'segment', 'webinar'];
  const links = [
    'marketo-salesforce',
    'marketo-salesforce-custom',
    'segment-marketo',
    'webinar-bridge',
  ];
  return {
    'logbook.yaml': `format: 1
name: Acme MOps
time-zone: Europe/Berlin
people:
  - { id: ana, name: Ana Ruiz, email: ana.ruiz@acme.example }
  - { id: pixelfarm, name: Pixelfarm, role: agency }
`,
    ...Object.fromEntries(tools.map((id) => [`tools/${id}.yaml`, `id: ${id}\nname: ${id}\n`])),
    ...Object.fromEntries(
      links.map((id) => [`integrations/${id}.yaml`, `id: ${id}\nfrom: segment\nto: marketo\n`]),
    ),
    'processes/consent-management.yaml': 'id: consent-management\nname: Consent\n',
    ...['2026-11-12-profile-clean-up-q9vn', '2026-11-19-own-profile-for-the-sync-user-c3hd'].reduce(
      (files, id) => ({
        ...files,
        [pathOf(id)]: change('part-of: 2026-11-12-sync-user-lost-field-permissions-t5rc', id),
      }),
      {},
    ),
  };
}

describe('checkSnapshot', () => {
  it('has nothing to say about the examples but the commas that cut their texts', () => {
    const examples = Object.fromEntries(
      readdirSync(FIXTURES).map((name) => [
        pathOf(name.slice(0, -'.yaml'.length)),
        readFileSync(join(FIXTURES, name), 'utf8'),
      ]),
    );
    const found = check({ ...companyOf(), ...examples }, '2026-11-22T10:00:00Z');
    const codes = [...found.values()].flat().map(({ code }) => code);
    assert.deepEqual(codes, Array(3).fill('yaml-unquoted-comma'));
  });

  it('tells what is wrong with a file itself first, and hides no other file behind a broken one', () => {
    const found = check({
      'tools/broken.yaml': 'id: [',
      [pathOf('2026-11-20-a-aaaa')]: change('risk: hgih\ntools: [markto]', '2026-11-20-a-aaaa'),
    });
    assert.deepEqual(
      [...found].map(([path, problems]) => [path, problems.map(({ code }) => code)]),
      [
        [pathOf('2026-11-20-a-aaaa'), ['field-unknown-choice', 'unknown-tool']],
        ['tools/broken.yaml', ['yaml-broken']],
      ],
    );
  });

  it('works without a logbook.yaml', () => {
    const entries = entriesOf({ [pathOf('2026-11-20-a-aaaa')]: change('risk: high') });
    const { snapshot } = buildState(entries.filter(({ kind }) => kind !== 'logbook'));
    assert.equal(checkSnapshot(snapshot, NOW).size, 1, 'the id differs');
    assert.equal(checkSnapshot(snapshot, 'not a time').size, 1);
  });

  it('lists every rule once', () => {
    const ids = RULES.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});

/** Texts that fields hold, and some that they should not. */
const text = fc.constantFrom(
  ...['marketo', 'pardot', 'ana', '2026-11-20', '2026-11-20T09:30:00+01:00', '0000-01-01', 'yes'],
  ...[
    '2026-11-20-a-aaaa',
    '2026-11-21-b-bbbb',
    'live',
    'high',
    '__proto__',
    'constructor',
    '',
    '5',
  ],
);

function anything(): fc.Arbitrary<Plain> {
  return fc.letrec<{ any: Plain }>((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.constant(null),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.oneof(text, fc.string()), tie('any'), { maxKeys: 3 }),
    ),
  })).any;
}

/** Records whose fields have the right shape more often than not, so that rules get something to do. */
function recordLike(fields: readonly FieldSpec[]): fc.Arbitrary<Record<string, Plain>> {
  const shape = Object.fromEntries(fields.map((field) => [field.key, valueLike(field)]));
  return fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Record<string, Plain>>;
}

function valueLike(field: FieldSpec): fc.Arbitrary<Plain> {
  const fit = fitting(field);
  return fc.oneof({ arbitrary: fit, weight: 5 }, { arbitrary: anything(), weight: 1 });
}

function fitting(field: FieldSpec): fc.Arbitrary<Plain> {
  if (field.type === 'group') return recordLike(field.fields ?? []);
  if (field.type === 'table') return fc.array(recordLike(field.fields ?? []), { maxLength: 3 });
  if (field.item) return fc.array(valueLike(field.item), { maxLength: 3 });
  return field.choices ? fc.constantFrom(...field.choices) : text;
}

function entryLike(path: string, kind: RecordKind): fc.Arbitrary<Entry> {
  const stem = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
  const base = { path, id: stem, shortened: false };
  return recordLike(fieldsOf(kind)).map(
    (value) => ({ kind, ...base, ...validate(kind, value, stem) }) as Entry,
  );
}

describe('every rule, on random records', () => {
  it('never throws, points into the record or beside it, and has words for what it finds', () => {
    const files = fc.tuple(
      entryLike('logbook.yaml', 'logbook'),
      entryLike('tools/marketo.yaml', 'tool'),
      entryLike('processes/p.yaml', 'process'),
      entryLike('integrations/i.yaml', 'integration'),
      entryLike('changes/2026/11/2026-11-20-a-aaaa.yaml', 'change'),
      entryLike('changes/2026/11/2026-11-21-b-bbbb.yaml', 'change'),
      entryLike('templates/changes/t.yaml', 'change'),
    );
    fc.assert(
      fc.property(files, (entries) => {
        const found = checkSnapshot(buildState(entries).snapshot, NOW);
        for (const problems of found.values())
          for (const problem of problems) {
            assert.match(problemText(problem), /\S/);
            for (const fix of problem.fixes ?? []) assert.ok(fix.operations.length > 0);
          }
      }),
      { numRuns: 200 },
    );
  }).timeout(120_000);

  it('gives the same problems for the same logbook', () => {
    const snapshot = snapshotOf({ [pathOf('2026-11-20-a-aaaa')]: change('tools: [x]\nowner: y') });
    assert.deepEqual([...checkSnapshot(snapshot, NOW)], [...checkSnapshot(snapshot, NOW)]);
  });
});

describe('checking again', () => {
  const id = '2026-11-20-a-aaaa';
  const other = '2026-11-12-b-bbbb';
  const named = change(
    `owner: anna\ntools: [new-tool]\nrelations: [{ type: follows, id: ${other} }]`,
    id,
  );

  /** What is found after each of these files has taken its place, in a logbook that was checked before. */
  function codesAfter(steps: readonly (readonly [string, string | undefined])[]): string[] {
    let state = buildState(entriesOf({ [pathOf(id)]: named }));
    return steps.map(([path, text]) => {
      checkSnapshot(state.snapshot, NOW);
      const entry = text === undefined ? undefined : readRecord(path, text).entry;
      state = replaceFile(state, path, entry);
      const again = checkSnapshot(state.snapshot, NOW);
      const fresh = checkSnapshot(buildState(state.snapshot.entries.values()).snapshot, NOW);
      assert.deepEqual([...again], [...fresh]);
      return (again.get(pathOf(id)) ?? []).map(({ code }) => code).join(' ');
    });
  }

  it('sees what a new tool, another change, and a new logbook.yaml alter in files that did not change', () => {
    const people = 'format: 1\nname: A\npeople: [{ id: ana, name: Ana }]\n';
    const tool = 'id: new-tool\nname: New\n';
    assert.deepEqual(
      codesAfter([
        ['tools/new-tool.yaml', tool],
        [pathOf(other), change('', other)],
        ['logbook.yaml', people],
        ['tools/new-tool.yaml', `${tool}status: retired\n`],
        [pathOf(other), undefined],
      ]),
      [
        'relation-broken',
        '',
        'unknown-person',
        'retired-tool unknown-person',
        'relation-broken retired-tool unknown-person',
      ],
    );
  });

  it('sees that a day has passed', () => {
    const logbook = 'format: 1\nname: A\npolicy: { untested-after-days: 14 }\n';
    const live = change('status: live\nlive: 2026-11-20', id);
    const snapshot = snapshotOf({ 'logbook.yaml': logbook, [pathOf(id)]: live });
    assert.equal(checkSnapshot(snapshot, '2026-12-04T10:00:00Z').size, 0);
    assert.equal(checkSnapshot(snapshot, '2026-12-05T10:00:00Z').size, 1);
    assert.equal(checkSnapshot(snapshot, '2026-12-04T10:00:00Z').size, 0);
  });
});

describe('speed', () => {
  it('checks ten thousand changes while one waits', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, at) => {
        const id = `2026-${String((at % 12) + 1).padStart(2, '0')}-20-change-${String(at)}-aaaa`;
        return [
          pathOf(id),
          change(`risk: high\nowner: ana\nsettings: [{ path: A, to: ${String(at)} }]`, id),
        ];
      }),
    );
    const snapshot = snapshotOf(files);
    checkSnapshot(snapshot, NOW);
    const start = performance.now();
    const found = checkSnapshot(snapshot, NOW);
    const took = performance.now() - start;
    assert.equal(found.size, 0);
    // Some ten times what it takes on a quiet machine.
    assert.ok(took < 1_000, `${took.toFixed()} ms`);
  });
});
