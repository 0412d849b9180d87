import type { Calendar } from '../calendar';
import { csvRow, trailRows } from './rows';

/** Two exports, and the weeks between them that nobody exported. */
export const MARKETO_SUMMER = `
-129 09:41 marisol | Approve | Email | NL-@(-129 ym)-Issue-1 |  | Newsletter | Default
-126 10:12 marisol | Approve | Email | WBN-@(-126 ym)-Invitation |  | Webinars | Default
-118 09:30 marisol | Approve | Email | NL-@(-118 ym)-Issue-2 |  | Newsletter | Default
-115 15:24 marisol | Deactivate | Smart Campaign | ON24-Registration-sync |  | Webinars | Default
-115 15:36 marisol | Activate | Smart Campaign | Goldcast-Registration-sync |  | Webinars | Default
-110 10:02 kenji | Modify Program Token | Default Program | OPS-Scoring | Add token "my.PointsFirstInvoice" value "40" | Operations | Default
-110 10:03 kenji | Modify Program Token | Default Program | OPS-Scoring | Add token "my.PointsThirdUser" value "20" | Operations | Default
-110 10:06 kenji | Modify Program Token | Default Program | OPS-Scoring | Edit token "my.DecayDays" new value "45" old value "60" | Operations | Default
-104 09:28 marisol | Approve | Email | NL-@(-104 ym)-Issue-3 |  | Newsletter | Default
-97 16:04 marisol | Deactivate | Smart Campaign | ON24-Attended-sync |  | Webinars | Default
-97 16:09 marisol | Delete | Smart Campaign | ON24-Registration-sync |  | Webinars | Default
-93 17:48 agency | Modify Program Token | Default Program | OPS-Scoring | Edit token "my.MQLThreshold" new value "85" old value "80" | Operations | Default
-88 09:33 marisol | Approve | Email | NL-@(-88 ym)-Issue-4 |  | Newsletter | Default
-81 14:20 agency | Approve | Email | EML-@(-81 ym)-Benchmark |  | Content | EMEA
-74 09:31 marisol | Approve | Email | NL-@(-74 ym)-Issue-5 |  | Newsletter | Default
-70 16:30 kenji | Modify Program Token | Default Program | OPS-Scoring | Edit token "my.MQLThreshold" new value "75" old value "85" | Operations | Default
-66 10:05 marisol | Approve | Email | WBN-@(-66 ym)-Invitation |  | Webinars | Default
`;

export const MARKETO_AUTUMN = `
-45 09:34 marisol | Approve | Email | NL-@(-45 ym)-Issue-7 |  | Newsletter | Default
-41 16:37 kenji | Edit | Smart Campaign | OPS-Bounce-handling | Flow: Change Data Value, wait 30 days | Operations | Default
-41 16:40 kenji | Activate | Smart Campaign | OPS-Bounce-handling |  | Operations | Default
-36 09:55 marisol | Approve | Email Program | EML-@(-36 ym)-Capture-customers |  | Capture | Default
-36 13:40 marisol | Modify Program Token | Default Program | OPS-Scoring | Add token "my.PointsCaptureSignUp" value "40" | Operations | Default
-36 13:54 marisol | Activate | Smart Campaign | WEB-Capture-sign-up.Welcome |  | WEB-Capture-sign-up | Default
-36 13:58 marisol | Edit | Default Program | WEB-Capture-sign-up | Change program status. New value "On" Old value "Off" | Capture | Default
-35 09:40 marisol | Approve | Email Program | EML-@(-36 ym)-Capture-prospects |  | Capture | Default
-34 11:02 ben | Edit | Form | Form 1077 Capture FR | Edited form settings | Capture | Default
-34 11:04 ben | Approve | Form | Form 1077 Capture FR |  | Capture | Default
-31 09:30 marisol | Approve | Email | NL-@(-31 ym)-Issue-8 |  | Newsletter | Default
-30 12:16 kenji | Modify Program Token | Engagement Program | NUR-DE-Trial | Edit token "my.TrialDays" new value "21" old value "30" | Nurtures | EMEA
-26 15:05 marisol | Approve | Email | WBN-@(-26 ym)-Invitation |  | Webinars | Default
-19 18:12 marisol | Deactivate | Smart Campaign | OPS-Preference-Sync-NL |  | Operations | EMEA
-19 18:14 marisol | Edit | Smart Campaign | OPS-Preference-Sync-NL | Flow: Remove from Flow | Operations | EMEA
-17 09:32 marisol | Approve | Email | NL-@(-17 ym)-Issue-9 |  | Newsletter | Default
-13 10:20 marisol | Approve | Email | EML-@(-13 ym)-Year-end-close |  | Content | Default
`;

const HEADINGS = [
  'Id',
  'Date/Time',
  'Name',
  'Email',
  'Action',
  'Asset Type',
  'Asset Name',
  'Change Details',
  'Parent',
  'Workspace',
];
/** Marketo counts all that happens, so most numbers are of other things: one a minute since then. */
const FIRST_MINUTE = 29_000_000;

/** A CSV as Marketo's *Export Audit Trail* writes it, its times in the subscription's zone: oldest first. */
export function marketoCsv(script: string, calendar: Calendar): string {
  const rows = trailRows(script, calendar).map(({ when, who, cells }) => {
    const { seconds } = calendar.instant(when, 'UTC');
    const id = Math.floor(seconds / 60) - FIRST_MINUTE;
    const at = calendar.write(when).slice(0, 16).replace('T', ' ');
    return csvRow([String(id), at, who.name, who.email, ...cells]);
  });
  return [csvRow(HEADINGS), ...rows].join('');
}
