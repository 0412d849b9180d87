import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** The MQL threshold, up and down with its reasons, and the score around it. */
export const SCORING_STORY: readonly StoryFile[] = [
  change(
    'scoring-as-found',
    `
-389 11:20 dan tested | Scoring model, written down as it stands today
---
title: Scoring model, written down as it stands
kind: added
track: pre-approved
status: @
live: @(-389)
tested: @(-389)
tools: [marketo]
processes: [lead-scoring]
owner: dan
why: Nobody could say why a webinar gives 15 points. From here on every change of a score says so.
settings:
  - { target: marketo, environment: production, path: Scoring / MQL threshold, to: 65 }
  - { target: marketo, environment: production, path: Scoring / Points / Pricing page, to: 10 }
  - { target: marketo, environment: production, path: Scoring / Points / Webinar attended, to: 15 }
  - { target: marketo, environment: production, path: Scoring / Points / Demo request, to: 100 }
logged-afterwards: true
`,
  ),
  change(
    'mql-80',
    `
-368 16:12 dan draft
-367 17:40 dan proposed | Asking sales about 80
-364 10:05 noor approved | Grace and Rob agree to 80
-362 09:42 dan live
-348 16:30 dan tested
---
title: Raise the MQL threshold to 80
kind: changed
track: needs-approval
status: @
requested: @(-370)
tools: [marketo]
processes: [lead-scoring]
2> requester: grace
owner: dan
4> done-by: [dan]
risk: medium
why: |
  Sales rejected 38% of MQLs last quarter, most of them with "not ready to talk".
2>   At 80 points 61 of the 70 that it accepted in @(-390 month) would still have come through.
2> what: |
  The threshold goes from 65 to 80. No rule changes its points.
  Leads between 65 and 79 on that day stay what they are: no status is taken back.
1-1> settings:
  - { target: marketo, environment: production, path: Scoring / MQL threshold, from: 65, to: 75 }
2> settings:
  - { target: marketo, environment: production, path: Scoring / MQL threshold, from: 65, to: 80 }
4> impact:
  reports: [MQL by week, Funnel conversion]
  in-flight: 212 leads had between 65 and 79 points on the day; they keep their MQL status.
2-2> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-367) }
  - { role: sales, asked-of: rob, asked-on: @(-367) }
3> approvals:
  - { role: sales, asked-of: grace, asked-on: @(-367), decision: approved, by: grace, on: @(-366), channel: mail, evidence: "Mail of @(-366 dm)" }
  - { role: sales, asked-of: rob, asked-on: @(-367), decision: approved, by: rob, on: @(-364), channel: "#sdr-floor" }
2-4> tests:
  - { check: "Replay of 90 days: 186 MQLs a week become 121", result: passed, by: dan, on: @(-367) }
4>   - { check: A test lead at 79 stays quiet; at 81 it alerts once, result: open }
5> tests:
  - { check: "Replay of 90 days: 186 MQLs a week become 121", result: passed, by: dan, on: @(-367) }
  - { check: A test lead at 79 stays quiet; at 81 it alerts once, result: passed, by: dan, on: @(-362) }
  - { check: No batch of old leads turns MQL in the first hour, result: passed, by: dan, on: @(-362) }
5> outcome: { metric: MQLs that sales accepts, baseline: 62%, target: 75%, result: 77% in the first two weeks, on: @(-348) }
4> communication:
  - audience: sdr
    do: Expect about 120 MQLs a week instead of 190; each has done more before you call.
    from: @(-362)
    channel: "#sdr-floor"
    sent-on: @(-363)
2> rollback: Set 65 again. Leads that missed MQL in between are in the smart list OPS-65-to-79.
links:
  - https://tallyhaven.atlassian.example/browse/MOPS-31
`,
  ),
  change(
    'score-decay',
    `
-333 15:45 dan proposed
-331 10:20 noor approved
-327 16:10 dan live
-316 15:25 dan tested
---
title: Scores fall when nothing happens for 60 days
kind: added
track: needs-approval
status: @
tools: [marketo]
processes: [lead-scoring]
owner: dan
3> done-by: [dan]
risk: medium
why: A lead that read six pages two winters ago still had 90 points and was called last week.
what: A weekly batch on Monday at 04:00 takes 10 points from whoever did nothing for 60 days, never below zero.
settings:
  - { target: marketo, environment: production, path: Scoring / Days without activity until decay, from: null, to: 60 }
  - { target: marketo, environment: production, path: Scoring / Points / Decay, from: null, to: -10 }
impact: { records: 74300 }
1-1> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-333) }
2> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-333), decision: approved, by: rob, on: @(-331), channel: mail, evidence: "Mail of @(-331 dm)" }
3> tests:
3-3>   - { check: Ten leads without activity lose 10 points on Monday, result: open }
4>   - { check: Ten leads without activity lose 10 points on Monday, result: passed, by: dan, on: @(-321) }
4>   - { check: The batch ends before the sync gets busy at 07:00, result: passed, by: dan, on: @(-321) }
rollback: Stop the batch. Points already taken come back from the score history of the last 30 days, not further.
`,
  ),
  change(
    'mql-70',
    `
-323 17:05 dan proposed
-320 10:40 noor approved
-318 16:02 dan live
-304 16:30 dan tested
---
title: Lower the MQL threshold to 70
kind: changed
track: needs-approval
status: @
tools: [marketo]
processes: [lead-scoring]
requester: rob
owner: dan
3> done-by: [dan]
risk: medium
why: |
  Since decay came on top of the higher threshold, MQLs fell to 84 a week. SDRs have capacity for 130
  and spent the spare hours on cold lists.
what: Threshold 80 to 70. Decay stays, since the leads that it stopped were the right ones.
settings:
  - { target: marketo, environment: production, path: Scoring / MQL threshold, from: 80, to: 70 }
1-1> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-323) }
2> approvals:
  - { role: sales, asked-of: rob, asked-on: @(-323), decision: approved, by: rob, on: @(-320), channel: phone }
4> tests:
  - { check: MQLs a week between 120 and 140 after two weeks, result: passed, by: dan, on: @(-304) }
4> outcome: { metric: MQLs a week, baseline: "84", target: "130", result: "127", on: @(-304) }
3> communication:
  - { audience: sdr, do: "Plan for about 130 MQLs a week again; keep using the reject reasons", from: @(-318), channel: "#sdr-floor", sent-on: @(-318) }
rollback: Set 80 again.
relations:
  - { type: follows, id: @(#mql-80) }
  - { type: follows, id: @(#score-decay) }
`,
  ),
];
