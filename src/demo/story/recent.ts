import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** The last days. */
export const RECENT_STORY: readonly StoryFile[] = [
  change(
    'plugin-update',
    `
-6 10:35 ben live
-5 11:15 ben tested
---
title: Forms load again for visitors with the new consent plugin
kind: fixed
track: pre-approved
status: @
tools: [wordpress, marketo]
owner: ben
done-by: [pixelwerk]
risk: medium
why: After the update of @(-7 dm) the script of the forms waited for a consent group that it does not need. 19 hours without a form for those who refused.
what: The script is strictly necessary again. The nightly check now opens three forms with everything refused.
impact: { in-flight: About 40 visitors saw an empty box; they cannot be found again. }
communication:
  - { audience: legal, message: "Whoever refused cookies got no form for 19 hours. The form needs no consent, stores nothing before it is sent, and is there again for everybody." }
  - { audience: leadership, message: "For 19 hours visitors who refused cookies saw no form: about 40 people, whom nobody can find again. A nightly check now opens the forms as such a visitor." }
2> tests:
  - { check: "Refuse all, nine languages, form appears", result: passed, by: ben, on: @(-6) }
`,
  ),
  change(
    'asana-webinar',
    `
-5 16:15 marisol tested
---
title: The webinar request in Asana asks for the time zone
kind: changed
status: @
live: @(-5)
tested: @(-5)
tools: [asana]
owner: marisol
why: Chicago asked for 4 pm and got it, in Rotterdam.
`,
  ),
  change(
    'round-robin-weights',
    `
-4 15:25 tomasz proposed
-3 16:20 tomasz live
---
title: Ana and Piet get half as many demos until the end of their first month
kind: changed
track: pre-approved
status: @
tools: [chili-piper]
processes: [lead-routing]
requester: rob
owner: tomasz
risk: low
why: Both started this week and cannot run four demos a day.
settings:
  - { target: chili-piper, environment: production, path: Router / Weight / new starters, from: 1, to: 0.5 }
2> communication:
  - { audience: sdr, do: "Nothing; you may see a few more demos than last week", from: @(-3), channel: "#sdr-floor", sent-on: @(-3) }
`,
  ),
  change(
    'recycled-status',
    `
-1 09:35 noor draft
---
title: New lead status Nurture for leads that sales gives back
kind: added
status: @
tools: [salesforce, marketo]
processes: [lead-lifecycle]
owner: noor
why: |
  Recycled leads go back to Known and look like strangers. Rob would accept a status of their own if it does not count
  as an MQL again within 90 days.
`,
  ),
  change(
    'newsletter-sender',
    `
-1 16:05 noor live
---
title: The newsletter comes from Julia and no longer from marketing@
kind: changed
track: pre-approved
status: @
tools: [marketo]
owner: noor
done-by: [marisol]
risk: low
why: In the test of two issues 24% instead of 19% opened it.
settings:
  - { asset: EML-TEMPLATE-Newsletter, path: "Token / {{my.SenderName}}", from: Tallyhaven, to: Julia Marsh at Tallyhaven }
communication:
  - { audience: leadership, do: "Julia: read each issue before it is sent, and expect answers in your inbox", from: @(+1), message: "The newsletter comes from Julia. In the test 24% instead of 19% opened it." }
  - { audience: marketing, do: "Write the newsletter in the first person; Julia signs it", from: @(+1) }
`,
  ),
];

/** Begun today and not saved to the logbook yet. */
export const UNSAVED_STORY: readonly StoryFile[] = [
  change(
    'pricing-points',
    `
0 08:40 noor draft
---
title: Fewer points for a second look at the pricing page
kind: changed
status: @
tools: [marketo]
processes: [lead-scoring]
owner: noor
why: |
  Five looks at the pricing page make an MQL. Kenji's sample of last week: a third of them are students who compare
  tools for a thesis.
`,
  ),
];
