import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import type { QueryMessage, RowMessage, RowsMessage } from '../../../../src/protocol/reconcile';
import { Lines } from '../../../../src/webview/reconcile/lines';

const QUERY: QueryMessage = { list: 'undocumented', tool: '', month: '', person: '', search: '' };
const SIGHT = { from: 0, until: 20 };

type Asked = Parameters<ConstructorParameters<typeof Lines>[0]>[0];

const rowOf = (id: string): RowMessage => ({
  ...{ id, kind: 'undocumented', title: id, tool: 'Salesforce', who: '' },
  ...{ at: '2026-11-20', entries: 1, values: '', note: '' },
});

/** What the extension would answer while its list holds `ids`. */
function answerTo({ asked, from, count, find }: Asked, ids: readonly string[]): RowsMessage {
  const rows = ids.slice(from, from + count).map(rowOf);
  const none = { documented: 0, ignored: 0, all: 0, 'without-entry': 0 };
  const totals = { undocumented: ids.length, ...none };
  return { type: 'rows', asked, from, rows, totals, found: find === '' ? -1 : ids.indexOf(find) };
}

describe('the lines of a list', () => {
  const asks: Asked[] = [];
  let lines: Lines;
  const answer = (ids: readonly string[]): boolean => {
    const ask = asks.shift();
    assert.ok(ask, 'something was asked');
    return lines.take(answerTo(ask, ids), QUERY);
  };

  beforeEach(() => {
    asks.length = 0;
    lines = new Lines((ask) => asks.push(ask));
    lines.renew(QUERY, SIGHT);
  });

  it('chooses the first, and keeps what is chosen where it went', () => {
    answer(['a', 'b', 'c']);
    assert.equal(lines.row?.id, 'a');
    lines.choose(1);
    lines.renew(QUERY, SIGHT);
    answer(['new', 'a', 'b', 'c']);
    assert.deepEqual(lines.chosen, { at: 2, id: 'b' });
  });

  it('stays at its place when what was chosen is gone, and within the list', () => {
    answer(['a', 'b', 'c']);
    lines.choose(2);
    lines.renew(QUERY, SIGHT);
    answer(['a', 'b']);
    assert.deepEqual(lines.chosen, { at: 1, id: 'b' });
    lines.renew(QUERY, SIGHT);
    answer([]);
    assert.equal(lines.row, undefined);
  });

  it('skips nothing when another line was chosen while an answer was on its way', () => {
    answer(['a', 'b', 'c']);
    lines.renew(QUERY, SIGHT); // the place of `a` is asked for
    lines.choose(1); // and then `b` is chosen, for `a` is answered
    assert.equal(answer(['b', 'c']), false);
    answer(['b', 'c']); // asked again, for `b`
    assert.deepEqual(lines.chosen, { at: 0, id: 'b' });
  });

  it('takes no answer to a question that is outdated', () => {
    const [old] = asks;
    assert.ok(old);
    lines.renew(QUERY, SIGHT);
    assert.equal(lines.take(answerTo(old, ['old']), QUERY), false);
    assert.equal(lines.totals, undefined);
  });

  it('asks for what comes into sight, once', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `line ${index}`);
    answer(ids);
    lines.want(QUERY, { from: 480, until: 520 });
    lines.want(QUERY, { from: 481, until: 521 });
    assert.deepEqual(
      asks.map(({ from }) => from),
      [400, 500],
    );
    answer(ids);
    assert.equal(lines.at(499)?.id, 'line 499');
    assert.equal(lines.at(500), undefined);
    assert.equal(lines.row?.id, 'line 0');
  });
});
