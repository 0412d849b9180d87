import type { Calendar } from '../calendar';
import { csvRow, trailRows } from './rows';

/** What Noor imported two weeks ago. */
export const SALESFORCE_AUTUMN = `
-60 07:31 system | Organization | Finished a weekly export
-57 11:08 noor | Manage Users | Changed profile for user Team Pixelwerk from Marketing User to Read Only
-57 11:14 noor | Manage Users | Deactivated user Luca Conti
-57 11:15 noor | Manage Users | Deactivated user Maya Lindqvist
-55 07:31 system | Organization | Finished a weekly export
-50 07:30 system | Organization | Finished a weekly export
-45 07:31 system | Organization | Finished a weekly export
-40 07:30 system | Organization | Finished a weekly export
-37 15:22 tomasz | Custom Fields | Changed picklist values of Product Interest custom field on Lead
-36 11:45 tomasz | Manage Users | Changed profile Sales User: field-level security for Lead: Product Interest was changed from Read Only to Editable
-35 07:31 system | Organization | Finished a weekly export
-31 15:51 tomasz | Customize Leads | Added picklist value Podcast to Lead Source on Lead
-30 07:30 system | Organization | Finished a weekly export
-26 17:42 sfadmin | Customize Leads | Changed error condition for Lead validation "Reject_Reason_Required" from...
-25 07:31 system | Organization | Finished a weekly export
-20 07:30 system | Organization | Finished a weekly export
-18 09:12 sfadmin | Manage Users | Assigned permission set Export Reports to user Luis Herrera
-15 07:31 system | Organization | Finished a weekly export
`;

/** What came since, and lies beside the logbook to be imported; it begins with what is known already. */
export const SALESFORCE_NEW = `
-18 09:12 sfadmin | Manage Users | Assigned permission set Export Reports to user Luis Herrera
-15 07:31 system | Organization | Finished a weekly export
-10 07:30 system | Organization | Finished a weekly export
-9 15:48 tomasz | Custom Fields | Created custom field Recycle Reason (Picklist) on Lead
-9 15:51 tomasz | Manage Users | Changed profile Integration Only: field-level security for Lead: Recycle Reason was changed from No Access to Read Only
-9 15:52 tomasz | Manage Users | Changed profile Sales User: field-level security for Lead: Recycle Reason was changed from No Access to Editable
-7 18:25 sfadmin | Customize Leads | New Lead validation rule "Recycle_Reason_Required"
-7 18:31 sfadmin | Customize Leads | Changed error message for Lead validation "Recycle_Reason_Required" from...
-5 07:31 system | Organization | Finished a weekly export
-4 10:05 stefan | Security Controls | Changed session timeout from 8 hours to 2 hours
-3 16:40 tomasz | Manage Users | Changed profile for user Team Pixelwerk from Read Only to Marketing User
-2 09:18 tomasz | Custom Fields | Changed help text of Recycle Reason custom field on Lead
`;

const HEADINGS = ['Date', 'User', 'Source Namespace Prefix', 'Action', 'Section', 'Delegate User'];

/** A CSV as *Setup > View Setup Audit Trail > Download* writes it for a user of the Netherlands: newest first. */
export function salesforceCsv(script: string, calendar: Calendar): string {
  const rows = trailRows(script, calendar).map(({ when, who, cells }) => {
    const [section = '', action = ''] = cells;
    return csvRow([dateOf(calendar.write(when)), who.email, '', action, section, '']);
  });
  return [csvRow(HEADINGS), ...rows.reverse()].join('');
}

/** "9/11/2026, 15:48:00 CET" */
function dateOf(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  const zone = iso.endsWith('+02:00') ? 'CEST' : 'CET';
  return `${Number(day)}/${Number(month)}/${year}, ${iso.slice(11, 19)} ${zone}`;
}
