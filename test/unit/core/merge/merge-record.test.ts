import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Answer, Conflict, FieldConflict } from '../../../../src/core/merge/conflict';
import { mergeRecord } from '../../../../src/core/merge/merge-record';
import type { MergedRecord } from '../../../../src/core/merge/merge-record';

const PATH = 'changes/2026/11/2026-11-20-raise-mql-threshold-k3f9.yaml';
const BASE = `# The threshold
id: 2026-11-20-raise-mql-threshold-k3f9
title: Raise the MQL threshold
kind: changed
status: draft
tools: [marketo]
risk: low # agreed

why: |
  Sales rejected 38% of MQLs.
settings:
  # the score
  - path: Scoring / MQL threshold
    from: 65
    to: 80
  - { path: Scoring / Decay, from: 5, to: 10 }
approvals:
  - role: legal
    asked-of: kim
  - role: sales
    decision: asked
# end
`;

function merge(ours: string, theirs: string, answer?: Answer): MergedRecord {
  return mergeRecord(PATH, { base: BASE, ours, theirs }, () => answer);
}

/** The text of a joining without questions. */
function joined(ours: string, theirs: string): string {
  const { text, conflicts } = merge(ours, theirs);
  assert.deepEqual(conflicts, []);
  return text;
}

function asked(ours: string, theirs: string): readonly string[] {
  return merge(ours, theirs).conflicts.map(({ name }) => name);
}

const edit = (from: string | RegExp, to: string) => {
  const text = BASE.replace(from, to);
  assert.notEqual(text, BASE);
  return text;
};

