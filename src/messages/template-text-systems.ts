import * as l10n from '@vscode/l10n';
import type { TemplateWords } from '../core/catalogue/templates';

/** Prompts for what moves data between tools. */
export const integrationWords = (): TemplateWords['integration-and-field-mapping'] => ({
  name: l10n.t('Integration and field mapping'),
  help: l10n.t('A field, a filter, a schedule or a direction between two tools.'),
  why: [
    l10n.t('- Which report, process or person needs the data: …'),
    l10n.t('- What goes wrong today, with an example record: …'),
  ].join('\n'),
  what: [
    l10n.t('- Field on each side, with its API name and type: …'),
    l10n.t('- Which side wins, and what an empty value does: …'),
    l10n.t('- Records that are written when it goes live (backfill): …'),
  ].join('\n'),
  rollback: l10n.t(
    'Pause the integration first, then set the mapping back. Values that were overwritten do not come back by themselves: export the field on both sides before going live.',
  ),
  settings: [
    l10n.t('Mapping / Field'),
    l10n.t('Mapping / Which side wins'),
    l10n.t('Sync / Filter'),
  ],
  steps: [l10n.t('Sandbox'), l10n.t('Production, new records'), l10n.t('Production, backfill')],
  tests: [
    l10n.t('A value changed on either side: the right one wins'),
    l10n.t('An empty value, and a list value that the other side does not know'),
    l10n.t('A new, a known and a merged record'),
    l10n.t('After 24 hours the error list is empty and the API calls are within their limit'),
    l10n.t('Reports and models that read the field still add up'),
  ],
  asks: {
    it: l10n.t('Permissions of the sync user and the number of API calls'),
    sales: l10n.t('Fields and values on their page layouts'),
  },
  tells: { sales: l10n.t('The field … is now filled by …; do not edit it by hand') },
});

/** Prompts for who may do what. */
export const permissionWords = (): TemplateWords['permission'] => ({
  name: l10n.t('Permission'),
  help: l10n.t('A role, a user, a key or a licence is given, changed or taken away.'),
  why: [
    l10n.t('- The task that needs it, and who asked: …'),
    l10n.t('- Until when it is needed: …'),
  ].join('\n'),
  what: [
    l10n.t('- Role or permission set, and who has it afterwards: …'),
    l10n.t('- Personal data or money that becomes reachable: …'),
    l10n.t('- Keys and passwords stay in the vault; write their name here, never their value.'),
  ].join('\n'),
  rollback: l10n.t(
    'Give the role or permission set back as it was before. When access was too wide, read the audit trail of those days first.',
  ),
  settings: [l10n.t('Role / Permission'), l10n.t('Role / Members')],
  tests: [
    l10n.t('A user with the role can do the task, and cannot do what is out of its scope'),
    l10n.t('Sync and API users have the same permissions as before'),
    l10n.t('An end date stands in the calendar or in a ticket'),
  ],
  asks: { it: l10n.t('Need, scope and end date of the access') },
  tells: { marketing: l10n.t('Ask for access with the request form, not in chat') },
});

/** Prompts for a date that a vendor sets. */
export const deprecationWords = (): TemplateWords['vendor-deprecation'] => ({
  name: l10n.t('Vendor deprecation'),
  help: l10n.t('A vendor ends an interface, a feature or a product, and sets the date.'),
  why: [
    l10n.t('- What the vendor ends, on which date, with the link to the announcement: …'),
    l10n.t('- What would stop if we did nothing, and who would notice first: …'),
  ].join('\n'),
  what: [
    l10n.t('- Every caller or use, with its owner (logs of 30 days, not memory): …'),
    l10n.t('- Each of them is a change of its own, part of this one.'),
    l10n.t('- What replaces it, and what the replacement cannot do: …'),
  ].join('\n'),
  rollback: [
    l10n.t('Until the date each caller can go back to the old way.'),
    l10n.t('After it there is no way back; the fallback is: …'),
  ].join('\n'),
  settings: [l10n.t('API / Version'), l10n.t('API / Way of signing in')],
  steps: [l10n.t('Sandbox'), l10n.t('First caller'), l10n.t('Other callers')],
  tests: [
    l10n.t('The log of 30 days names no caller that is missing here'),
    l10n.t('Each caller runs 24 hours on the new way without an error'),
    l10n.t('We switch the old way off a week before the vendor does'),
    l10n.t('An alert arrives within the hour when a caller fails'),
  ],
  metric: l10n.t('Calls a day over the old way'),
  asks: {
    it: l10n.t('Time of the people who own the callers, and the switch-off day'),
    finance: l10n.t('Cost of the replacement, if it has one; else take this line out'),
  },
  tells: {
    marketing: l10n.t('No new automation on the old way from … on'),
    sales: l10n.t('Nothing to do; on … data may arrive late for about … minutes'),
  },
});
