import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { IndexState } from '../../../../src/core/logbook/build-snapshot';
import { buildState, replaceFile } from '../../../../src/core/logbook/build-snapshot';
import type { Entry } from '../../../../src/core/logbook/entry';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { changeText } from './memory-files';

const PATHS = [
  'changes/2026/10/a.yaml',
  'changes/2026/11/b.yaml',
  'changes/2026/11/c.yaml',
  'templates/changes/d.yaml',
  'tools/e.yaml',
  'tools/f.yaml',
];

function entryOf(path: string, id: string): Entry {
  const text = path.startsWith('tools') ? `id: ${id}\nname: ${id}\n` : changeText(id);
  return readRecord(path, text).entry;
}

function contents({ snapshot }: IndexState) {
  return {
    entries: [...snapshot.entries],
    changes: [...snapshot.changes],
    tools: [...snapshot.tools],
    logbook: snapshot.logbook,
  };
}

describe('buildState and replaceFile', () => {
  it('let the first path win a duplicate id', () => {
    const files = [entryOf('tools/f.yaml', 'same'), entryOf('tools/e.yaml', 'same')];
    const { snapshot } = buildState(files);
    assert.equal(snapshot.tools.get('same')?.path, 'tools/e.yaml');
    assert.equal(snapshot.entries.size, 2);
  });

  it('keep templates and broken files out of the changes', () => {
    const template = entryOf('templates/changes/d.yaml', 'd');
    const broken = readRecord('changes/2026/11/x.yaml', '{').entry;
    const { snapshot } = buildState([template, broken]);
    assert.equal(snapshot.changes.size, 0);
    assert.deepEqual(
      [...snapshot.entries.keys()],
      ['changes/2026/11/x.yaml', 'templates/changes/d.yaml'],
    );
  });

  it('give the same, one file after the other or all at once, duplicate ids and all', () => {
    const step = fc.record({
      path: fc.constantFrom(...PATHS),
      id: fc.option(fc.constantFrom('one', 'two', 'three'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const files = new Map<string, Entry>();
        let state = buildState([]);
        for (const { path, id } of steps) {
          const entry = id === undefined ? undefined : entryOf(path, id);
          if (entry) files.set(path, entry);
          else files.delete(path);
          state = replaceFile(state, path, entry);
        }
        assert.deepEqual(contents(state), contents(buildState(files.values())));
      }),
      { numRuns: 300 },
    );
  });
});
