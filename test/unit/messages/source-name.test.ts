import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { importers } from '../../../src/core/import/importers';
import { sourceName } from '../../../src/messages/import/source-name';

describe('names of the kinds of files that can be imported', () => {
  it('has one for each importer, and no two the same', () => {
    const names = importers.map(({ id }) => sourceName(id));
    assert.deepEqual(
      importers.filter(({ id }) => sourceName(id) === id).map(({ id }) => id),
      [],
    );
    assert.equal(new Set(names).size, names.length);
  });

  it('leaves what it does not know as it is', () => {
    assert.equal(sourceName('constructor'), 'constructor');
  });
});
