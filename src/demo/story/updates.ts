import { update } from '../story-file';
import type { StoryFile } from '../story-file';

/** What vendors announced, and what the team made of it: answered by a change, by a reason, handed on, or not yet. */
export const UPDATES_STORY: readonly StoryFile[] = [
  update(
    'update-token',
    `
-114 09:40 kenji | Marketo announces the end of access_token in the URL
-113 16:25 kenji | Marketo's token: answered by a change
---
tool: marketo
title: The access_token parameter of the REST API ends
announced: @(-115)
deadline: @(+41 eom)
deadlines:
  - { on: @(+41 eom), what: The access_token parameter will not be available after the end of @(+41 my). }
link: https://nation.marketo.example/product-blog/token-in-header
summary: |
  The \`access_token\` query parameter of the REST API is deprecated and will not be available after the end of
  @(+41 my). All integrations are to use the Authorization header.
owner: kenji
2> response: { change: @(#token-header), by: kenji, on: @(-113) }
`,
  ),
  update(
    'update-lists',
    `
-6 11:15 kenji | Marketo limits static lists in two calls
---
tool: marketo
title: Calls for lead activities fail on static lists above 10,000 people
announced: @(-8)
deadline: @(+8)
deadlines:
  - { on: @(+8), what: "Beginning @(+8), calls that include the listId parameter will fail with error 1003 if the list holds 10,000 leads or more." }
link: https://nation.marketo.example/product-blog/list-size-limits
summary: |
  Get Lead Activities and Get Lead Changes with \`listId\` fail with error 1003 once the list holds 10,000 leads or more.

  Smaller lists, or a filter by date instead, go on working.
`,
  ),
  update(
    'update-flows',
    `
-19 10:05 tomasz | Salesforce enforces a release update
-12 09:30 tomasz | Salesforce's release update: Priya looks into it
---
tool: salesforce
title: "Release update: guest users lose access to flows without a permission"
announced: @(-20)
deadline: @(+52)
deadlines:
  - { on: @(+52), what: The update will be enforced on @(+52 dm). }
link: https://help.salesforce.example/release-updates/guest-flows
summary: |
  Flows that a guest user runs must be allowed by a permission set. Two of our forms hand over to such a flow.
2> owner: priya
2> due: @(+12)
`,
  ),
  update(
    'update-tags',
    `
-31 14:20 ben | Tag Manager has a new debugger
-30 09:10 ben | Tag Manager's debugger: nothing to do
---
tool: google-tag-manager
title: The preview mode opens in its own window
announced: @(-33)
link: https://support.google.example/tagmanager/release-notes
summary: |
  Preview no longer needs third-party cookies. Containers stay as they are.
2> response: { reason: Nothing changes for our containers; the page on debugging was adjusted, by: ben, on: @(-30) }
`,
  ),
  update(
    'update-api-versions',
    `
-3 16:50 marisol | Salesloft ends an API version
---
tool: salesloft
title: Version 1 of the API is sunset next year
announced: @(-4)
deadline: @(+140)
deadlines:
  - { on: @(+140), what: Version 1 is sunset on @(+140 dm) and answers with error 410 from then on. }
link: https://developers.salesloft.example/changelog
summary: |
  Version 1 of the API is sunset. Sequences and people have moved to version 2, with other names for three fields.
`,
  ),
];
