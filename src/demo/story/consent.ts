import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** Asking for consent again, in waves, with Legal; and what led to it. */
export const CONSENT_STORY: readonly StoryFile[] = [
  change(
    'double-opt-in',
    `
-243 10:20 noor draft
-240 15:12 noor proposed
-234 11:40 noor approved | Hanne approves the text of the confirmation
-230 15:12 noor live
-222 17:20 marisol tested
---
title: Germany, Austria and Switzerland confirm by mail before anything is sent
kind: added
track: needs-approval
status: @
2> requested: @(-251)
tools: [marketo, wordpress]
processes: [consent-management]
2> part-of: Privacy programme
2> requester: hanne
owner: noor
4> done-by: [kenji, pixelwerk]
risk: high
why: |
  German courts ask for proof that the owner of the address ticked the box. A tick alone is none.
2> what: |
  All 14 forms send one confirmation mail to visitors from DE, AT and CH. Only the click sets consent, with date,
  form and text version. No click in 14 days: the record is deleted, unless sales already works on it.
2> settings:
  - { target: marketo, environment: production, path: Consent / Double opt-in countries, from: null, to: "DE, AT, CH" }
  - { target: consent-management, path: Days until an unconfirmed record is deleted, from: null, to: 14 }
2> compliance:
  - { law: gdpr, because: Proof of consent, basis: "Art. 7(1)" }
  - { law: eprivacy, because: Mail advertising in Germany, basis: UWG § 7 }
2-2> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-240) }
  - { role: brand, asked-of: claire, asked-on: @(-240) }
3> approvals:
  - role: legal
    asked-of: hanne
    asked-on: @(-240)
    decision: approved
    by: hanne
    on: @(-234)
    channel: mail
    evidence: Legal desk, request 152
    note: Text v2.3 in German and English; no advertising in the confirmation
  - { role: brand, asked-of: claire, asked-on: @(-240), decision: approved, by: claire, on: @(-237) }
2-4> tests:
  - { check: No nurture and no sales cadence before the click, result: open }
  - { check: The click writes date and text version, result: open }
5> tests:
  - { check: No nurture and no sales cadence before the click, result: passed, by: marisol, on: @(-229) }
  - { check: The click writes date and text version, result: passed, by: marisol, on: @(-229) }
  - { check: Mail scanners do not click for people, result: passed, by: kenji, on: @(-222), evidence: A button behind a page instead of a bare link }
5> outcome: { metric: New DACH records with proof, baseline: 0%, target: 100%, result: "100%; 68% of visitors confirm", on: @(-222) }
4> communication:
  - { audience: sales-emea, do: "Do not write to a DACH lead with status Unconfirmed; call only if the form asked for a call", from: @(-230), channel: "#sales-emea", sent-on: @(-231) }
rollback: Forms go back to single opt-in in ten minutes. Records that wait for a click stay without consent.
region: EMEA
`,
  ),
  change(
    're-permission',
    `
-238 10:45 noor draft
-232 11:30 noor proposed | Re-permission: asking Legal and Brand
-226 16:20 noor | Three languages more, after a talk with Hanne
-224 10:05 noor approved
-221 11:10 kenji scheduled
-214 09:25 kenji live | Wave 1 is out
-212 15:30 kenji ^kenji | Re-permission: the list that keeps seeds out
-197 10:20 noor | Numbers of wave 1
-194 09:40 kenji | Wave 2 is out
-175 10:15 kenji | Wave 3 is out
-150 15:20 noor tested | Re-permission is done: what it brought
---
title: Ask 41,300 EMEA contacts for their consent again
kind: changed
track: needs-approval
status: @
2> priority: high
2> deadline: @(-140 eom)
2> requested: @(-251)
5> window: { start: @(-214 09:00), end: @(-150 18:00) }
tools: [marketo, salesforce, onetrust]
processes: [consent-management]
2> part-of: Privacy programme
2> requester: hanne
owner: noor
6> done-by: [kenji, marisol, pixelwerk]
risk: high
reversible: no
why: |
  The audit of @(-255 dm) found 41,300 contacts in EMEA whose opt-in nobody can prove: lists imported from trade
  fairs before @(-640 year), and a merge that overwrote the source. Legal wants proof or silence by the end of @(-140 my).
2> what: |
  Three waves of one mail each, with one button. Whoever does not click within 21 days is suppressed in Marketo, and
  the sync sets Email Opt Out in Salesforce. A reminder is not allowed: it would itself need consent.

  - Left out: customers with a running contract (legitimate interest, own text) and open opportunities.
2-2>   - Languages: English, German, French.
3>   - Languages: English, German, French, Dutch, Spanish, Polish.
  - Proof: date, mail, text version 3.0, kept in Marketo and in OneTrust.
2> settings:
  - { target: marketo, environment: production, asset: Preference centre, path: Consent / Text version, from: "2.3", to: "3.0" }
  - { target: consent-management, path: Days until suppression, from: null, to: 21 }
2> assets:
  - { tool: marketo, type: program, name: "EML-@(-214 ym)-Re-Permission", id: PG4711, workspace: EMEA, status: done }
  - { tool: marketo, type: smart list, name: SL-EMEA-without-proof, id: SL9021, workspace: EMEA, status: done }
  - { tool: marketo, type: landing page, name: LP-Stay-in-touch in six languages, workspace: EMEA, status: done }
7>   - { tool: marketo, type: smart list, name: SL-Seeds-EMEA, id: SL9107, workspace: EMEA, status: done }
2> rollout:
2-5>   - { where: "Wave 1: Germany and Austria", status: open }
2-7>   - { where: "Wave 2: France, Spain, Italy, Portugal", status: open }
2-9>   - { where: "Wave 3: the rest", status: open }
6-7>   - { where: "Wave 1: Germany and Austria", status: done, on: @(-214 09:15), by: kenji }
8>   - { where: "Wave 1: Germany and Austria", status: done, on: @(-214 09:15), by: kenji, note: "13,900 sent, 4,120 confirmed, 61 complaints" }
9-10>   - { where: "Wave 2: France, Spain, Italy, Portugal", status: done, on: @(-194 09:15), by: kenji }
11>   - { where: "Wave 2: France, Spain, Italy, Portugal", status: done, on: @(-194 09:15), by: kenji, note: "15,200 sent, 3,870 confirmed, 22 complaints" }
10-10>   - { where: "Wave 3: the rest", status: done, on: @(-175 09:30), by: kenji }
11>   - { where: "Wave 3: the rest", status: done, on: @(-175 09:30), by: kenji, note: "12,200 sent, 4,010 confirmed, 9 complaints" }
2> compliance:
  - law: gdpr
    because: Consent is renewed, or the contact is left in peace
    basis: "Art. 6(1)(a)"
    evidence: https://wiki.tallyhaven.example/privacy/dpia-re-permission
  - { law: eprivacy, because: One mail to people whose consent is unproven; Legal accepts it once }
2> impact:
  records: 41300
  reports: [Database health, Nurture reach EMEA]
  downstream: [salesforce, salesloft, snowflake]
2-3> approvals:
  - { role: legal, asked-of: hanne, asked-on: @(-232), due: @(-225) }
  - { role: brand, asked-of: claire, asked-on: @(-232) }
  - { role: sales, asked-of: grace, asked-on: @(-232) }
4> approvals:
  - role: legal
    asked-of: hanne
    asked-on: @(-232)
    due: @(-225)
    decision: approved
    by: hanne
    on: @(-225)
    channel: mail
    evidence: Legal desk, request 158
    note: One mail, no reminder, customers with their own text
  - { role: brand, asked-of: claire, asked-on: @(-232), decision: approved, by: claire, on: @(-229), note: Sender is Tallyhaven and not a person }
  - { role: sales, asked-of: grace, asked-on: @(-232), decision: approved, by: grace, on: @(-226), note: "Under protest: 9,000 of these are in territories" }
2-4> tests:
  - { check: A seed in each country gets the right language, result: open }
  - { check: The button writes date and text version, result: open }
  - { check: "Silence suppresses after 21 days, not before", result: open }
5> tests:
  - { check: A seed in each country gets the right language, result: passed, by: marisol, on: @(-222) }
  - { check: The button writes date and text version, result: passed, by: marisol, on: @(-222) }
5-7>   - { check: "Silence suppresses after 21 days, not before", result: open }
8>   - { check: "Silence suppresses after 21 days, not before", result: passed, by: kenji, on: @(-198) }
5> outcome:
  metric: EMEA contacts whose consent is proven, or who are suppressed
  baseline: 61%
  target: 100%
8-10>   result: 74% after wave 1
8-10>   on: @(-197)
11>   result: "100%: 12,000 confirmed, 29,300 are suppressed"
11>   on: @(-150)
5> communication:
  - audience: sales-emea
    do: Do not add suppressed contacts again by hand. Ask for consent with the form Stay in touch.
    from: @(-214)
    message: Some of your contacts get one mail that asks whether they want to hear from us. Those who do not answer in three weeks leave every mailing.
    channel: "#sales-emea"
    sent-on: @(-217)
  - { audience: customer-success, do: "Customers may ask about the mail; answer with the text in the wiki", from: @(-214), channel: "#cs", sent-on: @(-217) }
11>   - { audience: legal, message: "The last wave is closed: 12,000 confirmed, 29,300 suppressed, 92 complaints, none to an authority.", channel: mail, sent-on: @(-150) }
5> training:
  - { audience: sdr, material: "https://wiki.tallyhaven.example/consent-form", due: @(-216), done-by: 14 of 16, done-on: @(-215) }
rollback: |
  A wave can be stopped within minutes. Sent mail and suppressions cannot be taken back: the consent fields of all
  41,300 were exported before wave 1 (vault, mops/re-permission).
2> links:
  - { url: "https://tallyhaven.atlassian.example/browse/MOPS-160", type: ticket }
  - { url: "https://looker.tallyhaven.example/dashboards/55", label: Database health, type: dashboard }
2> relations:
  - { type: follows, id: @(#double-opt-in) }
region: EMEA
`,
  ),
  change(
    're-permission-seeds',
    `
-213 15:45 marisol live ^marisol
-211 15:20 marisol tested ^marisol
---
title: Wave 1 mailed 38 seed addresses twice
kind: fixed
track: pre-approved
status: @
tools: [marketo]
part-of: @(#re-permission)
owner: marisol
why: The seeds were in the smart list of Germany and in that of Austria. No contact was.
what: Seeds have a list of their own now, and waves exclude it.
`,
  ),
];
