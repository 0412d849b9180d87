import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { redactor } from '../../../../src/core/events/redact-event';
import { emailAddresses } from '../../../../src/core/sensitive/email-addresses';
import { snapshotOf } from '../logbook/snapshot-of';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const redaction = redactor(snapshotOf({ 'logbook.yaml': 'format: 1\nname: A\n' }), hash);
const redact = (text: string): string => redaction.text(text);

const DRAWN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const HEX = '0123456789abcdef';
const drawnOf = (letters: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...letters.split('')), { minLength: 20, maxLength: 40 })
    .map((signs) => `${signs.join('')}7q`)
    // As good as none that a machine draws.
    .filter((word) => !/[a-z]{8}|[A-Z]{5}|xxx|0{5}/i.test(word) && /\d[a-z]+\d/i.test(word));
const SECRET = fc.oneof(drawnOf(DRAWN), drawnOf(HEX));
const BEFORE = fc.constantFrom(
  '',
  'Set to ',
  'Changed the webhook, now with ',
  'see https://x.io/?',
);
const AFTER = fc.constantFrom('', '.', ' and saved it', ', as agreed', '&x=1', ' (old one)', '"');

const secretForms: readonly ((secret: string) => string)[] = [
  (secret) => `token=${secret}`,
  (secret) => `Token: ${secret}`,
  (secret) => `"token": "${secret}"`,
  (secret) => `key=${secret}`,
  (secret) => `api_key=${secret}`,
  (secret) => `secret=${secret}`,
  (secret) => `secret: ${secret}`,
  (secret) => `password: ${secret}`,
  (secret) => `password=${secret}`,
  (secret) => `pwd = ${secret}`,
  (secret) => `Bearer ${secret}`,
  (secret) => `Authorization: bearer ${secret}`,
  (secret) => `bearer token: ${secret}`,
];

const addressForms: readonly ((local: string, domain: string) => string)[] = [
  (local, domain) => `${local}@${domain}`,
  (local, domain) => `${local}＠${domain}`,
  (local, domain) => `${local} (at) ${domain.replaceAll('.', ' (dot) ')}`,
  (local, domain) => `${local}[at]${domain.replaceAll('.', '[dot]')}`,
  (local, domain) => `${local} {AT} ${domain}`,
  (local, domain) => `${local}%40${domain}`,
  (local, domain) => `${local}%2540${domain.replaceAll('.', '%2e')}`,
  (local, domain) => `${local}&#64;${domain.replaceAll('.', '&#46;')}`,
  (local, domain) => `${local}&#x40;${domain}`,
  (local, domain) => `${local}&commat;${domain.replaceAll('.', '&period;')}`,
  (local, domain) => `${local}\\u0040${domain}`,
  (local, domain) =>
    `${local}@${domain}`
      .split('')
      .map((sign) => `&#${sign.charCodeAt(0)};`)
      .join(''),
];

const NUMBER = fc.tuple(
  fc.integer({ min: 151, max: 179 }),
  fc.integer({ min: 2_100_000, max: 9_899_999 }),
);
const phoneForms: readonly ((area: number, rest: number) => string)[] = [
  (area, rest) => `+49 ${area} ${rest}`,
  (area, rest) => `+49${area}${rest}`,
  (area, rest) => `0049 ${area} ${rest}`,
  (area, rest) => `+1 (${area + 100}) ${String(rest).slice(0, 3)}-${String(rest).slice(3)}`,
  (area, rest) => `(${area + 100}) ${String(rest).slice(0, 3)}-${String(rest).slice(3)}`,
  (area, rest) => `Tel.: 0${area} ${rest}`,
  (area, rest) => `mobile 0${area}/${rest}`,
];

const HARMLESS: readonly string[] = [
  'Upgraded the package to 4.12.1.3',
  'Version 10.2.3.4 replaces version 203.0.113.7',
  'Chrome 91.0.4472.124 on Windows 10.0.19045.3',
  'Library v1.2.3.4 (build 250.1.2.3)',
  'Added trusted IP range from 198.51.100.1 to 198.51.100.255',
  'Allowed the range 198.51.100.0/24 for the office',
  'Opened 10.3.2.1 of the manual',
  'Changed asset 4158675309 to 415867530912, order 20261120123456',
  'Ads account 415-867-5309 linked, advertiser 123-456-7890',
  'From 2026-11-20 09:30:00 until 2026-11-20T10:00:00.000Z, 20.11.2026 10:15',
  'Record 00D5j00000ABCDE and 701A0000001abcdEAA of 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'key=00D5j00000ABCDEEAA changed, token={{my.WebinarToken2026}}',
  'Token: WebinarReminder2026Q1FooterText',
  'Deploy 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
  'The key: a longer window. Password: see the vault. secret: nobody knows why',
  'Bearer authentication replaces the query parameter',
  'Look at page (at) once and 100% of 40 leads, R&#38;D, caf\\u00e9 %20',
  'Adds +10 000 000 leads and +15 000 emails a day; UTC+02:00',
  'Std::vector, 10::30, a:b:c, 10:00:00, 00:1b:63:84:45:e6',
];

