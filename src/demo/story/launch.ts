import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** A product launch across the stack, and the parts that were changes of their own. */
export const LAUNCH_STORY: readonly StoryFile[] = [
  change(
    'capture-launch',
    `
-58 16:20 marisol draft
-49 15:25 marisol proposed
-44 11:05 noor approved
-42 16:30 marisol scheduled | Capture: the launch moves by a week, product found a bug in the Dutch reader
-36 14:12 marisol live | Capture is launched
-29 16:45 marisol
-24 15:30 marisol tested
---
title: Launch of Tallyhaven Capture
kind: added
track: needs-approval
status: @
priority: high
1-3> deadline: @(-41)
4> deadline: @(-36)
2> window: { start: @(-36 09:00), end: @(-36 15:00) }
tools: [marketo, wordpress, google-tag-manager, salesforce, salesloft]
processes: [campaign-intake]
2> part-of: Launch Capture
requester: julia
owner: marisol
5> done-by: [marisol, ben, tomasz, claire]
risk: medium
why: Capture reads invoices from photos and mail. It is the first product that people without an ERP can start with.
2> what: |
  Page, mail and calls start on one day, customers first.

  - Page and form in four languages, program WEB-Capture-sign-up, product interest Capture in both systems.
  - Mail to 18,200 customers (by their success manager) and 96,000 prospects, in that order, a day apart.
  - Sequence for SDRs: five steps, two of them calls.
  
4>   The day moves by a week. The mail to customers no longer promises Dutch.
2> settings:
  - { target: salesforce, environment: production, path: Lead.Product_Interest__c / Values, from: "Spend, Travel", to: "Spend, Travel, Capture" }
  - { target: marketo, environment: production, path: Scoring / Points / Capture sign-up, from: null, to: 40 }
2> assets:
2-4>   - { tool: marketo, type: program, name: WEB-Capture-sign-up, id: PG1488, status: open }
2-4>   - { tool: marketo, type: program, name: "EML-@(-36 ym)-Capture-customers", id: PG1490, status: open }
2-4>   - { tool: marketo, type: program, name: "EML-@(-36 ym)-Capture-prospects", id: PG1491, status: open }
2-4>   - { tool: wordpress, type: page, name: /capture in en de fr nl, status: open }
5>   - { tool: marketo, type: program, name: WEB-Capture-sign-up, id: PG1488, status: done }
5>   - { tool: marketo, type: program, name: "EML-@(-36 ym)-Capture-customers", id: PG1490, status: done }
5>   - { tool: marketo, type: program, name: "EML-@(-36 ym)-Capture-prospects", id: PG1491, status: done }
5>   - { tool: wordpress, type: page, name: /capture in en de fr nl, status: done }
  - { tool: salesloft, type: cadence, name: Capture inbound v1, status: done }
2> rollout:
2-4>   - { where: Customers, status: open }
5>   - { where: Customers, status: done, on: @(-36 10:00), by: marisol, note: "18,200 sent, 41% opened" }
2-5>   - { where: Prospects, status: open }
6>   - { where: Prospects, status: done, on: @(-35 10:00), by: marisol, note: "95,340 sent, 1,120 signed up in a week" }
2-2> approvals:
  - { role: product, asked-of: julia, asked-on: @(-49) }
  - { role: brand, asked-of: claire, asked-on: @(-49) }
  - { role: legal, asked-of: hanne, asked-on: @(-49), due: @(-45) }
3> approvals:
  - { role: product, asked-of: julia, asked-on: @(-49), decision: approved, by: julia, on: @(-48) }
  - { role: brand, asked-of: claire, asked-on: @(-49), decision: approved, by: claire, on: @(-46) }
  - { role: legal, asked-of: hanne, asked-on: @(-49), due: @(-45), decision: approved, by: hanne, on: @(-45), evidence: "Legal desk, request 231", note: "Reads invoices, not: understands invoices" }
2> tests:
2-4>   - { check: A sign-up in each language reaches the sequence of its region, result: open }
2-4>   - { check: Customers get no prospect mail, result: open }
5>   - { check: A sign-up in each language reaches the sequence of its region, result: passed, by: marisol, on: @(-37) }
5>   - { check: Customers get no prospect mail, result: passed, by: kenji, on: @(-37), evidence: "0 of 18,200 in the second list" }
7>   - { check: Source of the first 1,000 sign-ups is filled, result: passed, by: priya, on: @(-24), evidence: "997" }
7> outcome: { metric: Sign-ups in the first 14 days, baseline: none, target: "1,500", result: "1,930, of which 210 pay", on: @(-24) }
4> communication:
  - audience: sales
    do: Offer Capture to customers below 50 employees. Do not quote Dutch before next quarter.
    from: @(-36)
    message: Sign-ups come with product interest Capture. Accounts of yours stay yours, whatever the product.
    channel: "#sales-news"
    sent-on: @(-39)
  - { audience: sdr, do: "Use the sequence Capture inbound v1; first call within 4 hours", from: @(-36), channel: "#sdr-floor", sent-on: @(-39) }
  - { audience: customer-success, do: "Your name is the sender of the mail to customers; read it before the day", from: @(-36), channel: "#cs", sent-on: @(-40) }
4> training:
  - { audience: sdr, material: "https://wiki.tallyhaven.example/products/capture-in-10-minutes", due: @(-37), done-by: 21 of 22, done-on: @(-37) }
2> rollback: The page can be hidden and the second mail stopped. What was sent stands.
2> links:
  - { url: "https://tallyhaven.atlassian.example/browse/MOPS-388", type: ticket }
`,
  ),
  change(
    'capture-form-fr',
    `
-34 11:15 ben live
-33 10:20 ben tested
---
title: The French sign-up form of Capture sent its leads to Germany
kind: fixed
track: pre-approved
status: @
tools: [marketo]
part-of: @(#capture-launch)
owner: ben
done-by: [ben]
risk: low
why: Hidden field country was DE, since the form was cloned from the German one.
settings:
  - { environment: production, asset: Form 1077 Capture FR, path: Hidden field / country, from: DE, to: FR }
impact: { records: 63, in-flight: All 63 have their country now and went to the French territory. }
`,
  ),
  change(
    'capture-podcast',
    `
-31 16:05 marisol live
-30 15:30 tomasz tested
---
title: Lead source Podcast
kind: added
status: @
tools: [salesforce]
owner: tomasz
risk: low
why: Two shows mention Capture, and "Other" is not what we want to read at the end of the quarter.
settings:
  - target: salesforce
    environment: production
    path: Lead.LeadSource / Values
    from: [Web, Demo request, Webinar, Event, Content, Paid search, Paid social, Referral, Partner, Outbound, Product, Other]
    to: [Web, Demo request, Webinar, Event, Content, Podcast, Paid search, Paid social, Referral, Partner, Outbound, Product, Other]
`,
  ),
];
