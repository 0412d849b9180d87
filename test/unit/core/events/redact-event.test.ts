import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { redactor } from '../../../../src/core/events/redact-event';
import type { FoundEvent } from '../../../../src/core/import/importer';
import { snapshotOf } from '../logbook/snapshot-of';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const PEOPLE = `people:
  - id: lee
    name: Lee Wong
    email: Lee@acme.example
    aliases: [Lee W., wong@old.example]
`;
const KNOWN = { key: 'k', tool: 'salesforce', source: 's', line: 1 };

function redacted(event: Partial<FoundEvent>, logbook = PEOPLE) {
  const found = { at: '2026-11-01T10:00:00Z', action: 'Edited', original: {}, ...event };
  return redactor(snapshotOf({ 'logbook.yaml': `format: 1\nname: A\n${logbook}` }), hash).event(
    found,
    KNOWN,
  );
}

describe('the redaction of audit entries', () => {
  it('names the people of the logbook by their id, whatever they are called', () => {
    for (const name of [
      'lee@ACME.example',
      'Lee W.',
      'lee',
      'wong@old.example',
      'lee+test@acme.example',
      'lee@acme.example.uat',
    ])
      assert.equal(redacted({ actor: name }).actor, 'lee', name);
    assert.equal(redacted({ actor: 'Kim Smith' }).actor, 'Kim Smith');
  });

  it('puts the same sign for the same address, in all that is said', () => {
    const { actor, text, from, to, original, asset } = redacted({
      actor: 'Kim@other.example',
      text: 'Invited kim@other.example, and <jo@x.example>; see mailto:kim%40other.example',
      asset: 'kim@other.example',
      from: ['kim@other.example', { owner: 'kim@other.example' }],
      to: null,
      original: {
        'User kim@other.example': 'kim@other.example',
        list: [{ a: 'KIM@other.example' }],
      },
    });
    const sign = `someone-${hash('kim@other.example').slice(0, 8)}`;
    assert.equal(actor, sign);
    assert.equal(asset, sign);
    assert.equal(
      text,
      `Invited ${sign}, and <someone-${hash('jo@x.example').slice(0, 8)}>; see mailto:${sign}`,
    );
    assert.deepEqual(from, [sign, { owner: sign }]);
    assert.equal(to, null);
    assert.deepEqual(original, { [`User ${sign}`]: sign, list: [{ a: sign }] });
  });

  it('keeps addresses where the policy says so, and secrets never', () => {
    const policy = `${PEOPLE}audit-entries: { keep-addresses: everybody }\n`;
    const token = `pat-na1-0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f`;
    const { actor, text } = redacted(
      { actor: 'Kim@other.example', text: `Token ${token}` },
      policy,
    );
    assert.equal(actor, 'Kim@other.example');
    assert.equal(text, 'Token [secret]');
  });

  it('takes secrets out wherever they stand, whole, and leaves what is around them', () => {
    const jwt = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${'a1B2'.repeat(12)}`;
    const { text, to, original } = redacted({
      text: `Set header to ${jwt} in Prod`,
      path: 'API Key',
      to: 'x9Y8z7W6v5U4',
      original: {
        Password: 'hunter2-Xy9',
        Note: 'password: hunter2Xy9, then go',
        Key: `-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY-----\nafter`,
      },
    });
    assert.equal(text, 'Set header to [secret] in Prod');
    assert.equal(to, '[secret]');
    assert.deepEqual(original, {
      Password: '[secret]',
      Note: 'password: [secret], then go',
      Key: '[secret]\nafter',
    });
  });

  it('cuts the addresses of computers to their network, and takes devices out', () => {
    const { text, original } = redacted({
      text: 'Signed in from 203.0.113.77',
      original: {
        ipAddress: '203.0.113.77',
        sourceIPAddress: '203.0.113.78 at 10:00:00',
        'Trusted IP Ranges': '203.0.113.0-203.0.113.255',
        'Source IP': '2001:db8:85a3::8a2e:370:7334',
        user_agent: 'Mozilla/5.0',
        latitude: '52.5200',
        country: 'DE',
        description: 'Version 10.2.3.4',
      },
    });
    assert.equal(text, 'Signed in from 203.0.113.x');
    assert.deepEqual(original, {
      ipAddress: '203.0.113.x',
      sourceIPAddress: '203.0.113.x at 10:00:00',
      'Trusted IP Ranges': '203.0.113.0-203.0.113.255',
      'Source IP': '2001:db8:85a3:x',
      user_agent: '[device]',
      latitude: '[device]',
      country: 'DE',
      description: 'Version 10.2.3.4',
    });
  });

  it('leaves a range that was set up as a setting', () => {
    const said = redacted({ text: 'Added trusted IP range from 198.51.100.1 to 198.51.100.255' });
    assert.equal(said.text, 'Added trusted IP range from 198.51.100.1 to 198.51.100.255');
  });

  it('keeps keys such as __proto__ as keys', () => {
    const original = JSON.parse('{"__proto__": "kim@other.example"}') as FoundEvent['original'];
    const said = redacted({ original }).original;
    assert.deepEqual(Object.keys(said), ['__proto__']);
    assert.equal(Object.getPrototypeOf(said), Object.prototype);
  });

  it('lets no address through, in whatever it stands', () => {
    const local = fc.stringMatching(/^[a-z0-9._+-]{1,20}$/);
    const around = fc.string({ maxLength: 12 }).filter((text) => !/[@＠%]/.test(text));
    fc.assert(
      fc.property(around, local, fc.domain(), around, (before, name, domain, after) => {
        const { text = '' } = redacted({ text: `${before} ${name}@${domain} ${after}` });
        assert.ok(!text.includes(`${name}@${domain}`), text);
      }),
    );
  });

  it('takes no longer for a text that was made to be slow', () => {
    const start = performance.now();
    for (const text of [
      'a'.repeat(300_000),
      '@'.repeat(300_000),
      'a@'.repeat(150_000),
      'a@a.'.repeat(75_000),
      'password '.repeat(30_000),
      '1.'.repeat(150_000),
    ])
      redacted({ text, original: { ip: text } });
    assert.ok(performance.now() - start < 5_000);
  });
});
