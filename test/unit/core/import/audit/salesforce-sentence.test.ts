import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { sentenceDetails } from '../../../../../src/core/import/audit/salesforce-sentence';

/** Sentences as organisations have them, and what is sure about them. */
const SURE: readonly (readonly [string, object])[] = [
  [
    'Changed fiscal year\nstart month from 7 to 4',
    { path: 'fiscal year start month', from: '7', to: '4' },
  ],
  [
    'Changed profile Custom: Sales Profile: field-level security for Broker: Mobile Phone was changed from No Access to Read Only',
    {
      type: 'profile',
      asset: 'Custom: Sales Profile',
      path: 'field-level security for Broker: Mobile Phone',
      from: 'No Access',
      to: 'Read Only',
    },
  ],
  [
    'Changed profile Acme: EMEA: general user permission Access to view Data Assessment was changed from disabled to enabled',
    {
      type: 'profile',
      asset: 'Acme: EMEA',
      path: 'general user permission Access to view Data Assessment',
      from: 'disabled',
      to: 'enabled',
    },
  ],
  [
    'Changed profile Custom: Support Profile: Bakery Apex class access was disabled',
    {
      type: 'profile',
      asset: 'Custom: Support Profile',
      path: 'Bakery Apex class access',
      to: 'disabled',
    },
  ],
  [
    'Changed profile System Administrator: AppLauncher is now the default application',
    {
      type: 'profile',
      asset: 'System Administrator',
      path: 'default application',
      to: 'AppLauncher',
    },
  ],
  [
    'Changed Custom: Marketing Profile profile: Turned on the Don’t expire links setting',
    {
      type: 'profile',
      asset: 'Custom: Marketing Profile',
      path: 'Don’t expire links',
      to: 'on',
    },
  ],
  [
    'Changed length of currency custom field custom field on Brokers from 17 to 15',
    {
      type: 'custom field',
      asset: 'Brokers.currency custom field',
      path: 'length',
      from: '17',
      to: '15',
    },
  ],
  [
    'Changed default value for date field custom field on Brokers from null to TODAY()',
    {
      type: 'custom field',
      asset: 'Brokers.date field',
      path: 'default value',
      from: 'null',
      to: 'TODAY()',
    },
  ],
  [
    'Changed formula of Score custom field on Leads from "a + b" to ""',
    { type: 'custom field', asset: 'Leads.Score', path: 'formula', from: 'a + b', to: '' },
  ],
  [
    'Changed field type of Score custom formula field on Brokers from Checkbox to Date',
    {
      type: 'custom field',
      asset: 'Brokers.Score',
      path: 'field type',
      from: 'Checkbox',
      to: 'Date',
    },
  ],
  [
    'Created custom formula field Score (Checkbox) on Brokers',
    { type: 'custom field', asset: 'Brokers.Score' },
  ],
  [
    'Created custom field checkbox field (Checkbox) on Brokers',
    { type: 'custom field', asset: 'Brokers.checkbox field' },
  ],
  [
    'Created auto number custom field (Auto Number: Starting from 0) on Brokers',
    { type: 'custom field', asset: 'Brokers.auto number' },
  ],
  [
    'Changed the Field Usage metadata field from None to Active for the my auto number field field on Broker',
    {
      type: 'custom field',
      asset: 'Broker.my auto number field',
      path: 'Field Usage',
      from: 'None',
      to: 'Active',
    },
  ],
  [
    'The custom field option Restricted Delete for lookup field on object Brokers has changed from off to on',
    {
      type: 'custom field',
      asset: 'Brokers.lookup field',
      path: 'Restricted Delete',
      from: 'off',
      to: 'on',
    },
  ],
  [
    `Changed error message for Accounts validation "Name" from "jk, it's a great name" to "jk, it's a "great" name :)"`,
    {
      type: 'validation rule',
      asset: 'Name',
      path: 'error message',
      from: "jk, it's a great name",
      to: 'jk, it\'s a "great" name :)',
    },
  ],
  [
    'Changed active flag for Accounts validation "Complex_formula" from 1 to 0',
    {
      type: 'validation rule',
      asset: 'Complex_formula',
      path: 'active flag',
      from: '1',
      to: '0',
    },
  ],
  [
    'Changed formula for Accounts validation "Only_admin" from...',
    { type: 'validation rule', asset: 'Only_admin', path: 'formula' },
  ],
  [
    'Set lookup Filter for lookup field on Broker to required',
    {
      type: 'Lookup Filter',
      asset: 'Broker.lookup field',
      path: 'Lookup Filter',
      to: 'required',
    },
  ],
  [
    'Changed Lookup Filter Informational Message for lookup field on Broker from none to text',
    {
      type: 'Lookup Filter',
      asset: 'Broker.lookup field',
      path: 'Lookup Filter Informational Message',
      from: 'none',
      to: 'text',
    },
  ],
  ['Changed AccountTrigger Apex Trigger code', { type: 'Apex Trigger', asset: 'AccountTrigger' }],
  ['Created a new named credential: Mine', { type: 'named credential', asset: 'Mine' }],
  [
    'Authentication Protocol changed for external credential Mine from Basic Authentication to Custom',
    {
      type: 'external credential',
      asset: 'Mine',
      path: 'Authentication Protocol',
      from: 'Basic Authentication',
      to: 'Custom',
    },
  ],
  [
    'For user user@elastic.co, the User Verified Email status changed to verified',
    {
      type: 'user',
      asset: 'user@elastic.co',
      path: 'User Verified Email status',
      to: 'verified',
    },
  ],
  [
    'Created permission set MAD: with user license Salesforce',
    { type: 'permission set', asset: 'MAD' },
  ],
];

/** Sentences that could be read in two ways, or of which nobody knows how they are built. */
const UNSURE: readonly (readonly [string, object])[] = [
  ['Changed routing from A to B from C to D', {}],
  ['Changed Lead owner from Ann to Bea for queue EMEA', {}],
  ['Changed Login Ip Range from 1.1.1.1 to 2.2.2.2', {}],
  ['Reassigned UI login flow for Contract Manager to Custom: Sales Profile', {}],
  [
    'Changed profile A: B: My Label Custom Permission was enabled',
    { type: 'profile' }, // the profile may be A, or A: B
  ],
  ['Das Profil Vertrieb wurde geändert', {}],
  ['', {}],
  ['Changed ', {}],
  [`Changed ${'x'.repeat(5000)} from 1 to 2`, {}],
];

describe('sentenceDetails', () => {
  for (const [sentence, details] of SURE)
    it(`is sure of: ${sentence}`, () => assert.deepEqual(sentenceDetails(sentence), details));

  for (const [sentence, details] of UNSURE)
    it(`does not guess: ${sentence.slice(0, 80)}`, () =>
      assert.deepEqual(sentenceDetails(sentence), details));

  it('never says what the sentence does not', () => {
    const words = [
      'Changed',
      ' profile ',
      ' from ',
      ' to ',
      ': ',
      'a',
      '"',
      ' of ',
      ' for ',
      ' on ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (some) => {
        const sentence = some.join('');
        const { from, to } = sentenceDetails(sentence);
        for (const value of [from, to])
          assert.ok(typeof value !== 'string' || sentence.includes(value));
      }),
    );
  });

  it('takes no longer for sentences that are made to be ambiguous', () => {
    const hostile = `Changed ${' from x to '.repeat(360)}`;
    const start = performance.now();
    for (let count = 0; count < 50; count += 1) sentenceDetails(hostile);
    assert.ok(performance.now() - start < 2_000);
  });
});
