import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** A Sunday night: the sync user lost its permissions. What caused it, what repaired it, what followed. */
export const EMERGENCY_STORY: readonly StoryFile[] = [
  change(
    'profile-clean-up',
    `
-151 mon 11:40 tomasz live | Logged afterwards: the clean-up that broke the sync
-151 thu 10:05 tomasz rolled-back
---
title: Profile Marketing User cleaned up before the audit
kind: security
1-1> track: pre-approved
2> track: needs-approval
status: @
2> status-reason: It took 14 field permissions from the sync user, which shared the profile with people
live: @(-151 last-fri 18:05)
2> rolled-back: @(-151 sun 23:30)
tools: [salesforce]
processes: [access-management]
requester: stefan
owner: tomasz
done-by: [tomasz]
risk: medium
why: Auditors ask why 31 people can edit Lead.Status although nine need it.
2> what: |
  Edit was taken from 14 fields of the profile. The nine people got a permission set instead; the sync user did not,
  because it stands under the same profile and not in anybody's list.
2> approvals:
  - { role: it, asked-of: stefan, decision: approved, by: stefan, on: @(-151 last-fri), note: For people; nobody spoke of the sync user }
2> rollback: Give the 14 permissions back to the profile.
logged-afterwards: true
`,
  ),
  change(
    'sync-user',
    `
-151 mon 08:50 noor live | Emergency of last night: what happened, first version
-151 mon 12:30 noor tested | Emergency: tests, and what customers were told
-151 tue 10:10 noor
-151 thu 14:20 noor | Review of the emergency with Tomasz and Stefan
-136 16:20 noor | Both follow-ups are live and tested
---
title: "Emergency: the sync user gets its field permissions back"
kind: fixed
track: emergency
status: @
priority: urgent
live: @(-151 sun 23:40)
2> tested: @(-151 mon)
tools: [salesforce, marketo]
1-1> processes: [lead-lifecycle]
2> processes: [lead-lifecycle]
integrations: [marketo-salesforce]
requester: sofie
owner: noor
done-by: [tomasz, kenji]
risk: high
why: |
1-1>   Since Friday evening no lead status reaches Marketo. Customers get mail for leads.
2>   From Friday 18:05 to Sunday 23:40 no lead status reached Marketo. The weekend's nurtures mailed 212 new customers as
2>   if they were leads; 19 answered, three of them angry.

2>   Sofie saw it on Sunday evening, when a customer of two days was asked to book a demo.
what: |
  Permission set Marketo Sync gives edit on 14 fields to the sync user again. Nurtures were paused at 22:15 and run since
  Monday 07:30. The backlog of 3,904 records was through at 02:10.
settings:
  - { target: salesforce, environment: production, asset: Permission set Marketo Sync, path: Lead.Status / Edit, to: true }
2>   - { target: salesforce, environment: production, asset: Permission set Marketo Sync, path: 13 other fields / Edit, to: true, note: List in the ticket }
2> impact:
  records: 3904
  downstream: [marketo, salesloft]
  in-flight: 212 customers were mailed by mistake.
approvals:
1-1>   - { role: it, decision: approved, by: stefan, on: @(-151 sun), channel: phone }
2>   - { role: it, decision: approved, by: stefan, on: @(-151 sun), channel: "phone, 22:20" }
2>   - { role: marketing, decision: approved, by: julia, on: @(-151 sun), channel: chat, note: Pause of all nurtures }
1-1> tests:
  - { check: A status set in Salesforce arrives, result: passed, by: kenji, on: @(-151 sun) }
  - { check: The backlog is gone, result: open }
2> tests:
  - { check: A status set in Salesforce arrives, result: passed, by: kenji, on: @(-151 sun) }
  - { check: The backlog is gone, result: passed, by: tomasz, on: @(-151 mon), evidence: "0 errors at 02:10" }
  - { check: No customer is in a nurture, result: passed, by: kenji, on: @(-151 mon) }
5> outcome: { metric: Hours until we notice a silent sync, baseline: "53", target: "2", result: "2, tried out on purpose", on: @(-136) }
2> communication:
  - audience: customer-success
    do: Answer with the apology text. Tell Noor of a customer who wants more than that.
    from: @(-151 mon)
    message: On the weekend 212 customers got a mail meant for leads. The list by account owner is in the channel.
    channel: "#cs"
    sent-on: @(-151 mon)
  - { audience: sales, do: Nothing; statuses of the weekend are right again, from: @(-151 mon), channel: "#sales-news", sent-on: @(-151 mon) }
rollback: Take the permission set from the sync user. Nobody should want to.
links:
  - { url: "https://tallyhaven.atlassian.example/browse/MOPS-301", type: ticket }
3> relations:
  - { type: caused-by, id: @(#profile-clean-up) }
1-3> review:
  due: @(-151 fri)
4> review:
  due: @(-151 fri)
  on: @(-151 thu)
  by: noor
  findings: |
    Changes of profiles did not come past us. The sync user shared a profile with people. Nothing told us for 53 hours,
    since the sync reported success: it had nothing to write.
  follow-ups: [@(#own-profile), @(#sync-alert)]
logged-afterwards: true
`,
  ),
  change(
    'own-profile',
    `
-148 15:40 tomasz proposed
-145 11:05 stefan approved
-143 12:15 tomasz live
-140 10:10 tomasz tested
---
title: Sync and API users get a profile of their own
kind: security
track: needs-approval
status: @
tools: [salesforce, marketo]
processes: [access-management]
owner: tomasz
3> done-by: [tomasz]
risk: high
why: Five technical users share profiles with people, and every clean-up can break them.
what: Profile Integration Only, one permission set per tool, no login page. A change of either asks marketing operations.
settings:
  - { target: salesforce, environment: production, asset: User svc-marketo, path: Profile, from: Marketing User, to: Integration Only }
  - { target: salesforce, environment: production, asset: User svc-leandata, path: Profile, from: Marketing User, to: Integration Only }
  - { target: salesforce, environment: production, asset: User svc-chilipiper, path: Profile, from: Sales User, to: Integration Only }
1-1> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-148) }
2> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-148), decision: approved, by: stefan, on: @(-145) }
1-3> tests:
  - { check: Each of the five writes and reads what it did before, result: open }
4> tests:
  - { check: Each of the five writes and reads what it did before, result: passed, by: tomasz, on: @(-141), evidence: Field report before and after }
  - { check: Nobody can log in with them, result: passed, by: stefan, on: @(-140) }
rollback: Old profile back, one user at a time, in minutes.
relations:
  - { type: follows, id: @(#sync-user) }
`,
  ),
  change(
    'sync-alert',
    `
-144 15:30 kenji draft
-139 16:35 kenji live
-136 15:20 kenji tested
---
title: Slack says when no lead status came for two hours
kind: added
track: pre-approved
status: @
tools: [marketo, slack]
integrations: [marketo-salesforce]
owner: kenji
risk: low
why: A sync that writes nothing reports success. We learnt of the last failure from a customer.
2> what: A smart campaign counts status changes of the last two hours on working days, 8 to 20. Zero goes to #mops-alerts.
3> tests:
  - { check: Sync paused on purpose for 130 minutes, result: passed, by: kenji, on: @(-136) }
relations:
  - { type: follows, id: @(#sync-user) }
`,
  ),
];
