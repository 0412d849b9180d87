import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { peopleOf } from '../../../../src/core/trust/identity';
import { signerAddress } from '../../../../src/core/trust/signature';

const people = peopleOf([
  {
    id: 'kim',
    name: 'Kim Park',
    email: 'kim.park@acme.example',
    aliases: ['kp@old.example', 'KP'],
  },
  { id: 'lee', name: 'Lee Wong', aliases: ['Wong Lee'] },
]);
const author = (email: string, name = 'Anybody') => ({ name, email });

describe('peopleOf', () => {
  it('knows a person by each of their addresses, in any case of A to Z', () => {
    for (const address of ['kim.park@acme.example', 'Kim.Park@ACME.example', 'kp@old.example'])
      for (const person of ['kim', 'kim.park@acme.example', 'KP'])
        assert.equal(people.match(person, author(address)), 'email', `${person} ${address}`);
  });

  it('takes an address that only looks like another for a stranger’s', () => {
    const lookAlikes = [
      'kim.pаrk@acme.example', // a Cyrillic а
      '\u212Aim.park@acme.example', // the Kelvin sign, which turns into k
      'kım.park@acme.example', // a dotless i
      'kim.park@acme.example\u200b',
      'kim.park@acme.example ',
      'kim.park@acme.example.evil.example',
      'ｋim.park@acme.example',
    ];
    for (const address of lookAlikes)
      assert.equal(people.match('kim', author(address, 'Kim Park')), undefined, address);
  });

  it('goes by a name only where no address is known', () => {
    assert.equal(people.match('lee', author('x@x.example', 'Lee Wong')), 'name');
    assert.equal(people.match('lee', author('x@x.example', 'Wong Lee')), 'name');
    assert.equal(people.match('lee', author('x@x.example', 'lee wong')), undefined);
    assert.equal(people.match('kim', author('x@x.example', 'Kim Park')), undefined);
    assert.equal(people.match('somebody@x.example', author('somebody@x.example')), 'email');
    assert.equal(
      people.match('somebody@x.example', author('y@x.example', 'somebody@x.example')),
      undefined,
    );
  });

  it('knows two references to one person', () => {
    assert.ok(people.isSame('kim', 'Kim.Park@acme.example'));
    assert.ok(!people.isSame('kim', 'lee'));
    assert.ok(!people.isSame('kim', 'nobody'));
    assert.ok(people.isSame('a@x.example', 'A@x.example'));
  });
});

describe('signerAddress', () => {
  it('reads what git names a signer by', () => {
    assert.equal(signerAddress('Kim Park <kim@acme.example>'), 'kim@acme.example');
    assert.equal(signerAddress('kim@acme.example'), 'kim@acme.example');
    assert.equal(signerAddress('/CN=Kim Park/O=Acme/EMail=kim@acme.example'), 'kim@acme.example');
    assert.equal(
      signerAddress('CN=Kim,1.2.840.113549.1.9.1=kim@acme.example,O=Acme'),
      'kim@acme.example',
    );
    for (const none of [undefined, '', 'Kim Park', 'Kim <kim>'])
      assert.equal(signerAddress(none), undefined);
  });

  it('is not led astray by an address in a name', () => {
    assert.equal(signerAddress('kim@acme.example <mal@x.example>'), 'mal@x.example');
    assert.equal(signerAddress('Mal <kim@acme.example> (x) <mal@x.example>'), 'mal@x.example');
  });
});
