import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** The site: its forms, its events, its tags. */
export const WEB_STORY: readonly StoryFile[] = [
  change(
    'generate-lead',
    `
-360 11:15 ben proposed
-357 15:20 priya approved
-355 17:12 ben live
-350 11:30 priya tested
---
title: generate_lead counts forms that arrived and not clicks on a button
kind: fixed
track: pre-approved
status: @
tools: [google-tag-manager, ga4]
integrations: [google-tag-manager-ga4]
requester: priya
owner: ben
3> done-by: [ben]
risk: medium
why: Analytics shows 1,310 leads a month, Marketo has 940. The tag fires on every click, also when a field is missing.
what: The form tells the data layer mkto_form_success, and only then the event goes out, once a session, with form_id and lead_type.
settings:
  - { target: google-tag-manager, environment: production, asset: Tag GA4 generate_lead, path: Trigger, from: "Click, button of type submit", to: "Event mkto_form_success" }
impact: { reports: [Paid conversions], downstream: [linkedin-ads] }
4> tests:
  - { check: "Seven days: Analytics 214, Marketo 221", result: passed, by: priya, on: @(-350), evidence: The rest refused cookies }
3> communication:
  - { audience: marketing, do: "Set new goals for cost per lead: the same campaigns now show about 28% fewer leads", from: @(-355), channel: "#marketing", sent-on: @(-356) }
rollback: Publish container version 97.
`,
  ),
  change(
    'phone-optional',
    `
-317 10:40 ben proposed
-313 10:20 ben approved
-311 11:05 ben live
-297 10:55 priya tested
---
title: Phone is optional on the demo form
kind: changed
track: needs-approval
status: @
tools: [marketo, wordpress]
requester: ben
owner: ben
risk: low
why: "Of 100 who start the form 31 stop at the phone number, and 19% of the numbers are 0000."
settings:
  - { target: marketo, environment: production, asset: Form 1042 Demo, path: Field / Phone / Required, from: yes, to: no }
1-1> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-317) }
2> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-317), decision: approved, by: rob, on: @(-313), note: "For four weeks, then we look" }
4> tests:
  - { check: A lead without phone is routed like any other, result: passed, by: ben, on: @(-311) }
4> outcome: { metric: Visitors of the demo page who submit, baseline: 11.8%, target: 14%, result: "14.9%, and 61% still give a number", on: @(-297) }
rollback: Make it required again.
`,
  ),
  change(
    'tracking-plan-2',
    `
-315 10:50 priya draft
-309 11:40 priya proposed
-304 10:30 priya approved
-302 17:22 priya live
-288 11:25 priya tested
---
title: Tracking plan 2 blocks events that nobody planned
kind: changed
track: needs-approval
status: @
tools: [segment, ga4, snowflake]
processes: [naming-conventions]
integrations: [segment-marketo]
owner: priya
4> done-by: [priya, ben]
risk: medium
why: 212 event names, of which 64 came once. "signup", "Signup" and "Sign Up" feed three dashboards.
2> what: |
  46 events in the form Object Action, each with its properties and an owner. What is not in the plan is blocked and
  kept for 14 days for a second look.
settings:
  - { target: segment, environment: production, path: Tracking plan / Unplanned events, from: allow, to: block }
2>   - { target: segment, environment: production, path: Tracking plan / Version, from: "1", to: "2" }
2>   - { target: segment-marketo, environment: production, path: Mapping / Trial started from, from: "track: Signup", to: "track: Trial Started" }
2> rollout:
2-3>   - { where: staging, status: done, on: @(-310) }
4>   - { where: staging, status: done, on: @(-310) }
2-3>   - { where: production, status: open }
4>   - { where: production, status: done, on: @(-302) }
2-2> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-309) }
3> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-309), decision: approved, by: stefan, on: @(-304), note: For the product engineers too }
5> tests:
  - { check: "No blocked event that somebody misses, 14 days", result: passed, by: priya, on: @(-288), evidence: "Three, all from an old mobile build" }
4> communication:
  - { audience: analytics, do: Read Trial Started where you read Signup before, from: @(-302), channel: "#numbers", sent-on: @(-303) }
rollback: Allow unplanned events again; the names stay.
`,
  ),
  change(
    'gtm-clean-up',
    `
-109 14:30 ben draft
-104 11:40 ben live
-96 10:50 ben tested
---
title: 63 tags leave the container
kind: removed
track: pre-approved
status: @
tools: [google-tag-manager]
owner: ben
2> done-by: [ben, pixelwerk]
risk: medium
why: 63 of 118 tags did not fire in 90 days or belong to tools that we left, Drift and Hotjar among them.
2> settings:
  - { asset: Container GTM-T4LLY88, path: Tags, from: 118, to: 55 }
3> outcome: { metric: Time until the demo page can be used on a phone, baseline: 4.1 s, target: 3 s, result: 2.9 s, on: @(-96) }
2> rollback: Publish container version 151, which has them all.
`,
  ),
  change(
    'one-form',
    `
-93 10:15 ben draft
-88 10:40 ben proposed
-85 16:30 noor deferred
---
title: One form that asks less of people whom we know
kind: changed
track: needs-approval
status: @
3> status-reason: Waits for the new website, whose templates would need it built twice; look again in @(+40 my)
tools: [marketo, wordpress]
owner: ben
risk: medium
why: We have 14 forms, and a customer of five years still types the name of the company.
2> what: Progressive fields over three visits. Needs cookies, so 42% of visitors would see the long form all the same.
2> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-88), decision: approved, by: hanne, on: @(-86), note: "If the prefilled address is never shown to somebody else" }
`,
  ),
  change(
    'video-progress',
    `
-66 11:10 ben live
-65 10:30 priya tested
---
title: Video progress is counted at 25, 50, 75 and 100%
kind: added
status: @
tools: [google-tag-manager, ga4]
owner: ben
`,
  ),
];
