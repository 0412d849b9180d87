import assert from 'node:assert/strict';
import { findings, fixOf, problemsOf } from './logbook-of';

const LOGBOOK = `format: 1
name: Acme
audiences: [{ id: sdr, name: SDR team }, { id: sales-enterprise, name: Sales enterprise }]
teams: [{ id: mops, name: MOps }]
people: [{ id: ana, name: Ana Ruiz }]
`;
const files = { 'logbook.yaml': LOGBOOK };
const told = (...audiences: string[]) =>
  `communication: [${audiences.map((audience) => `{ audience: "${audience}" }`).join(', ')}]`;

describe('unknown-audience', () => {
  it('finds who is told or trained and is no audience, with what was probably meant', () => {
    assert.deepEqual(
      findings(`${told('sdr', 'sales-enterprize')}\ntraining: [{ audience: everybody }]`, files),
      [
        'warning unknown-audience communication.1.audience',
        'warning unknown-audience training.0.audience',
      ],
    );
    const [problem, other] = problemsOf(told('sales-enterprize', 'everybody'), files);
    assert.equal(fixOf(problem), 'use-instead sales-enterprise at communication.0.audience');
    assert.equal(fixOf(other), 'none');
  });

  it('knows audiences by id and name, teams, people and addresses', () => {
    const known = ['SDR', 'sdr team', 'mops', 'Ana Ruiz', 'ana', 'press@agency.example'];
    assert.deepEqual(findings(told(...known), files), []);
  });

  it('asks nothing before the logbook declares audiences', () => {
    assert.deepEqual(findings(told('everybody')), []);
  });
});
