import { longDayText } from '../../../src/messages/dates';

export const TITLE = 'Raise the MQL threshold to 85';
/** Whose name git has in the demo. */
export const OWNER = 'noor.vandenberg@tallyhaven.example';

/** What the file of the change is when the form has been filled. */
export const filled = (id: string, live: string, from: string) => `id: ${id}
title: ${TITLE}
kind: changed
status: live
live: ${live}
tools: [marketo]
owner: ${OWNER}
risk: medium
why: Sales rejected 38% of MQLs in October.
what: People with 85 points or more are handed to sales.
settings:
  - { path: Scoring / MQL threshold, from: 75, to: 85 }
communication:
  - { audience: sales-emea, do: Work MQLs from 85 points., from: ${from} }
`;

/** What sales reads in Slack. */
export const message = (
  live: string,
  from: string,
) => `*From ${longDayText(from, 'en')}, Sales EMEA: Work MQLs from 85 points.*
*What changed*: ${TITLE} (Marketo Engage, live since ${longDayText(live, 'en')})
People with 85 points or more are handed to sales.
• Scoring / MQL threshold: 75 → 85
*Why*: Sales rejected 38% of MQLs in October.
*Questions*: Noor van den Berg (${OWNER})
`;