describe('what audit entries hold of people and secrets, in all forms', () => {
  it('leaves no secret', () => {
    fc.assert(
      fc.property(
        BEFORE,
        fc.constantFrom(...secretForms),
        SECRET,
        AFTER,
        (before, form, secret, after) => {
          const text = redact(`${before}${form(secret)}${after}`);
          assert.ok(!text.includes(secret.slice(0, 8)), text);
          assert.ok(text.startsWith(before) && text.endsWith(after), text);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('leaves no address, however it is masked, and Save to logbook finds each, too', () => {
    const local = fc.stringMatching(/^[b-dg-z]{5,9}(?:\.[g-z]{5,9})?$/);
    const domain = fc.stringMatching(/^[g-z]{5,9}\.(?:net|eu|co\.jp)$/);
    fc.assert(
      fc.property(fc.constantFrom(...addressForms), local, domain, (form, name, host) => {
        const text = redact(`Sent to ${form(name, host)}, later.`);
        assert.equal(text, `Sent to someone-${hash(`${name}@${host}`).slice(0, 8)}, later.`);
        const hits = emailAddresses(`Sent to ${form(name, host)}, later.`, {
          isKnown: () => false,
        });
        assert.deepEqual(
          hits.map(({ key }) => key),
          [`${name}@${host}`],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no phone number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phoneForms), NUMBER, AFTER, (form, [area, rest], after) => {
        fc.pre(!/0{5}|12345678|55501|(\d)\1{6}/.test(`${area}${rest}`));
        const text = redact(`Calls go to ${form(area, rest)}${after}`);
        assert.match(text, /\[phone\]/);
        assert.ok(!/\d{4}/.test(text), text);
        assert.ok(text.endsWith(after), text);
      }),
    );
    const known = { key: 'k', tool: 't', source: 's', line: 1 };
    const original = {
      'Mobile Phone': '4158675309',
      Telefon: '+49 30 8891234',
      Asset: '4158675309',
    };
    assert.deepEqual(redaction.event({ at: '2026-11-01', action: 'a', original }, known).original, {
      'Mobile Phone': '[phone]',
      Telefon: '[phone]',
      Asset: '4158675309',
    });
  });

  it('cuts every network address in a sentence', () => {
    const said = fc.constantFrom(
      (ip: string) => `Signed in from ${ip}.`,
      (ip: string) => `Login (${ip}) with Chrome 91`,
      (ip: string) => `API call, IP ${ip}, allowed`,
      (ip: string) => `${ip} is the address that she signed in with`,
    );
    fc.assert(
      fc.property(said, fc.ipV4(), fc.ipV6(), (say, four, six) => {
        fc.pre(Number.parseInt(four, 10) > 31);
        assert.equal(redact(say(four)), say(four.replace(/\d+$/, 'x')));
        fc.pre(
          /^[1-9a-f][0-9a-f]{2,3}:[0-9a-f]+:[0-9a-f:]+$/i.test(six) && six.split(':').length > 4,
        );
        const text = redact(say(six));
        assert.ok(!text.includes(six) && text.includes(':x'), text);
      }),
    );
    assert.equal(redact('Logged in, client IP 10.3.2.1'), 'Logged in, client IP 10.3.2.x');
  });

  it('changes nothing that is harmless', () => {
    for (const text of HARMLESS) assert.equal(redact(text), text);
    const sentence = fc.constantFrom(
      (id: string) => `Changed asset ${id} of the program`,
      (id: string) => `${id} was added to key ${id}`,
      (id: string) => `Flow ${id}: threshold 65 → 80`,
    );
    const id = fc.oneof(
      fc.stringMatching(/^[1-9]\d{0,17}$/),
      fc.uuid(),
      fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
        .map((day) => day.toISOString()),
      fc.tuple(fc.nat(31), fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.')),
      fc.tuple(fc.nat(999), fc.nat(999), fc.nat(9999)).map((parts) => parts.join('-')),
    );
    fc.assert(
      fc.property(sentence, id, (say, one) => {
        assert.equal(redact(say(one)), say(one));
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes no longer for a text that was made to be slow', () => {
    const start = performance.now();
    for (const piece of [
      '(at) ',
      'a (at) b',
      '&#64;',
      '%25',
      '00 1',
      '+1 ',
      'tel 0',
      'token=',
      'bearer ',
      'a:',
      '1.1.',
      'key="',
      'abc:',
      'ip 1.1.1.',
      'eyJ-',
    ])
      for (const before of ['a ', '1.1.1']) redact(before + piece.repeat(200_000 / piece.length));
    assert.ok(performance.now() - start < 8_000, String(performance.now() - start));
  });
});
