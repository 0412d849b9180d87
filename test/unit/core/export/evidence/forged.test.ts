import assert from 'node:assert/strict';
import { packInput, packOf, tableOfCsv, textIn } from './packs';

const ID = '2026-07-09-a-k3f9';

describe('what people write into an evidence pack', () => {
  it('cannot pass for a level of trust, or for another approval or test', async () => {
    const files = await packOf(
      packInput({
        [ID]: {
          live: '2026-07-09',
          approvals: [
            { role: 'it: approved, kim, 2026-07-01 (signed)', by: 'a (signed)' },
            { role: 'legal', decision: 'approved', by: 'kim@acme.example', on: '2026-07-08' },
          ],
          tests: [{ check: 'It works' }, { check: 'x\npassed: All of it' }],
        },
      }),
    );
    const [row] = tableOfCsv(textIn(files, 'population.csv'));
    const lines = (row?.['approvals'] ?? '').split('\n');
    assert.deepEqual(
      lines.map((line) => line.replace(/"(?:[^"\\]|\\.)*"/g, '…')),
      ['…: asked, …', 'legal: approved, kim@acme.example, 2026-07-08'],
    );
    assert.doesNotMatch(row?.['tests'] ?? '', /^passed/m);
  });

  it('cannot put one file in the place of another unseen', async () => {
    const other = `changes/2026/01/${ID}.yaml`;
    const text = JSON.stringify({ id: ID, title: 'Harmless', kind: 'fixed', status: 'live' });
    const files = await packOf(packInput({ [ID]: { live: '2026-07-09' } }, {}, { [other]: text }));
    const exceptions = tableOfCsv(textIn(files, 'exceptions.csv'));
    const [found] = exceptions.filter(({ code }) => code === 'same-id');
    assert.equal(found?.['id'], ID);
    const [left] = tableOfCsv(textIn(files, 'excluded.csv'));
    assert.ok(left && found['fact']?.includes(left['file'] ?? '?'), found['fact']);
  });
});
