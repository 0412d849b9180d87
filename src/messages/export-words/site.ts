import * as l10n from '@vscode/l10n';
import { SITE_FIELDS } from '../../core/export/site/site-words';
import type { SiteWords } from '../../core/export/site/site-words';
import {
  ASSET_STATUSES,
  DECISIONS,
  PRIORITIES,
  PROCESS_STATUSES,
  RELATION_TYPES,
  RISKS,
  ROLLOUT_STATUSES,
  SUGGESTED_CATEGORIES,
  SUGGESTED_ENVIRONMENTS,
  SUGGESTED_LAWS,
  SUGGESTED_LINK_TYPES,
  SUGGESTED_ROLES,
  TEST_RESULTS,
  TOOL_STATUSES,
  TRACKS,
} from '../../core/model/codes';
import { choiceLabel, fieldLabel } from '../labels';
import { labelsOf, sentence } from '../sentence';

/** What the pages of a site say beside what people wrote. */
export function siteWords(): { readonly site: SiteWords } {
  return {
    site: {
      search: l10n.t('Search'),
      found: l10n.t('Found: {0}'),
      foundNothing: l10n.t('Nothing has all of these words.'),
      searchFailed: l10n.t('The search could not be loaded. Load the page again.'),
      whatIsNew: l10n.t('What is new'),
      comingUp: l10n.t('Coming up'),
      tools: l10n.t('Tools'),
      processes: l10n.t('Processes'),
      months: l10n.t('Months'),
      allPlanned: l10n.t('All that is planned'),
      earlier: l10n.t('Earlier'),
      later: l10n.t('Later'),
      path: l10n.t('You are here'),
      feed: l10n.t('Feed of all changes'),
      feedOf: sentence(l10n.t('Feed of {0}')),
      calendar: l10n.t('Calendar'),
      noChanges: l10n.t('No changes yet.'),
      notFound: l10n.t('There is no such page'),
      notFoundText: l10n.t('The address may be mistyped, or the change may have another name now.'),
      ...valuesAndTimes(),
      ...labels(),
    },
  };
}

type ValuesAndTimes = Pick<
  SiteWords,
  | 'before'
  | 'after'
  | 'notKnown'
  | 'didNotExist'
  | 'removed'
  | 'empty'
  | 'span'
  | 'time'
  | 'yes'
  | 'no'
  | 'loggedAfterwards'
>;

function valuesAndTimes(): ValuesAndTimes {
  return {
    before: l10n.t('Before'),
    after: l10n.t('After'),
    notKnown: l10n.t('not known'),
    didNotExist: l10n.t('did not exist'),
    removed: l10n.t('removed'),
    empty: l10n.t('empty'),
    span: sentence(l10n.t('{0} to {1}')),
    time: sentence(
      l10n.t({ message: '{0}, {1} ({2})', comment: ['A day, a time, and its distance from UTC'] }),
    ),
    yes: l10n.t('Yes'),
    no: l10n.t('No'),
    loggedAfterwards: fieldLabel('change', 'logged-afterwards'),
  };
}

/** The lists whose codes a site says in words, by the last part of their fields' names. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  track: TRACKS,
  risk: RISKS,
  priority: PRIORITIES,
  decision: DECISIONS,
  result: TEST_RESULTS,
  status: [...ASSET_STATUSES, ...ROLLOUT_STATUSES, ...TOOL_STATUSES, ...PROCESS_STATUSES],
  type: [...RELATION_TYPES, ...SUGGESTED_LINK_TYPES],
  category: SUGGESTED_CATEGORIES,
  environment: SUGGESTED_ENVIRONMENTS,
  law: SUGGESTED_LAWS,
  role: SUGGESTED_ROLES,
};

function labels(): Pick<SiteWords, 'field' | 'choice' | 'inverse'> {
  const fields = new Map(
    (['change', 'tool', 'process'] as const).map((kind) => [
      kind as string,
      labelsOf<string>(SITE_FIELDS[kind], (name) => fieldLabel(kind, name)),
    ]),
  );
  const choices = new Map(
    Object.entries(CHOICES).map(([list, codes]) => [
      list,
      labelsOf(codes, (code) => choiceLabel(list, code)),
    ]),
  );
  const inverse: Readonly<Record<(typeof RELATION_TYPES)[number], string>> = {
    'caused-by': l10n.t('Caused'),
    fixes: l10n.t('Fixed by'),
    supersedes: l10n.t('Replaced by'),
    follows: l10n.t('Followed by'),
    reverts: l10n.t('Taken back by'),
  };
  return {
    field: (kind, name) => fields.get(kind)?.(name) ?? name,
    choice: (list, code) => choices.get(list)?.(code) ?? code,
    inverse: (type) => inverse[type],
  };
}
