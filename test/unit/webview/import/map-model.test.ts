import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { MapMessage } from '../../../../src/protocol/import';
import {
  fieldsOf,
  makesTitles,
  missingFields,
  translationOf,
  withField,
  withMakes,
  withTogether,
  withTranslation,
} from '../../../../src/webview/import/map-model';

const MAP: MapMessage = {
  id: 'our-change-log',
  makes: 'changes',
  headings: ['Day', 'What', 'Kind', 'Ticket'],
  columns: [
    { heading: 'Day', field: 'live' },
    { heading: 'Kind', field: 'kind', values: [{ from: 'New', to: 'added' }] },
  ],
};

describe('column map as the page edits it', () => {
  it('gives a column another field, in the order of the file', () => {
    const map = withField(MAP, 'What', 'title');
    assert.deepEqual(
      map.columns.map(({ heading, field }) => [heading, field]),
      [
        ['Day', 'live'],
        ['What', 'title'],
        ['Kind', 'kind'],
      ],
    );
    assert.deepEqual(fieldsOf(map, 'What'), ['title']);
    assert.deepEqual(fieldsOf(MAP, 'What'), []);
  });

  it('leaves a column out, and its translations with it', () => {
    const map = withField(withField(MAP, 'Kind', ''), 'Kind', 'status');
    assert.deepEqual(map.columns.at(-1), { heading: 'Kind', field: 'status' });
  });

  it('keeps what a value becomes, one a value, and none when it stays as it is', () => {
    const more = withTranslation(MAP, 'Kind', 'Bug', 'fixed');
    assert.equal(translationOf(more, 'Kind', 'Bug'), 'fixed');
    assert.equal(translationOf(more, 'Kind', 'New'), 'added');
    assert.equal(translationOf(more, 'Kind', 'bug'), '');
    const other = withTranslation(more, 'Kind', 'Bug', 'changed');
    assert.equal(other.columns[1]?.values?.length, 2);
    const none = withTranslation(withTranslation(other, 'Kind', 'Bug', ''), 'Kind', 'New', '');
    assert.deepEqual(none.columns[1], { heading: 'Kind', field: 'kind' });
  });

  it('puts rows together, or each on its own', () => {
    const map = withTogether(MAP, ['Ticket']);
    assert.deepEqual(map['one-change-per'], ['Ticket']);
    assert.equal(withTogether(map, [])['one-change-per'], undefined);
  });

  it('begins anew when rows are to become something else, and only then', () => {
    assert.equal(withMakes(MAP, 'changes'), MAP);
    const map = withMakes(withTogether(MAP, ['Ticket']), 'entries');
    assert.deepEqual([map.makes, map.columns, map['one-change-per']], ['entries', [], undefined]);
    assert.deepEqual(map.headings, MAP.headings);
  });

  it('says which field is still needed', () => {
    assert.deepEqual(missingFields(MAP), []);
    const entries = withMakes(MAP, 'entries');
    assert.deepEqual(missingFields(entries), ['at', 'action']);
    assert.deepEqual(missingFields(withField(entries, 'Day', 'at')), ['action']);
    const always = [{ field: 'action', value: 'changed' }];
    assert.deepEqual(missingFields({ ...withField(entries, 'Day', 'at'), defaults: always }), []);
  });

  it('says when titles are made of the rest', () => {
    assert.equal(makesTitles(MAP), true);
    assert.equal(makesTitles(withField(MAP, 'What', 'title')), false);
    assert.equal(makesTitles({ ...MAP, defaults: [{ field: 'title', value: 'x' }] }), false);
    assert.equal(makesTitles(withMakes(MAP, 'entries')), false);
  });
});
