import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { countChanges, saveGroups } from '../../../../src/core/history/save-groups';

const [A, B] = ['2026-11-01-a-aaaa', '2026-11-02-b-bbbb'];
const path = (id: string) => `changes/2026/11/${id}.yaml`;

describe('saves of one change each', () => {
  it('take its attachments along; what belongs to none comes first, in one', () => {
    const files = [
      `attachments/${A}/proof.png`,
      'attachments/gone/x.png',
      path(A),
      path(B),
      'logbook.yaml',
      'templates/changes/own.yaml',
      'tools/marketo.yaml',
    ];
    assert.equal(countChanges(files), 2);
    assert.deepEqual(saveGroups(files), [
      [
        'attachments/gone/x.png',
        'logbook.yaml',
        'templates/changes/own.yaml',
        'tools/marketo.yaml',
      ],
      [path(A), `attachments/${A}/proof.png`],
      [path(B)],
    ]);
    assert.deepEqual(saveGroups([path(B)]), [[path(B)]]);
  });
});
