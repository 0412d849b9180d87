import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Known } from '../../../../src/core/sensitive/hit';
import { emailAddresses } from '../../../../src/core/sensitive/email-addresses';
import { knownAddresses } from '../../../../src/core/sensitive/known-addresses';
import { phoneNumbers } from '../../../../src/core/sensitive/phone-numbers';
import { snapshotOf } from '../logbook/snapshot-of';

const KNOWN: Known = knownAddresses(
  snapshotOf({
    'logbook.yaml':
      'format: 1\nname: Acme\npeople:\n  - { id: ana, name: Ana Ruiz, email: ana.ruiz@acme-corp.de }\n',
    'tools/sheet.yaml': 'id: sheet\nname: Sheet\nsupport: { contact: our.freelancer@gmail.com }\n',
  }),
);

const found = (text: string) =>
  [emailAddresses, phoneNumbers].flatMap((scan) => scan(text, KNOWN).map(({ key }) => key));

describe('texts as marketing operations write them', () => {
  it('name desks, machines, test addresses and people of the team, and accuse nobody', () => {
    for (const text of [
      'orders@shop.de, buchhaltung@firma.de, vertrieb@firma.de, kontakt@firma.de, presse@firma.de',
      'ventas@empresa.es, soporte@empresa.es, service-client@societe.fr, rgpd@societe.fr',
      'customersupport@vendor.com and partnerships@goldcast.io answered, ticket 4512331',
      'Seeds: seed1@litmus.com, seed02@inbox-check.com, seedlist@inbox-check.com, asdf@asdf.com',
      'svc-marketo@bigcustomer.com, salesforce-sync@bigcustomer.com, test2@bigcustomer.com',
      'c.new@acme-corp.de.uat signs in to the sandbox as ana.ruiz@acme-corp.de.sandbox',
      'firstname.lastname%40customer.com, utm_content=newsletter%40customer.io',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('give numbers that are no phone’s', () => {
    for (const text of [
      'Mobile: 320-768 px wide',
      'Mobile: 3.214.567 visits in October',
      'Mobile: 12.5 / 13.4 / 15.2 % of clicks',
      'Mobile: 2026-11-20',
      'Phone 12 of 15 forms, Tel 2026',
      'Google Ads 415-867-5309, Munchkin 123-ABC-456, (415) of 867-5309',
    ])
      assert.deepEqual(found(text), [], text);
  });

  it('hold people of others in links, and their numbers as they are written at home', () => {
    assert.deepEqual(found('https://x.io/u?email=jane.miller%40bigcustomer.com&x=1'), [
      'jane.miller@bigcustomer.com',
    ]);
    // That a tool's contact is there makes nobody else at Gmail one.
    assert.deepEqual(found('k.wagner@gmail.com'), ['k.wagner@gmail.com']);
    assert.deepEqual(found('jane@elsewhere.de.uat'), ['jane@elsewhere.de.uat']);
    assert.deepEqual(found('Call (415) 867-5309.'), ['14158675309']);
    assert.deepEqual(found('Mobile 0170 8812345, Tel. 030/889 12 34'), [
      '01708812345',
      '0308891234',
    ]);
  });
});
