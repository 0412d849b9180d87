import assert from 'node:assert/strict';
import { closest } from '../../../../src/core/model/closest';

describe('closest', () => {
  const tools = ['salesforce', 'marketo', 'hubspot', 'ga4'];

  it('finds what was meant', () => {
    assert.equal(closest('markto', tools), 'marketo');
    assert.equal(closest('sales-forse', tools), 'salesforce');
    assert.equal(closest('MARKETO', tools), 'marketo');
    assert.equal(closest('marketo', ['Marketo']), 'Marketo');
  });

  it('forgives letters that have changed places, in short words too', () => {
    assert.equal(closest('lvie', ['draft', 'live']), 'live');
    assert.equal(closest('hgih', ['low', 'high']), 'high');
    assert.equal(closest('g4a', tools), 'ga4');
  });

  it('finds nothing where nothing is near', () => {
    assert.equal(closest('eloqua', tools), undefined);
    assert.equal(closest('', tools), undefined);
    assert.equal(closest('marketo', []), undefined);
    assert.equal(closest('abcd', ['badc', 'dcba']), undefined);
  });
});
