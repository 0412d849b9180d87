import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** Product usage on its way to sales, and numbers on their way to meetings. */
export const DATA_STORY: readonly StoryFile[] = [
  change(
    'usage-to-accounts',
    `
-133 11:20 priya draft
-129 15:10 priya proposed
-126 10:30 priya approved
-124 16:32 priya live
-117 11:10 priya tested
---
title: Sales sees on the account how much the product is used
kind: added
track: needs-approval
status: @
1-1> tools: [snowflake]
2> tools: [hightouch, snowflake, salesforce]
4> integrations: [hightouch-salesforce]
requester: sofie
owner: priya
4> done-by: [priya, tomasz]
2> risk: medium
why: Two customers left last quarter who had not logged in for a month. It stood in Snowflake, where nobody of sales looks.
2> what: |
  Three numbers per account, once a day: active users and invoices of 28 days, and the end of the trial. Nothing about
  single persons goes to Salesforce.
2> settings:
  - { target: salesforce, environment: production, path: Account.Active_Users_28d__c, from: null, to: "integer, read only" }
  - { target: salesforce, environment: production, path: Account.Invoices_28d__c, from: null, to: "integer, read only" }
  - { target: salesforce, environment: production, path: Account.Trial_Ends__c, from: null, to: "date, read only" }
2-2> approvals:
  - { role: security, asked-of: stefan, asked-on: @(-129) }
  - { role: legal, asked-of: hanne, asked-on: @(-129) }
3> approvals:
  - { role: security, asked-of: stefan, asked-on: @(-129), decision: approved, by: stefan, on: @(-127), note: "Own role in Snowflake, two views" }
  - { role: legal, asked-of: hanne, asked-on: @(-129), decision: approved, by: hanne, on: @(-126), evidence: "Legal desk, request 192", note: Per account and not per person }
5> tests:
  - { check: Twenty accounts show the numbers of the product's own page, result: passed, by: priya, on: @(-123) }
  - { check: An account that left the product shows 0 and not the last number, result: passed, by: priya, on: @(-117) }
4> communication:
  - { audience: customer-success, do: "Sort your accounts by active users; below 3 call this week", from: @(-124), channel: "#cs", sent-on: @(-125) }
rollback: Stop the sync; the fields stay with their last value, so hide them too.
`,
  ),
  change(
    'product-score',
    `
-119 10:20 priya proposed
-113 11:15 priya approved
-110 10:22 priya live
-95 10:40 priya tested
---
title: Product usage counts towards MQL
kind: added
track: needs-approval
status: @
tools: [marketo, hightouch, salesforce]
processes: [lead-scoring]
integrations: [marketo-salesforce]
requester: rob
owner: priya
3> done-by: [priya, kenji]
risk: medium
why: Trials that approve an invoice in their first week buy four times as often, and their score is that of a brochure reader.
settings:
  - { target: marketo, environment: production, path: Scoring / Points / First invoice approved, from: null, to: 40 }
  - { target: marketo, environment: production, path: Scoring / Points / Third user invited, from: null, to: 20 }
  - { target: marketo, environment: production, path: Scoring / Days without activity until decay, from: 60, to: 45 }
1-1> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-119) }
  - { role: legal, asked-of: hanne, asked-on: @(-119) }
2> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-119), decision: approved, by: rob, on: @(-118) }
  - { role: legal, asked-of: hanne, asked-on: @(-119), decision: approved, by: hanne, on: @(-113), evidence: "Legal desk, request 197", note: Covered by the terms of the trial }
4> tests:
  - { check: A trial crosses the threshold with both signals and one page, result: passed, by: kenji, on: @(-109) }
  - { check: MQLs from trials do not push out the others, result: passed, by: priya, on: @(-95), evidence: "31 of 133 a week" }
3> communication:
  - { audience: sdr, do: Look for the flag Product before you call; ask about the first invoice and not about pain, from: @(-110), channel: "#sdr-floor", sent-on: @(-112) }
rollback: Points to 0. Statuses that were reached stay.
relations:
  - { type: follows, id: @(#usage-to-accounts) }
`,
  ),
  change(
    'usage-to-people',
    `
-106 15:30 priya proposed
-103 10:42 priya live
-98 11:05 priya tested
---
title: Last login and role reach Marketo
kind: added
track: pre-approved
status: @
tools: [hightouch, marketo]
integrations: [hightouch-marketo]
owner: priya
risk: low
why: The onboarding nurture tells people to log in who did so this morning.
settings:
  - { target: hightouch-marketo, environment: production, path: Mapping / LAST_LOGIN, from: null, to: lastProductLogin }
  - { target: hightouch-marketo, environment: production, path: Mapping / ROLE, from: null, to: productRole }
3> tests:
  - { check: Without consent to product mail no row is sent, result: passed, by: priya, on: @(-98) }
`,
  ),
  change(
    'w-shaped',
    `
-99 11:30 priya draft
-95 10:15 priya proposed
-92 16:40 noor rejected
---
title: Attribution W-shaped instead of first touch
kind: changed
track: needs-approval
status: @
3> status-reason: Finance cannot compare half a year with another; Julia wants it as a second board, from next year on
tools: [looker]
requester: priya
owner: priya
risk: medium
why: First touch gives webinars 4% of pipeline, though 31% of won deals had one.
2> what: First touch, MQL and opportunity get 30% each, the rest shares 10%. Window 180 days.
2-2> approvals:
  - { role: finance, asked-of: ines, asked-on: @(-95) }
  - { role: marketing, asked-of: julia, asked-on: @(-95) }
3> approvals:
  - { role: finance, asked-of: ines, asked-on: @(-95), decision: rejected, by: ines, on: @(-93), evidence: Budget sheet, note: Not within a year that is budgeted on first touch }
  - { role: marketing, asked-of: julia, asked-on: @(-95), decision: rejected, by: julia, on: @(-92) }
`,
  ),
  change(
    'ga4-retention',
    `
-336 11:10 priya live
-335 10:30 priya tested
---
title: Analytics keeps events for 14 months instead of 2
kind: changed
track: pre-approved
status: @
tools: [ga4]
owner: priya
risk: low
why: The yearly comparison was empty, and what is gone is gone.
settings:
  - { environment: production, path: Data retention / Event data, from: 2 months, to: 14 months }
`,
  ),
  change(
    'mql-board',
    `
-212 11:25 priya live
-210 10:50 priya tested
---
title: One board for MQL quality
kind: added
status: @
tools: [looker]
owner: priya
risk: low
why: Sales and marketing brought two acceptance rates to the same meeting. This one counts rejects within 30 days.
links:
  - { url: "https://looker.tallyhaven.example/dashboards/47", label: MQL quality, type: dashboard }
`,
  ),
  change(
    'soft-bounces',
    `
-41 16:50 kenji live
-38 15:40 kenji tested
---
title: Full mailboxes no longer count as invalid addresses
kind: fixed
track: pre-approved
status: @
tools: [marketo]
owner: kenji
risk: low
why: 640 good addresses were blocked after one full mailbox over a long weekend.
settings:
  - { asset: OPS-Bounce-handling, path: Rule / Mailbox full, from: block after 1, to: block after 5 in 30 days }
2> tests:
  - { check: The 640 are mailable again, result: passed, by: kenji, on: @(-38), evidence: "633; seven bounced hard meanwhile" }
`,
  ),
];
