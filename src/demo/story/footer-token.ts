import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** Forty live programs, with the working day on which some of them ran: their names carry the month. */
const NURTURES = [
  'NUR-EN-Trial',
  'NUR-DE-Trial',
  'NUR-FR-Trial',
  'NUR-NL-Trial',
  'NUR-ES-Trial',
  'NUR-EN-Month-end',
  'NUR-DE-Month-end',
  'NUR-FR-Month-end',
  'NUR-EN-CFO',
  'NUR-DE-CFO',
  'NUR-EN-Recycle',
  'NUR-DE-Recycle',
  'NUR-FR-Recycle',
  'NUR-NL-Recycle',
  'NUR-EN-Onboarding',
  'NUR-DE-Onboarding',
  'NUR-FR-Onboarding',
  'NUR-NL-Onboarding',
];
const DATED = [
  'WBN-@(-205 ym)-Budget-season',
  'WBN-@(-205 ym)-Month-end-without-overtime',
  'WBN-@(-190 ym)-Approval-chains',
  'WBN-@(-190 ym)-Invoices-in-Poland',
  'WBN-@(-180 ym)-Audit-ready',
  'EML-@(-205 ym)-Newsletter',
  'EML-@(-190 ym)-Newsletter',
  'EML-@(-190 ym)-Release-notes',
  'EVT-@(-190 ym)-Finance-Forward-London',
  'EVT-@(-180 ym)-CFO-Dinner-Chicago',
  'EVT-@(-180 ym)-CFO-Dinner-Munich',
  'CNT-@(-205 ym)-Benchmark-report',
  'CNT-@(-205 ym)-Guide-to-e-invoicing',
  'CNT-@(-190 ym)-Template-travel-policy',
  'WEB-Demo-request',
  'WEB-Contact',
  'WEB-Stay-in-touch',
  'WEB-Pricing-calculator',
  'OPS-Alerts-to-sales',
  'OPS-Subscription-confirmation',
  'OPS-Double-opt-in',
  'OPS-Event-reminders',
];
const FAILED = 'OPS-Double-opt-in';

/** A row for each program, with its state after each of the four saves that carry the table. */
function assetLines(): string {
  return [...NURTURES, ...DATED]
    .map((name, index) => {
      const row = (status: string) =>
        `  - { tool: marketo, type: program, name: ${name}, id: PG${1201 + index * 7}, workspace: ${/-(DE|FR|NL|ES)-/.test(name) ? 'EMEA' : 'Default'}, status: ${status} }`;
      if (name === FAILED) return `1-2> ${row('open')}\n3-3> ${row('failed')}\n4> ${row('done')}`;
      const since = index < NURTURES.length ? 2 : 3;
      return `1-${since - 1}> ${row('open')}\n${since}> ${row('done')}`;
    })
    .join('\n');
}

/** A new company name in the footer of everything that is live. */
export const FOOTER_TOKEN_STORY: readonly StoryFile[] = [
  change(
    'footer-token',
    `
-201 15:35 marisol approved | Forty programs that carry the old footer, pasted from the sheet
-198 16:10 marisol live
-197 17:45 marisol
-193 15:30 marisol tested
---
title: New legal footer in all forty live programs
kind: changed
track: pre-approved
status: @
1-1> deadline: @(-194)
2> deadline: @(-194)
tools: [marketo]
requester: hanne
owner: marisol
2> done-by: [marisol, kenji]
risk: low
why: Tallyhaven B.V. became Tallyhaven Group B.V. on @(-207 dm); the footer names a company that no longer exists.
what: |
  The token of the folder carries the footer for 31 programs. Nine have a token of their own, from the time before
  the template; there it is deleted, so that the folder's comes through.
settings:
  - { asset: Folder Live programs, path: "Token / {{my.LegalFooter}}", from: "Tallyhaven B.V., Wilhelminakade 97, Rotterdam, KvK 63110842", to: "Tallyhaven Group B.V., Wilhelminakade 97, Rotterdam, KvK 63110842" }
assets:
${assetLines()}
3> tests:
3-3>   - { check: One test mail per language and template, result: open }
4>   - { check: One test mail per language and template, result: passed, by: marisol, on: @(-195) }
4>   - { check: Search of all approved mails for the old name finds none, result: passed, by: kenji, on: @(-193) }
2> communication:
  - { audience: marketing, do: "Use the token for the footer; do not type the company's name by hand", from: @(-198), channel: "#marketing", sent-on: @(-199) }
rollback: Set the token of the folder back. Mail that was sent keeps its footer.
`,
  ),
  change(
    'footer-last',
    `
-196 15:20 kenji live
-195 15:50 kenji tested
---
title: OPS-Double-opt-in could not take the footer token
kind: fixed
track: pre-approved
status: @
tools: [marketo]
owner: kenji
risk: low
why: Its mail was a draft over an approved version since @(-229 month), and drafts do not inherit.
what: Draft discarded, mail approved again, token inherited.
relations:
  - { type: fixes, id: @(#footer-token) }
`,
  ),
];
