import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRecordBytes } from '../../../../src/core/logbook/read-record';
import type { Plain } from '../../../../src/core/model/field';
import { secretProblems } from '../../../../src/core/rules/looks-like-secret';
import { change, ID, pathOf, problemsOf } from './logbook-of';

/** Made up here, and put together so that no scanner takes this file for a leak. */
const letters = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gJ6kM9';
const digits = '0123456789abcdef0123456789abcdef';
const split = (prefix: string): string => prefix;

const SECRETS: readonly (readonly [string, string])[] = [
  ['private-key', `-----BEGIN ${split('RSA')} PRIVATE KEY-----\nMIIE`],
  ['private-key', `-----BEGIN ${split('OPENSSH')} PRIVATE KEY-----`],
  ['AWS', `the key is ${split('AKIA')}J7QZ3MXW5T2RB4NC, use it`],
  ['Slack', `${split('xoxb')}-1234567890-${letters.slice(0, 12)}`],
  [
    'Slack',
    `https://hooks.slack.com/${split('services')}/T0ABC12DE/B0ABC12DE/${letters.slice(0, 24)}`,
  ],
  ['GitHub', `${split('ghp')}_${letters.slice(0, 36)}`],
  ['Stripe', `${split('sk')}_live_${letters.slice(0, 24)}`],
  ['HubSpot', `${split('pat')}-eu1-12345678-1234-1234-1234-123456789012`],
  ['SendGrid', `${split('SG')}.${letters.slice(0, 22)}.${(letters + letters).slice(0, 43)}`],
  ['Mailchimp', `${digits}-us12`],
  ['Google', `${split('AIza')}${letters.slice(0, 35)}`],
  ['Anthropic', `${split('sk')}-ant-${letters.slice(0, 30)}`],
  [
    'access-token',
    `${split('eyJ')}hbGciOiJIUzI1NiJ9.${split('eyJ')}zdWIiOiIxMjM0NTY3ODkwIn0.${letters}`,
  ],
  ['access-token', `Authorization: Bearer ${letters}`],
  ['password', 'Password: hunter2'],
  ['password', 'The sandbox user is mops, password = "S3cret!pass"; ask Lee.'],
  ['password', 'Kennwort: Sommer2026!'],
  ['password', `Authorization: Basic ${letters.slice(0, 20)}`],
  ['access-token', `client_secret=${letters.slice(0, 24)}&grant_type=client_credentials`],
  ['access-token', `GET /rest/v1/leads.json?access_token=${digits}:ab`],
  ['access-token', `API key: ${letters.slice(0, 20)}`],
  ['web-address', 'https://mops:tr0ub4dor@api.acme.example/v1'],
  [
    'Microsoft',
    `https://acme.${split('webhook')}.office.com/webhookb2/3f2504e0-4f89-11d3-9a0c-0305e82c3301@3f2504e0-4f89-11d3-9a0c-0305e82c3301/IncomingWebhook/${digits}/3f2504e0`,
  ],
  ['Zapier', `https://hooks.${split('zapier')}.com/hooks/catch/1234567/b4c9d2x/`],
  ['Make', `https://hook.eu1.${split('make')}.com/${digits}`],
  ['Atlassian', `${split('ATATT3')}xFfGF0${letters}`],
  ['Airtable', `${split('pat')}${letters.slice(0, 14)}.${digits}${digits}`],
  [
    'access-token',
    `https://123-ABC-456.mktorest.com/rest/v1/leads.json?${split('access_token')}=3f2504e0-4f89-11d3-9a0c-0305e82c3301`,
  ],
  ['access-token', `https://x.example/in?sv=2020-08-04&${split('sig')}=${letters}%3D`],
  ['access-token', `The client secret is ${letters.slice(0, 24)}`],
  ['access-token', `Security token: ${letters.slice(0, 24)}`],
  ['password', 'pw: hunter2'],
];

const INNOCENT: readonly string[] = [
  '{{my.Token}}',
  'Token / {{my.LegalFooter}}',
  'PG4711',
  '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'd3bde0f',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
  'Marketo ends access_token in the URL; all callers move to the header',
  'access_token: {{my.AccessToken}}',
  'password: see the vault',
  'Password: 12-character minimum',
  'password: ********',
  'Password = <ask Lee>',
  'API key: moved from the address to the header',
  'API key: rotated 2026-11-20',
  'access key: 3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'Bearer authentication replaces the query parameter everywhere now',
  'https://acme.example:8443/path?x=1',
  'https://user@acme.example/',
  'https://{{user}}:{{password}}@api.acme.example',
  'https://user:password@api.acme.example',
  'mailto:ana.ruiz@acme.example',
  'See https://wiki.acme.example/x: ask ana@acme.example',
  'basic segmentation and secret santa campaign',
  'AKIAIOSFODNN7EXAMPLE',
  'task-ant-trail, risk-profile, disk-projections',
  'lead-2026-us12',
  'The key to the campaign: timing',
  'secret: nobody knows why',
  'pwd: /home/user/dir1',
  'https://hooks.zapier.com, https://www.make.com/en/help and https://acme.webhook.office.com',
  'https://acme.example/x?token=confirmation-token-of-the-preference-centre',
  'The password is rotated every 90 days; the client secret is one-of-three-in-the-vault',
  'https://acme.example/?utm_id=701A0000001abcd&gclid=Cj0KCQiA_abc123DEF456ghi789',
];