describe('merging a record', () => {
  it('is the one side where the other did nothing, byte for byte', () => {
    const odd = edit('title:', 'title:    ');
    assert.equal(joined(odd, BASE), odd);
    assert.equal(joined(BASE, odd), odd);
    assert.equal(joined(odd, odd), odd);
  });

  it('takes different fields of both, also side by side, with their comments', () => {
    const ours = edit('kind: changed', 'kind: fixed # mine');
    const theirs = edit('status: draft', '# theirs\nstatus: proposed');
    const both = BASE.replace('kind: changed', 'kind: fixed # mine').replace(
      'status: draft',
      '# theirs\nstatus: proposed',
    );
    assert.equal(joined(ours, theirs), both);
    assert.equal(joined(theirs, ours), both);
  });

  it('takes different fields of one item, and different items', () => {
    const ours = edit('to: 80', 'to: 85');
    const theirs = edit('from: 65', 'from: 60 # was wrong').replace('to: 10 }', 'to: 12 }');
    const text = joined(ours, theirs);
    assert.match(
      text,
      / {4}from: 60 # was wrong\n {4}to: 85\n {2}- \{ path: Scoring \/ Decay, from: 5, to: 12 \}/,
    );
    assert.match(text, / {2}# the score\n/);
  });

  it('keeps what both added to a list, in one order whoever joins', () => {
    const add = (path: string) => edit('approvals:', `  - { path: ${path}, to: 1 }\napprovals:`);
    const [one, two] = [joined(add('A'), add('B')), joined(add('B'), add('A'))];
    const order = /Decay.*\n.*path: A, to: 1.*\n.*path: B, to: 1/;
    assert.match(one, order);
    assert.match(two, order);
  });

  it('asks for a field that both set differently, and takes the answer', () => {
    const [ours, theirs] = [edit('risk: low', 'risk: high'), edit('risk: low', 'risk: medium')];
    const { conflicts, open, text } = merge(ours, theirs);
    assert.equal(open, 1);
    assert.equal(text, ours);
    const [conflict] = conflicts as readonly FieldConflict[];
    assert.deepEqual(
      [conflict?.name, conflict?.base, conflict?.ours, conflict?.theirs],
      ['risk', 'low', 'high', 'medium'],
    );
    assert.equal(merge(ours, theirs, { take: 'theirs' }).text, theirs);
    assert.equal(merge(ours, theirs, { take: 'ours' }).text, ours);
    assert.match(merge(ours, theirs, { take: 'own', value: 'low' }).text, /^risk: low # agreed$/m);
  });

  it('does not ask where both did the same', () => {
    const same = edit('risk: low', 'risk: high');
    assert.match(joined(same, same.replace('title:', 'title: ')), /risk: high/);
  });

  it('asks for prose that both rewrote, however far apart', () => {
    const ours = edit('Sales rejected', 'The sales team rejected');
    assert.deepEqual(asked(ours, edit('of MQLs.', 'of all MQLs.')), ['why']);
  });

  it('asks for a field that one removed and the other changed', () => {
    const ours = edit(/why: [^]*?(?=settings)/, '');
    assert.deepEqual(asked(ours, edit('38%', '40%')), ['why']);
    assert.doesNotMatch(merge(ours, edit('38%', '40%'), { take: 'ours' }).text, /why/);
    assert.match(merge(ours, edit('38%', '40%'), { take: 'theirs' }).text, /40%/);
  });

  it('asks for an item that one removed and the other changed', () => {
    const ours = edit(/ {2}- \{ path: Scoring \/ Decay.*\n/, '');
    const theirs = edit('to: 10 }', 'to: 12 }');
    assert.deepEqual(asked(ours, theirs), ['settings[Scoring / Decay]']);
    assert.deepEqual(asked(theirs, ours), ['settings[Scoring / Decay]']);
    assert.match(merge(ours, theirs, { take: 'theirs' }).text, /Decay[^]*to: 12/);
  });

  it('asks for status and approvals once both touched any of them', () => {
    const ours = edit('status: draft', 'status: approved');
    const theirs = edit('asked-of: kim', 'asked-of: kim\n    decision: rejected');
    assert.deepEqual(asked(ours, theirs), ['status', 'approvals[legal, kim]']);
    const one = edit('asked-of: kim', 'asked-of: kim\n    decision: approved');
    const other = edit('decision: asked', 'decision: rejected');
    assert.deepEqual(asked(one, other), ['approvals[legal, kim]', 'approvals[sales]']);
    assert.match(joined(ours, edit('risk: low', 'risk: high')), /risk: high/);
  });

  it('never mixes what two people said of one test', () => {
    const base = `${BASE}tests:\n  - { check: Leads arrive, result: open }\n`;
    const of = (result: string) => base.replace('result: open', `result: ${result}`);
    const texts = { base, ours: of('passed, by: ana'), theirs: of('failed, on: 2026-11-20') };
    const { conflicts } = mergeRecord(PATH, texts);
    assert.deepEqual(
      conflicts.map(({ name }) => name),
      ['result', 'by', 'on'].map((key) => `tests[Leads arrive].${key}`),
    );
    const { text } = mergeRecord(PATH, texts, () => ({ take: 'theirs' }));
    assert.match(text, /result: failed, on: 2026-11-20 \}/);
    assert.doesNotMatch(text, /by: ana/);
  });

  it('never guesses which of several items is meant', () => {
    const two = BASE.replace('path: Scoring / Decay', 'path: Scoring / MQL threshold');
    const { conflicts } = mergeRecord(PATH, {
      base: two,
      ours: two.replace('to: 80', 'to: 81').replace('to: 10', 'to: 11'),
      theirs: two.replace('to: 80', 'to: 82'),
    });
    assert.deepEqual(
      conflicts.map(({ name }) => name),
      ['settings'],
    );
  });

  it('asks for words of a list that both replaced', () => {
    assert.deepEqual(asked(edit('[marketo]', '[hubspot]'), edit('[marketo]', '[salesforce]')), [
      'tools',
    ]);
    assert.match(
      joined(edit('[marketo]', '[marketo, hubspot]'), edit('[marketo]', '[salesforce, marketo]')),
      /tools: \[salesforce, marketo, hubspot\]/,
    );
  });

  it('asks for an order that both changed, and takes one that one changed', () => {
    const list = (words: string) => edit('[marketo]', `[${words}]`);
    const base = list('a, b, c');
    const of = (ours: string, theirs: string) => mergeRecord(PATH, { base, ours, theirs });
    assert.match(of(list('c, a, b'), list('a, b, x, c')).text, /\[c, a, b, x\]/);
    assert.match(of(list('a, b, x, c'), list('c, a, b')).text, /\[c, a, b, x\]/);
    assert.deepEqual(
      of(list('c, a, b'), list('b, a, c')).conflicts.map(({ name }) => name),
      ['tools'],
    );
  });

  it('keeps unknown keys, custom fields, line ends and a mark at the start', () => {
    const dos = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const ours = dos(`${BASE}x-own: { a: 1 }\n`);
    const theirs = dos(edit('risk: low', 'risk: high').replace('# end', 'region: emea\n# end'));
    const { text, open } = mergeRecord(PATH, { base: dos(BASE), ours, theirs });
    assert.equal(open, 0);
    assert.doesNotMatch(text, /[^\r]\n/);
    for (const part of ['\uFEFF#', 'x-own: { a: 1 }', 'risk: high', 'region: emea', '# end'])
      assert.ok(text.includes(part), part);
  });

  it('joins line by line what is edited as text only, and asks for all of it when that will not do', () => {
    const base = `${BASE}x: &a 1\ny: *a\n`;
    const ours = base.replace('title: Raise', 'title: Raise up');
    const theirs = base.replace('risk: low', 'risk: high');
    const of = (left: string, right: string): MergedRecord =>
      mergeRecord(PATH, { base, ours: left, theirs: right });
    assert.equal(of(ours, theirs).text, ours.replace('risk: low', 'risk: high'));
    const whole: Conflict[] = [...of(ours, base.replace('title: Raise', 'title: Lift')).conflicts];
    assert.deepEqual(
      whole.map(({ kind }) => kind),
      ['record'],
    );
    // Clean as lines, yet it says something else: status and approvals.
    const approved = base.replace('status: draft', 'status: approved');
    const rejected = base.replace('decision: asked', 'decision: rejected');
    assert.equal(of(approved, rejected).open, 1);
  });

  it('asks for a broken file as a whole', () => {
    const broken = edit('title: ', 'title: [');
    assert.deepEqual(
      merge(broken, edit('risk: low', 'risk: high')).conflicts.map(({ kind }) => kind),
      ['record'],
    );
    assert.equal(merge(broken, BASE).text, broken);
  });

  it('joins two records that were made twice under one name', () => {
    const texts = {
      base: undefined,
      ours: 'id: x\nname: X\nvendor: A\n',
      theirs: 'id: x\nname: X\nowner: ana\n',
    };
    const { text, open } = mergeRecord('tools/x.yaml', texts);
    assert.equal(open, 0);
    assert.match(text, /vendor: A/);
    assert.match(text, /owner: ana/);
  });
});
