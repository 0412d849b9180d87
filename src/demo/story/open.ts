import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** What is under way or waits for somebody. */
export const OPEN_STORY: readonly StoryFile[] = [
  change(
    'identify-batch',
    `
-19 11:25 priya live
---
title: Segment sends people to Marketo in batches of 100
kind: fixed
track: pre-approved
status: @
tools: [segment, marketo]
integrations: [segment-marketo]
owner: priya
risk: medium
why: Batches of 300 hit the limit of 50 calls in 20 seconds on the day of the launch; 84 trials arrived two hours late.
settings:
  - { target: segment-marketo, environment: production, path: Sync / Batch size, from: 300, to: 100 }
tests:
  - { check: The next mailing to more than 50,000 causes no error 606, result: open }
communication:
  - { audience: sales, message: "84 trials of the launch day reached you two hours late. New ones are with you within minutes again, also on days like that." }
rollback: Set 300.
`,
  ),
  change(
    're-permission-uk',
    `
-21 10:20 noor draft
-16 11:45 noor proposed | Re-permission UK: waiting for Legal
---
title: Re-permission of 6,200 contacts in the United Kingdom
kind: changed
track: needs-approval
status: @
priority: medium
tools: [marketo, salesforce]
processes: [consent-management]
part-of: Privacy programme
requester: hanne
owner: noor
risk: high
reversible: no
why: The three waves left the UK out, where the soft opt-in may carry some of them. 6,200 remain who never bought anything.
2> what: |
  One wave as in the other countries, text 3.0 in English, 21 days. Before that Legal says which of the 6,200 the soft
  opt-in covers.
2> settings:
  - { target: marketo, environment: production, path: Consent / Countries of the re-permission, from: EEA without UK, to: EEA and UK }
2> compliance:
  - { law: gdpr, because: UK GDPR, basis: "Art. 6(1)(a)" }
  - { law: eprivacy, because: "PECR, regulation 22: soft opt-in" }
2> impact: { records: 6200, downstream: [salesforce, salesloft] }
2> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-16), due: @(-9), note: Which of them does the soft opt-in cover? }
  - { role: sales, asked-of: grace, asked-on: @(-16), decision: approved, by: grace, on: @(-14) }
2> tests:
  - { check: Seeds with UK and with Irish addresses fall on the right side, result: open }
2> rollback: As before, the wave can be stopped and suppressions stay.
2> relations:
  - { type: follows, id: @(#re-permission) }
region: EMEA
`,
  ),
  change(
    'na-pilot',
    `
-14 17:20 kenji draft
-12 16:10 kenji proposed
---
title: Six weeks with a threshold of 65 in North America
kind: changed
track: needs-approval
status: @
tools: [marketo]
processes: [lead-scoring]
requester: luis
owner: kenji
risk: medium
why: Luis's SDRs run out of MQLs on Wednesdays. EMEA has enough at 75, so the number should not move there.
2> what: |
  A second smart campaign for country US, CA and MX, with its own threshold. It ends by itself after six weeks; what
  counts is the number of meetings held and not of MQLs.
2> settings:
  - { target: marketo, environment: production, asset: OPS-Threshold-NA, path: Scoring / MQL threshold, from: null, to: 65 }
2> approvals:
  - { role: sales, asked-of: luis, asked-on: @(-12), decision: approved, by: luis, on: @(-11) }
  - { role: sales, asked-of: rob, asked-on: @(-12), due: @(-5) }
2> tests:
  - { check: A lead from Canada at 66 is an MQL and one from Spain is not, result: open }
2> outcome: { metric: Meetings held a week in North America, baseline: "31", target: "38" }
2> rollback: Switch the campaign off. MQLs of the pilot keep their status and the flag Pilot-65.
relations:
  - { type: follows, id: @(#mql-75) }
region: NA
`,
  ),
  change(
    'alert-channel',
    `
-15 16:40 kenji draft
-11 15:30 kenji cancelled
---
title: MQL alerts in one Slack channel instead of direct messages
kind: changed
status: @
2> status-reason: Rob asked his team; a channel with 30 alerts an hour is one that nobody reads
tools: [slack, marketo]
owner: kenji
`,
  ),
  change(
    'zoominfo-notice',
    `
-10 14:50 noor draft
---
title: Do we renew ZoomInfo?
kind: deprecated
status: @
priority: medium
deadline: @(+12)
tools: [zoominfo]
requester: ines
owner: noor
why: |
  58,000 USD, renewal in two months, notice 60 days before. Match rate in EMEA is 34%.
  Ines wants an answer by @(+12 dm). Who uses the prospect lists besides the SDRs in Chicago?
`,
  ),
  change(
    'banner-pt-br',
    `
-13 10:50 ben draft
-10 11:10 ben proposed
-3 10:20 ben approved | Hanne agrees to the Portuguese banner
-2 14:35 ben | Portugal gets the translation too
---
title: Cookie banner in Brazilian Portuguese
kind: added
track: needs-approval
status: @
2> window: { start: @(+2 09:00) }
tools: [onetrust, wordpress]
processes: [consent-management]
requester: julia
owner: ben
risk: low
why: The pages for São Paulo open next month, and LGPD asks for a banner that visitors can read.
2> what: Text 2.0 translated, reviewed by counsel in São Paulo. Geolocation rule Brazil is opt-in, like the EEA.
2> translations:
  - language: pt-BR
    title: Banner de cookies em português do Brasil
    why: As páginas de São Paulo entram no ar no mês que vem, e a LGPD pede um banner que os visitantes consigam ler.
    what: Texto 2.0 traduzido e revisado pela assessoria jurídica em São Paulo. No Brasil a regra de geolocalização é opt-in, como no EEE.
2> settings:
  - { target: onetrust, environment: production, path: Banner / Languages, from: "9", to: "10" }
4>   - { target: onetrust, environment: production, path: Banner / Language in Portugal, from: English, to: Portuguese }
2> compliance:
  - { law: lgpd, because: Information in clear language, basis: "Art. 8 and 9" }
3> communication:
  - { audience: legal, do: "Send questions about the Portuguese text to Ben; he has the version of counsel", from: @(+2), message: "Visitors from Brazil are asked before anything is stored, in Portuguese, with the text 2.0 that you approved." }
  - { audience: leadership, message: "Visitors from Brazil are asked in Portuguese, as LGPD wants it, before the pages for São Paulo open." }
2-2> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-10) }
3> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-10), decision: approved, by: hanne, on: @(-4), evidence: "Legal desk, request 252", note: With the review of the outside counsel }
2> rollback: Publish without the language; visitors get English.
`,
  ),
];
