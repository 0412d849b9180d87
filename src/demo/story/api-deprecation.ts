import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** A vendor ends a way of signing in, and sets the date. One change for each caller. */
export const API_STORY: readonly StoryFile[] = [
  change(
    'token-header',
    `
-113 16:20 kenji draft | Marketo ends the token in the URL: first notes
-108 17:10 kenji proposed
-104 10:15 stefan approved
-100 16:35 kenji scheduled
-81 17:05 kenji
-52 16:40 kenji
-21 16:45 kenji
---
title: Marketo ends access_token in the URL; all callers move to the header
kind: migrated
track: needs-approval
status: @
priority: high
deadline: @(+41 eom)
4> window: { start: @(-88 09:00), end: @(+20 18:00) }
1-1> tools: [marketo]
2> tools: [marketo, segment, goldcast, hightouch, linkedin-ads]
2> integrations: [segment-marketo, goldcast-marketo, hightouch-marketo, linkedin-marketo]
owner: kenji
2> risk: high
why: |
  The vendor ends the old way at the end of @(+41 my): calls with access_token in the URL will get error 600, and most of our
  callers treat that as "nothing to do".
1-1>   Who calls us? Ask around.
2> what: |
  The log of 30 days names four callers with 1.2 million calls. Nobody had thought of LinkedIn, which goes through a small
  service that the agency built.

  - Each caller is a change of its own, part of this one.
  - Two weeks before the vendor we switch the old way off ourselves, for one hour first.
2> settings:
  - { target: marketo, environment: production, path: API / Calls a day with the token in the URL, from: 41300, to: 0 }
4> rollout:
4-4>   - { where: segment-marketo, status: open }
5>   - { where: segment-marketo, status: done, on: @(-83), by: priya }
4-5>   - { where: goldcast-marketo, status: open }
6>   - { where: goldcast-marketo, status: done, on: @(-59), by: marisol }
4-6>   - { where: linkedin-marketo, status: open }
7>   - { where: linkedin-marketo, status: done, on: @(-22), by: pixelwerk }
4>   - { where: hightouch-marketo, status: open }
4>   - { where: Old way off for one hour, status: open }
2-2> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-108) }
3> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-108), decision: approved, by: stefan, on: @(-104), note: "The hour is on a weekday, with everybody at their desk" }
2> tests:
  - { check: The log names no caller without a change, result: passed, by: kenji, on: @(-108) }
  - { check: No call over the old way for seven days, result: open }
2> communication:
  - { audience: marketing, do: "No new automation that calls Marketo, until this is done; ask Kenji", from: @(-100), channel: "#marketing", sent-on: @(-100) }
2> rollback: |
  Until the end of @(+41 month) each caller can go back to the URL. After it there is none; lists would be imported by hand.
links:
  - { url: "https://nation.marketo.example/product-blog/token-in-header", type: vendor-note }
  - https://tallyhaven.atlassian.example/browse/MOPS-333
`,
  ),
  change(
    'token-segment',
    `
-90 11:05 priya proposed
-87 10:20 stefan approved
-83 14:42 priya live
-76 11:10 priya tested
---
title: Segment calls Marketo with the token in the header
kind: migrated
track: needs-approval
status: @
tools: [segment, marketo]
integrations: [segment-marketo]
part-of: @(#token-header)
owner: priya
risk: medium
why: Part of the move away from the token in the URL. 29,000 calls a day, the most of all callers.
settings:
  - { target: segment-marketo, environment: production, path: API / Way of signing in, from: access_token in the URL, to: Authorization header }
1-1> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-90) }
2> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-90), decision: approved, by: stefan, on: @(-87) }
4> tests:
  - { check: A trial start arrives within a minute, result: passed, by: priya, on: @(-83) }
  - { check: Seven days without error 600 to 610, result: passed, by: priya, on: @(-76) }
rollback: Destination version 1 of the Marketo mapping, one click.
`,
  ),
  change(
    'token-goldcast',
    `
-64 16:10 marisol proposed
-63 16:35 stefan approved
-59 16:42 marisol live
-49 15:50 marisol tested
---
title: Goldcast calls Marketo with the token in the header, and brings poll answers
kind: migrated
track: needs-approval
status: @
tools: [goldcast, marketo]
integrations: [goldcast-marketo]
part-of: @(#token-header)
owner: marisol
risk: medium
why: Their connector 2.4 signs in by header. It also sends poll answers, which field marketing has wanted since the trial.
settings:
  - { target: goldcast-marketo, environment: production, path: API / Way of signing in, from: access_token in the URL, to: Authorization header }
  - { target: goldcast-marketo, environment: production, path: Connector / Version, from: "2.3", to: "2.4" }
1-1> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-64) }
2> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-64), decision: approved, by: stefan, on: @(-63) }
4> tests:
  - { check: WBN-@(-52 ym)-Close-faster arrives with 188 attendees and their answers, result: passed, by: marisol, on: @(-49) }
rollback: Connector 2.3, until the deadline.
`,
  ),
  change(
    'token-linkedin',
    `
-41 16:30 kenji draft
-36 15:45 kenji proposed
-29 16:20 stefan approved
-22 16:05 kenji live
-15 16:40 kenji tested
---
title: The LinkedIn service of the agency signs in by header
kind: migrated
track: needs-approval
status: @
tools: [linkedin-ads, marketo]
integrations: [linkedin-marketo]
part-of: @(#token-header)
owner: kenji
2> done-by: [pixelwerk]
risk: medium
why: Nobody here knew that it existed. It runs on a server of the agency, with a key that Dan had made.
settings:
  - { target: linkedin-marketo, environment: production, path: API / Way of signing in, from: access_token in the URL, to: Authorization header }
2>   - { target: linkedin-marketo, environment: production, path: API / User, from: dan.whitcombe API, to: svc-linkedin with role Lead import }
2-2> approvals:
  - { role: security, asked-of: stefan, asked-on: @(-36) }
3> approvals:
  - { role: security, asked-of: stefan, asked-on: @(-36), decision: approved, by: stefan, on: @(-29), note: "Key in our vault; the agency gets it for its server only" }
5> tests:
  - { check: A test lead of each of the nine forms arrives, result: passed, by: marisol, on: @(-21) }
  - { check: The old key gets error 601, result: passed, by: kenji, on: @(-15) }
4> communication:
  - { audience: legal, message: "The agency's LinkedIn service used the key of somebody who has left us. It has its own now, which can add leads and read nobody." }
rollback: The agency keeps the last version ready until the deadline.
`,
  ),
  change(
    'token-hightouch',
    `
-13 11:40 priya proposed
-8 10:25 stefan approved
-7 11:15 priya scheduled
---
title: Hightouch calls Marketo with the token in the header
kind: migrated
track: needs-approval
status: @
3> window: { start: @(+4 10:00), end: @(+4 12:00) }
tools: [hightouch, marketo]
integrations: [hightouch-marketo]
part-of: @(#token-header)
owner: priya
risk: low
why: The last caller. Hightouch switched by itself for new workspaces; ours is older and has to be told.
settings:
  - { target: hightouch-marketo, environment: production, path: API / Way of signing in, from: access_token in the URL, to: Authorization header }
1-1> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-13) }
2> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-13), decision: approved, by: stefan, on: @(-8) }
tests:
  - { check: The run at 05:30 writes as many rows as the day before, result: open }
3> communication:
  - { audience: leadership, message: "The last of the programs that Marketo would have locked out next year. After this day nothing of ours stops at its deadline." }
rollback: Switch of the destination back; the next run takes it.
`,
  ),
];