function kindsIn(value: Plain): (string | number | undefined)[] {
  return secretProblems(value).map(({ args }) => args['kind']);
}

describe('looks-like-secret', () => {
  for (const [kind, text] of SECRETS)
    it(`finds ${kind}: ${text.slice(0, 24)}…`, () => {
      assert.deepEqual(kindsIn({ why: text }), [kind]);
      assert.deepEqual(kindsIn({ why: `First line.\n${text}\nLast line.` }), [kind]);
    });

  it('takes what people write for what it is', () => {
    for (const text of INNOCENT) assert.deepEqual(kindsIn({ why: text }), [], text);
  });

  it('looks into every text, at any depth, and tells where', () => {
    const password = 'Password: hunter2';
    const record = { own: { deep: [{ x: password }] }, settings: [{ path: 'A', to: password }] };
    assert.deepEqual(
      secretProblems(record).map(({ path }) => path),
      [
        ['own', 'deep', 0, 'x'],
        ['settings', 0, 'to'],
      ],
    );
  });

  it('knows by its name that a value is a secret', () => {
    const row = (path: string, to: string): Plain => ({ settings: [{ path, to }] });
    assert.deepEqual(kindsIn(row('Webhook / API key', '9f8d7a6b5c4d3e2f')), ['access-token']);
    assert.deepEqual(kindsIn(row('LaunchPoint / Client secret', letters)), ['access-token']);
    assert.deepEqual(kindsIn({ access: { 'sftp-password': 'S3cret!pass' } }), ['password']);
    assert.deepEqual(kindsIn(row('Password / minimum length', '12')), []);
    assert.deepEqual(kindsIn(row('Password policy', 'NIST-800-63B')), []);
    assert.deepEqual(kindsIn(row('Token / {{my.Footer}}', 'AcmeSE110233')), []);
    assert.deepEqual(kindsIn(row('API key', '{{my.ApiKey1}}')), []);
  });

  it('never repeats the secret', () => {
    for (const [, text] of SECRETS) {
      const told = JSON.stringify(secretProblems({ why: text }));
      for (const part of text.split(/\s/).filter((word) => word.length > 14))
        assert.ok(!told.includes(part), told);
    }
  });

  it('reaches the checks, with prose behind the first paragraph too', () => {
    const prose = `why: |\n  Why.\n\n  ${'Long. '.repeat(200)}\n\n  Password: hunter2\n`;
    const [problem, ...others] = problemsOf(prose);
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'looks-like-secret');
    assert.ok(problem.range);
    const indexed = readRecordBytes(pathOf(ID), new TextEncoder().encode(change(prose)));
    assert.deepEqual(
      indexed.problems.map(({ code }) => code),
      ['looks-like-secret'],
    );
  });

  it('is quick with texts that are made to be slow', () => {
    const nasty = [
      'password: '.repeat(90_000),
      'https://'.repeat(100_000),
      `https://${'a'.repeat(900_000)}`,
      `https://${'a:'.repeat(450_000)}`,
      'eyJ'.repeat(300_000),
      `eyJ${'a'.repeat(400_000)}.eyJ${'a'.repeat(400_000)}`,
      '-----BEGIN '.repeat(80_000),
      `password:${' '.repeat(900_000)}`,
      `bearer ${'-'.repeat(900_000)}`,
      'sk-ant-'.repeat(120_000),
      '0'.repeat(900_000),
      'a.'.repeat(450_000),
      'api key: '.repeat(100_000),
      `api_key=${'a'.repeat(900_000)}`,
    ];
    for (const text of nasty) {
      const start = performance.now();
      secretProblems({ why: text });
      const took = performance.now() - start;
      assert.ok(took < 500, `${text.slice(0, 20)}: ${took.toFixed()} ms`);
    }
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(
          JSON.stringify(value, (_, item: unknown) =>
            typeof item === 'number' || typeof item === 'boolean' ? String(item) : item,
          ),
        ) as Plain;
        assert.ok(Array.isArray(secretProblems(plain)));
      }),
      { numRuns: 300 },
    );
  });
});
