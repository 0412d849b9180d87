import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { kindOfPath } from '../../../../src/core/logbook/layout';
import type { Problem } from '../../../../src/core/problem';
import { checkSnapshot } from '../../../../src/core/rules/check';
import { findSensitive } from '../../../../src/core/sensitive/find-sensitive';
import { demoCalendar } from '../../../../src/demo/calendar';
import { resolveStory } from '../../../../src/demo/story-file';
import { STORY, UNSAVED } from '../../../../src/demo/story/story';
import { snapshotOf } from '../logbook/snapshot-of';

const ID = '2026-11-20-x-aaaa';
const PATH = `changes/2026/11/${ID}.yaml`;
const STACK = {
  'logbook.yaml': [
    'format: 1',
    'name: Acme',
    'people:',
    '  - { id: ana, name: Ana Ruiz, email: ana.ruiz@acme-corp.de, aliases: [ana@oldname.de] }',
    '  - { id: bo, name: Bo Lind, email: bo.lind@gmail.com }',
    'custom-fields:',
    '  - { id: agency-lead, name: Agency lead, type: person }',
  ].join('\n'),
  'tools/marketo.yaml':
    'id: marketo\nname: Marketo\nsupport: { contact: p.novak@adobe.com }\ndocs: [https://www.vendor-docs.io/x]\n',
};

const said = ({ code, path = [], args }: Problem) =>
  `${path.join('.')}: ${code === 'looks-like-secret' ? 'secret' : String(args['kind'])}`;

/** What is found in files, each line `path of field: kind`. */
async function foundIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const all = { ...STACK, ...files };
  const source = {
    snapshot: snapshotOf(all),
    read: (path: string) =>
      Promise.resolve(readRecord(path, Reflect.get(all, path) as string).entry),
    bytes: (path: string) =>
      Promise.resolve(new TextEncoder().encode(Reflect.get(all, path) as string)),
  };
  const found = await findSensitive(Object.keys(files), source);
  return found.flatMap(({ problems }) => problems.map(said));
}

const change = (...lines: readonly string[]) =>
  [`id: ${ID}`, 'title: T', 'kind: changed', 'status: live', 'tools: [marketo]', ...lines, ''].join(
    '\n',
  );
const inWhy = (why: string) => foundIn({ [PATH]: change(`why: ${JSON.stringify(why)}`) });

