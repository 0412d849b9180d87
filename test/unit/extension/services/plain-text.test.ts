import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withoutIcons, withoutLinks } from '../../../../src/extension/services/plain-text';

describe('text of files in VS Code’s own places', () => {
  it('draws no icon', () => {
    assert.equal(withoutIcons('a $(bug) b $(sync~spin)'), 'a \\$(bug) b \\$(sync~spin)');
    assert.equal(withoutIcons('costs $(5)0'), 'costs \\$(5)0');
    assert.equal(withoutIcons('$ (no icon)'), '$ (no icon)');
  });

  it('makes no link, and so no command, of a title', () => {
    assert.equal(withoutLinks('[x](command:y)'), '[x] (command:y)');
  });

  it('stands on one line', () => {
    for (const plain of [withoutIcons, withoutLinks]) assert.equal(plain(' a\r\n\tb '), 'a b');
  });
});
