import assert from 'node:assert/strict';
import { CATALOGUE } from '../../../../src/core/catalogue/tools';
import { SUGGESTED_CATEGORIES } from '../../../../src/core/model/codes';
import { ID_PATTERN } from '../../../../src/core/model/id-pattern';

describe('catalogue of tools', () => {
  it('offers a good part of what the trade uses, in every category', () => {
    assert.ok(CATALOGUE.length >= 120, `${CATALOGUE.length} tools`);
    const missing = SUGGESTED_CATEGORIES.filter(
      (category) => !CATALOGUE.some((tool) => tool.category === category),
    );
    assert.deepEqual(missing, []);
  });

  it('gives each tool an id and a name of its own', () => {
    for (const key of ['id', 'name'] as const) {
      const values = CATALOGUE.map((tool) => tool[key].toLowerCase());
      assert.deepEqual(
        values.filter((value, index) => values.indexOf(value) !== index),
        [],
      );
    }
  });

  it('proposes ids that can be file names everywhere', () => {
    for (const { id } of CATALOGUE) {
      assert.match(id, ID_PATTERN);
      assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.doesNotMatch(id, /^(con|prn|aux|nul|com\d|lpt\d)$/);
    }
  });

  it('knows vendor and category of each', () => {
    for (const { vendor, category } of CATALOGUE) {
      assert.notEqual(vendor.trim(), '');
      assert.ok(SUGGESTED_CATEGORIES.includes(category), category);
    }
  });

  it('is sorted by name, whatever the case', () => {
    const names = CATALOGUE.map((tool) => tool.name);
    const sorted = [...names].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }));
    assert.deepEqual(names, sorted);
  });
});
