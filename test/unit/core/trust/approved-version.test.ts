import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyOperations } from '../../../../src/core/model/apply-operation';
import { keyOrder } from '../../../../src/core/model/key-order';
import { isTable, valueAt } from '../../../../src/core/model/plain';
import type { Operation } from '../../../../src/core/problem';
import { applyTextEdits } from '../../../../src/core/text-edit';
import { approvedVersions } from '../../../../src/core/trust/approved-version';
import { approvalDigest } from '../../../../src/core/trust/approved-scope';
import { computeEdits } from '../../../../src/core/yaml/compute-edits';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { sha256 } from '../../../../src/node/sha256';

const TEXT = `id: x
risk: low # as agreed on the phone
tools: [marketo]
approvals:
  # legal first
  - { role: legal, asked-of: kim }
  - role: it
    asked-of: lee
`;

/** The text after operations and what is written with them. */
function edited(text: string, ...operations: readonly Operation[]): string {
  const record = readYaml(text).value ?? null;
  const all = [...operations, ...approvedVersions(record, operations, sha256)];
  const edits = computeEdits(text, all, keyOrder('change'));
  assert.ok(edits.ok);
  return applyTextEdits(text, edits.value);
}

const valueIn = (text: string, ...path: (string | number)[]) =>
  valueAt(readYaml(text).value ?? null, path);
const digestOf = (text: string) => approvalDigest(readYaml(text).value ?? null, sha256);
const decide = (index: number, value: string): Operation => ({
  op: 'set',
  path: ['approvals', index, 'decision'],
  value,
});

describe('what is written with a decision', () => {
  it('is the digest of what is decided, by the fewest bytes', () => {
    const text = edited(TEXT, decide(0, 'approved'));
    const digest = digestOf(TEXT);
    const row = `{ role: legal, asked-of: kim, decision: approved, of: ${digest} }`;
    assert.equal(text, TEXT.replace('{ role: legal, asked-of: kim }', row));
    const rejected = edited(text, decide(1, 'rejected'));
    assert.equal(rejected, `${text}    decision: rejected\n    of: ${digest}\n`);
  });

  it('goes when the decision is taken back, and follows another one', () => {
    const yes = edited(TEXT, decide(0, 'approved'));
    assert.equal(edited(yes, { op: 'unset', path: ['approvals', 0, 'decision'] }), TEXT);
    assert.equal(valueIn(edited(yes, decide(0, 'asked')), 'approvals', 0, 'of'), undefined);
    const other = edited(yes, { op: 'set', path: ['risk'], value: 'high' });
    assert.equal(valueIn(other, 'approvals', 0, 'of'), digestOf(TEXT));
    const no = edited(other, decide(0, 'rejected'));
    assert.equal(valueIn(no, 'approvals', 0, 'of'), digestOf(other));
  });

  it('is of what the same edit makes of the change, in a row that it adds or moves', () => {
    const row = { role: 'brand', decision: 'waived' };
    const text = edited(
      TEXT,
      { op: 'set', path: ['risk'], value: 'high' },
      { op: 'insert', path: ['approvals'], index: 0, value: row },
      { op: 'move', path: ['approvals'], from: 0, to: 2 },
    );
    assert.equal(valueIn(text, 'approvals', 2, 'of'), digestOf(text));
    assert.equal(valueIn(text, 'approvals', 0, 'of'), undefined);
    const moved = edited(text, { op: 'move', path: ['approvals'], from: 2, to: 0 });
    assert.equal(valueIn(moved, 'approvals', 0, 'of'), digestOf(text));
  });

  it('leaves alone what the edit itself writes, words of a person, and every other edit', () => {
    const of = (value: string): Operation => ({ op: 'set', path: ['approvals', 0, 'of'], value });
    const own = edited(TEXT, decide(0, 'approved'), of('the brief'));
    assert.equal(valueIn(own, 'approvals', 0, 'of'), 'the brief');
    const words = edited(TEXT, of('the brief'));
    assert.equal(valueIn(edited(words, decide(0, 'approved')), 'approvals', 0, 'of'), 'the brief');
    for (const operation of [
      { op: 'set', path: ['approvals', 0, 'by'], value: 'kim' },
      { op: 'set', path: ['why'], value: 'x' },
      { op: 'unset', path: ['approvals'] },
      { op: 'unset', path: ['approvals', 0] },
    ] as const) {
      const record = readYaml(edited(TEXT, decide(0, 'approved'))).value ?? null;
      assert.ok(isTable(record));
      assert.deepEqual(approvedVersions(record, [operation], sha256), [], operation.path.join());
    }
    assert.deepEqual(approvedVersions(null, [decide(0, 'approved')], sha256), []);
    assert.ok(applyOperations({}, [decide(0, 'approved')])['approvals']);
  });
});
