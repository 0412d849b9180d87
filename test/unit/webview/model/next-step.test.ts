import assert from 'node:assert/strict';
import { STATUSES } from '../../../../src/core/model/codes';
import { applyOperations } from '../../../../src/core/model/apply-operation';
import {
  nextStep,
  statusOperations,
  statusSince,
} from '../../../../src/webview/form/model/next-step';

const NOW = '2026-11-22T09:00:00+01:00';
const TODAY = '2026-11-22';

describe('the next step', () => {
  it('asks a draft for its reason, then for what policy asks', () => {
    assert.deepEqual(nextStep({ status: 'draft' }, [], TODAY), { code: 'fill', field: 'why' });
    assert.deepEqual(
      nextStep({ status: 'draft', why: 'x' }, [{ field: 'rollback', met: false }], TODAY),
      {
        code: 'fill',
        field: 'rollback',
      },
    );
  });

  it('takes the prompts of a template for no answer', () => {
    assert.deepEqual(nextStep({ status: 'draft', why: '- Who asked for it: …\n' }, [], TODAY), {
      code: 'fill',
      field: 'why',
    });
  });

  it('follows the approval track', () => {
    const draft = { status: 'draft', why: 'x' };
    assert.deepEqual(nextStep({ ...draft, track: 'pre-approved' }, [], TODAY), {
      code: 'status',
      status: 'live',
    });
    assert.deepEqual(nextStep({ ...draft, track: 'needs-approval' }, [], TODAY), {
      code: 'status',
      status: 'proposed',
    });
  });

  it('waits for every answer, and takes one no for an answer', () => {
    const proposed = (...decisions: string[]) =>
      nextStep(
        {
          status: 'proposed',
          approvals: decisions.map((decision) => ({ role: 'legal', decision })),
        },
        [],
        TODAY,
      );
    assert.deepEqual(proposed(), { code: 'ask' });
    assert.deepEqual(proposed('approved', 'asked'), { code: 'answer', index: 1, role: 'legal' });
    assert.deepEqual(proposed('approved', 'waived'), { code: 'status', status: 'approved' });
    assert.deepEqual(proposed('approved', 'rejected'), { code: 'status', status: 'rejected' });
  });

  it('has people told, the outcome noted and the review held', () => {
    const tested = { status: 'tested', communication: [{ audience: 'sdr' }] };
    assert.deepEqual(nextStep(tested, [], TODAY), { code: 'tell', index: 0, audience: 'sdr' });
    assert.deepEqual(nextStep({ status: 'tested', outcome: { metric: 'MQLs' } }, [], TODAY), {
      code: 'outcome',
    });
    assert.deepEqual(nextStep({ status: 'tested', review: { due: '2026-12-01' } }, [], TODAY), {
      code: 'review',
    });
  });

  it('has those told first for whom something begins about now, and then tests', () => {
    const live = (...communication: Record<string, string>[]) =>
      nextStep({ status: 'live', communication }, [{ field: 'tests', met: false }], TODAY);
    const sales = { audience: 'sales', from: '2026-11-22' };
    const test = { code: 'fill', field: 'tests' };
    assert.deepEqual(live({ audience: 'sdr' }, sales), {
      code: 'tell',
      index: 1,
      audience: 'sales',
    });
    for (const from of ['2026-11-01', '2026-11-29'])
      assert.equal(live({ ...sales, from }).code, 'tell', from);
    for (const from of ['2026-11-30', 'soon']) assert.deepEqual(live({ ...sales, from }), test);
    assert.deepEqual(live({ ...sales, 'sent-on': '2026-11-20' }), test);
  });

  it('comes to an end from every status', () => {
    for (const start of STATUSES) {
      let record = applyOperations({}, [{ op: 'set', path: ['status'], value: start }]);
      for (let steps = 0; steps < 12; steps += 1) {
        const step = nextStep(record, [], TODAY);
        if (step.code === 'nothing') break;
        assert.ok(steps < 11, `from ${start} to ${step.code} again and again`);
        if (step.code === 'status')
          record = applyOperations(record, statusOperations(record, step.status, NOW));
        else if (step.code === 'fill')
          record = applyOperations(record, [{ op: 'set', path: [step.field], value: 'x' }]);
        else if (step.code === 'ask')
          record = applyOperations(record, [
            { op: 'insert', path: ['approvals'], index: 0, value: { decision: 'approved' } },
          ]);
        else break;
      }
    }
  });
});

describe('a new status', () => {
  it('brings its date, unless there is one', () => {
    const live = applyOperations({}, statusOperations({}, 'live', NOW));
    assert.deepEqual(live, { status: 'live', live: NOW });
    assert.equal(statusSince(live), NOW);
    const before = { status: 'approved', live: '2026-11-20' };
    assert.deepEqual(applyOperations(before, statusOperations(before, 'live', NOW)), {
      status: 'live',
      live: '2026-11-20',
    });
    assert.deepEqual(statusOperations({}, 'proposed', NOW), [
      { op: 'set', path: ['status'], value: 'proposed' },
    ]);
  });
});
