import { file } from '../story-file';
import type { StoryFile } from '../story-file';

/** The links between tools, with fields by their API names. */
export const INTEGRATIONS_STORY: readonly StoryFile[] = [
  file(
    'integrations/marketo-salesforce.yaml',
    `
-390 14:10 tomasz | The links between the tools, from the admin pages and from memory
-367 16:20 tomasz
-282 11:12 tomasz
-278 16:52 tomasz
-110 10:22 priya
-9 16:12 tomasz
---
id: marketo-salesforce
name: Marketo and Salesforce, native sync
from: marketo
to: salesforce
direction: two-way
status: on
schedule: every 5 minutes
1-3> filter: all leads and contacts
4> filter: all leads and contacts, without record type Partner
precedence: The side that changed last, unless a mapping says otherwise
owner: tomasz
mappings:
  - { from: email, to: Lead.Email, type: string, wins: newest }
  - { from: leadStatus, to: Lead.Status, type: string, wins: to }
  - { from: unsubscribed, to: Lead.HasOptedOutOfEmail, type: boolean, rule: true on either side is true on both }
1-1>   - { from: leadSource, to: Lead.LeadSource, type: string, wins: newest }
2>   - { from: leadSource, to: Lead.LeadSource, type: picklist of 12, rule: first value stays, wins: from }
  - { from: behaviorScore, to: Lead.Behavior_Score__c, type: score, wins: from }
  - { from: fitGrade, to: Lead.Fit_Grade__c, type: string, wins: from }
  - { from: mqlDate, to: Lead.MQL_Date__c, type: datetime, rule: only the first, wins: from }
1-2>   - { from: numberOfEmployees, to: Lead.NumberOfEmployees, type: integer, wins: newest }
3>   - { from: numberOfEmployees, to: Lead.NumberOfEmployees, type: integer, rule: ZoomInfo writes it in Salesforce, wins: to }
  - { from: country, to: Lead.CountryCode, type: ISO 3166 two letters, wins: newest }
5>   - { from: activeUsers28d, to: Account.Active_Users_28d__c, type: integer, rule: read only in Marketo, wins: to }
6>   - { from: recycleReason, to: Lead.Recycle_Reason__c, type: picklist of 6, wins: to }
tags: [critical, personal-data]
`,
  ),
  file(
    'integrations/wordpress-marketo.yaml',
    `
-390 14:10 tomasz
-371 11:32 ben
---
id: wordpress-marketo
name: Forms on the website
from: wordpress
to: marketo
direction: one-way
status: on
schedule: at once
owner: ben
mappings:
  - { from: email, to: email, type: string }
  - { from: utm_source, to: utmSourceLast, type: string }
1-1>   - { from: utm_medium, to: utmMediumLast, type: string }
2>   - { from: utm_medium, to: utmMediumLast, type: string, rule: lower case; unknown values become other }
  - { from: utm_campaign, to: utmCampaignLast, type: string }
  - { from: consent_text_version, to: consentTextVersion, type: string, rule: hidden field, set by the page's language }
  - { from: gclid, to: googleClickId, type: string, rule: only with consent to advertising }
tags: [personal-data]
`,
  ),
  file(
    'integrations/segment-marketo.yaml',
    `
-390 14:10 tomasz
-302 17:22 priya
---
id: segment-marketo
name: Product and site events to Marketo
from: segment
to: marketo
direction: one-way
status: on
schedule: at once, batches of 300
owner: priya
mappings:
  - { from: traits.email, to: email, type: string }
  - { from: traits.plan, to: productPlan, type: string }
1-1>   - { from: "track: Signup", to: custom activity Trial Started, type: event }
2>   - { from: "track: Trial Started", to: custom activity Trial Started, type: event }
2>   - { from: "track: Invoice Approved", to: custom activity First Approval, type: event, rule: only the first of an account }
tags: [personal-data]
`,
  ),
  file(
    'integrations/segment-snowflake.yaml',
    `
-390 14:10 tomasz
---
id: segment-snowflake
name: Events to the warehouse
from: segment
to: snowflake
direction: one-way
status: on
schedule: every hour
owner: priya
mappings:
  - { from: all planned events, to: RAW.SEGMENT.TRACKS, type: rows }
  - { from: identify, to: RAW.SEGMENT.IDENTIFIES, type: rows }
`,
  ),
  file(
    'integrations/on24-marketo.yaml',
    `
-390 14:10 tomasz
-97 16:22 marisol
---
id: on24-marketo
name: ON24 registrations and attendance
from: on24
to: marketo
direction: one-way
1-1> status: on
2> status: off
schedule: every 15 minutes
1-1> owner: dan
2> owner: marisol
mappings:
  - { from: registrant.email, to: email, type: string }
  - { from: attendee.liveminutes, to: webinarMinutes, type: integer }
  - { from: attendee status, to: program status Attended, type: program status }
`,
  ),
  file(
    'integrations/goldcast-marketo.yaml',
    `
-138 17:12 marisol
-59 16:42 marisol
---
id: goldcast-marketo
name: Goldcast registrations and attendance
from: goldcast
to: marketo
direction: one-way
status: on
schedule: at once
owner: marisol
mappings:
  - { from: registrant.email, to: email, type: string }
  - { from: registrant.consent, to: consentTextVersion, type: string, rule: only when the box was ticked }
  - { from: attendance.minutes, to: webinarMinutes, type: integer }
  - { from: attendance.status, to: program status Attended or No show, type: program status }
2>   - { from: poll answers, to: webinarPollAnswer, type: text, rule: the last one, 255 characters }
tags: [personal-data]
`,
  ),
  file(
    'integrations/linkedin-marketo.yaml',
    `
-289 17:02 dan
---
id: linkedin-marketo
name: LinkedIn lead gen forms
from: linkedin-ads
to: marketo
direction: one-way
status: on
schedule: every 15 minutes
owner: marisol
mappings:
  - { from: Email address, to: email, type: string, rule: work address if given }
  - { from: Company size, to: numberOfEmployees, type: integer, rule: middle of the band }
  - { from: Custom checkbox Consent, to: consentTextVersion, type: string, rule: LI-1.0 when ticked }
tags: [personal-data, paid]
`,
  ),
  file(
    'integrations/zoominfo-salesforce.yaml',
    `
-390 14:10 tomasz
-282 11:12 tomasz
---
id: zoominfo-salesforce
name: Enrichment of new leads
from: zoominfo
to: salesforce
direction: one-way
status: on
schedule: on creation, then every 90 days
filter: country is not in the EU, EEA, UK or CH for personal fields
owner: tomasz
mappings:
1-1>   - { from: employeeCount, to: Lead.NumberOfEmployees, type: integer, rule: only when empty }
2>   - { from: employeeCount, to: Lead.NumberOfEmployees, type: integer, rule: always, wins: from }
  - { from: industry, to: Lead.Industry, type: picklist, rule: only when empty }
  - { from: directPhone, to: Lead.Phone, type: phone, rule: only when empty, wins: to }
`,
  ),
];
