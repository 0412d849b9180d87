import type { AuditEvent } from '../../../src/core/events/event';
import type { Deed } from './deeds';
import type { Dice } from './dice';

/** What a tool's trail says of a deed; who and when are added later. */
export type Said = Pick<AuditEvent, 'action'> &
  Partial<
    Pick<AuditEvent, 'type' | 'asset' | 'asset-id' | 'path' | 'from' | 'to' | 'text' | 'original'>
  >;

/** How a tool's trail puts a deed into words: one entry or several. */
export type Vendor = (deed: Deed, dice: Dice) => readonly Said[];

const partsOf = (path: string) => path.split(' / ').map((part) => part.trim());
const lastOf = (path: string) => partsOf(path).at(-1) ?? path;
const textOf = (value: unknown) =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '');
/** Words as a name in the way that teams name things. */
const asName = (words: readonly string[]) => words.join('-').replace(/[{}.]/g, '');

function someWords(deed: Deed, dice: Dice): readonly string[] {
  const from = deed.path === undefined ? deed.words : lastOf(deed.path).split(/\s+/);
  const count = Math.min(from.length, dice.whole(1, 3));
  const start = dice.whole(0, Math.max(0, from.length - count));
  return from.slice(start, start + count);
}

/** A name for what a deed does not name: mostly from what it is about, sometimes from nothing at all. */
function inventedName(deed: Deed, dice: Dice, prefix: string, about: number): string {
  if (dice.chance(about)) return `${prefix}${asName(someWords(deed, dice))}`;
  return `${prefix}${dice.pick(['Fix', 'Main', 'Cleanup', 'Flow 2', 'Helper', 'Listener', 'Base'])}`;
}

/** Names reach a trail as they are, with the kind of thing taken off, or with another spelling. */
function spelled(name: string, dice: Dice): string {
  const plain = name.replace(/^(?:Form|Folder|Tag|User|Permission set|Container) /, '');
  return dice.weighted([
    [name, 55],
    [plain, 35],
    [plain.replace(/-/g, ' '), 10],
  ]);
}

const MARKETO_EDITS = [
  'Edited smart list',
  'Edited flow',
  'Edited schedule',
  'Edited settings',
  '',
];

/** Marketo's asset trail: action, asset type, name, and (of tokens and names) old and new values. */
const marketo: Vendor = (deed, dice) => {
  const { asset, path, from, to, id, partner } = deed;
  if (partner !== undefined)
    return [
      {
        action: dice.pick(['Edit LaunchPoint Service', 'Edit API Only User', 'Edit Field Mapping']),
        type: 'Admin',
        asset: dice.pick([`svc-${partner}`, `${partner} sync`, partner]),
        text: dice.chance(0.5) ? `Edited ${lastOf(path ?? '')}` : '',
      },
    ];
  const name = asset === undefined ? inventedName(deed, dice, 'OPS-', 0.75) : spelled(asset, dice);
  const type = asset === undefined ? 'Smart Campaign' : marketoType(deed, dice);
  const numbered =
    id !== undefined && dice.chance(0.4) ? { 'asset-id': id.replace(/\D+/, '') } : {};
  const first: Said = { action: `${ACTION[deed.what]} ${type}`, type, asset: name, ...numbered };
  if (path?.includes('{{')) {
    const token = lastOf(path).replace(/[{}]/g, '');
    const text = `Edit token "${token}" new value "${textOf(to)}" old value "${textOf(from)}"`;
    return [{ ...first, action: 'Modify program token', path: `{{${token}}}`, from, to, text }];
  }
  const tells = path !== undefined && dice.chance(0.5);
  const text = tells ? `Edited flow: ${lastOf(path)} ${textOf(to)}` : dice.pick(MARKETO_EDITS);
  const approve: Said = { ...first, action: `Approve ${type}`, text: '' };
  const parts = asset !== undefined && type === 'Program' ? childrenOf(name, dice) : [];
  return [{ ...first, text }, ...(dice.chance(0.5) ? [approve] : []), ...parts];
};

const ACTION = { create: 'Create', edit: 'Edit', remove: 'Delete' };

function marketoType({ type, asset = '' }: Deed, dice: Dice): string {
  if (type === 'program' || /^(?:NUR|WBN|EML|WEB)-/.test(asset)) return 'Program';
  if (type === 'smart list') return 'Smart List';
  if (type === 'landing page') return 'Landing Page';
  if (/^Form /.test(asset)) return 'Form';
  return dice.pick(['Smart Campaign', 'Program', 'Email']);
}

/** Who builds a program edits what is in it. */
function childrenOf(program: string, dice: Dice): readonly Said[] {
  return Array.from({ length: dice.whole(0, 3) }, (_, index) => {
    const type = dice.pick(['Email', 'Smart Campaign', 'Landing Page']);
    const parent = dice.chance(0.8) ? { original: { Parent: program } } : {};
    const name = dice.chance(0.5) ? `${program}.0${index + 1} ${type}` : `0${index + 1}-${type}`;
    return { action: `Edit ${type}`, type, asset: name, ...parent };
  });
}

const PROFILES = ['Marketing User', 'Sales User', 'System Administrator', 'Custom: SDR Profile'];

