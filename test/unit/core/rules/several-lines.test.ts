import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ID, change, check, fixOf, pathOf, short } from './logbook-of';

function problemsOfTitle(title: string) {
  const text = change().replace(/^title: .*$/m, `title: ${title}`);
  return check({ [pathOf(ID)]: text }).get(pathOf(ID)) ?? [];
}

describe('field-several-lines', () => {
  it('tells of a title that holds a line end, and puts it on one', () => {
    const [problem, ...others] = problemsOfTitle('"Tidy up\\n\\nLogbook-Tool: forged"');
    assert.deepEqual(
      [problem && short(problem), others],
      ['warning field-several-lines title', []],
    );
    assert.equal(fixOf(problem), 'use-instead Tidy up Logbook-Tool: forged at title');
  });

  it('tells of the name of a tool', () => {
    const found = check({ 'tools/other.yaml': 'id: other\nname: |\n  One\n  Two\n' });
    assert.deepEqual(found.get('tools/other.yaml')?.map(short), [
      'warning field-several-lines name',
    ]);
  });

  it('is content with a line end that only ends the text, and with words folded over lines', () => {
    assert.deepEqual(problemsOfTitle('|\n  One line'), []);
    assert.deepEqual(problemsOfTitle('>-\n  One line\n  as it is read'), []);
  });
});
