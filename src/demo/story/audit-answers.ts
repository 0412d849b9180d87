import { file } from '../story-file';
import type { StoryFile } from '../story-file';

/** What the team has said of entries of audit trails: those that are no changes of the stack, until when. */
export const AUDIT_ANSWERS_STORY: readonly StoryFile[] = [
  file(
    'answers/mails-approved-for-sending.yaml',
    `
-62 10:40 noor | Audit trail: a mail that is approved is no change of the stack
---
id: mails-approved-for-sending
decision: ignore
reason: Every mail that goes out is approved in Marketo. Who agreed to it stands in the request in Asana.
owner: noor
until: @(+64 eom)
when: { tool: marketo, action: Approve, type: Email }
`,
  ),
  file(
    'answers/weekly-export-of-salesforce.yaml',
    `
-12 10:20 noor | Audit trail: the weekly export of Salesforce
---
id: weekly-export-of-salesforce
decision: ignore
reason: The backup service fetches its export every week. It changes nothing.
owner: tomasz
until: @(+64 eom)
when: { tool: salesforce, text: "*weekly export*" }
`,
  ),
];
