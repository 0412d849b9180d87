import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { completionPlace } from '../../../../src/core/yaml/completion-place';

/** The place of `|` in a text. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const place = completionPlace(marked.slice(0, offset) + marked.slice(offset + 1), offset);
  return place && { want: place.want, path: place.path.join('.'), taken: [...place.taken].sort() };
}

describe('completionPlace', () => {
  it('wants a key at the beginning of a line, without those that are there', () => {
    assert.deepEqual(at('id: a\nri|\ntitle: b\n'), {
      want: 'key',
      path: '',
      taken: ['id', 'title'],
    });
  });

  it('wants a value behind a colon', () => {
    assert.deepEqual(at('id: a\nstatus: |\n'), { want: 'value', path: 'status', taken: [] });
    assert.deepEqual(at('id: a\nstatus: li|\n'), { want: 'value', path: 'status', taken: [] });
  });

  it('wants nothing directly at the colon, in prose, in a comment', () => {
    assert.equal(at('status:|'), undefined);
    assert.equal(
      at('why: |\n  Sales rejected thirty-eight'.replace('|', '') + ' perc|'),
      undefined,
    );
    assert.equal(at('status: live # as s|'), undefined);
  });

  it('knows the item of a list in brackets', () => {
    assert.deepEqual(at('tools: [marketo, sa|]'), { want: 'value', path: 'tools', taken: [] });
  });

  it('knows the key and the value of a group in braces', () => {
    assert.deepEqual(at('approvals:\n  - { role: legal, de|'), {
      want: 'key',
      path: 'approvals',
      taken: ['role'],
    });
    assert.deepEqual(at('approvals:\n  - { role: legal, decision: |'), {
      want: 'value',
      path: 'approvals.decision',
      taken: [],
    });
  });

  it('knows the groups of a list in lines of their own, dashed at either depth', () => {
    const expected = { want: 'key', path: 'settings', taken: ['path', 'to'] };
    assert.deepEqual(at('settings:\n  - path: a\n    fr|\n    to: 3\n  - note: x\n'), expected);
    assert.deepEqual(at('settings:\n- path: a\n  fr|\n  to: 3\n- note: x\n'), expected);
    assert.deepEqual(at('settings:\n  - |\n'), { want: 'key', path: 'settings', taken: [] });
  });

  it('knows a group within a group', () => {
    assert.deepEqual(at('impact:\n  records: 3\n  |\n'), {
      want: 'key',
      path: 'impact',
      taken: ['records'],
    });
    assert.deepEqual(at('window:\n  start: 2026-11-20\nrisk: |\n'), {
      want: 'value',
      path: 'risk',
      taken: [],
    });
  });
});
