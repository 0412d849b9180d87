import assert from 'node:assert/strict';
import fc from 'fast-check';
import { titleOf } from '../../../../../src/core/import/changelog/title-of';

describe('the title of an entry of a changelog', () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    'is its first sentence': ['Fix the crash. It came from far away.', 'Fix the crash'],
    'goes over line ends within a paragraph': [
      'Support dependencies\ndeclared inline',
      'Support dependencies declared inline',
    ],
    'ends at a blank line': ['Raise the limit\n\nBecause of it.', 'Raise the limit'],
    'ends where a list begins': ['Add settings:\n- one\n- two', 'Add settings'],
    'is its heading': ['# Adaptive input\n\nThe block is better.', 'Adaptive input'],
    'is its heading in reStructuredText': [
      'Adaptive input\n==============\n\nThe block.',
      'Adaptive input',
    ],
    'has no marks': ['**Add** the `--workdir` argument', 'Add the --workdir argument'],
    'has of links their words alone': [
      'Upgrade to [v4.4.0](https://a.example/r(1)/v)',
      'Upgrade to v4.4.0',
    ],
    'has of links in reStructuredText their words alone': [
      'See `the docs <https://a.example>`_ and :pep:`723`',
      'See the docs and 723',
    ],
    'has code as it is': [
      'Make `<h1>` and ``<!doctype html>`` work',
      'Make <h1> and <!doctype html> work',
    ],
    'has the underscores of code': [
      'Guard ``__del__`` and *now* `__init__`',
      'Guard __del__ and now __init__',
    ],
    'has of roles in reStructuredText what they show': [
      'See :ref:`the long\nguide <guide>`, please (:pr:`583`)',
      'See the long guide, please',
    ],
    'has no author behind it': [
      'Add a port -- by :user:`ana` and :user:`ben-1`.\n\nMore.',
      'Add a port',
    ],
    'has no HTML outside of code': ['<b>New</b> look &mdash; brighter<br>', 'New look — brighter'],
    'is not cut at what is shortened': [
      'Read e.g. Files and so on. Then more.',
      'Read e.g. Files and so on',
    ],
    'is not cut at versions': ['Update to 1.2.3 of the library', 'Update to 1.2.3 of the library'],
    'is not cut within brackets': [
      'Ask (once. Never twice) and go. Then.',
      'Ask (once. Never twice) and go',
    ],
    'is cut in languages that have another stop': ['設定を追加。次の文。', '設定を追加'],
    'has no tickets behind it': [
      'Fix it ([#573](https://a.example/issues/573), [#574](https://a.example/pull/574))',
      'Fix it',
    ],
    'has no commit behind it': [
      'Beautify it - ([b99a232](https://a.example/commit/b99a232))',
      'Beautify it',
    ],
    'has no address behind it': [
      'puppet - fix it (https://a.example/pull/1, https://a.example/issues/2).',
      'puppet - fix it',
    ],
    'has no ticket before it': [
      '[#919](https://a.example/issues/919) Enums prompt',
      'Enums prompt',
    ],
    'has no commit before it': ['61fc1bc: **Add checks**\n\nMore.', 'Add checks'],
    'has no thanks before it': [
      '[#1](https://a.example/1) [`abcdef0`](https://a.example/c) Thanks [@ana](https://a.example/ana)! - Fix it',
      'Fix it',
    ],
    'keeps brackets that say something': ['Add a table (for admins)', 'Add a table (for admins)'],
    'keeps what is nothing but a ticket': ['#12', '#12'],
    'passes a picture over': ['![Screen](https://a.example/x.png)\n\nNew look', 'New look'],
    'is nothing for a picture alone': ['![Screen](https://a.example/x.png)', ''],
    'is nothing where nothing is said': [' \n---\n…', ''],
    'is cut at a dash where it is long': [
      `Adds a task ${'and more '.repeat(5)}— ${'which goes on '.repeat(9)}`,
      `Adds a task ${'and more '.repeat(5).trim()}`,
    ],
  };
  for (const [name, [text, title]] of Object.entries(cases))
    it(name, () => {
      assert.equal(titleOf(text), title);
    });

  it('is cut between words where it is long, and says so', () => {
    const title = titleOf('When strings are provided '.repeat(9));
    assert.match(title, /^(When strings are provided )+.*\w…$/);
    assert.ok(title.length <= 100 && title.length > 80, title);
  });

  it('is one line of a length that fits, whatever the text is', () => {
    const pieces = fc.constantFrom(
      '**',
      '`',
      '[',
      '](',
      ')',
      '(',
      '#',
      ' ',
      '\n',
      '. ',
      '<',
      '>',
      '- ',
      'w',
      '😀',
      '\u0007',
      '&amp;',
      '\\',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const title = titleOf(text);
        assert.ok(title.length <= 100);
        assert.doesNotMatch(title, /[\n\r\p{Cc}]/u);
        assert.equal(title, title.trim());
      }),
    );
  });

  it('is found in no time in a text that is made to take long', () => {
    for (const hostile of [
      '(',
      '[',
      '`',
      '<',
      '![',
      '**',
      ':a:`',
      '&',
      '- ',
      '((((#1,',
      'a.b ',
      '[a](',
    ])
      titleOf(hostile.repeat(1_000_000 / hostile.length));
  });
});
