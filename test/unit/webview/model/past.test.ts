import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { keyOrder } from '../../../../src/core/model/key-order';
import { computeEdits } from '../../../../src/core/yaml/compute-edits';
import { readYaml } from '../../../../src/core/yaml/read-yaml';
import { idOf } from '../../../../src/webview/form/form';
import { pathOfControl } from '../../../../src/webview/form/model/path-of-control';
import { restoreOperations } from '../../../../src/webview/form/model/restore';

const TEXT = `title: A   # kept
window: { start: 2026-11-01, end: 2026-11-02 }
settings:
  - { path: a / b, from: 65, to: 80 } # why
cost centre: "4711"
`;

function restored(path: readonly (string | number)[], old: string | undefined): string {
  const value = old === undefined ? undefined : readYaml(old).value;
  const operations = restoreOperations(readYaml(TEXT).value ?? null, path, value);
  const edits = computeEdits(TEXT, operations, keyOrder('change'));
  assert.ok(edits.ok);
  return [...edits.value]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), TEXT);
}

describe('the past of a field in the form', () => {
  it('restores a value by the fewest bytes', () => {
    assert.equal(restored(['settings', 0, 'to'], '75'), TEXT.replace('to: 80', 'to: 75'));
    assert.equal(restored(['title'], 'B'), TEXT.replace('A ', 'B '));
    assert.equal(restored(['title'], undefined), TEXT.replace(/^title.*\n/, ''));
    assert.equal(restored(['risk'], undefined), TEXT);
    assert.match(restored(['risk'], 'low'), /^risk: low$/m);
  });

  it('restores of a group only what differs', () => {
    assert.equal(
      restored(['window'], '{ start: 2026-11-01, end: 2026-11-05 }'),
      TEXT.replace('2026-11-02', '2026-11-05'),
    );
    assert.match(
      restored(['window'], '{ start: 2026-11-01 }'),
      /^window: \{ start: 2026-11-01 \}$/m,
    );
  });

  it('knows the field of a control by its id', () => {
    const record = readYaml(TEXT).value ?? null;
    const paths = [['title'], ['settings', 0, 'to'], ['cost centre'], ['window', 'start'], ['a.b']];
    for (const path of paths) {
      const element = { closest: () => ({ id: idOf(path) }) } as unknown as Element;
      assert.deepEqual(pathOfControl(element, record), path);
    }
    assert.equal(pathOfControl(null, record), undefined);
  });
});