/** Salesforce's setup trail: a code and a sentence; the asset is named in the sentence. */
const salesforce: Vendor = (deed, dice) => {
  const { asset, path, from, to, partner } = deed;
  const field = /^(\w+)\.(\w+)/.exec(path ?? '');
  if (field) {
    const [, object = '', api = ''] = field;
    const label = api
      .replace(/__c$/, '')
      .replace(/_/g, ' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2');
    return fieldSentences(deed, object, label, dice);
  }
  if (asset !== undefined && path !== undefined) {
    const name = asset.replace(/^User /, '');
    const text = `For user ${name}, ${lastOf(path).toLowerCase()} was changed from ${textOf(from)} to ${textOf(to)}`;
    return [{ action: 'changedUserProfile', type: 'Manage Users', text }];
  }
  if (partner !== undefined) {
    const text = `Changed permission set ${partner} Sync: field-level security for Lead: ${lastOf(path ?? '')} was changed from No Access to Read/Write`;
    return [{ action: 'PermSetFlsChanged', type: 'Manage Users', text }];
  }
  const name = dice.chance(0.6) ? someWords(deed, dice).join(' ') : dice.pick(PROFILES);
  const texts = [
    `Changed profile ${name}: login hours were changed`,
    `Created flow ${name}`,
    `Changed validation rule ${name} on Lead`,
  ];
  return [{ action: 'changedProfile', type: 'Manage Users', text: dice.pick(texts) }];
};

function fieldSentences(deed: Deed, object: string, label: string, dice: Dice): readonly Said[] {
  const { asset, what } = deed;
  if (asset !== undefined)
    return Array.from({ length: dice.whole(1, 3) }, () => ({
      action: 'PermSetFlsChanged',
      type: 'Manage Users',
      text: `Changed ${asset}: field-level security for ${object}: ${label} was changed from Read Only to Read/Write`,
    }));
  const text =
    what === 'create'
      ? `Created ${label} custom field on ${object}`
      : `Changed picklist values of ${label} on ${object}`;
  const security = Array.from({ length: dice.whole(0, 3) }, () => ({
    action: 'profileFlsChangedStandard',
    type: 'Manage Users',
    text: `Changed profile ${dice.pick(PROFILES)}: field-level security for ${object}: ${label} was changed from No Access to Read Only`,
  }));
  return [{ action: 'changedPicklist', type: 'Custom Objects', text }, ...security];
}

/** Google Tag Manager: two exports compared; names, values and times, and nobody's name. */
const tagManager: Vendor = (deed, dice) => {
  const { asset, path, from, to } = deed;
  const name = asset === undefined ? inventedName(deed, dice, 'GA4 - ', 0.7) : spelled(asset, dice);
  const type = dice.pick(['tag', 'trigger', 'variable']);
  const id = { 'asset-id': String(dice.whole(3, 140)) };
  if (asset !== undefined && path !== undefined)
    return [{ action: 'changed', type, asset: name, ...id, path: lastOf(path), from, to }];
  return Array.from({ length: dice.whole(1, 3) }, (_, index) => ({
    action: deed.what === 'create' ? 'added' : 'changed',
    type: dice.pick(['tag', 'trigger', 'variable']),
    asset: index === 0 ? name : `${name} ${dice.pick(['trigger', 'consent', 'click', 'view'])}`,
    path: 'parameter',
  }));
};

/** Google Analytics: a resource before and after, in the words of its API. */
const analytics: Vendor = (deed, dice) => {
  const { path, from, to } = deed;
  const code = (words: string) => words.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  if (path !== undefined) {
    const last = lastOf(path);
    const type = `${code(partsOf(path)[0] ?? '')}_SETTINGS`;
    return [
      {
        action: 'UPDATED',
        type,
        asset: 'properties/331907744',
        path: last,
        from: code(textOf(from)),
        to: code(textOf(to)),
      },
    ];
  }
  const asset = inventedName(deed, dice, '', 0.7).toLowerCase().replace(/-/g, '_');
  return [{ action: 'CREATED', type: dice.pick(['CONVERSION_EVENT', 'CUSTOM_DIMENSION']), asset }];
};

/** Segment: what kind of thing, and what it is called. */
const segment: Vendor = (deed, dice) => {
  const { path, partner } = deed;
  const kind = partner !== undefined ? 'Destination' : (partsOf(path ?? 'Source')[0] ?? '');
  const name = partner ?? (path === undefined ? inventedName(deed, dice, '', 0.7) : lastOf(path));
  return [
    {
      action: `${kind} Modified`,
      type: kind,
      asset: dice.chance(0.6) ? name : `Tallyhaven ${kind.toLowerCase()}`,
    },
  ];
};

/** Any other tool, by a column map: what was done in its own words. */
const other: Vendor = (deed, dice) => {
  const { asset, path, to, partner } = deed;
  const name = asset ?? (path === undefined ? inventedName(deed, dice, '', 0.6) : partsOf(path)[0]);
  const value = dice.chance(0.4) ? ` to ${textOf(to)}` : '';
  const text = path === undefined ? '' : `Changed ${lastOf(path)}${value}`;
  return [
    {
      action: dice.pick(['Update', 'Edit', 'Save']),
      asset: name,
      text: partner ? `${text} (${partner})` : text,
    },
  ];
};

const VENDORS: Readonly<Record<string, Vendor>> = {
  marketo,
  salesforce,
  'google-tag-manager': tagManager,
  ga4: analytics,
  segment,
};

export function vendorOf(tool: string): Vendor {
  return VENDORS[tool] ?? other;
}
