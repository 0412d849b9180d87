import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  attributeLines,
  withAttributes,
  withoutAttributes,
} from '../../../../src/core/merge/attributes';
import { mergeFile } from '../../../../src/core/merge/merge-file';

const NAMES = { ours: 'ours', theirs: 'theirs' };
const PATH = 'team/changes/2026/11/2026-11-20-x-k3f9.yaml';
const BASE = 'id: 2026-11-20-x-k3f9\ntitle: X\nkind: changed\nstatus: draft\ntools: [a]\n';

describe('mergeFile', () => {
  it('marks what a person has to decide, and nothing else', () => {
    const ours = BASE.replace('title: X', 'title: Ours').replace('draft', 'live');
    const theirs = BASE.replace('title: X', 'title: Theirs').replace('[a]', '[a, b]');
    const { text, asked } = mergeFile(PATH, { base: BASE, ours, theirs }, NAMES, 9);
    assert.deepEqual(asked, ['title']);
    assert.equal(
      text,
      BASE.replace(
        'title: X\n',
        '<<<<<<<<< ours\ntitle: Ours\n=========\ntitle: Theirs\n>>>>>>>>> theirs\n',
      )
        .replace('draft', 'live')
        .replace('[a]', '[a, b]'),
    );
  });

  it('merges what is no record, or has marks already, by its lines', () => {
    const [base, ours, theirs] = ['a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n'];
    assert.deepEqual(mergeFile('notes.txt', { base, ours, theirs }, NAMES), {
      text: 'A\nb\nC\n',
      asked: [],
    });
    const marked = `<<<<<<< ours\n${BASE}=======\n>>>>>>> theirs\n`;
    const [left, right] = [BASE.replace('X', 'Ours'), BASE.replace('X', 'Theirs')];
    assert.deepEqual(mergeFile(PATH, { base: marked, ours: left, theirs: right }, NAMES).asked, [
      '',
    ]);
  });
});

describe('attributes', () => {
  it('name every folder of records, whatever the logbook’s folder is called', () => {
    assert.ok(attributeLines().includes('/changes/*/*/*.yaml merge=mops-logbook'));
    assert.ok(
      attributeLines('a "b"*/').includes(String.raw`"/a \"b\"\\*/tools/*.yaml" merge=mops-logbook`),
    );
  });

  it('are added once and taken out again', () => {
    const text = withAttributes('*.png binary\n');
    assert.equal(withAttributes(text), text);
    assert.equal(withoutAttributes(text), '*.png binary\n');
  });
});
