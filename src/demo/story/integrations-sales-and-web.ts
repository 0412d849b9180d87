import { file } from '../story-file';
import type { StoryFile } from '../story-file';

/** Links that serve sales, and those of the site. */
export const MORE_INTEGRATIONS_STORY: readonly StoryFile[] = [
  file(
    'integrations/chili-piper-salesforce.yaml',
    `
-301 11:42 tomasz
---
id: chili-piper-salesforce
name: Booked meetings
from: chili-piper
to: salesforce
direction: one-way
status: on
schedule: at once
owner: tomasz
mappings:
  - { from: meeting, to: Event, type: record }
  - { from: booked at, to: Lead.First_Touch__c, type: datetime, rule: only when empty }
  - { from: host, to: Lead.OwnerId, type: user, rule: unless the account has an owner }
`,
  ),
  file(
    'integrations/salesforce-salesloft.yaml',
    `
-390 14:10 tomasz
-171 11:12 tomasz
---
id: salesforce-salesloft
name: People and activity of sales
from: salesforce
to: salesloft
direction: two-way
status: on
schedule: every 10 minutes
owner: tomasz
mappings:
  - { from: Lead.Email, to: email_address, type: string, wins: from }
  - { from: Lead.HasOptedOutOfEmail, to: do_not_contact, type: boolean, rule: true on either side is true on both }
2>   - { from: Lead.Status = MQL, to: cadence MQL inbound, type: automation }
2>   - { from: Lead.In_Sequence__c, to: on_cadence, type: boolean, wins: to }
tags: [personal-data]
`,
  ),
  file(
    'integrations/hightouch-salesforce.yaml',
    `
-124 16:32 priya
---
id: hightouch-salesforce
name: Product usage to accounts
from: hightouch
to: salesforce
direction: one-way
status: on
schedule: daily at 05:00
filter: accounts with a workspace
owner: priya
mappings:
  - { from: MART.ACCOUNT_USAGE.ACTIVE_USERS_28D, to: Account.Active_Users_28d__c, type: integer, wins: from }
  - { from: MART.ACCOUNT_USAGE.INVOICES_28D, to: Account.Invoices_28d__c, type: integer, wins: from }
  - { from: MART.ACCOUNT_USAGE.TRIAL_ENDS_ON, to: Account.Trial_Ends__c, type: date, wins: from }
`,
  ),
  file(
    'integrations/hightouch-marketo.yaml',
    `
-103 10:42 priya
---
id: hightouch-marketo
name: Product usage to people
from: hightouch
to: marketo
direction: one-way
status: on
schedule: daily at 05:30
filter: users with consent to product mail
owner: priya
mappings:
  - { from: MART.USER_USAGE.LAST_LOGIN, to: lastProductLogin, type: date, wins: from }
  - { from: MART.USER_USAGE.ROLE, to: productRole, type: string, wins: from }
`,
  ),
  file(
    'integrations/onetrust-google-tag-manager.yaml',
    `
-390 14:10 tomasz
-270 11:22 ben
---
id: onetrust-google-tag-manager
name: Consent of the banner to the tags
from: onetrust
to: google-tag-manager
direction: one-way
status: on
schedule: on every page
owner: ben
mappings:
  - { from: C0002 performance, to: consent group analytics, type: trigger }
  - { from: C0004 targeting, to: consent group advertising, type: trigger }
2>   - { from: C0002, to: analytics_storage, type: consent mode v2 }
2>   - { from: C0004, to: "ad_storage, ad_user_data, ad_personalization", type: consent mode v2 }
tags: [compliance, web]
`,
  ),
  file(
    'integrations/google-tag-manager-ga4.yaml',
    `
-390 14:10 tomasz
-355 17:12 ben
---
id: google-tag-manager-ga4
name: Site events to Analytics
from: google-tag-manager
to: ga4
direction: one-way
status: on
owner: ben
mappings:
  - { from: dataLayer page_view, to: page_view, type: event }
1-1>   - { from: click on a submit button, to: generate_lead, type: event }
2>   - { from: dataLayer mkto_form_success, to: generate_lead, type: event, rule: "once a session, with form_id and lead_type" }
  - { from: dataLayer video_progress, to: video_progress, type: event, rule: 25 50 75 and 100 percent }
tags: [web, reporting]
`,
  ),
];
