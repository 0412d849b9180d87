import assert from 'node:assert/strict';
import fc from 'fast-check';
import { antsibull } from '../../../../../src/core/import/changelog/antsibull';
import { changesets } from '../../../../../src/core/import/changelog/changesets';
import { changie } from '../../../../../src/core/import/changelog/changie';
import { reno } from '../../../../../src/core/import/changelog/reno';
import { scriv } from '../../../../../src/core/import/changelog/scriv';
import { towncrier } from '../../../../../src/core/import/changelog/towncrier';
import { fileOf, fileOfBytes, itemsOf } from '../notes/note-files';
import { changesIn, leftOutIn } from './change-items';

const YAML = [reno, antsibull, changie] as const;
const ALL = [changesets, towncrier, scriv, ...YAML] as const;
/** A name that each of them reads. */
const NAMES: Readonly<Record<string, string>> = {
  changesets: 'a.md',
  towncrier: '1.bugfix.md',
  scriv: '20260102_030405_a.md',
};
const nameFor = ({ id }: { readonly id: string }) => NAMES[id] ?? 'a-0123456789abcdef.yaml';

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
  .split('')
  .map((key, at) => `${key}: &${key} [${`*${'abcdefghi'.charAt(at)},`.repeat(9)}]`)
  .join('\n')}\n`;

describe('fragments that are broken or hostile', () => {
  for (const importer of YAML)
    it(`${importer.id}: are left out each with its reason, and the others taken`, async () => {
      const good =
        importer === changie
          ? 'kind: Added\nbody: Good\ntime: 2026-01-02T03:04:05Z\n'
          : 'features:\n  - Good\n';
      const bad: Readonly<Record<string, string>> = {
        broken: 'fixes: [a\nb: "',
        conflict: 'fixes:\n<<<<<<< HEAD\n  - a\n=======\n  - b\n>>>>>>> x\n',
        bomb,
        deep: '['.repeat(100_000),
        list: '- a\n- b\n',
        text: 'just text',
        huge: `fixes:\n  - ${'x'.repeat(10_000_000)}\n`,
        binary: 'fixes:\n  - a\u0000b\n',
        twice: 'fixes:\n  - a\nfixes:\n  - b\n',
      };
      const files = Object.entries(bad).map(([name, text]) => fileOf(`${name}.yaml`, text));
      const items = await itemsOf(importer, ...files, fileOf('good.yaml', good));
      assert.deepEqual(
        leftOutIn(items).map((line) => line.replace(/\.yaml:\d+/, '')),
        Object.keys(bad).map((name) => `${name} file-broken`),
      );
      assert.deepEqual(
        changesIn(items).map(({ change }) => change.title),
        ['Good'],
      );
    });

  for (const importer of ALL)
    it(`${importer.id}: survive bytes that are no text, and names that lead elsewhere`, async () => {
      const name = nameFor(importer);
      const files = [
        fileOfBytes(name, Uint8Array.from([0xff, 0xfe, 0, 1, 0x80])),
        fileOfBytes(`../../${name}`, Uint8Array.from([0xc3, 0x28])),
        fileOf('../../../etc/passwd', 'root'),
        fileOf('__proto__', '__proto__:\n  - x\n'),
        fileOf('', ''),
      ];
      const items = await itemsOf(importer, ...files);
      assert.equal(items.length, files.length);
      assert.equal(changesIn(items).length, 0);
    });

  it('keep a text in quotes whose lines begin at the margin', async () => {
    const file = fileOf(
      'a.yaml',
      "kind: Added\nbody: 'Add a field\nto the form.'\ntime: 2026-01-02\n",
    );
    const [found] = changesIn(await itemsOf(changie, file));
    assert.equal(found?.change.title, 'Add a field to the form');
  });

  it('keep sections whose names are those of objects', async () => {
    const items = await itemsOf(reno, fileOf('a.yaml', '__proto__:\n  - a\nconstructor:\n  - b\n'));
    assert.deepEqual(
      changesIn(items).map(({ section }) => section),
      ['__proto__', 'constructor'],
    );
  });

  it('tell two that say the same apart, and know each again', async () => {
    const files = [
      fileOf('a.yaml', 'fixes:\n  - Same\n  - Same\n'),
      fileOf('b.yaml', 'fixes:\n  - Same\n'),
    ];
    const [first, again] = [await itemsOf(reno, ...files), await itemsOf(reno, ...files)];
    const keys = changesIn(first).map(({ key }) => key);
    assert.equal(new Set(keys).size, 3);
    assert.deepEqual(
      changesIn(again).map(({ key }) => key),
      keys,
    );
  });

  const pieces = fc.constantFrom(
    '---\n',
    'fixes:\n',
    '  - a\n',
    '- b\n',
    'kind: Added\n',
    'body: |\n',
    '  x\n',
    '### Added\n',
    'Added\n-----\n',
    '.. c\n',
    "'a': minor\n",
    '"',
    ': ',
    '\n',
    '&a ',
    '*a',
    '\t',
    '\u0000',
    '<!--',
    '```\n',
    '[',
    '{',
  );
  const texts = fc.array(pieces, { maxLength: 20 }).map((all) => all.join(''));
  for (const importer of ALL)
    it(`${importer.id}: give something for every file, whatever stands in it`, async () => {
      const names = fc.constantFrom(
        nameFor(importer),
        `sub/${nameFor(importer)}`,
        'README.md',
        'x',
        'config.yaml',
        'changelog.yaml',
        'towncrier.toml',
        '1.feature.3.rst',
        'é.yaml',
      );
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(fc.tuple(names, texts), { maxLength: 6, selector: ([name]) => name }),
          async (set) => {
            const items = await itemsOf(importer, ...set.map(([name, text]) => fileOf(name, text)));
            const seen = new Set(items.map((item) => ('place' in item ? item.place?.file : '')));
            assert.deepEqual(
              [...seen],
              set.map(([name]) => name),
            );
            assert.ok(items.every(({ what }) => what === 'change' || what === 'left-out'));
            const keys = changesIn(items).map(({ key }) => key);
            assert.equal(new Set(keys).size, keys.length);
            for (const { change } of changesIn(items))
              assert.ok(change.title !== '' && !/[\n\r]/.test(change.title));
          },
        ),
        { numRuns: 60 },
      );
    });
});
