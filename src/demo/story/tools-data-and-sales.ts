import { file } from '../story-file';
import type { StoryFile } from '../story-file';

/** What sales works in, and what carries the data. */
export const DATA_AND_SALES_TOOLS_STORY: readonly StoryFile[] = [
  file(
    'tools/salesforce.yaml',
    `
-390 10:40 noor
-143 12:15 tomasz
---
id: salesforce
name: Salesforce
vendor: Salesforce
category: crm
status: live
purpose: Accounts, leads, contacts, opportunities. What it says about an opportunity is what counts.
owner: tomasz
backup-owner: noor
environments:
  - { name: production, instance-id: 00D7R000000TALLY, url: "https://tallyhaven.my.salesforce.example" }
  - { name: sandbox, instance-id: full copy FULL1, url: "https://tallyhaven--full1.my.salesforce.example" }
support: { plan: Premier, contact: "https://help.salesforce.example", hours: around the clock }
data-held: [contacts of customers and prospects, contracts, activity of sales]
access: |
  Profiles and permission sets belong to revenue operations.
2>   A change of either goes past marketing operations first. Sync and API users have a profile of their own.
contract: { renewal: @(+190 eom), notice: 60 days, procurement-contact: ines }
docs:
  - https://wiki.tallyhaven.example/revops/salesforce
tags: [personal-data, critical]
`,
  ),
  file(
    'tools/leandata.yaml',
    `
-390 10:40 noor
---
id: leandata
name: LeanData
vendor: LeanData
category: lead-routing
status: live
purpose: Matches leads to accounts and gives each to somebody.
owner: tomasz
backup-owner: priya
environments:
  - { name: production, instance-id: package in 00D7R000000TALLY }
  - { name: sandbox, instance-id: package in FULL1 }
tags: [critical]
`,
  ),
  file(
    'tools/chili-piper.yaml',
    `
-320 16:30 dan
-301 11:42 tomasz
---
id: chili-piper
name: Chili Piper
vendor: Chili Piper
category: lead-routing
1-1> status: trial
2> status: live
purpose: A visitor who asks for a demo picks the hour at once.
owner: tomasz
2> backup-owner: rob
data-held: [name, e-mail, calendar slots of sales]
2> contract: { renewal: @(+83 eom), notice: 30 days, cost: "19,200 EUR a year, 34 seats", procurement-contact: ines }
`,
  ),
  file(
    'tools/salesloft.yaml',
    `
-390 10:40 noor
---
id: salesloft
name: Salesloft
vendor: Salesloft
category: sales-engagement
status: live
purpose: Calls and mail sequences of SDRs and account executives.
owner: rob
backup-owner: tomasz
data-held: [mail and call notes]
tags: [sales]
`,
  ),
  file(
    'tools/zoominfo.yaml',
    `
-390 10:40 noor
---
id: zoominfo
name: ZoomInfo
vendor: ZoomInfo
category: data-enrichment
status: live
purpose: Fills company size, industry and phone on new leads; prospect lists for North America only.
owner: tomasz
access: Legal allows no export of contacts in the EU; the setting is off for everybody.
contract: { renewal: @(+37 eom), notice: 60 days, cost: "58,000 USD a year", procurement-contact: ines }
tags: [personal-data]
`,
  ),
  file(
    'tools/segment.yaml',
    `
-390 10:40 noor
---
id: segment
name: Segment
vendor: Twilio
category: customer-data-platform
status: live
purpose: Events of the site and the product, named once and sent on.
owner: priya
backup-owner: ben
environments:
  - { name: production, instance-id: tallyhaven-prod }
  - { name: staging, instance-id: tallyhaven-dev }
data-held: [events with user id, traits]
setting-aliases:
  - { path: Tracking plan / Unplanned events, aliases: [Block unplanned events] }
tags: [personal-data]
`,
  ),
  file(
    'tools/snowflake.yaml',
    `
-390 10:40 noor
---
id: snowflake
name: Snowflake
vendor: Snowflake
category: data-warehouse
status: live
purpose: Where marketing, product and finance data meet. Models belong to the data team.
owner: priya
backup-owner: stefan
data-held: [copies of CRM and events, no mail content]
tags: [personal-data, reporting]
`,
  ),
  file(
    'tools/hightouch.yaml',
    `
-128 11:30 priya
-103 10:42 priya
---
id: hightouch
name: Hightouch
vendor: Hightouch
category: reverse-etl
1-1> status: trial
2> status: live
purpose: Takes product usage from Snowflake to Salesforce and Marketo.
owner: priya
2> backup-owner: tomasz
data-held: [none at rest; rows pass through]
2> contract: { renewal: @(+152 eom), notice: 30 days, cost: "14,400 EUR a year", procurement-contact: ines }
`,
  ),
  file(
    'tools/looker.yaml',
    `
-390 10:40 noor
---
id: looker
name: Looker
vendor: Google
category: business-intelligence
status: live
purpose: The dashboards that the Monday meeting reads.
owner: priya
tags: [reporting]
`,
  ),
  file(
    'tools/slack.yaml',
    `
-390 10:40 noor
---
id: slack
name: Slack
vendor: Salesforce
category: collaboration
status: live
purpose: Alerts to sales, and where people are told of changes.
owner: stefan
backup-owner: noor
`,
  ),
];
