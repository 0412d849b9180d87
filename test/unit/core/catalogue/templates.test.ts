import assert from 'node:assert/strict';
import { parse, stringify } from 'yaml';
import { changeTemplates } from '../../../../src/core/catalogue/templates';
import { change } from '../../../../src/core/model/change';
import { builtInTemplates } from '../../../../src/messages/template-text';

/** The template as the file of a new change, read as our reader does: every scalar as its text. */
const asRecord = (fields: object): unknown =>
  parse(
    stringify({
      id: '2026-11-20-try-k3f9',
      title: 'Try',
      status: 'draft',
      tools: ['marketo'],
      ...fields,
    }),
    { schema: 'failsafe' },
  );

describe('built-in change templates', () => {
  const templates = builtInTemplates();

  it('are the eight of the trade, each with a name and one sentence', () => {
    assert.deepEqual(
      templates.map((template) => template.id),
      [
        'scoring',
        'routing-and-sla',
        'consent-and-re-permission',
        'form-and-landing-page',
        'integration-and-field-mapping',
        'template-and-token-roll-out',
        'permission',
        'vendor-deprecation',
      ],
    );
    for (const { name, help } of templates) {
      assert.ok(name.length < 40);
      assert.match(help, /\.$/);
    }
  });

  for (const template of templates) {
    it(`start a valid change: ${template.id}`, () => {
      const reading = change.safeParse(asRecord(template.change));
      assert.deepEqual(reading.error?.issues ?? [], []);
    });

    it(`prompt for reasons, tests and a way back: ${template.id}`, () => {
      for (const field of ['why', 'what', 'rollback', 'tests', 'settings', 'communication'])
        assert.ok(field in template.change, field);
      assert.ok(!JSON.stringify(template.change).includes('undefined'));
    });

    it(`use keys in canonical order: ${template.id}`, () => {
      const canonical = Object.keys(change.shape);
      const places = Object.keys(template.change).map((key) => canonical.indexOf(key));
      assert.ok(!places.includes(-1));
      assert.deepEqual(
        places,
        [...places].sort((a, b) => a - b),
      );
    });

    it(`ask somebody when the track says so: ${template.id}`, () => {
      const { track, approvals } = template.change;
      assert.equal(track === 'needs-approval', approvals !== undefined);
    });
  }

  it('take their words from outside', () => {
    const words = { name: 'N', help: 'H.', why: 'W', what: 'X', rollback: 'R', settings: ['S'] };
    const same = { ...words, tests: ['T'] };
    const [scoring] = changeTemplates({
      scoring: {
        ...same,
        asks: { sales: 'A', marketing: 'B' },
        tells: { sdr: 'C', sales: 'D' },
      },
      'routing-and-sla': { ...same, asks: { sales: '' }, tells: { sdr: '', sales: '' } },
      'consent-and-re-permission': {
        ...same,
        asks: { legal: '', brand: '' },
        tells: { sales: '', 'customer-success': '' },
      },
      'form-and-landing-page': {
        ...same,
        asks: { brand: '', legal: '' },
        tells: { marketing: '' },
      },
      'integration-and-field-mapping': {
        ...same,
        asks: { it: '', sales: '' },
        tells: { sales: '' },
      },
      'template-and-token-roll-out': { ...same, asks: {}, tells: { marketing: '' } },
      permission: { ...same, asks: { it: '' }, tells: { marketing: '' } },
      'vendor-deprecation': {
        ...same,
        asks: { it: '', finance: '' },
        tells: { marketing: '', sales: '' },
      },
    });
    assert.deepEqual(scoring?.change, {
      kind: 'changed',
      track: 'needs-approval',
      risk: 'medium',
      why: 'W',
      what: 'X',
      settings: [{ path: 'S' }],
      approvals: [
        { role: 'sales', note: 'A' },
        { role: 'marketing', note: 'B' },
      ],
      tests: [{ check: 'T', result: 'open' }],
      communication: [
        { audience: 'sdr', do: 'C' },
        { audience: 'sales', do: 'D' },
      ],
      rollback: 'R',
    });
  });
});
