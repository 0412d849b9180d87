import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mergeRecord } from '../../../src/core/merge/merge-record';
import type { Conflict } from '../../../src/core/merge/conflict';
import {
  ownWriting,
  questionLabel,
  questionReason,
  sideText,
  wholeSideText,
} from '../../../src/messages/merge-text';

const BASE = `id: x
title: X
status: draft
risk: low
why: Because
settings:
  - { path: Scoring / MQL threshold, from: null, to: 80 }
approvals:
  - { role: legal, asked-of: kim, decision: asked }
`;
const context = {
  kind: 'change',
  names: { nameOf: (_: string, id: string) => (id === 'kim' ? 'Kim' : id) },
} as const;

/** The questions where each edit was made on one side: ours, theirs. */
function questions(...edits: readonly (readonly [from: string, ours: string, theirs: string])[]) {
  const side = (which: 1 | 2) =>
    edits.reduce((text, edit) => text.replace(edit[0], edit[which]), BASE);
  const { conflicts } = mergeRecord('changes/2026/11/x.yaml', {
    base: BASE,
    ours: side(1),
    theirs: side(2),
  });
  return conflicts;
}

function only(conflicts: readonly Conflict[]): Conflict {
  const [conflict, ...more] = conflicts;
  assert.ok(conflict && more.length === 0);
  return conflict;
}

describe('words for questions', () => {
  it('names fields and items as the form does', () => {
    const asked = questions(
      ['risk: low', 'risk: high', 'risk: medium'],
      ['to: 80', 'to: 85', 'to: 90'],
      ['decision: asked', 'decision: approved', 'decision: rejected'],
    );
    assert.deepEqual(
      asked.map((conflict) => questionLabel(conflict, context)),
      ['Risk', 'MQL threshold, After', 'Approval by Legal'],
    );
  });

  it('shows values in words, all of a group that differs, and nothing cut', () => {
    const risk = only(questions(['risk: low', 'risk: high', '']));
    assert.equal(sideText(risk, 'ours', context), 'High');
    assert.equal(sideText(risk, 'theirs', context), 'not there');
    assert.equal(questionReason(risk), 'One side took it out, the other kept or changed it.');
    const long = 'word '.repeat(60).trim();
    const why = only(questions(['why: Because', `why: ${long}`, 'why: Others']));
    assert.match(sideText(why, 'ours', context), /…$/);
    assert.equal(wholeSideText(why, 'ours', context), long);
    const approval = only(
      questions(['decision: asked', 'decision: approved, by: kim', 'decision: rejected']),
    );
    assert.equal(wholeSideText(approval, 'ours', context), 'Decision: Approved\nDecided by: Kim');
    assert.equal(
      wholeSideText(approval, 'theirs', context),
      'Decision: Rejected\nDecided by: not there',
    );
    assert.match(questionReason(approval), /^Status and approvals were touched on both sides/);
  });

  it('lets a person write words, but not a choice that is not there', () => {
    const asked = questions(
      ['title: X', 'title: Y', 'title: Z'],
      ['risk: low', 'risk: high', 'risk: medium'],
      ['why: Because', 'why: Mine', 'why: Theirs'],
      ['decision: asked', 'decision: approved', 'decision: rejected'],
    );
    assert.deepEqual(
      asked.map((conflict) => [conflict.name, ownWriting(conflict, 'change')].join(' ')),
      ['title line', 'risk none', 'why lines', 'approvals[legal, kim] none'],
    );
  });
});
