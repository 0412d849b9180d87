import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changedAddresses } from '../../../../src/core/trust/addresses';
import { ANA, LEE, record, revisions } from './saved';

const KIM = '{ id: kim, name: Kim Park, email: kim@acme.example }';

/** Whose addresses are told to have changed, by lists of people, oldest first. */
const told = (...lists: readonly string[]) =>
  changedAddresses(
    revisions(
      ...lists.map((list, at) => [at === 0 ? ANA : LEE, record(`people: [${list}]\n`)] as const),
    ),
  ).map(({ by, args }) => [by?.name, args['person']]);

describe('changedAddresses', () => {
  it('tells whose addresses became others, and by whom', () => {
    const other = KIM.replace('kim@acme', 'mal@x');
    const more = other.replace(' }', ', aliases: [m@x.example] }');
    assert.deepEqual(told(KIM, other, more), [
      [LEE.name, 'Kim Park'],
      [LEE.name, 'Kim Park'],
    ]);
  });

  it('is not misled by taking somebody out and adding them again', () => {
    const other = KIM.replace('kim@acme', 'mal@x');
    assert.deepEqual(told(KIM, '', other), [[LEE.name, 'Kim Park']]);
    assert.deepEqual(told(KIM, '', KIM), []);
  });

  it('tells of somebody new with an address that is another’s', () => {
    const mal = '{ id: mal, name: Mal Lory, email: mal@x.example, aliases: [KIM@acme.example] }';
    assert.deepEqual(told(KIM, `${mal}, ${KIM}`), [[LEE.name, 'Mal Lory']]);
    const lee = '{ id: lee, name: Lee Wong, email: lee@acme.example, aliases: [lw@acme.example] }';
    assert.deepEqual(told(KIM, `${KIM}, ${lee}`), []);
  });

  it('says nothing of names, of what stands in another order, and of the case of letters', () => {
    const lee = '{ id: lee, name: Lee Wong, email: lee@acme.example }';
    const renamed = KIM.replace('Kim Park', 'Kim Park-Ruiz').replace('kim@acme', 'Kim@acme');
    assert.deepEqual(told(`${KIM}, ${lee}`, `${lee}, ${renamed}`), []);
  });
});
