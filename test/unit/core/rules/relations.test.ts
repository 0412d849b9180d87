import assert from 'node:assert/strict';
import { change, check, findings, fixOf, ID, pathOf, problemsOf, short } from './logbook-of';

const OTHER = '2026-11-12-profile-clean-up-q9vn';
const THIRD = '2026-11-13-third-change-aaaa';

function relation(type: string, id: string): string {
  return `relations: [{ type: ${type}, id: ${id} }]`;
}

function others(lines: string, id = OTHER) {
  return { [pathOf(id)]: change(lines, id) };
}

describe('relation-broken', () => {
  it('finds a relation to a change that is not there, and the one that was meant', () => {
    const typo = OTHER.replace('clean', 'claen');
    assert.deepEqual(findings(relation('caused-by', OTHER), others('')), []);
    const [problem] = problemsOf(relation('caused-by', typo), others(''));
    assert.ok(problem);
    assert.equal(short(problem), 'error relation-broken relations.0.id');
    assert.deepEqual(problem.args, { type: 'caused-by', id: typo });
    assert.equal(fixOf(problem), `use-instead ${OTHER} at relations.0.id`);
  });

  it('lets a change follow an update of a vendor, which is no change', () => {
    for (const type of ['follows', 'caused-by'])
      assert.deepEqual(findings(relation(type, 'marketo-2026-10-announcements')), []);
    for (const type of ['fixes', 'supersedes', 'reverts'])
      assert.deepEqual(findings(relation(type, 'marketo-2026-10-announcements')), [
        'error relation-broken relations.0.id',
      ]);
  });
});

describe('unknown-change', () => {
  it('finds a follow-up that is not there', () => {
    assert.deepEqual(findings(`review: { follow-ups: [${OTHER}] }`), [
      'error unknown-change review.follow-ups.0',
    ]);
  });

  it('knows what is called like a change from the name of an initiative', () => {
    assert.deepEqual(findings('part-of: privacy-programme-2026'), []);
    assert.deepEqual(findings('part-of: Spring launch 2026'), []);
    assert.deepEqual(findings(`part-of: ${OTHER}`), ['error unknown-change part-of']);
    assert.deepEqual(findings(`part-of: ${OTHER}`, others('')), []);
  });
});

describe('relation-one-sided', () => {
  it('finds a change that was taken back and does not say so', () => {
    const reverts = relation('reverts', OTHER);
    assert.deepEqual(findings(`status: live\n${reverts}`, others('status: live')), [
      'warning relation-one-sided relations.0.id',
    ]);
    assert.deepEqual(findings(`status: live\n${reverts}`, others('status: rolled-back')), []);
    const dated = others('status: live\nrolled-back: 2026-11-14');
    assert.deepEqual(findings(`status: live\n${reverts}`, dated), []);
    assert.deepEqual(findings(reverts, others('status: live')), [], 'only planned so far');
  });

  it('finds a follow-up that does not say what it follows', () => {
    const review = `review: { follow-ups: [${OTHER}] }`;
    assert.deepEqual(findings(review, others('')), [
      'warning relation-one-sided review.follow-ups.0',
    ]);
    for (const back of [relation('follows', ID), relation('fixes', ID), `part-of: ${ID}`])
      assert.deepEqual(findings(review, others(back)), [], back);
  });
});

describe('relation-circular', () => {
  it('finds changes that replace one another', () => {
    const files = others(relation('supersedes', ID));
    const [problem] = problemsOf(relation('supersedes', OTHER), files);
    assert.ok(problem);
    assert.equal(short(problem), 'error relation-circular relations.0.id');
    assert.equal(problem.args['ids'], `${ID} → ${OTHER} → ${ID}`);
  });

  it('finds longer circles, in each of their changes, and a change that names itself', () => {
    const files = {
      [pathOf(ID)]: change(relation('follows', OTHER)),
      ...others(relation('follows', THIRD)),
      ...others(relation('follows', ID), THIRD),
    };
    assert.equal(check(files).size, 3);
    assert.deepEqual(findings(relation('fixes', ID)), ['error relation-circular relations.0.id']);
    assert.deepEqual(findings(`part-of: ${ID}`), ['error relation-circular part-of']);
  });

  it('is no circle when the two relations say different things', () => {
    assert.deepEqual(findings(relation('fixes', OTHER), others(relation('follows', ID))), []);
    const shared = { ...others(relation('follows', THIRD)), ...others('', THIRD) };
    const both = `relations: [{ type: follows, id: ${OTHER} }, { type: follows, id: ${THIRD} }]`;
    assert.deepEqual(findings(both, shared), []);
  });

  it('gives up on very long chains instead of taking for ever', () => {
    const ids = Array.from({ length: 400 }, (_, at) => `2026-11-01-step-${String(at)}-aaaa`);
    const files = Object.fromEntries(
      ids.map((id, at) => [pathOf(id), change(relation('follows', ids[at + 1] ?? id), id)]),
    );
    assert.equal(check(files).size, 1, 'only the last, which follows itself');
  });
});
