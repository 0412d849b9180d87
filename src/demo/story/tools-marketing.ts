import { file } from '../story-file';
import type { StoryFile } from '../story-file';

/** What marketing works in. */
export const MARKETING_TOOLS_STORY: readonly StoryFile[] = [
  file(
    'tools/marketo.yaml',
    `
-390 10:40 noor | The stack as we found it
-249 10:20 dan | Marketo: one name for each scoring setting
-209 16:10 noor | Marketo: Kenji takes over from Dan
-62 10:30 noor | Marketo: what its audit trail calls our settings
---
id: marketo
name: Marketo Engage
vendor: Adobe
category: marketing-automation
status: live
purpose: Mail, nurtures, scoring, programs and landing pages; the record of consent for mail.
1-2> owner: dan
3> owner: kenji
1-2> backup-owner: noor
3> backup-owner: marisol
environments:
  - { name: production, instance-id: 204-QTR-881, url: "https://app-lon07.marketo.example" }
  - { name: sandbox, instance-id: 551-XKA-120, url: "https://app-sjsb.marketo.example" }
support:
  plan: Business
  contact: Named support contacts are Noor and the owner
  hours: 8 to 20 CET
data-held: [name, business e-mail, phone, company, consent with date and source, behaviour on site and mail]
access: |
  Through the identity provider, group mkt-marketo. Roles: Admin (2), Campaign editor (9), Read only (14).
  API users have a role of their own each; none shares a key.
contract:
  renewal: @(+64 eom)
  notice: 60 days
  cost: 148,000 EUR a year, 350,000 records
  procurement-contact: ines
2> setting-aliases:
2-3>   - { path: Scoring / MQL threshold, aliases: [MQL threshold, Lead score / threshold, Behaviour score threshold] }
2-3>   - { path: Scoring / Days without activity until decay, aliases: [Score decay days] }
4>   - { path: Scoring / MQL threshold, aliases: [MQL threshold, Lead score / threshold, Behaviour score threshold, my.MQLThreshold] }
4>   - { path: Scoring / Days without activity until decay, aliases: [Score decay days, my.DecayDays] }
4>   - { path: Scoring / Points / First invoice approved, aliases: [my.PointsFirstInvoice] }
4>   - { path: Scoring / Points / Third user invited, aliases: [my.PointsThirdUser] }
4>   - { path: Scoring / Points / Capture sign-up, aliases: [my.PointsCaptureSignUp] }
docs:
  - https://wiki.tallyhaven.example/mops/marketo
tags: [personal-data, critical]
`,
  ),
  file(
    'tools/wordpress.yaml',
    `
-390 10:40 noor
---
id: wordpress
name: WordPress
vendor: WordPress Foundation
category: content-management
status: live
purpose: tallyhaven.example in nine languages. Forms on it are Marketo's.
owner: ben
backup-owner: pixelwerk
environments:
  - { name: production, url: "https://www.tallyhaven.example" }
  - { name: staging, url: "https://staging.tallyhaven.example" }
support: { plan: Hosting with a four-hour answer, contact: Pixelwerk, hours: 9 to 18 CET }
data-held: [none of its own]
tags: [web]
`,
  ),
  file(
    'tools/google-tag-manager.yaml',
    `
-390 10:40 noor
---
id: google-tag-manager
name: Google Tag Manager
vendor: Google
category: tag-management
status: live
purpose: Loads what measures and advertises on the site, each behind its consent group.
owner: ben
backup-owner: priya
environments:
  - { name: production, instance-id: GTM-T4LLY88 }
  - { name: staging, instance-id: GTM-T4LLY88 env-3 }
access: Publish is for Ben and Priya; the agency may edit, not publish.
tags: [web]
`,
  ),
  file(
    'tools/ga4.yaml',
    `
-390 10:40 noor
---
id: ga4
name: Google Analytics 4
vendor: Google
category: analytics
status: live
purpose: What happens on the site, for the web team and for campaign reports.
owner: priya
backup-owner: ben
environments:
  - { name: production, instance-id: "properties/331907744" }
  - { name: staging, instance-id: "properties/331911020" }
data-held: [pseudonymous behaviour on site]
tags: [web, reporting]
`,
  ),
  file(
    'tools/onetrust.yaml',
    `
-390 10:40 noor
---
id: onetrust
name: OneTrust
vendor: OneTrust
category: consent
status: live
purpose: Cookie banner, and the receipts of consent that auditors ask for.
owner: ben
backup-owner: hanne
support: { plan: Premier, contact: "https://support.onetrust.example", hours: around the clock }
data-held: [consent receipts, IP address shortened]
contract: { renewal: @(+141 eom), notice: 90 days, cost: "31,000 EUR a year", procurement-contact: ines }
tags: [compliance, web]
`,
  ),
  file(
    'tools/on24.yaml',
    `
-390 10:40 noor
-117 11:32 marisol
-97 16:22 marisol
---
id: on24
name: ON24
vendor: Cvent
category: events-and-webinars
1-1> status: live
2-2> status: sunset
3> status: retired
1-2> purpose: Webinars, live and on demand.
3> purpose: Webinars until the contract ended; recordings are in the share mkt-archive/on24.
1-1> owner: dan
2> owner: marisol
data-held: [registrants, attendance, questions asked]
contract:
  renewal: @(-96 eom)
  notice: 90 days
  cost: 42,500 EUR a year
  procurement-contact: ines
tags: [events]
`,
  ),
  file(
    'tools/goldcast.yaml',
    `
-168 10:20 marisol
-115 15:50 marisol
---
id: goldcast
name: Goldcast
vendor: Cvent
category: events-and-webinars
1-1> status: trial
2> status: live
1-1> purpose: On trial for three webinars, as what could follow ON24.
2> purpose: Webinars and the recordings cut from them.
owner: marisol
2> backup-owner: kenji
2> support: { plan: Growth, contact: "success@goldcast.example", hours: 9 to 18 ET }
data-held: [registrants, attendance, chat, recordings]
access: Through the identity provider since the trial; hosts are invited per event.
2> contract:
  renewal: @(+148 eom)
  notice: 60 days
  cost: 27,800 EUR a year
  procurement-contact: ines
tags: [events]
`,
  ),
  file(
    'tools/linkedin-ads.yaml',
    `
-390 10:40 noor
---
id: linkedin-ads
name: LinkedIn Campaign Manager
vendor: Microsoft
category: advertising
status: live
purpose: Paid social in EMEA and North America, with lead gen forms.
owner: julia
backup-owner: marisol
environments:
  - { name: production, instance-id: account 508114420 }
tags: [paid]
`,
  ),
  file(
    'tools/asana.yaml',
    `
-390 10:40 noor
---
id: asana
name: Asana
vendor: Asana
category: project-management
status: live
purpose: Campaign requests come in here and are planned here.
owner: noor
backup-owner: marisol
data-held: [none of customers]
`,
  ),
];
