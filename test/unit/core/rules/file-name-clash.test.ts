import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { check } from './logbook-of';

describe('file-name-clash, of names that differ in case only', () => {
  it('is told of the later file, with the earlier one', () => {
    const found = check({ 'tools/Marketo.yaml': 'id: other\nname: Other\n' });
    assert.doesNotMatch(JSON.stringify(found.get('tools/Marketo.yaml')), /file-name-clash/);
    const [problem] = found.get('tools/marketo.yaml') ?? [];
    assert.deepEqual(
      [problem?.code, problem?.severity, problem?.args['other']],
      ['file-name-clash', 'warning', 'tools/Marketo.yaml'],
    );
  });

  it('is told of accents that are spelled in two ways', () => {
    const file = (id: string) => `id: ${id}\nname: Köln\n`;
    const found = check({
      'tools/k\u00f6ln.yaml': file('k1'),
      'tools/ko\u0308ln.yaml': file('k2'),
    });
    const clashing = [...found].filter(([, problems]) =>
      problems.some(({ code }) => code === 'file-name-clash'),
    );
    assert.deepEqual(
      clashing.map(([path]) => path),
      ['tools/k\u00f6ln.yaml'],
    );
  });

  it('says nothing of the same name in two folders', () => {
    const found = check({ 'processes/Marketo.yaml': 'id: Marketo\nname: Marketo programs\n' });
    assert.equal(found.get('processes/Marketo.yaml'), undefined);
  });
});
