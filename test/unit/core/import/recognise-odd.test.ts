import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { importers } from '../../../../src/core/import/importers';
import { sectionsOf } from '../../../../src/core/import/notes/sections';

/** As much as is looked at of a file. */
const SIZE = 64 * 1024;
/** What was slow took seconds. */
const LONGEST_MS = 250;

const filled = (before: string, part: string, after = ''): string =>
  before + part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE - before.length) + after;

const ODD: Readonly<Record<string, string>> = {
  'empty lines': filled('', '\n', 'x'),
  blanks: filled('', ' ', 'x'),
  'tabs and line ends': filled('', '\t\r\n', 'x'),
  'empty lines below a heading of releases': filled('releases:\n', '\n', 'x'),
  'blanks in front matter': filled('---\n', ' ', '\n---\n').replace(/ {9}\n/, 'x         \n'),
  'a word between blanks in front matter': `---\n${' '.repeat(SIZE / 2)}x${' '.repeat(SIZE / 2)}\n---\n`,
  hyphens: filled('', '-'),
  brackets: filled('', '['),
  braces: filled('', '{"'),
  quotes: filled('', '"'),
  angles: filled('', '<'),
  comments: filled('', '<!--'),
  commas: filled('', ','),
  'signs of headings': filled('', '# '),
};
const NAMES = ['a.md', 'a.rst', 'a.toml', 'a.yaml', 'a.csv', 'a.json', 'a.xml', '1.bugfix'];

describe('what recognises a file', () => {
  for (const importer of importers)
    it(`is not slow on any: ${importer.id}`, () => {
      for (const [what, text] of Object.entries(ODD))
        for (const name of NAMES) {
          const start = performance.now();
          importer.recognise({ name, text });
          const took = performance.now() - start;
          assert.ok(took < LONGEST_MS, `${name} of ${what}: ${Math.round(took)} ms`);
        }
    });

  it('cuts notes at headings, however long their lines are', () => {
    const long = `# a${' '.repeat(SIZE)}x\n# b ${'#'.repeat(SIZE)}  \n# c #d\n#\t\n## ##\n`;
    const start = performance.now();
    const titles = sectionsOf(long, 1).map(({ title }) => title);
    assert.ok(performance.now() - start < LONGEST_MS);
    assert.deepEqual(titles.slice(2), ['b', 'c #d', '', '##']);
  });
});
