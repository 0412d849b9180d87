import type { Change } from '../../../src/core/model/change';
import { wordsOfTitle } from './deeds';
import type { Deed } from './deeds';
import type { Dice } from './dice';
import type { Said } from './vendors';

const COUNTRIES = ['DE', 'FR', 'NL', 'ES', 'UK', 'IT', 'SE', 'PL', 'BE', 'AT'];
const TOPICS = [
  'Close-faster',
  'VAT',
  'Audit',
  'Receipts',
  'Travel',
  'Spend',
  'Invoices',
  'Policy',
];
const USERS = ['j.smit', 'p.kowalski', 'a.moreau', 't.becker', 'r.castellano', 'l.herrera'];
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** What goes on all day in every tool, and what no logbook wants: named as this team names things. */
export function routine(tool: string, dice: Dice): readonly Said[] {
  const program = `${dice.pick(['WBN', 'EML', 'NUR', 'EVT'])}-${dice.pick(['2025', '2026'])}-${dice.pick(MONTHS)}-${dice.pick(TOPICS)}`;
  switch (tool) {
    case 'marketo':
      return dice.pick<readonly Said[]>([
        [
          {
            action: 'Edit Email',
            type: 'Email',
            asset: `${program}.Invite`,
            original: { Parent: program },
          },
        ],
        [{ action: 'Create Program', type: 'Program', asset: program }],
        [
          {
            action: 'Import List',
            type: 'Static List',
            asset: `Import ${dice.pick(TOPICS)} ${dice.pick(COUNTRIES)}`,
          },
        ],
        [
          {
            action: 'Approve Email',
            type: 'Email',
            asset: `NUR-${dice.pick(COUNTRIES)}-Trial.0${dice.whole(1, 5)}`,
          },
        ],
        [
          {
            action: 'Edit Smart Campaign',
            type: 'Smart Campaign',
            asset: `${program}.Send`,
            text: 'Edited schedule',
          },
        ],
        [
          {
            action: 'Run Smart Campaign',
            type: 'Smart Campaign',
            asset: `Batch ${dice.whole(1, 60)}`,
          },
        ],
      ]);
    case 'salesforce': {
      const [action, type, text] = dice.pick<readonly [string, string, string]>([
        ['resetpassword', 'Manage Users', `Password reset for user ${dice.pick(USERS)}`],
        ['loginasgrantedtopartnerbt', '', `Logged in as ${dice.pick(USERS)}`],
        [
          'createdReport',
          'Reports',
          `Created report Pipeline ${dice.pick(COUNTRIES)} ${dice.pick(TOPICS)}`,
        ],
        ['changedListView', 'Customize Leads', 'Changed list view My Leads on Lead'],
        [
          'layoutchanged',
          'Customize Opportunities',
          `Changed page layout Opportunity ${dice.pick(COUNTRIES)}`,
        ],
        ['changedUserEmail', 'Manage Users', `Changed email for user ${dice.pick(USERS)}`],
        [
          'profileFlsChangedStandard',
          'Manage Users',
          `Changed profile Sales User: field-level security for Opportunity: ${dice.pick(TOPICS)} was changed from No Access to Read Only`,
        ],
      ]);
      return [{ action, type, text }];
    }
    case 'google-tag-manager':
      return [
        {
          action: 'changed',
          type: dice.pick(['tag', 'trigger']),
          asset: `Ads - ${dice.pick(TOPICS)} ${dice.pick(COUNTRIES)}`,
          path: 'parameter',
        },
      ];
    case 'ga4':
      return [
        {
          action: 'UPDATED',
          type: 'AUDIENCE',
          asset: `${dice.pick(TOPICS)} visitors ${dice.pick(COUNTRIES)}`,
        },
      ];
    case 'segment':
      return [
        {
          action: 'Audience Modified',
          type: 'Audience',
          asset: `${dice.pick(TOPICS)} ${dice.pick(COUNTRIES)}`,
        },
      ];
    default:
      return [
        {
          action: dice.pick(['Update', 'Edit', 'Save']),
          asset: `${dice.pick(TOPICS)} ${dice.pick(COUNTRIES)}`,
          text: dice.pick(['Changed owner', 'Changed description', '']),
        },
      ];
  }
}

/**
 * Something that nobody wrote down and that looks like a change that somebody did: a setting of it set to something
 * else, a thing called almost like one of its own, or another thing by the same person on the same day.
 */
export function lookalike(change: Change, tool: string, dice: Dice): Deed | undefined {
  const [setting] = (change.settings ?? []).filter(({ target }) => target === tool);
  const [asset] = change.assets ?? [];
  const words = [dice.pick(TOPICS), dice.pick(COUNTRIES)];
  if (setting && typeof setting.to === 'string' && dice.chance(0.5)) {
    const to = /^\d+$/.test(setting.to)
      ? String(Number(setting.to) + dice.whole(1, 9) * 5)
      : `${setting.to} 2`;
    return {
      tool,
      what: 'edit',
      asset: setting.asset,
      path: setting.path,
      from: setting.to,
      to,
      words,
    };
  }
  if (asset && dice.chance(0.5)) {
    const name = dice.pick([
      `${asset.name}-v2`,
      `${asset.name} copy`,
      asset.name.replace(/-[A-Z]{2}-/, `-${dice.pick(COUNTRIES)}X-`),
    ]);
    return name === asset.name
      ? undefined
      : { tool, what: 'create', asset: name, type: asset.type, words };
  }
  return undefined;
}

/** Work on how a team runs of which nobody wrote a record, as somebody would have called it and set it. */
const UNWRITTEN: readonly (readonly [title: string, path: string, from: string, to: string])[] = [
  [
    'Leads without an owner go to the queue',
    'Assignment / Fallback owner',
    'none',
    'Inbound queue',
  ],
  [
    'Students and job seekers stay out of nurtures',
    'Exclusions / Job title contains',
    'none',
    'student',
  ],
  ['Country names become two letters', 'Normalisation / Country', 'free text', 'ISO code'],
  [
    'Bounced addresses are suppressed after three tries',
    'Bounces / Tries before suppression',
    '5',
    '3',
  ],
  ['Competitors are no longer alerted to sales', 'Alerts / Exclude domains', 'off', 'on'],
  ['Phone numbers get their country prefix', 'Normalisation / Phone', 'as typed', 'E.164'],
  ['Duplicates are merged at night', 'Deduplication / Schedule', 'weekly', 'nightly'],
  ['Unsubscribe page opens faster', 'Unsubscribe page / Cache', 'off', 'one hour'],
  ['Alerts of failed imports reach the channel', 'Alerts / Failed import', 'mail', '#ops'],
  ['Old cadences are archived', 'Archive / Idle for', '12 months', '6 months'],
  ['Industry comes from the account', 'Mapping / Industry / Source', 'form', 'account'],
  ['Free mail domains are marked', 'Enrichment / Free mail', 'ignore', 'mark'],
];

/** A change that somebody made and nobody wrote down, in a tool where others are written down. */
export function unwritten(tool: string, dice: Dice): Deed {
  const [title, path, from, to] = dice.pick(UNWRITTEN);
  const what = dice.chance(0.3) ? 'create' : 'edit';
  const words = wordsOfTitle(title);
  return dice.chance(0.5) ? { tool, what, path, from, to, words } : { tool, what, words };
}
