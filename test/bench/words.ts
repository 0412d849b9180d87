/** What generated records are made of: the daily work of a marketing-operations team. */
export const TOOLS = [
  ['marketo', 'Marketo Engage', 'marketing-automation'],
  ['salesforce', 'Salesforce', 'crm'],
  ['hubspot', 'HubSpot', 'marketing-automation'],
  ['segment', 'Segment', 'customer-data-platform'],
  ['ga4', 'Google Analytics 4', 'analytics'],
  ['gtm', 'Google Tag Manager', 'tag-management'],
  ['leandata', 'LeanData', 'lead-routing'],
  ['onetrust', 'OneTrust', 'consent'],
  ['snowflake', 'Snowflake', 'data-warehouse'],
  ['outreach', 'Outreach', 'sales-engagement'],
  ['clearbit', 'Clearbit', 'data-enrichment'],
  ['workato', 'Workato', 'integration'],
] as const;

export const PROCESSES = [
  ['lead-lifecycle', 'Lead lifecycle'],
  ['lead-scoring', 'Lead scoring'],
  ['lead-routing', 'Lead routing'],
  ['consent-management', 'Consent management'],
  ['campaign-intake', 'Campaign intake'],
  ['naming-conventions', 'Naming conventions'],
] as const;

export const PEOPLE = [
  ['ana', 'Ana Ruiz'],
  ['lee', 'Lee Wong'],
  ['sam', 'Samuel Okafor'],
  ['jo', 'Jo Park'],
  ['helena', 'Helena Lindqvist'],
  ['mira', 'Mira Kovač'],
] as const;

export const TITLES = [
  'Raise the MQL threshold for {0}',
  'Route {0} leads to the account owner',
  'New lead source values for {0}',
  'Re-permission of {0} contacts, wave {1}',
  'Token of the legal footer in {0} programs',
  'Score webinar attendance of {0} higher',
  'Field mapping of {0} phone numbers',
  'Retire the {0} nurture, part {1}',
  'Consent text {1} on {0} forms',
  'Speed up the {0} hand-over to sales',
] as const;

export const SEGMENTS = [
  'enterprise',
  'mid-market',
  'DACH',
  'Nordics',
  'partner',
  'trial',
  'webinar',
  'EMEA',
  'customer',
  'free-tier',
] as const;

export const SENTENCES = [
  'Sales rejected 38% of the leads of last quarter, most of them with a score just above the threshold.',
  'The audit of July found contacts whose opt-in cannot be proven, and legal wants proof or suppression.',
  'The vendor ends the old way of signing in, and two of our callers would fail in silence.',
  'Leads waited for eleven hours on average because the queue had no owner at the weekend.',
  'Two fields held the same thing under different names, so that reports never agreed.',
  'The regional team asked for it in the quarterly review; the brief was approved with less scope.',
  'A test in the sandbox with two hundred leads showed the same counts before and after.',
  'Nobody on the agency side uses the old list any more; it was last touched in spring.',
  'The change keeps the old values readable for reports and only stops writing them.',
  'Everything in flight finishes under the old rule; new members get the new one.',
] as const;

export const PATHS = [
  'Scoring / MQL threshold',
  'Scoring / webinar attended',
  'Routing / enterprise first touch',
  'Sync / lead status',
  'Form / consent text version',
  'Token / {{my.LegalFooter}}',
  'Queue / fallback owner',
  'Picklist / lead source',
] as const;
