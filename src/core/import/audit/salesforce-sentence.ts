import { oneLine } from '../../one-line';
import { remembering } from '../../remember';
import { profileDetails } from './salesforce-profile';
import { firstDetails, sentence, sentences, type Found } from './template';
import type { Details } from './details';

/** A field is named as Salesforce names it in these sentences: `Broker.my auto number field`. */
const field = ({ object = '', field = '' }: Found): Details => ({
  type: 'custom field',
  asset: `${object}.${field}`,
});
const filter = (found: Found): Details => ({ ...field(found), type: 'Lookup Filter' });
const validation: Details = { type: 'validation rule' };

/** A value that is given in quotes, and one that is not. */
const fromTo = (start: string, more?: Parameters<typeof sentence>[1]) => [
  sentence(`${start} from "{from}" to "{to}"`, more),
  sentence(`${start} from {from} to {to}`, more),
];

/**
 * Sentences of Salesforce's setup audit trail of which it is sure what they name: the first that fits is taken. They
 * stand as in records of real organisations (https://github.com/pgonzaleznetwork/ForceAuditTrail and its tests) and
 * in the object reference of `SetupAuditTrail`. In another language than English, a sentence stays text.
 */
const SENTENCES = sentences([
  ...fromTo('Changed {path} for {object} validation "{asset}"', validation),
  sentence('Changed {path} for {object} validation "{asset}" from...', validation),
  sentence('New {object} validation rule "{asset}"', validation),
  sentence('Removed {object} validation "{asset}"', validation),

  sentence('Created custom field {field} ({kind}) on {object}', field),
  sentence('Created custom field: {field} ({kind}) on {object}', field),
  sentence('Created custom formula field {field} ({kind}) on {object}', field),
  sentence('Created custom lookup relationship {field} ({kind}) on {object}', field),
  sentence('Created master-detail field: {field} ({kind}) on {object}', field),
  sentence('Created {field} custom field ({kind}) on {object}', field),
  sentence('Created external identifier designation: {asset}', { type: 'custom field' }),
  ...['custom field', 'custom formula field'].flatMap((kind) =>
    ['of', 'for'].flatMap((of) => [
      ...fromTo(`Changed {path} ${of} {field} ${kind} on {object}`, field),
      sentence(`Changed {path} ${of} {field} ${kind} on {object}`, field),
    ]),
  ),
  sentence(
    'Changed the {path} metadata field from {from} to {to} for the {field} field on {object}',
    field,
  ),
  ...fromTo('The custom field option {path} for {field} on object {object} has changed', field),

  sentence('Activated Lookup Filter for {field} on {object}', filter),
  sentence('Deactivated Lookup Filter for {field} on {object}', filter),
  sentence('Added Lookup Filter to {field} on {object}', filter),
  sentence('Deleted Lookup Filter from {field} on {object}', filter),
  sentence('Set Lookup Filter for {field} on {object} to {to}', (found) => ({
    ...filter(found),
    path: 'Lookup Filter',
  })),
  sentence('Set Lookup Filter Criteria for {field} on {object} to {to}', (found) => ({
    ...filter(found),
    path: 'Lookup Filter Criteria',
  })),
  ...fromTo('Changed Lookup Filter {what} for {field} on {object}', (found) => ({
    ...filter(found),
    path: `Lookup Filter ${found['what'] ?? ''}`,
  })),

  ...['Apex Class', 'Apex Trigger'].flatMap((type) =>
    ['Created', 'Changed', 'Deleted'].map((verb) =>
      sentence(`${verb} {asset} ${type} code`, { type }),
    ),
  ),
  ...['named credential', 'external credential'].flatMap((type) => [
    sentence(`Created a new ${type}: {asset}`, { type }),
    sentence(`Deleted ${type}: {asset}`, { type }),
    ...fromTo(`{path} changed for ${type} {asset}`, { type }),
  ]),
  sentence('Created a new {kind} external data source: {asset}', { type: 'external data source' }),
  ...fromTo('{path} changed for {kind} external data source {asset}', {
    type: 'external data source',
  }),
  sentence('Created Auth. Provider {asset}', { type: 'Auth. Provider' }),
  sentence('Enabled "{path}" for {asset}', { to: 'enabled' }),
  sentence('Disabled "{path}" for {asset}', { to: 'disabled' }),
  sentence('Remote Proxy insert {asset}: {url}', { type: 'Remote Proxy' }),
  sentence('Created custom app {asset}', { type: 'custom app' }),
  sentence('Created permission set {asset}: with user license {license}', {
    type: 'permission set',
  }),
  sentence('Changed {asset} profile: Turned on the {path} setting', { type: 'profile', to: 'on' }),
  sentence('Changed {asset} profile: Turned off the {path} setting', {
    type: 'profile',
    to: 'off',
  }),
  sentence('Added Login Ip Range to {asset} from {start} to {end}'),
  sentence('Deleted Login Ip Range to {asset} from {start} to {end}'),
  sentence('For user {asset}, the {path} changed to {to}', { type: 'user' }),
  ...fromTo('Changed {path} for user {asset}', { type: 'user' }),
]);

/** Any other sentence that says from what to what; its path is all that it says was changed. */
const ANY_OTHER = sentences(fromTo('Changed {path}'));
/** Words behind which the new value may have ended. */
const GOES_ON = / (?:for|on|in|of|by) /;

/** What a sentence of the trail tells; empty where its grammar is not sure. */
export const sentenceDetails = remembering(detailsOf, { most: 4_096, longest: 300 });

/** What has a name has it on one line, wherever the export broke the sentence; values stay as they are. */
function detailsOf(text: string): Details {
  const { asset, path, ...others } = foundIn(text);
  return {
    ...others,
    ...(asset === undefined ? {} : { asset: oneLine(asset) }),
    ...(path === undefined ? {} : { path: oneLine(path) }),
  };
}

function foundIn(text: string): Details {
  const profile = profileDetails(text);
  if (profile !== undefined) return profile;
  const told = firstDetails(SENTENCES, text);
  if (told !== undefined) return told;
  const other = firstDetails(ANY_OTHER, text);
  const isSure = typeof other?.to === 'string' && !GOES_ON.test(other.to);
  return isSure && !/ip range/i.test(other.path ?? '') ? other : {};
}
