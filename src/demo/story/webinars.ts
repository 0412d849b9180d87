import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** Webinars: their template, their duplicates, and the swap of the platform. */
export const WEBINAR_STORY: readonly StoryFile[] = [
  change(
    'webinar-template',
    `
-250 16:10 dan draft
-246 15:45 dan live
-241 16:05 dan tested
---
title: Webinar programs are built from one template with tokens
kind: added
track: pre-approved
status: @
tools: [marketo, on24]
processes: [campaign-intake]
owner: dan
2> done-by: [dan]
risk: low
why: Eleven webinars last quarter, each cloned from the one before with its mistakes. Two mailed the wrong date.
2> what: |
  Program WBN-TEMPLATE-v1: invitation, two reminders, two follow-ups, six smart campaigns. Date, speakers, title, image
  and the link to register are tokens of the program.
settings:
  - { target: marketo, environment: production, asset: WBN-TEMPLATE-v1, path: "Token / {{my.EventDate}}", from: null, to: "May 1, 2000, 4 pm CET" }
impact: { in-flight: Webinars that are planned already keep their program. }
3> tests:
  - { check: A clone without any edit shows the token's default in red, result: passed, by: dan, on: @(-244) }
  - { check: WBN-@(-241 ym)-Budget-season went out from the template, result: passed, by: dan, on: @(-241) }
`,
  ),
  change(
    'on24-duplicates',
    `
-240 15:50 marisol proposed
-238 16:12 marisol live
-231 15:40 marisol tested
---
title: Registrants with a second address are no longer doubled
kind: fixed
track: pre-approved
status: @
tools: [on24, marketo]
integrations: [on24-marketo]
owner: marisol
risk: low
why: Whoever registers with a private address and attends with the office's becomes two leads, and the second gets "Sorry we missed you".
settings:
  - { target: on24-marketo, environment: production, path: Match / By, from: e-mail, to: "registrant id, then e-mail" }
2> impact: { records: 1140, in-flight: "1,140 pairs of the last year were merged by hand, oldest record first" }
3> tests:
  - { check: Register with one address and attend with another, result: passed, by: marisol, on: @(-231) }
`,
  ),
  change(
    'goldcast-swap',
    `
-168 10:20 marisol draft | Goldcast on trial
-160 16:40 marisol
-148 16:30 marisol proposed
-142 15:15 noor approved | The swap is agreed: ON24 until the contract ends
-115 15:50 marisol live
-97 16:22 marisol tested | ON24 is off
---
title: Goldcast replaces ON24
kind: migrated
track: needs-approval
status: @
3> priority: medium
3> deadline: @(-96 eom)
1-2> tools: [goldcast]
3> tools: [on24, goldcast, marketo]
3> processes: [campaign-intake]
3> part-of: Budget @(-148 year)
requester: julia
owner: marisol
5> done-by: [marisol, kenji, tomasz]
3> risk: high
why: |
1-2>   ON24 renews soon at plus 18%. We try Goldcast with three webinars before we sign again.
3>   ON24 renews at plus 18%, its pages cannot carry our design, and attendance reaches Marketo after hours.
3>   Three webinars on Goldcast: 46% attended instead of 38%, and the list for the SDRs was there in four minutes.
2> what: |
2-2>   - First trial webinar, Month-end without overtime: 212 registered, 98 came. Captions in German were wrong twice.
3>   Webinars from @(-115 dm) on are on Goldcast. Those already announced on ON24 stay there. After the last of them the
3>   integration goes off, recordings and attendance are exported, and the contract ends.
3>   
3>   What Goldcast cannot do: a simulive with questions in two languages. We had one last year.
3> rollout:
3-4>   - { where: Integration and templates, status: open }
5>   - { where: Integration and templates, status: done, on: @(-131), by: kenji }
3-4>   - { where: New webinars, status: open }
5>   - { where: New webinars, status: done, on: @(-115), by: marisol }
3-5>   - { where: Recordings of 212 webinars exported, status: open }
6>   - { where: Recordings of 212 webinars exported, status: done, on: @(-102), by: marisol, note: "207; five were empty" }
3-5>   - { where: ON24 switched off, status: open }
6>   - { where: ON24 switched off, status: done, on: @(-97), by: marisol }
3-3> approvals:
  - { role: marketing, asked-of: julia, asked-on: @(-148) }
  - { role: finance, asked-of: ines, asked-on: @(-148), due: @(-142) }
  - { role: security, asked-of: stefan, asked-on: @(-148) }
  - { role: legal, asked-of: hanne, asked-on: @(-148) }
4> approvals:
  - { role: marketing, asked-of: julia, asked-on: @(-148), decision: approved, by: julia, on: @(-148) }
  - { role: finance, asked-of: ines, asked-on: @(-148), due: @(-142), decision: approved, by: ines, on: @(-143), note: "27,800 instead of 42,500 a year; notice to ON24 is out" }
  - { role: security, asked-of: stefan, asked-on: @(-148), decision: approved, by: stefan, on: @(-144) }
  - { role: legal, asked-of: hanne, asked-on: @(-148), decision: approved, by: hanne, on: @(-142), evidence: Signed agreement in the contract archive, note: Recordings stay in the EU }
3> tests:
3-4>   - { check: Registration and attendance of one event agree on both sides, result: open }
5>   - { check: Registration and attendance of one event agree on both sides, result: passed, by: marisol, on: @(-121) }
3-5>   - { check: Old recordings play from our share, result: open }
6>   - { check: Old recordings play from our share, result: passed, by: marisol, on: @(-99) }
6> outcome: { metric: Registrants who attend, baseline: 38%, target: 42%, result: 45% over five webinars, on: @(-97) }
5> communication:
  - audience: marketing
    do: Ask for webinars as before; the form in Asana builds them on Goldcast.
    from: @(-115)
    message: Speakers get their link by mail and need a browser, nothing to install.
    channel: "#marketing"
    sent-on: @(-120)
  - { audience: sdr, do: Find the list of attendees in the program five minutes after the end instead of the next day, from: @(-115), channel: "#sdr-floor", sent-on: @(-116) }
5> training:
  - { audience: marketing, material: "https://wiki.tallyhaven.example/events/goldcast-hosts", due: @(-112), done-by: 9 of 11, done-on: @(-113) }
3> rollback: Until the end of @(-96 month) a webinar can go back to ON24, whose template stays. After that there is no way back.
3> links:
  - { url: "https://tallyhaven.atlassian.example/browse/MOPS-270", type: ticket }
`,
  ),
  change(
    'goldcast-integration',
    `
-144 17:05 marisol proposed
-141 15:35 stefan approved
-138 17:12 marisol live
-130 16:30 marisol tested
---
title: Goldcast registrations and attendance reach Marketo
kind: added
track: needs-approval
status: @
tools: [goldcast, marketo]
integrations: [goldcast-marketo]
part-of: @(#goldcast-swap)
owner: marisol
risk: medium
why: Without it every list would be carried by hand.
settings:
  - { target: goldcast-marketo, environment: production, path: Sync / Attended from, from: null, to: 5 minutes }
  - { target: goldcast-marketo, environment: production, path: Sync / API user, from: null, to: svc-goldcast with role Event sync }
1-1> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-144) }
2> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-144), decision: approved, by: stefan, on: @(-141) }
4> tests:
  - { check: "No consent box ticked, no consent written", result: passed, by: marisol, on: @(-137) }
  - { check: "400 registrations in ten minutes, none lost", result: passed, by: kenji, on: @(-130) }
rollback: Switch the integration off; lists come as a file.
`,
  ),
  change(
    'goldcast-templates',
    `
-136 17:40 kenji proposed
-131 15:50 kenji live
-127 16:05 kenji tested
---
title: Webinar template v2 for Goldcast
kind: changed
track: pre-approved
status: @
tools: [marketo, goldcast]
part-of: @(#goldcast-swap)
owner: kenji
risk: low
why: Links and the calendar file come from Goldcast now.
settings:
  - { target: marketo, environment: production, asset: WBN-TEMPLATE-v2, path: "Token / {{my.JoinLink}}", from: null, to: "{{member.webinar url}}" }
3> tests:
  - { check: The calendar file opens in Outlook and Google with the right hour in Chicago, result: passed, by: kenji, on: @(-127) }
relations:
  - { type: follows, id: @(#webinar-template) }
`,
  ),
  change(
    'on24-sunset',
    `
-117 11:32 marisol live
-112 15:40 marisol tested
---
title: No new webinars on ON24
kind: deprecated
track: pre-approved
status: @
tools: [on24]
part-of: @(#goldcast-swap)
owner: marisol
risk: low
why: Two webinars are still announced there, on @(-109 dm) and @(-104 dm). After them nobody should start a third.
`,
  ),
  change(
    'on24-off',
    `
-101 16:10 marisol proposed
-97 16:22 marisol live
-94 15:55 marisol tested
---
title: ON24 is switched off and its users are gone
kind: removed
track: pre-approved
status: @
tools: [on24, marketo]
integrations: [on24-marketo]
part-of: @(#goldcast-swap)
owner: marisol
2> done-by: [marisol, tomasz]
risk: medium
why: The contract ends with @(-96 month).
what: |
  Recordings (207), attendance (41,880 rows) and questions are in mkt-archive/on24, which Legal clears after two years.
  API user svc-on24 is deleted in Marketo.
settings:
  - { target: on24-marketo, environment: production, path: Sync / Status, from: on, to: off }
3> tests:
  - { check: No login and no API call after the end, result: passed, by: tomasz, on: @(-94) }
rollback: None. The vendor deletes the data 30 days after the end.
`,
  ),
];
