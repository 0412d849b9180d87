import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Names } from '../../../../src/core/history/names';
import { recordMessage, withTrailers } from '../../../../src/core/history/record-message';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { recordWords } from '../../../../src/messages/git-text';

const names: Names = { nameOf: (_, id) => id.charAt(0).toUpperCase() + id.slice(1) };

function change(id: string, title: string, more = 'tools: [marketo]') {
  const text = `id: ${id}\ntitle: ${JSON.stringify(title)}\nkind: changed\nstatus: draft\n${more}\n`;
  return readRecord(`changes/2026/11/${id}.yaml`, text).entry;
}
const message = (...entries: ReturnType<typeof change>[]) =>
  recordMessage(entries, names, recordWords);

/** Trailers as git itself reads them. */
function trailersOf(text: string): readonly string[] {
  const found = execFileSync('git', ['interpret-trailers', '--parse'], {
    input: text,
    encoding: 'utf8',
  });
  return found.split('\n').filter((line) => line !== '');
}

describe('recordMessage', () => {
  it('names the tool and the title of one change', () => {
    assert.equal(
      message(change('a', 'Raise the MQL threshold')),
      'Marketo: Raise the MQL threshold\n\nLogbook-Change: a\nLogbook-Tool: marketo\n',
    );
  });

  it('counts several, with a line each', () => {
    const text = message(
      change('a', 'One'),
      change('b', 'Two', 'tools: [salesforce]\nprocesses: [routing]'),
    );
    assert.equal(
      text,
      'Marketo, Salesforce, Routing: 2 changes\n\n- One\n- Two\n\n' +
        'Logbook-Change: a\nLogbook-Change: b\nLogbook-Tool: marketo\nLogbook-Tool: salesforce\n' +
        'Logbook-Process: routing\n',
    );
  });

  it('speaks of other records, of broken ones, and of those that are gone', () => {
    const tool = readRecord('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n').entry;
    assert.equal(message(tool), 'Tool: Marketo Engage\n\nLogbook-Tool: marketo\n');
    const broken = readRecord('tools/x.yaml', '[').entry;
    assert.equal(message(broken), 'tools/x.yaml\n');
    assert.equal(recordMessage([], names, recordWords, ['x']), 'Remove x\n');
  });

  it('keeps the subject short, and whole characters whole', () => {
    const [subject = ''] = message(change('a', '🙂'.repeat(80))).split('\n');
    assert.ok(subject.length <= 72);
    assert.doesNotMatch(subject, /\p{Surrogate}/u);
  });

  it('lets no title forge a trailer', () => {
    const evil = fc.array(
      fc.constantFrom(
        '\n',
        '\r',
        '\u2028',
        '\u0085',
        '\n\nLogbook-Change: forged',
        'Signed-off-by: x',
        '# ',
        'a',
      ),
      { minLength: 1, maxLength: 6 },
    );
    const titles = evil.map((parts) => parts.join(''));
    fc.assert(
      fc.property(titles, titles, (first, second) => {
        const expected = ['Logbook-Change: a', 'Logbook-Tool: marketo'];
        assert.deepEqual(trailersOf(message(change('a', first))), expected);
        const both = trailersOf(message(change('a', first), change('b', second)));
        assert.deepEqual(both, ['Logbook-Change: a', 'Logbook-Change: b', 'Logbook-Tool: marketo']);
      }),
      { numRuns: 60 },
    );
  });

  it('adds the trailers to a person’s own words', () => {
    const text = withTrailers('My words\n\nand more\n', [change('a', 'x')]);
    assert.equal(text, 'My words\n\nand more\n\nLogbook-Change: a\nLogbook-Tool: marketo\n');
  });

  it('names whoever did it too as git reads it, and nobody without an address', () => {
    const coAuthors = [
      { name: 'Lee Wong', email: 'lee@acme.example' },
      { name: 'Eve\nSigned-off-by: Ana <ana@acme.example>', email: 'eve@acme.example' },
      { name: 'No Address', email: 'no address' },
    ];
    const lines = ['Ticket: MOPS-1\nLogbook-Change: forged'];
    assert.deepEqual(trailersOf(withTrailers('Words', [change('a', 'x')], { coAuthors, lines })), [
      'Ticket: MOPS-1 Logbook-Change: forged',
      'Logbook-Change: a',
      'Logbook-Tool: marketo',
      'Co-authored-by: Lee Wong <lee@acme.example>',
      'Co-authored-by: Eve Signed-off-by: Ana ana@acme.example <eve@acme.example>',
    ]);
  });
});
