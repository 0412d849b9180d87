import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** Intake, names, and what was launched. */
export const CAMPAIGN_STORY: readonly StoryFile[] = [
  change(
    'program-names',
    `
-384 15:20 dan proposed
-379 17:22 dan live
-370 16:05 dan tested
---
title: Programs are called CHANNEL-YYYY-MM-Topic
kind: added
track: pre-approved
status: @
tools: [marketo]
processes: [naming-conventions]
owner: dan
risk: low
why: Cost per webinar takes Priya two days, since webinars are called Webinar, WBN, web-inar and Q3 thing.
what: |
  New programs from today. Live ones are renamed when somebody works on them; what is over stays as it is.

  Channels: WBN, EVT, EML, NUR, CNT, ADV, WEB, OPS.
settings:
  - { target: naming-conventions, path: Program / Pattern, from: null, to: CHANNEL-YYYY-MM-Topic }
2> communication:
  - { audience: marketing, do: Name new programs by the pattern; the page in the wiki has one example per channel, from: @(-379), channel: "#marketing", sent-on: @(-379) }
3> tests:
  - { check: All 22 programs since then fit the pattern, result: passed, by: dan, on: @(-370), evidence: "20 did, two were renamed" }
`,
  ),
  change(
    'utm-lower-case',
    `
-377 11:05 ben proposed
-373 10:15 ben approved
-371 11:32 ben live
-359 10:40 priya tested
---
title: utm_medium is one of nine values, in lower case
kind: changed
track: pre-approved
status: @
tools: [wordpress, marketo, ga4]
processes: [naming-conventions]
integrations: [wordpress-marketo]
requester: priya
owner: ben
risk: low
why: Email, email, e-mail, EMail and newsletter are five channels in the report.
settings:
  - target: naming-conventions
    path: UTM / utm_medium / Values
    from: free text, 41 in use
    to: [email, cpc, paid-social, social, referral, event, webinar, partner, other]
  - { target: wordpress-marketo, environment: production, path: Mapping / utm_medium / Rule, from: none, to: "lower case; unknown values become other" }
4> tests:
  - { check: "Less than 2% other after two weeks", result: passed, by: priya, on: @(-359), evidence: "1.1%, one agency" }
3> communication:
  - { audience: marketing, do: Make links with the link builder in Asana; typed ones may count as other, from: @(-371), channel: "#marketing", sent-on: @(-372) }
rollback: Take the rule off the hidden field. Values that became other keep the original in utmMediumRaw.
`,
  ),
  change(
    'intake-form',
    `
-352 10:40 noor proposed
-346 15:24 noor live
-325 10:30 noor tested
---
title: Campaign requests come through a form in Asana
kind: added
track: needs-approval
status: @
tools: [asana]
processes: [campaign-intake]
owner: noor
risk: low
why: |
  Last month 34 requests came by mail, chat, and in the corridor. Eleven had no date, nine no audience, and two were
  built twice.
what: Ten questions, two of them required by law. Without a budget code nothing is planned.
settings:
  - { target: campaign-intake, path: Lead time / Webinar, from: null, to: 10 working days }
  - { target: campaign-intake, path: Lead time / Newsletter, from: null, to: 10 working days }
1-1> approvals:
  - { role: marketing, asked-of: julia, asked-on: @(-352) }
2> approvals:
  - { role: marketing, asked-of: julia, asked-on: @(-352), decision: approved, by: julia, on: @(-348), note: Exceptions go to me and not to the builders }
3> tests:
  - { check: Nine of ten requests of the first month came by the form, result: passed, by: noor, on: @(-325), evidence: 41 of 44 }
2> communication:
  - audience: marketing
    do: Send requests with the form. What comes by chat is answered with a link to it.
    from: @(-346)
    message: You get a date or questions within two working days.
    channel: "#marketing"
    sent-on: @(-347)
2> training:
  - { audience: marketing, material: "https://wiki.tallyhaven.example/mops/intake", due: @(-340), done-by: 23 of 26, done-on: @(-341) }
`,
  ),
  change(
    'intake-7-days',
    `
-63 11:10 noor proposed
-58 10:34 noor live
-46 11:20 noor tested
---
title: Newsletters need 7 working days instead of 10
kind: changed
track: needs-approval
status: @
tools: [asana]
processes: [campaign-intake]
owner: noor
risk: low
why: Since the templates carry tokens, a newsletter takes Marisol six hours and waits six days.
settings:
  - { target: campaign-intake, path: Lead time / Newsletter, from: 10 working days, to: 7 working days }
1-1> approvals:
  - { role: marketing, asked-of: julia, asked-on: @(-63) }
2> approvals:
  - { role: marketing, asked-of: julia, asked-on: @(-63), decision: approved, by: julia, on: @(-60) }
3> tests:
  - { check: Four newsletters in a row were out on their day, result: passed, by: marisol, on: @(-46) }
`,
  ),
  change(
    'linkedin-forms',
    `
-296 16:40 dan proposed
-293 10:45 dan approved
-289 17:02 dan live
-280 15:40 dan tested
---
title: LinkedIn lead gen forms reach Marketo by themselves
kind: added
track: needs-approval
status: @
tools: [linkedin-ads, marketo]
integrations: [linkedin-marketo]
requester: julia
owner: dan
3> done-by: [pixelwerk, dan]
risk: medium
why: Somebody downloads a file each Monday; the fastest lead waits three days.
settings:
  - { target: linkedin-marketo, environment: production, path: Sync / Schedule, from: null, to: every 15 minutes }
compliance:
  - { law: gdpr, because: Consent is given in the form of a third party, basis: "Art. 6(1)(a)" }
1-1> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-296) }
2> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-296), decision: approved, by: hanne, on: @(-293), evidence: "Legal desk, request 128", note: Text LI-1.0; no tick means no mail }
what: Nine forms in four languages. A lead without the tick is created for sales and gets no mail.
4> tests:
  - { check: Each of the nine forms arrives within 20 minutes, result: passed, by: dan, on: @(-280) }
rollback: Pause the service; the weekly file still exists.
`,
  ),
  change(
    'nurture-pl',
    `
-55 16:20 marisol draft
-50 15:40 marisol live
-43 16:10 marisol tested
---
title: Polish trial nurture, five mails
kind: added
track: pre-approved
status: @
tools: [marketo]
owner: marisol
risk: low
why: E-invoicing becomes mandatory in Poland, and 9% of new trials come from there.
assets:
  - { tool: marketo, type: program, name: NUR-PL-Trial, id: PG1502, workspace: EMEA, status: done }
2> tests:
2-2>   - { check: Read by a native speaker in Tomasz's team, result: passed, by: tomasz, on: @(-51) }
3>   - { check: Read by a native speaker in Tomasz's team, result: passed, by: tomasz, on: @(-51) }
3>   - { check: Trials from Poland no longer enter NUR-EN-Trial, result: passed, by: marisol, on: @(-43) }
region: EMEA
`,
  ),
  change(
    'utm-id',
    `
-48 11:20 priya proposed
-44 14:32 priya live
-34 10:55 priya tested
---
title: Links carry utm_id, the program's id
kind: added
track: pre-approved
status: @
tools: [asana, ga4, marketo]
processes: [naming-conventions]
owner: priya
risk: low
why: Cost comes from the ad accounts by campaign id, and names never match for long.
settings:
  - { target: naming-conventions, path: UTM / utm_id, from: null, to: program id of Marketo }
3> tests:
  - { check: Every link of the last two weeks has it, result: passed, by: priya, on: @(-34), evidence: "98%; the rest was typed" }
`,
  ),
];
