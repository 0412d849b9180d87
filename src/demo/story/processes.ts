import { file } from '../story-file';
import type { StoryFile } from '../story-file';

/** The ways of working across tools. Those that changes touched were saved together with them. */
export const PROCESSES_STORY: readonly StoryFile[] = [
  file(
    'processes/lead-lifecycle.yaml',
    `
-390 11:30 noor | How we work, as far as anybody could say
-173 10:10 noor
---
id: lead-lifecycle
name: Lead lifecycle
purpose: One meaning for each status from a first visit to a customer, in both systems.
status: live
owner: noor
steps:
  - { who: Marketing, where: marketo, what: "Known: has an e-mail address and a source" }
  - { who: Marketing, where: marketo, what: "Engaged: 20 points or an event attended" }
  - { who: Marketing, where: marketo, what: "MQL: score at the threshold and a fit of A to C" }
  - { who: SDR, where: salesforce, what: "SAL: accepted within the service level, or rejected with a reason" }
2>   - { who: SDR, where: salesloft, what: "In sequence: the MQL sequence runs, nurtures pause" }
  - { who: Sales, where: salesforce, what: "SQL: a meeting was held" }
  - { who: Sales, where: salesforce, what: "Opportunity, then customer or closed lost" }
tools: [marketo, salesforce, salesloft]
inputs: [Form fills, Event attendance, Product sign-ups]
outputs: [Lead Status, Person status date stamps]
review: { cadence: twice a year, next: @(+35) }
`,
  ),
  file(
    'processes/lead-scoring.yaml',
    `
-390 11:30 noor
-327 16:10 dan
-110 10:22 priya
---
id: lead-scoring
name: Lead scoring
purpose: Says which leads a person calls today. Sales agrees to every threshold.
status: live
1-1> owner: dan
2-2> owner: dan
3> owner: kenji
steps:
  - { who: Marketing operations, where: marketo, what: "Behaviour: points for pages, mail, events, content" }
  - { who: Marketing operations, where: marketo, what: "Fit: A to D by size, industry and role" }
2>   - { who: Marketing operations, where: marketo, what: "Decay: points fall when nothing happens" }
3>   - { who: Data, where: hightouch, what: "Product usage adds points for accounts on trial" }
  - { who: SDR, where: salesforce, what: Rejects with one of six reasons; they are read every month }
tools: [marketo, salesforce]
inputs: [Behaviour, Firmographics]
outputs: [Behaviour Score, Fit Grade]
review: { cadence: every quarter with Rob and both VPs, next: @(+18) }
`,
  ),
  file(
    'processes/lead-routing.yaml',
    `
-390 11:30 noor
-301 11:42 tomasz
-184 17:12 tomasz
---
id: lead-routing
name: Lead routing
purpose: Every lead has an owner within minutes, and an answer within its service level.
status: live
owner: tomasz
steps:
  - { who: LeanData, where: leandata, what: Match the lead to an account }
3>   - { who: LeanData, where: leandata, what: Matched account of more than 1,000 employees goes to the account owner }
  - { who: LeanData, where: leandata, what: Give by territory, then in turn }
  - { who: SDR, where: salesforce, what: "Answer, or give back with a reason" }
service-levels:
1-1>   - { name: Demo request, target: 24 h }
2>   - { name: Demo request, target: 15 min, note: In the visitor's office hours; Chili Piper offers the calendar otherwise }
1-2>   - { name: Enterprise, target: 24 h }
3>   - { name: Enterprise, target: 4 h, note: The clock stops at night and at the weekend of the owner }
  - { name: Other MQL, target: 24 h }
tools: [leandata, salesforce, chili-piper]
inputs: [MQL, Demo request]
outputs: [Owner, First touch]
review: { cadence: every quarter, next: @(+26) }
`,
  ),
  file(
    'processes/consent-management.yaml',
    `
-390 11:30 noor
-230 15:12 noor
---
id: consent-management
name: Consent and preferences
purpose: |
  We mail people who asked for it, can prove that they did, and stop when they say so.
status: live
owner: noor
steps:
  - { who: Visitor, where: wordpress, what: Chooses cookies in the banner }
  - { who: Visitor, where: marketo, what: Ticks the consent of a form; text version and date are kept }
2>   - { who: Visitor in DE AT CH, where: marketo, what: Confirms by mail before anything else is sent }
  - { who: Contact, where: marketo, what: Changes topics or leaves in the preference centre }
  - { who: Legal, where: onetrust, what: Checks 50 receipts at random each quarter }
service-levels:
  - { name: Unsubscribe, target: at once in Marketo and within 5 minutes in Salesforce }
  - { name: Request for deletion, target: 20 days, note: The law allows a month }
tools: [onetrust, marketo, salesforce, wordpress]
review: { cadence: twice a year with Legal, next: @(+44) }
tags: [compliance]
`,
  ),
  file(
    'processes/campaign-intake.yaml',
    `
-390 11:30 noor
-346 15:24 noor
-58 10:34 noor
---
id: campaign-intake
name: Campaign intake
purpose: A brief that can be built, and a date that can be kept.
status: live
owner: noor
steps:
1-1>   - { who: Requester, where: mail, what: Writes to somebody in marketing operations }
2>   - { who: Requester, where: asana, what: "Fills in the form: audience, goal, languages, date, budget code" }
2>   - { who: Marketing operations, where: asana, what: Answers within two working days with a date or questions }
  - { who: Marketing operations, where: marketo, what: Builds from a template }
  - { who: Requester, where: asana, what: Approves the test mails }
2> service-levels:
  - { name: Webinar, target: 10 working days }
2-2>   - { name: Newsletter, target: 10 working days }
3>   - { name: Newsletter, target: 7 working days }
  - { name: Anything in more than three languages, target: 15 working days }
1-1> tools: [marketo]
2> tools: [asana, marketo]
review: { cadence: twice a year, next: @(+61) }
`,
  ),
  file(
    'processes/naming-conventions.yaml',
    `
-390 11:30 noor
-379 17:22 dan
-44 14:32 priya
---
id: naming-conventions
name: Naming conventions and UTM
purpose: A name says what a thing is, so that reports can group by it without asking.
status: live
owner: priya
steps:
1-1>   - { who: Everybody, what: Names programs as they like }
2>   - { who: Everybody, where: marketo, what: "Program: CHANNEL-YYYY-MM-Topic, such as WBN-@(-379 ym)-Invoices" }
2>   - { who: Everybody, where: marketo, what: "Nurture: NUR-LANGUAGE-Topic" }
2>   - { who: Everybody, where: asana, what: Links come from the link builder and are not typed }
3>   - { who: Everybody, where: asana, what: "utm_id: the program's id, filled by the link builder" }
tools: [marketo, ga4, asana]
docs:
  - https://wiki.tallyhaven.example/mops/naming
`,
  ),
  file(
    'processes/data-retention.yaml',
    `
-256 11:12 noor
---
id: data-retention
name: Data retention
purpose: We keep data on people as long as there is a reason that we can name.
status: live
owner: noor
steps:
  - { who: Marketing operations, where: marketo, what: "First Monday of a month: list who has been silent for 36 months" }
  - { who: Legal, what: Looks at the count and at ten of the list }
  - { who: Marketing operations, where: marketo, what: Deletes in Marketo and in Salesforce; keeps a hash of the address as a stop list }
tools: [marketo, salesforce]
review: { cadence: once a year with Legal, next: @(+8) }
tags: [compliance]
`,
  ),
  file(
    'processes/access-management.yaml',
    `
-390 11:30 noor
---
id: access-management
name: Access to tools
purpose: People can do their work and no more, and nobody who left can do anything.
status: live
owner: noor
steps:
  - { who: Manager, where: asana, what: Asks with role and end date }
  - { who: Tool owner, what: Gives the role that already exists; makes no new one }
  - { who: Marketing operations and IT, what: "Twice a year: compare the users of each tool with the list of HR" }
service-levels:
  - { name: A leaver's access, target: ends on the last day }
review: { cadence: twice a year, next: @(+70) }
`,
  ),
];
