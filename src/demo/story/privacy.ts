import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** Banner, consent mode, retention, and the law of California. */
export const PRIVACY_STORY: readonly StoryFile[] = [
  change(
    'banner-reject',
    `
-292 11:10 ben draft
-286 10:32 ben proposed
-281 16:05 ben approved
-279 10:12 ben live
-272 10:40 ben tested
---
title: Reject stands beside accept in the cookie banner
kind: changed
track: needs-approval
status: @
tools: [onetrust, ga4]
processes: [consent-management]
requester: hanne
owner: ben
4> done-by: [ben]
risk: medium
why: |
  Until now refusing took three clicks. The Dutch and French authorities fine that, and two customers asked about it in
  their security questionnaire.
2> what: The first layer has three buttons of equal size and colour. Nothing loads before a choice.
settings:
  - { target: onetrust, environment: production, path: Banner / Reject on first layer, from: no, to: yes }
  - { target: onetrust, environment: production, path: Banner / Text version, from: "1.4", to: "2.0" }
2> compliance:
  - { law: eprivacy, because: Refusing is as easy as accepting, evidence: "https://wiki.tallyhaven.example/privacy/banner-2-0" }
  - { law: gdpr, basis: "Art. 7(3)" }
2> impact: { reports: [Web traffic, Paid conversions], downstream: [ga4, google-tag-manager, linkedin-ads] }
2-2> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-286) }
  - { role: marketing, asked-of: julia, asked-on: @(-286) }
3> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-286), decision: approved, by: hanne, on: @(-284), evidence: "Legal desk, request 131" }
  - { role: marketing, asked-of: julia, asked-on: @(-286), decision: approved, by: julia, on: @(-281), note: "Knowing that measured traffic falls" }
5> tests:
  - { check: No cookie and no request to third parties before a choice, result: passed, by: ben, on: @(-279), evidence: Nine languages in three browsers }
  - { check: Screen reader reads the three buttons in order, result: passed, by: ben, on: @(-279) }
5> outcome: { metric: Visitors who accept, baseline: 71%, target: above 50%, result: 58%, on: @(-272) }
4> communication:
  - audience: analytics
    do: Do not compare sessions across this day; use leads and pipeline instead.
    from: @(-279)
    message: About 13% fewer sessions are measured. The visitors are still there.
    channel: "#numbers"
    sent-on: @(-280)
rollback: Publish banner 1.4. Legal must know within the hour if we do.
region: EMEA
`,
  ),
  change(
    'consent-mode',
    `
-276 14:40 ben proposed
-273 10:05 ben approved
-270 11:22 ben live
-258 11:15 priya tested
---
title: Consent mode v2, so that ads count what they may
kind: added
track: needs-approval
status: @
deadline: @(-262 eom)
tools: [google-tag-manager, ga4, onetrust]
integrations: [onetrust-google-tag-manager]
owner: ben
3> done-by: [ben, priya]
risk: medium
why: Google stops building audiences in the EEA for tags that send no consent state.
settings:
  - { target: google-tag-manager, environment: production, path: Consent mode / Default in EEA and UK, from: not set, to: denied }
  - { target: ga4, environment: production, path: Reporting identity, from: Observed, to: Blended }
compliance:
  - { law: gdpr, because: "Basic mode: tags wait for the choice and send nothing before" }
1-1> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-276) }
2> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-276), decision: approved, by: hanne, on: @(-273), evidence: "Legal desk, request 137", note: Basic mode only }
4> tests:
  - { check: "Four states in the tag assistant: none, all, analytics, ads", result: passed, by: ben, on: @(-270) }
  - { check: Modelled conversions appear in Ads, result: passed, by: priya, on: @(-258) }
what: The banner's choice reaches every Google tag as four signals. Before a choice nothing is sent.
rollback: Publish container version 118.
region: EMEA
relations:
  - { type: follows, id: @(#banner-reject) }
`,
  ),
  change(
    'retention-36',
    `
-268 10:20 noor draft
-263 15:50 noor proposed
-259 10:10 noor approved
-256 11:12 noor live
-236 10:05 noor tested
---
title: People who were silent for 36 months are deleted
kind: added
track: needs-approval
status: @
tools: [marketo, salesforce]
processes: [data-retention]
2> part-of: Privacy programme
2> requester: hanne
owner: noor
4> done-by: [noor, tomasz]
risk: high
reversible: no
why: We keep 88,000 people who did nothing for three years, pay for each of them, and could not say why we have them.
2> what: |
  On the first Monday of each month, after a look by Legal, leads without activity, opportunity or contract for
  36 months are deleted in Salesforce and in Marketo. A hash of the address stays on the stop list.
2> settings:
  - { target: data-retention, path: Months without activity, from: null, to: 36 }
2> compliance:
  - { law: gdpr, because: Storage limitation, basis: "Art. 5(1)(e)", evidence: "https://wiki.tallyhaven.example/privacy/retention" }
4> impact: { records: 87940, reports: [Database health], downstream: [snowflake, salesloft] }
2-2> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-263) }
  - { role: sales, asked-of: luis, asked-on: @(-263) }
3> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-263), decision: approved, by: hanne, on: @(-262), evidence: "Legal desk, request 140" }
  - { role: sales, asked-of: luis, asked-on: @(-263), decision: approved, by: luis, on: @(-259), note: "Strategic accounts are exempt, list of 40" }
2-4> tests:
  - { check: "Sandbox: 2,000 deleted, no opportunity touched", result: passed, by: tomasz, on: @(-264) }
4>   - { check: Count on both sides after the first run, result: open }
5> tests:
  - { check: "Sandbox: 2,000 deleted, no opportunity touched", result: passed, by: tomasz, on: @(-264) }
  - { check: Count on both sides after the first run, result: passed, by: noor, on: @(-236), evidence: "87,940 in Marketo, 87,938 in Salesforce; two merged meanwhile" }
4> communication:
  - { audience: sales, do: "If you want to keep a silent contact, log a reason before the first Monday of the month", from: @(-256), channel: "#sales-news", sent-on: @(-261) }
rollback: |
  None after deletion. Within 15 days Tomasz can restore from the Salesforce recycle bin; Marketo has no bin, so the
  export of each run is kept encrypted for 30 days.
`,
  ),
  change(
    'gpc-ccpa',
    `
-79 10:15 ben draft
-75 10:40 ben proposed
-70 15:25 ben approved
-68 11:22 ben live
-60 10:30 ben tested
---
title: The browser's signal Do not sell is honoured in the United States
kind: added
track: needs-approval
status: @
tools: [onetrust, google-tag-manager, segment]
processes: [consent-management]
requester: hanne
owner: ben
4> done-by: [ben, priya]
risk: medium
why: California's regulator fined a retailer for ignoring Global Privacy Control. 6% of our US visitors send it.
2> what: |
  With the signal, tags of the advertising group do not load and Segment gets no call to ad destinations.
  A visitor who is known by e-mail is opted out everywhere, not only in that browser.
settings:
  - { target: onetrust, environment: production, path: Geolocation rule US / Global Privacy Control, from: ignored, to: opts out }
2>   - { target: segment, environment: production, path: Destination filter / LinkedIn, from: none, to: context.gpc is not true }
2> compliance:
  - { law: ccpa, because: Opt-out preference signal, basis: "§ 7025" }
2-2> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-75) }
3> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-75), decision: approved, by: hanne, on: @(-70), evidence: "Legal desk, request 214", note: "Also for known visitors" }
5> tests:
  - { check: "Browser with the signal: no advertising request on 12 pages", result: passed, by: ben, on: @(-67) }
  - { check: A known visitor is left out of the next LinkedIn upload, result: passed, by: priya, on: @(-61) }
4> communication:
  - { audience: marketing, do: "Expect US retargeting audiences about 6% smaller", from: @(-68), channel: "#marketing", sent-on: @(-69) }
rollback: Set the geolocation rule back, and tell Legal the same day.
region: NA
`,
  ),
];
