import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** What Marketo, Salesforce and Salesloft tell each other: fields, cadences, and a filter that went wrong once. */
export const SYNC_STORY: readonly StoryFile[] = [
  change(
    'lead-source',
    `
-374 11:20 tomasz draft
-372 15:05 tomasz proposed
-369 10:42 tomasz approved
-367 16:20 tomasz live
-355 10:15 tomasz tested
---
title: Lead source has 12 values instead of 34
kind: migrated
track: needs-approval
status: @
tools: [salesforce, marketo]
processes: [naming-conventions]
integrations: [marketo-salesforce]
requester: priya
owner: tomasz
4> done-by: [tomasz, dan]
risk: medium
why: Web, Website, www and Web form are four sources in 22 reports.
2> what: |
  34 values become 12. The old value moves to Lead_Source_Before__c, where it stays for a year. Marketo fills the field
  only when it is empty, so that the first source of a person stays.
settings:
  - target: salesforce
    environment: production
    path: Lead.LeadSource / Values
    from: 34 values, see the sheet
    to: [Web, Demo request, Webinar, Event, Content, Paid search, Paid social, Referral, Partner, Outbound, Product, Other]
2>   - { target: marketo-salesforce, environment: production, path: Mapping / leadSource / Which side wins, from: newest, to: Marketo }
4> impact: { records: 88214, reports: [Sources by quarter, Cost per MQL], downstream: [snowflake, looker] }
2-2> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-372) }
3> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-372), decision: approved, by: grace, on: @(-369) }
2> tests:
2-3>   - { check: "Full copy sandbox: the sum per old and new value agrees", result: passed, by: tomasz, on: @(-373) }
4>   - { check: "Full copy sandbox: the sum per old and new value agrees", result: passed, by: tomasz, on: @(-373) }
4-4>   - { check: Board numbers of last quarter are the same as before, result: open }
5>   - { check: Board numbers of last quarter are the same as before, result: passed, by: priya, on: @(-356) }
4> communication:
  - { audience: sales, do: Pick one of the 12 when you create a lead; Partner replaces Reseller and Channel, from: @(-367), channel: "#sales-news", sent-on: @(-368) }
  - { audience: analytics, do: Reports that filter on an old value show nothing; use the new field or ask Priya, from: @(-367), channel: "#numbers", sent-on: @(-368) }
rollback: A flow copies Lead_Source_Before__c back, tested in the sandbox with 2,000 leads.
`,
  ),
  change(
    'employees',
    `
-287 14:50 tomasz proposed
-284 10:12 tomasz approved
-282 11:12 tomasz live
-274 10:20 tomasz tested
---
title: ZoomInfo decides the number of employees
kind: changed
track: needs-approval
status: @
tools: [salesforce, marketo, zoominfo]
integrations: [marketo-salesforce, zoominfo-salesforce]
requester: priya
owner: tomasz
risk: medium
why: |
  What people type into forms wins today. 1,900 leads work for companies with "1000000" or "a lot", and fit
  grade A is given to students.
settings:
  - { target: marketo-salesforce, environment: production, path: Mapping / numberOfEmployees / Which side wins, from: newest, to: Salesforce }
  - { target: zoominfo-salesforce, environment: production, path: Mapping / employeeCount / When, from: only when empty, to: always }
impact: { records: 61200, in-flight: "3,480 leads changed their fit grade in the first night, 212 of them to A" }
1-1> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-287) }
2> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-287), decision: approved, by: rob, on: @(-284) }
4> tests:
  - { check: A form with 5 employees does not overwrite 1200, result: passed, by: tomasz, on: @(-281) }
  - { check: API calls a day stay below 70% of the limit, result: passed, by: tomasz, on: @(-274), evidence: "52%" }
rollback: Both rules back. The values before are in the weekly export of @(-285 dm).
`,
  ),
  change(
    'partner-filter',
    `
-302 10:30 tomasz proposed
-299 15:22 tomasz approved
-298 10:12 tomasz live
-295 18:35 tomasz rolled-back | Partner filter is off again: partner managers lost their leads
-293 09:50 tomasz
---
title: Partner leads stay out of Marketo
kind: changed
track: needs-approval
status: @
4> status-reason: The filter looked at the source, which partner managers set on their own prospects too
tools: [marketo, salesforce]
integrations: [marketo-salesforce]
owner: tomasz
3> done-by: [tomasz]
risk: medium
why: Partners complained that their customers get our nurtures.
what: The sync user sees no leads whose source is Partner.
settings:
  - { target: marketo-salesforce, environment: production, path: Sync / Filter, from: none, to: Lead.LeadSource is not Partner }
1-1> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-302) }
2> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-302), decision: approved, by: grace, on: @(-299) }
4> tests:
  - { check: Number of leads that leave the sync is near the 2,400 of the report, result: failed, by: tomasz, on: @(-295), evidence: "6,310" }
rollback: Share the records with the sync user again; the next full run takes four hours.
5> review:
  on: @(-293)
  by: tomasz
  findings: |
    We tested that partner leads disappear, not that the others stay. 140 leads of partner managers were archived by the
    nightly clean-up before anybody noticed; all came back from the recycle bin.
  follow-ups: [@(#partner-filter-2)]
`,
  ),
  change(
    'partner-filter-2',
    `
-291 11:05 tomasz proposed
-283 14:10 tomasz approved
-278 16:52 tomasz live
-268 10:32 tomasz tested
---
title: Partner leads stay out of Marketo, by record type this time
kind: changed
track: needs-approval
status: @
tools: [marketo, salesforce]
integrations: [marketo-salesforce]
owner: tomasz
3> done-by: [tomasz]
risk: medium
why: Partners still complain, and the source is the wrong thing to look at. The record type Partner is set by the portal alone.
settings:
  - { target: marketo-salesforce, environment: production, path: Sync / Filter, from: none, to: Lead.RecordType is not Partner }
impact: { records: 2418 }
1-1> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-291) }
2> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-291), decision: approved, by: grace, on: @(-283), note: After a look at the list with the partner team }
4> tests:
  - { check: "2,418 leave the sync, each with the record type", result: passed, by: tomasz, on: @(-277) }
  - { check: Ten leads of partner managers stay, result: passed, by: tomasz, on: @(-277) }
rollback: As before. Nightly clean-up of archived leads waits ten days now.
relations:
  - { type: supersedes, id: @(#partner-filter) }
  - { type: follows, id: @(#partner-filter) }
`,
  ),
  change(
    'recycle-reason',
    `
-17 15:10 tomasz proposed
-12 10:35 tomasz approved
-9 16:12 tomasz live
-5 14:25 tomasz tested
---
title: Marketo learns why sales gave a lead back
kind: added
track: needs-approval
status: @
tools: [marketo, salesforce]
processes: [lead-lifecycle]
integrations: [marketo-salesforce]
requester: kenji
owner: tomasz
3> done-by: [tomasz]
risk: low
why: A lead that went to a competitor and one that asked for next quarter get the same nurture today.
settings:
  - { target: marketo-salesforce, environment: production, path: Mapping / Recycle_Reason__c, from: null, to: "recycleReason, Salesforce wins" }
1-1> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-17) }
2> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-17), decision: approved, by: rob, on: @(-12) }
3-3> tests:
  - { check: Each of the six reasons arrives, result: open }
  - { check: An empty reason does not overwrite, result: open }
4> tests:
  - { check: Each of the six reasons arrives, result: passed, by: tomasz, on: @(-8) }
  - { check: An empty reason does not overwrite, result: passed, by: kenji, on: @(-5) }
3> communication:
  - audience: sales
    do: Choose the reason when you give a lead back; it decides which mails the lead gets next
    from: @(-9)
    message: Who bought from somebody else is left in peace. Who asked for next quarter hears from us next quarter, and comes back to you.
3> training:
  - { audience: sales, material: "https://wiki.tallyhaven.example/sales/six-reasons", due: @(+5) }
rollback: Hide the field from the sync user.
`,
  ),
  change(
    'mql-cadence',
    `
-178 15:40 tomasz proposed
-174 11:02 tomasz approved
-171 11:12 tomasz live
-161 11:40 tomasz tested
---
title: MQLs start their Salesloft cadence by themselves, nurtures pause
kind: added
track: needs-approval
status: @
tools: [salesloft, salesforce, marketo]
processes: [lead-lifecycle]
integrations: [salesforce-salesloft]
requester: rob
owner: tomasz
3> done-by: [tomasz, kenji]
risk: medium
why: SDRs add 30 leads a day by hand, and 140 people got a nurture mail and a sales mail on the same day last month.
settings:
  - { target: salesloft, environment: production, path: Automation / Lead.Status is MQL, from: null, to: Cadence MQL inbound v3 }
  - { target: marketo, environment: production, asset: NUR folder, path: Pause while In_Sequence__c is true, from: false, to: true }
1-1> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-178) }
2> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-178), decision: approved, by: rob, on: @(-174) }
4> tests:
  - { check: Opted out in Salesforce never enters a cadence, result: passed, by: tomasz, on: @(-171) }
  - { check: Nurture goes on two days after the cadence ends, result: passed, by: kenji, on: @(-161) }
3> communication:
  - { audience: sdr, do: "Stop adding MQLs by hand; check your first step every morning instead", from: @(-171), channel: "#sdr-floor", sent-on: @(-172) }
rollback: Switch the automation off. Running cadences go on until they end or the SDR removes them.
`,
  ),
];
