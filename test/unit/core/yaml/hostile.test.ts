import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRecord, readRecordBytes } from '../../../../src/core/logbook/read-record';
import { keyOrder } from '../../../../src/core/model/key-order';
import { computeEdits } from '../../../../src/core/yaml/compute-edits';
import { formatRecord } from '../../../../src/core/yaml/format-record';
import { guardBytes, guardText } from '../../../../src/core/yaml/guard';
import { readYaml } from '../../../../src/core/yaml/read-yaml';

const PATH = 'changes/2026/11/2026-11-20-x-aaaa.yaml';
const MEGABYTE = 1024 * 1024;
const fill = (piece: string): string => piece.repeat(Math.floor((MEGABYTE - 100) / piece.length));
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

function firstProblem(text: string): string | undefined {
  const { entry } = readRecord(PATH, text);
  assert.equal(entry.kind, 'broken');
  assert.equal(entry.id, '2026-11-20-x-aaaa');
  return entry.problems[0]?.code;
}

describe('Hostile texts', () => {
  const refused: Record<string, readonly [text: string, code: string]> = {
    'ten thousand brackets': ['['.repeat(10_000), 'file-too-deep'],
    'tables in tables': ['{a: '.repeat(3000), 'file-too-deep'],
    'dashes in dashes': ['- '.repeat(3000), 'file-too-deep'],
    'keys ever deeper': [lines(400, (index) => `${' '.repeat(index)}a:`), 'file-too-deep'],
    'a mark at every byte': [fill('-\n'), 'file-too-large'],
    'a hundred and one aliases': [`a: &a x\nb: [${'*a, '.repeat(101)}]\n`, 'file-has-aliases'],
    'conflict markers': [
      '<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n',
      'file-conflict-marked',
    ],
    'half of a conflict': ['id: x\r\n=======\r\ntitle: b\r\n', 'file-conflict-marked'],
    'a NUL byte': ['id: x\0\n', 'file-is-binary'],
    'too many characters': ['x'.repeat(MEGABYTE + 1), 'file-too-large'],
    'a tab as indentation': ['window:\n\tstart: x\n', 'yaml-broken'],
    'an open bracket': ['tools: [a\nid: x\n', 'yaml-broken'],
    'a text in quotes without an end': ['title: "x\n', 'yaml-broken'],
    'a list': ['- a\n', 'yaml-not-a-record'],
    'a sentence': ['Dear colleagues,\n', 'yaml-not-a-record'],
    nothing: ['', 'yaml-not-a-record'],
    'nothing but a comment': ['# later\n', 'yaml-not-a-record'],
  };
  for (const [name, [text, code]] of Object.entries(refused)) {
    it(`lists ${name} as broken: ${code}`, () => {
      assert.equal(firstProblem(text), code);
      const edits = computeEdits(
        text,
        [{ op: 'set', path: ['title'], value: 'x' }],
        keyOrder('change'),
      );
      // An empty file can be filled; whatever else is broken is left alone.
      assert.equal(edits.ok, /^(?:# later\n)?$/.test(text));
      assert.equal(formatRecord('change', text).ok, false);
    });
  }

  it('lists bytes that are no text as broken', () => {
    const code = (bytes: Uint8Array): unknown => {
      const entry = readRecordBytes(PATH, bytes);
      return entry.kind === 'broken' && entry.problems[0]?.code;
    };
    assert.equal(code(new Uint8Array(5 * MEGABYTE)), 'file-too-large');
    assert.equal(code(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0])), 'file-is-binary');
    assert.equal(code(Uint8Array.from([0x69, 0xc3, 0x28])), 'file-not-utf8');
    assert.deepEqual(guardBytes(new TextEncoder().encode('\uFEFFé')), {
      ok: true,
      value: '\uFEFFé',
    });
  });

  it('lets a bomb of aliases stand for nothing', () => {
    const levels = lines(9, (level) =>
      level === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'
        : `a${String(level)}: &a${String(level)} [${`*a${String(level - 1)}, `.repeat(9)}]`,
    );
    assert.equal(guardText(levels), undefined);
    const reading = readYaml(levels);
    assert.equal(reading.value, undefined);
    assert.equal(reading.problems[0]?.code, 'file-has-aliases');
  });

  it('shows what an alias stands for, and never lets it stand in itself', () => {
    const { value, textOnly } = readYaml('a: &x { b: 1 }\nc: *x\nd: &y [ *y ]\ne: *gone\n');
    assert.equal(textOnly?.args['reason'], 'anchors');
    assert.deepEqual(value, { a: { b: '1' }, c: { b: '1' }, d: [null], e: null });
  });

  it('keeps keys that JavaScript has its own ideas about', () => {
    const text =
      'id: x\n__proto__: { admin: true }\nconstructor: { prototype: { admin: true } }\ntoString: y\n';
    const { value } = readYaml(text);
    assert.deepEqual(Object.keys(value ?? {}), ['id', '__proto__', 'constructor', 'toString']);
    assert.equal(Object.getPrototypeOf(value), Object.prototype);
    const { entry } = readRecord(PATH, text);
    assert.equal(entry.kind, 'change');
    assert.equal(Object.getPrototypeOf(entry.record), Object.prototype);
    assert.equal(Reflect.get({}, 'admin'), undefined);
  });

  const textOnly: Record<string, readonly [text: string, reason: string]> = {
    anchors: ['id: &a x\n', 'anchors'],
    tags: ['id: !!str x\n', 'tags'],
    directives: ['%YAML 1.1\n---\nid: x\n', 'directives'],
    'several documents': ['id: x\n---\nid: y\n', 'several-documents'],
    'duplicate keys': ['id: x\nid: y\n', 'duplicate-keys'],
    'keys of their own kind': ['? id\n: x\n', 'unusual-keys'],
    'lists as keys': ['[a, b]: x\n', 'unusual-keys'],
    'tables without braces': ['id: [a: b]\n', 'unusual-keys'],
    'mixed line ends': ['id: x\r\ntitle: y\n', 'mixed-line-ends'],
    'bytes that were no text': ['id: x\uFFFD\n', 'broken-characters'],
  };
  for (const [name, [text, reason]] of Object.entries(textOnly)) {
    it(`shows a file with ${name}, and edits it as text only`, () => {
      const reading = readYaml(text);
      assert.equal(reading.textOnly?.args['reason'], reason);
      assert.notEqual(reading.value, undefined);
      for (const result of [
        computeEdits(text, [{ op: 'set', path: ['title'], value: 'x' }], keyOrder('change')),
        formatRecord('change', text),
      ]) {
        assert.equal(!result.ok && result.problem.code, 'yaml-text-only');
      }
    });
  }

  it('reads any text without throwing', () => {
    const piece = fc.constantFrom(
      ...'\n\n  -:#|>"\'[]{},&*!?%@`~=<>\t\r\\ax1é\u2028\uFEFF\uD800'.split(''),
      'a: ',
      '- ',
      '\n  ',
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (any) => {
        const reading = readYaml(any);
        for (let offset = 0; offset <= any.length; offset += 1) reading.pathAt(offset);
        reading.rangeOf(['a', 0, 'b'], 'value');
        readRecord(PATH, any);
        formatRecord('change', any);
        computeEdits(any, [{ op: 'set', path: ['title'], value: 'x' }], keyOrder('change'));
      }),
      { numRuns: 3000 },
    );
  });
});
