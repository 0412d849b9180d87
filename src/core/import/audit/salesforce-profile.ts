import { firstDetails, sentence, sentences } from './template';
import type { Details } from './details';

const START = 'Changed profile ';
/** Profiles that Salesforce itself gives a name with a colon. */
const WITH_COLON = /^Custom: (?:Marketing|Sales|Support) Profile(?=: )/;
/** How what was done to a profile may begin, or what it is when it names one thing of the API, that has no colon. */
const SURELY_BEHIND = new RegExp(
  [
    '^(?:field-level security for |general user permission |login hours were |default record type for )',
    '^(?:Changed|Enabled|Disabled) ',
    '^\\S+ (?:Apex class|Visualforce page|Flow) access was (?:enabled|disabled)$',
    '^\\S+ object permissions were changed ',
  ].join('|'),
);

const DONE = sentences([
  sentence('{path} was changed from {from} to {to}'),
  sentence('{path} were changed from {from} to {to}'),
  sentence('{path} changed from {from} to {to}'),
  sentence('Changed {path} from {from} to {to}'),
  sentence('{path} was changed'),
  sentence('Enabled {path}', { to: 'enabled' }),
  sentence('Disabled {path}', { to: 'disabled' }),
  ...['enabled', 'disabled'].flatMap((to) => [
    sentence(`{path} was ${to}`, { to }),
    sentence(`{path} is ${to}`, { to }),
  ]),
  sentence('{to} is now the default application', { path: 'default application' }),
  sentence('{path} is now {to}'),
]);

/**
 * What `Changed profile Custom: Sales Profile: login hours were changed from … to …` tells; undefined for a sentence
 * of another kind. Names of profiles, fields and permissions may have a colon, too: where it is not sure which colon
 * ends the profile's name, only the type is told.
 */
export function profileDetails(text: string): Details | undefined {
  if (!text.startsWith(START)) return undefined;
  const type = 'profile';
  const rest = text.slice(START.length);
  const end = endOfName(rest);
  if (end === undefined) return { type };
  return { type, asset: rest.slice(0, end), ...firstDetails(DONE, rest.slice(end + 2)) };
}

function endOfName(rest: string): number | undefined {
  const known = WITH_COLON.exec(rest);
  if (known !== null) return known[0].length;
  const ends = [...rest.matchAll(/: /g)].map(({ index }) => index);
  if (ends.length <= 1) return ends[0];
  const sure = ends.filter((end) => SURELY_BEHIND.test(rest.slice(end + 2)));
  return sure.length === 1 ? sure[0] : undefined;
}
