import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** Who gets a lead, and how fast. */
export const ROUTING_STORY: readonly StoryFile[] = [
  change(
    'chili-piper',
    `
-320 16:30 dan draft
-314 11:15 tomasz proposed
-309 10:05 tomasz approved
-301 11:42 tomasz live
-287 10:20 tomasz tested | Chili Piper: half of the demo requests book themselves
---
title: Visitors who ask for a demo book the meeting themselves
kind: added
track: needs-approval
status: @
1-1> tools: [chili-piper]
2> tools: [chili-piper, salesforce, marketo, wordpress]
processes: [lead-routing]
4> integrations: [chili-piper-salesforce]
part-of: Inbound in minutes
requester: rob
owner: tomasz
4> done-by: [tomasz, dan, ben]
2> risk: medium
why: |
  A demo request waits 19 hours on average for its first touch. Of 260 requests last quarter 71 never
  answered our mail again.
2> what: |
  After the form, qualified visitors (fit A to C, not a customer, not a partner) see the calendar of the owner
  of their account, else of the SDR whose turn it is. Everybody else sees the thank-you page of before.

  - Customers are led to support.
  - Without an answer of the calendar in 4 seconds the old thank-you page comes.
2> settings:
  - { target: lead-routing, path: Service level / Demo request first touch, from: 24 h, to: 15 min }
  - { target: chili-piper, environment: production, path: Router / Distribution, from: null, to: Round robin per region }
  - { target: wordpress, environment: production, asset: Form 1042 Demo, path: After submit, from: Thank-you page, to: Calendar }
2> rollout:
  - { where: Staging, status: done, on: @(-315), by: ben }
2-3>   - { where: United Kingdom, status: open }
4>   - { where: United Kingdom, status: done, on: @(-305), by: ben, note: "31 requests, 17 booked" }
2-3>   - { where: All countries, status: open }
4>   - { where: All countries, status: done, on: @(-301), by: ben }
2-2> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-314) }
  - { role: it, asked-of: stefan, asked-on: @(-314) }
3> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-314), decision: approved, by: grace, on: @(-313) }
  - role: it
    asked-of: stefan
    asked-on: @(-314)
    decision: approved
    by: stefan
    on: @(-309)
    note: Calendar scope is free and busy only
2-4> tests:
  - { check: A customer domain never sees a calendar, result: open }
  - { check: The slot stands in Salesforce within a minute, result: open }
  - { check: The calendar does not answer, result: open }
5> tests:
  - { check: A customer domain never sees a calendar, result: passed, by: ben, on: @(-305) }
  - { check: The slot stands in Salesforce within a minute, result: passed, by: tomasz, on: @(-301) }
  - { check: The calendar does not answer, result: passed, by: ben, on: @(-301) }
5> outcome: { metric: Demo requests with a meeting held, baseline: 41%, target: 55%, result: 58% in the first 14 days, on: @(-287) }
4> communication:
  - audience: sdr
    do: Keep your calendar true; an hour that looks free gets booked.
    from: @(-301)
    message: Demo requests land in your calendar with the form answers in the invitation. Cancel through the link, not by deleting.
    channel: "#sdr-floor"
    sent-on: @(-303)
  - { audience: sales, do: Set your working hours and holidays in Chili Piper, from: @(-304), channel: "#sales-news", sent-on: @(-306) }
4> training:
  - { audience: sdr, material: "https://wiki.tallyhaven.example/sales/chili-piper", due: @(-303), done-by: 17 of 18, done-on: @(-303) }
rollback: Ben takes the snippet off the form; the thank-you page is back in two minutes.
links:
  - { url: "https://tallyhaven.atlassian.example/browse/MOPS-74", type: ticket }
`,
  ),
  change(
    'emea-territories',
    `
-270 15:32 tomasz proposed
-266 09:38 tomasz approved
-264 08:12 tomasz live
-257 10:12 tomasz tested
---
title: Five territories in EMEA instead of one queue
kind: changed
track: needs-approval
status: @
tools: [leandata, salesforce]
processes: [lead-routing]
requester: grace
owner: tomasz
3> done-by: [tomasz]
risk: medium
why: EMEA has grown from four to nine account executives, and everybody works the same queue.
settings:
  - target: leandata
    environment: production
    path: Router / Rules in order
    from:
      - { rule: Partner, to: Queue Partner }
      - { rule: Region, to: Round robin by region }
      - { rule: Fallback, to: Queue Inbound }
    to:
      - { rule: Partner, to: Queue Partner }
      - { rule: "Territory: UKI, DACH, FR, Nordics, South", to: Round robin of the territory }
      - { rule: Region, to: Round robin by region }
      - { rule: Fallback, to: Queue Inbound }
impact: { in-flight: 96 open leads were given again by hand with Grace. }
1-1> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-270) }
2> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-270), decision: approved, by: grace, on: @(-267), evidence: "Territory sheet v4" }
4> tests:
  - { check: One lead per territory and one from Andorra, result: passed, by: tomasz, on: @(-264) }
  - { check: Nobody in the fallback queue after a week, result: passed, by: tomasz, on: @(-257) }
3> communication:
  - { audience: sales-emea, do: "Look at your list view My territory; leads from before stay with you", from: @(-264), channel: "#sales-emea", sent-on: @(-266) }
rollback: Publish router v8.
region: EMEA
`,
  ),
  change(
    'enterprise-4h',
    `
-193 10:20 tomasz draft
-191 14:05 tomasz proposed
-187 09:12 tomasz approved
-184 17:12 tomasz live
-176 10:02 tomasz tested
---
title: Enterprise leads go to the account owner, who answers within 4 hours
kind: changed
track: needs-approval
status: @
tools: [leandata, salesforce]
processes: [lead-routing]
requester: luis
owner: tomasz
4> done-by: [tomasz]
risk: medium
why: |
  Last quarter 22 leads of companies with more than 1,000 people went round robin although their account had an
  owner. In two cases the owner learnt of it from the customer.
2> what: |
  A new first rule looks for the account. If it has an owner who works here and is not on leave, the lead is theirs.

  - On leave for more than two days: the lead goes to the backup in the account team.
  - The clock runs 9 to 18 in the owner's zone, Monday to Friday. At 3 hours a reminder goes out in Slack; at 4 to the manager.
2> settings:
  - { target: lead-routing, path: Service level / Enterprise first touch, from: 24 h, to: 4 h }
  - target: leandata
    environment: production
    path: Router / Rules in order
    from:
      - { rule: Partner, to: Queue Partner }
      - { rule: "Territory: UKI, DACH, FR, Nordics, South", to: Round robin of the territory }
      - { rule: Region, to: Round robin by region }
      - { rule: Fallback, to: Queue Inbound }
    to:
      - { rule: Partner, to: Queue Partner }
      - { rule: "Matched account has an owner and more than 1,000 employees", to: Account owner }
      - { rule: "Territory: UKI, DACH, FR, Nordics, South", to: Round robin of the territory }
      - { rule: Region, to: Round robin by region }
      - { rule: Fallback, to: Queue Inbound }
4> impact:
  records: 31
  reports: [Speed to lead, SDR attainment]
  in-flight: Leads that already waited in a queue stay there; 31 were given to the owner by hand on @(-184 dm).
2-2> approvals:
  - { role: sales, asked-of: luis, asked-on: @(-191) }
  - { role: sales, asked-of: grace, asked-on: @(-191) }
3> approvals:
  - { role: sales, asked-of: luis, asked-on: @(-191), decision: approved, by: luis, on: @(-190) }
  - { role: sales, asked-of: grace, asked-on: @(-191), decision: approved, by: grace, on: @(-188), note: With the backup for leave }
2-4> tests:
  - { check: Ten leads of five accounts reach their owner, result: open }
  - { check: "An account without owner, with a left owner, with one on leave", result: open }
5> tests:
  - { check: Ten leads of five accounts reach their owner, result: passed, by: tomasz, on: @(-184) }
  - { check: "An account without owner, with a left owner, with one on leave", result: passed, by: tomasz, on: @(-183), evidence: "The left owner failed at first; fixed in v11.1" }
5> outcome: { metric: Enterprise leads answered within 4 hours, baseline: 37%, target: 85%, result: 81% in the first eight days, on: @(-176) }
4> communication:
  - audience: sales
    do: Answer leads of your own accounts within 4 working hours. The reminder in Slack has the link.
    from: @(-184)
    message: Leads of companies with more than 1,000 employees now come to the account owner and no longer to an SDR.
    channel: "#sales-news"
    sent-on: @(-186)
  - { audience: sdr, do: You no longer get enterprise leads of owned accounts; your targets are adjusted from next month, from: @(-184), channel: "#sdr-floor", sent-on: @(-186) }
2> rollback: Publish router v10 again, which takes two minutes. Leads given in between stay with their owner.
links:
  - { url: "https://tallyhaven.atlassian.example/browse/MOPS-209", type: ticket }
  - { url: "https://looker.tallyhaven.example/dashboards/41", label: Speed to lead, type: dashboard }
`,
  ),
  change(
    'sla-holidays',
    `
-27 11:20 tomasz live
-24 09:40 tomasz tested
---
title: Public holidays of next year stop the clock of the service levels
kind: changed
track: pre-approved
status: @
tools: [leandata]
owner: tomasz
risk: low
why: Whit Monday cost nine people their service level.
2> communication:
  - { audience: sales, message: "A lead that comes on a public holiday of your country waits for the next working day; your clock stands still.", channel: "#sales-news", sent-on: @(-24) }
  - { audience: sales-dach, message: "An Feiertagen steht die Uhr: Ein Lead, der dann kommt, zählt erst ab dem nächsten Arbeitstag.", channel: "#sales-dach", sent-on: @(-24) }
`,
  ),
];
