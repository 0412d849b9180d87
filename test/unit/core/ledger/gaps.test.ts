import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { gaps, live } from './ledger-of';

/** 65 -> 80 on 1 March, 85 -> 75 on 1 June: how did it come to 85? */
const STORY = {
  '2026-03-01-up-aaaa': live('2026-03-01', 'from: 65, to: 80'),
  '2026-06-01-down-bbbb': live('2026-06-01', 'from: 85, to: 75'),
};
const GAP = '"85" after "80": ';

describe('gaps', () => {
  it('are where a change begins from another value than the one before it left', () => {
    assert.deepEqual(gaps(STORY), [`${GAP}unexplained`]);
  });

  it('are none where values follow each other, or are not said', () => {
    assert.deepEqual(
      gaps({
        a: live('2026-03-01', 'from: 65, to: 80'),
        b: live('2026-03-02', 'from: 80, to: 70'),
      }),
      [],
    );
    assert.deepEqual(
      gaps({ a: live('2026-03-01', 'from: 65, to: 80'), b: live('2026-03-02', 'to: 70') }),
      [],
    );
    assert.deepEqual(
      gaps({ a: live('2026-03-01', 'from: 65'), b: live('2026-03-02', 'from: 80') }),
      [],
    );
  });

  it('are none where one roll-back is written down as two', () => {
    const undone = live('2026-03-01', 'from: 65, to: 80', 'rolled-back: 2026-03-05\n');
    const by = (to: string) => ({
      a: undone.replace('status: live', 'status: rolled-back'),
      b: live('2026-03-05', `from: 80, to: ${to}`, 'relations: [{ type: reverts, id: a }]\n'),
    });
    assert.deepEqual(gaps(by('65')), []);
    assert.equal(gaps(by('60')).length, 1);
  });

  it('are answered by whoever knows why it is fine', () => {
    const down = live('2026-06-01', 'from: 85, to: 75, gap-reason: A test of one day');
    assert.deepEqual(gaps({ ...STORY, '2026-06-01-down-bbbb': down }), [`${GAP}answered`]);
  });

  const one = (why: string) => [`${GAP}maybe-explained: ${why}`];
  const with_ = (id: string, text: string) => gaps({ ...STORY, [id]: text });
  const at85 = 'settings:\n  - { path: P, from: 80, to: 85 }';

  it('may be a change that is not marked live', () => {
    for (const status of ['draft', 'proposed', 'approved', 'scheduled', 'cancelled'])
      assert.deepEqual(
        with_('2026-04-01-x-cccc', `status: ${status}\n${at85}`),
        one('not-live by 2026-04-01-x-cccc'),
        status,
      );
  });

  it('are no draft that was begun later, unless it was logged afterwards', () => {
    const id = '2026-09-01-x-cccc';
    assert.deepEqual(with_(id, `status: draft\n${at85}`), [`${GAP}unexplained`]);
    assert.deepEqual(
      with_(id, `status: draft\nlogged-afterwards: true\n${at85}`),
      one(`not-live by ${id}`),
    );
  });

  it('may be a rollout that is not marked done', () => {
    const id = '2026-04-01-x-cccc';
    const text = `status: live\nlive: 2026-04-01\nrollout:\n  - { where: production, status: open }\n`;
    const inProduction = Object.fromEntries(
      Object.entries({ ...STORY, [id]: text + at85 }).map(([key, value]) => [
        key,
        value.replace('path: P', 'path: P, environment: production'),
      ]),
    );
    assert.deepEqual(gaps(inProduction), one(`not-live by ${id}`));
  });

  it('may be a roll-back of which nobody wrote down the day, or which nobody marked', () => {
    const id = '2026-04-01-x-cccc';
    assert.deepEqual(
      with_(id, `status: rolled-back\nlive: 2026-04-01\n${at85}`),
      one(`rolled-back by ${id}`),
    );
    const unmarked = {
      a: live('2026-03-01', 'from: 65, to: 80'),
      b: live('2026-06-01', 'from: 65, to: 75'),
    };
    assert.deepEqual(gaps(unmarked), ['"65" after "80": maybe-explained: rolled-back by a']);
  });

  it('may be the value of another environment, or a change that names none', () => {
    const id = '2026-04-01-x-cccc';
    const sandbox = live('2026-04-01', 'environment: sandbox, from: 80, to: 85');
    assert.deepEqual(with_(id, sandbox), one(`other-environment by ${id}`));
    const asset = live('2026-04-01', 'asset: Router, from: 80, to: 85');
    assert.deepEqual(with_(id, asset), one(`other-environment by ${id}`));
  });

  it('are not explained by another asset', () => {
    const named = (text: string, asset: string) =>
      text.replace('path: P', `path: P, asset: ${asset}`);
    const changes = {
      a: named(live('2026-03-01', 'from: off, to: on'), 'Router A'),
      b: named(live('2026-04-01', 'from: x, to: 85'), 'Router B'),
      c: named(live('2026-06-01', 'from: 85, to: 75'), 'Router A'),
    };
    assert.deepEqual(gaps(changes), ['"85" after "on": unexplained']);
  });

  it('may be the same setting under a name that no alias tells of', () => {
    const changes = {
      a: live('2026-03-01', 'from: 65, to: 80').replace('path: P', 'path: Scoring / SQL threshold'),
      b: live('2026-04-01', 'from: 80, to: 85').replace('path: P', 'path: sql-threshold'),
      c: live('2026-06-01', 'from: 85, to: 75').replace('path: P', 'path: Scoring / SQL threshold'),
    };
    assert.deepEqual(gaps(changes), one('other-name by b'));
    const known = Object.fromEntries(
      Object.entries(changes).map(([id, text]) => [
        id,
        text.replace('Scoring / SQL', 'Scoring / MQL').replace('sql-threshold', 'MQL threshold'),
      ]),
    );
    assert.deepEqual(gaps(known), [], 'an alias is one name');
  });

  it('may be a line that does not say whose setting it is', () => {
    const id = '2026-04-01-x-cccc';
    const text = `status: live\nlive: 2026-04-01\ntools: [marketo, salesforce]\n${at85}`;
    assert.deepEqual(with_(id, text), one(`target-not-said by ${id}`));
  });

  it('may be a change that nobody dated, in another order', () => {
    const changes = {
      a: live('2026-03-01', 'from: 65, to: 80'),
      z: live('2026-05-01', 'from: 90, to: 70'),
      '2026-06-01-b': 'status: live\nsettings:\n  - { path: P, from: 80, to: 90 }',
    };
    const found = gaps(changes);
    assert.ok(
      found.every((gap) => gap.includes('maybe-explained: order-unknown')),
      found.join('\n'),
    );
    assert.equal(found.length, 2);
  });

  it('are told when both have a time', () => {
    const changes = {
      a: live('2026-03-01T09:00:00Z', 'from: 65, to: 80'),
      b: live('2026-03-01T10:00:00Z', 'from: 90, to: 70'),
    };
    assert.deepEqual(gaps(changes), ['"90" after "80": unexplained']);
  });

  it('may be one change that two people wrote down', () => {
    const changes = {
      a: live('2026-03-01', 'from: 65, to: 80'),
      b: live('2026-03-02', 'from: 65, to: 80'),
    };
    assert.match(gaps(changes)[0] ?? '', /maybe-explained: written-twice by a/);
  });

  it('may be a value of long ago, from a line that was copied', () => {
    const changes = {
      a: live('2026-03-01', 'from: 65, to: 80'),
      b: live('2026-04-01', 'from: 80, to: 70'),
      c: live('2026-05-01', 'from: 70, to: 90'),
      d: live('2026-06-01', 'from: 80, to: 60'),
    };
    assert.deepEqual(gaps(changes), ['"80" after "90": maybe-explained: earlier-value by a']);
  });

  it('may be a letter, but never a digit', () => {
    const text = (from: string, to: string) => ({
      a: live('2026-03-01', `from: x, to: ${to}`),
      b: live('2026-06-01', `from: ${from}, to: y`),
    });
    assert.deepEqual(gaps(text('Round robbin', 'Round robin')), [
      '"Round robbin" after "Round robin": maybe-explained: mistyped by b',
    ]);
    assert.match(gaps(text('Version 12 of it', 'Version 13 of it'))[0] ?? '', /: unexplained$/);
  });

  it('may be the same in fewer words, where no number is another', () => {
    const text = (from: string) => ({
      a: live('2026-03-01', 'from: x, to: "Round robin over 5 SDRs (Ana, Piet, Kim)"'),
      b: live('2026-06-01', `from: ${from}, to: y`),
    });
    assert.match(gaps(text('Round robin over 5 SDRs'))[0] ?? '', /maybe-explained: reworded by b$/);
    assert.match(gaps(text('Round robin over 6 SDRs'))[0] ?? '', /: unexplained$/);
    assert.match(gaps(text('Round robin'))[0] ?? '', /: unexplained$/);
  });
});
