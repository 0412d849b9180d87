import assert from 'node:assert/strict';
import { scriv } from '../../../../../src/core/import/changelog/scriv';
import { fileOf, itemsOf } from '../notes/note-files';
import { changesIn, leftOutIn } from './change-items';

const read = (files: Readonly<Record<string, string>>) =>
  itemsOf(scriv, ...Object.entries(files).map(([name, text]) => fileOf(name, text)));

describe('fragments of scriv', () => {
  it('are read in reStructuredText, without the comments of their template', async () => {
    const items = await read({
      'changelog.d/20260102_030405_ana_login.rst':
        '.. A new scriv changelog fragment.\n..\n.. Added\n.. -----\n..\n.. - A bullet item.\n\nAdded\n-----\n\n- First, over\n  two lines.\n\n  .. code-block:: js\n\n     go()\n\n- Second\n\nFixed\n.....\n\nA paragraph.\n',
      'changelog.d/20260102_030406_ana.rst': '.. Only\n   comments\n',
      'changelog.d/scriv.ini': '[scriv]\n',
    });
    assert.deepEqual(
      changesIn(items).map(({ place, day, section, change }) => [
        place.line,
        day,
        section,
        change.title,
        change['kind'],
      ]),
      [
        [11, '2026-01-02', 'Added', 'First, over two lines', 'added'],
        [18, '2026-01-02', 'Added', 'Second', 'added'],
        [23, '2026-01-02', 'Fixed', 'A paragraph', 'fixed'],
      ],
    );
    assert.equal(
      changesIn(items)[0]?.change['what'],
      'First, over\ntwo lines.\n\n.. code-block:: js\n\n   go()',
    );
    assert.deepEqual(leftOutIn(items), [
      'changelog.d/20260102_030406_ana.rst:1 no-text',
      'changelog.d/scriv.ini:1 file-of-tool',
    ]);
  });

  it('are read where a list is indented, under a rubric, and behind a note', async () => {
    const items = await read({
      'changelog.d/20260102_030405_ana.rst':
        'Added\n-----\n\n - One,\n   over two lines\n\n - Two\n\n.. rubric:: Experimental\n\n- Three\n',
      'changelog.d/20260102_030406_ana.rst':
        'Added\n-----\n\n.. note::\n    Read this first. Then that.\n',
    });
    assert.deepEqual(
      changesIn(items).map(({ section, change }) => [section, change.title, change['kind']]),
      [
        ['Added', 'One, over two lines', 'added'],
        ['Added', 'Two', 'added'],
        ['Experimental', 'Three', 'added'],
        ['Added', 'Read this first', 'added'],
      ],
    );
  });

  it('have sections of one line, however many lines a heading takes', async () => {
    const items = await read({
      'changelog.d/20260102_030405_ana.md':
        'Added to\nthe form\n--------\n\n```\ncode\n```\n\n- A field\n',
    });
    assert.deepEqual(
      changesIn(items).map(({ section, change }) => [section, change.title]),
      [
        ['Added to the form', 'Added to the form'],
        ['Added to the form', 'A field'],
      ],
    );
  });

  it('are read in Markdown', async () => {
    const items = await read({
      'changelog.d/20260102_030405_ana.md':
        '<!--\nA new scriv changelog fragment.\n\n### Removed\n\n- x\n-->\n\n### Security\n\n- Close it\n',
    });
    assert.deepEqual(
      changesIn(items).map(({ section, change }) => [
        section,
        change.title,
        change['kind'],
        change['status'],
      ]),
      [['Security', 'Close it', 'security', 'approved']],
    );
    assert.deepEqual(leftOutIn(items), []);
  });
});