describe('what should perhaps not be saved', () => {
  it('finds addresses of people who are not of the logbook, by field', async () => {
    assert.deepEqual(await inWhy('Wrote to jane.miller@bigcustomer.com about it.'), [
      'why: e-mail',
    ]);
    assert.deepEqual(await inWhy('Bo writes as bo.lind@gmail.com, k.wagner@gmail.com does not.'), [
      'why: e-mail',
    ]);
    const settings = 'settings: [{ path: Notify, from: a, to: "k.wagner@customer.io" }]';
    assert.deepEqual(await foundIn({ [PATH]: change(settings) }), ['settings.0.to: e-mail']);
    const link = 'links: ["https://crm.io/?q=k.wagner@customer.io"]';
    assert.deepEqual(await foundIn({ [PATH]: change(link) }), ['links.0: e-mail']);
    assert.deepEqual(await foundIn({ [PATH]: change('my-note: tom.berg@customer.io') }), [
      'my-note: e-mail',
    ]);
  });

  it('finds phone numbers that can be nothing else', async () => {
    for (const number of [
      '+49 170 8812345',
      '+1 (415) 867-5309',
      '+447911223344',
      'Tel.: 030 8891234',
    ])
      assert.deepEqual(await inWhy(`She is at ${number}, mornings.`), ['why: phone'], number);
  });

  it('finds what prose folds over two lines', async () => {
    assert.deepEqual(await foundIn({ [PATH]: change('why: >', '  Call +49 170', '  8812345') }), [
      'why: phone',
    ]);
  });

  it('says once that there is a list of people', async () => {
    const rows = ['a.ito', 'b.sato', 'c.mori'].map((name) => `${name}@customer.io,+49 170 8812345`);
    assert.deepEqual(await inWhy(rows.join('\n')), ['why: contacts']);
    const assets = rows.map((_, at) => `  - { name: "person${'xyz'.charAt(at)}@customer.io" }`);
    assert.deepEqual(await foundIn({ [PATH]: change('assets:', ...assets) }), ['assets: contacts']);
    const list = 'attachments/x/leads.csv';
    assert.deepEqual(await foundIn({ [list]: `email,phone\n${rows.join('\n')}\n` }), [
      ': contacts',
    ]);
    assert.deepEqual(await foundIn({ [list]: `\0${rows.join('\n')}` }), []);
  });

  it('finds secrets, in what cannot be read as a record too', async () => {
    const secret = 'AKIA1234567890ABCDEF';
    assert.deepEqual(await inWhy(`Key ${secret}`), ['why: secret']);
    assert.deepEqual(await foundIn({ [PATH]: `[ ${secret}` }), [': secret']);
    assert.deepEqual(await foundIn({ 'attachments/x/a.txt': secret }), [': secret']);
  });

  it('accuses nobody of what is the team’s, a tool’s, a desk’s, an example or no address at all', async () => {
    for (const text of [
      'Ask ana.ruiz@acme-corp.de, ana@oldname.de or c.new@mail.acme-corp.de.',
      'p.other@adobe.com of the vendor; docs by jim@vendor-docs.io.',
      'Sent from newsletter@customer.io, replies to no-reply@customer.io, privacy@customer.io.',
      'support-emea@customer.io and sales.dach@customer.io',
      'john.doe@customer.io, firstname.lastname@customer.io, you@yourcompany.com, x@example.com',
      'jane@sub.example.org jane@shop.test a@localhost',
      'git@github.com:acme/logbook.git and logo@2x.png and npm i @acme/pkg@1.2.3',
      'https://medium.com/@someone/post https://maps.example/@52.52,13.40,15z',
      'Message-ID CAF12345678901234567890abcdefgh@mail.gmail.com',
      '{{lead.Email Address}}@{{company.Domain}}, *@customer.io, @customer.io, jane at customer.io',
      'Adds +10 000 000 leads, +1.000.000.000 rows, +2,500 points, +20% and +15 000 emails a day.',
      'Threshold 65 → 80, id 4158675309, order 20261120123456, 2026-11-20T09:30:00+01:00',
      'IPs 192.168.100.200, version 1.10.100.1000, IBAN-like 12 3456 7890, UTC+5 30 2026-11-20',
      'Call the hotline +1 800 555 0199 or +49 800 1234567. In films: +1 212 555 0123.',
      'Tel.: not known. Phone: E.164 format. Mobile: 65',
      'MSISDN must match +1234567890 or +00000000000',
    ])
      assert.deepEqual(await inWhy(text), [], text);
  });

  it('lets people from outside stand where the record asks for people', async () => {
    const lines = [
      'owner: jane.miller@bigcustomer.com',
      'approvals: [{ role: legal, asked-of: k.lawyer@lawfirm.com }]',
      'agency-lead: tom.berg@agency.io',
      'why: Agreed with k.lawyer@lawfirm.com and tom.berg@agency.io.',
    ];
    assert.deepEqual(await foundIn({ [PATH]: change(...lines) }), []);
    assert.deepEqual(await foundIn({ 'logbook.yaml': `${STACK['logbook.yaml']}\n` }), []);
  });

  it('asks no more once the record says why it is fine, and of nothing else', async () => {
    const settings =
      'settings: [{ path: P, to: tom.berg@customer.io }, { path: Q, to: +49 170 8812345 }]';
    const allowed =
      'allowed: [{ field: settings.to, looks-like: e-mail, because: Test lead of ours }]';
    assert.deepEqual(await foundIn({ [PATH]: change(settings, allowed) }), [
      'settings.1.to: phone',
    ]);
    const file = 'attachments/2026-11-20-x-aaaa/a.txt';
    const ofFile = `allowed: [{ field: ${file}, looks-like: secret, because: Revoked }]`;
    const secret = { [file]: 'AKIA1234567890ABCDEF' };
    assert.deepEqual(await foundIn({ [PATH]: change(), ...secret }), [': secret']);
    assert.deepEqual(await foundIn({ [PATH]: change(ofFile), ...secret }), []);
  });

  it('asks of what is new alone, where it was saved before', async () => {
    const before = change('why: tom.berg@customer.io', 'what: AKIA1234567890ABCDEF');
    const news = async (...lines: readonly string[]) => {
      const text = change(...lines);
      const source = {
        snapshot: snapshotOf({ ...STACK, [PATH]: text }),
        read: () => Promise.resolve(readRecord(PATH, text).entry),
        bytes: () => Promise.resolve(new TextEncoder().encode(text)),
        saved: () => Promise.resolve(new Map([[PATH, readRecord(PATH, before).entry]])),
      };
      return (await findSensitive([PATH], source)).flatMap(({ problems }) => problems.map(said));
    };
    assert.deepEqual(await news('risk: low', 'why: "Still tom.berg@customer.io"'), []);
    assert.deepEqual(await news('what: AKIA1234567890ABCDEF'), []);
    assert.deepEqual(await news('what: AKIAZZZZZZZZZZABCDEF'), ['what: secret']);
    assert.deepEqual(await news('why: kim.berg@customer.io'), ['why: e-mail']);
  });

  it('is silent in checks too about a secret that is fine', () => {
    const secrets = (...lines: readonly string[]) => {
      const snapshot = snapshotOf({
        ...STACK,
        [PATH]: change('why: AKIA1234567890ABCDEF', ...lines),
      });
      const found = checkSnapshot(snapshot, '2026-11-22T09:00:00Z').get(PATH) ?? [];
      return found.filter(({ code }) => code === 'looks-like-secret').length;
    };
    assert.equal(secrets(), 1);
    assert.equal(secrets('allowed: [{ field: why, looks-like: secret, because: Revoked }]'), 0);
    assert.equal(secrets('allowed: [{ field: what, looks-like: secret, because: Revoked }]'), 1);
  });

  it('accuses nobody in the demo, whose prose is a team’s own', async () => {
    const story = resolveStory(
      [...STORY, ...UNSAVED],
      demoCalendar(new Date('2026-11-23T09:00:00Z')),
    );
    const files = Object.fromEntries(
      story.flatMap(({ path, versions }) =>
        kindOfPath(path) === undefined ? [] : [[path, versions.at(-1)?.text ?? '']],
      ),
    );
    assert.deepEqual(await foundIn(files), []);
  });

  it('never puts the data itself into what it says, and takes any text in its stride', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom('a', '@', '.', '+', '1', ' ', '-', '(', 'Tel: '),
          maxLength: 400,
        }),
        async (text) => {
          const started = performance.now();
          await inWhy(text);
          assert.ok(performance.now() - started < 500);
        },
      ),
    );
    const text = change('why: jane.miller@bigcustomer.com, +49 170 8812345');
    const source = {
      snapshot: snapshotOf(STACK),
      read: () => Promise.resolve(readRecord(PATH, text).entry),
      bytes: () => Promise.resolve(new TextEncoder().encode(text)),
    };
    const words = JSON.stringify(
      (await findSensitive([PATH], source)).map(({ problems }) => problems),
    );
    assert.match(words, /j…@bigcustomer\.com/);
    assert.doesNotMatch(words, /jane|miller|8812/);
  });
});
