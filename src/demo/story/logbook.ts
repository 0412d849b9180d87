import { SETTINGS_FILE, saveSettingsText } from '../../core/logbook/save-settings';
import { file } from '../story-file';
import type { StoryFile } from '../story-file';

/** logbook.yaml: the team, who is told, what is asked of a change. It grew with the team. */
export const LOGBOOK_STORY: readonly StoryFile[] = [
  file(
    'logbook.yaml',
    `
-390 10:05 noor | Start of the logbook
-344 11:20 noor | Policy: what we ask of a change from today on
-300 15:10 noor | Kenji joins, and the region becomes a field of its own
-236 09:25 noor | Marisol joins; ON24 and the footers keep her busy
-205 17:40 noor | Dan's last day
-149 11:05 noor | An emergency asks for a review within a week
-61 10:30 noor | Two weeks until an untested change is a finding
---
format: 1
name: Tallyhaven marketing operations
time-zone: Europe/Amsterdam
language: en
people:
  - id: noor
    name: Noor van den Berg
    email: noor.vandenberg@tallyhaven.example
    aliases: [nberg]
    role: Head of marketing operations
    team: marketing-ops
3>   - id: kenji
    name: Kenji Watanabe
    email: kenji.watanabe@tallyhaven.example
    role: Marketing automation manager
    team: marketing-ops
4>   - id: marisol
    name: Marisol Ortega
    email: marisol.ortega@tallyhaven.example
    role: Campaign operations specialist
    team: marketing-ops
  - id: priya
    name: Priya Raman
    email: priya.raman@tallyhaven.example
    role: Marketing data analyst
    team: marketing-ops
  - id: tomasz
    name: Tomasz Zieliński
    email: tomasz.zielinski@tallyhaven.example
    aliases: [sf-admin@tallyhaven.example]
    role: CRM administrator
    team: revops
  - id: ben
    name: Ben Adeyemi
    email: ben.adeyemi@tallyhaven.example
    role: Web and tagging
    team: web
  - id: dan
    name: Dan Whitcombe
    email: dan.whitcombe@tallyhaven.example
    role: Marketing automation manager
    team: marketing-ops
5>     left: @(-205)
  - { id: julia, name: Julia Marsh, email: julia.marsh@tallyhaven.example, role: CMO, team: marketing }
  - { id: hanne, name: Hanne Lund, email: hanne.lund@tallyhaven.example, role: Privacy counsel, team: legal }
  - { id: grace, name: Grace Oduya, email: grace.oduya@tallyhaven.example, role: VP Sales EMEA, team: sales }
  - { id: luis, name: Luis Herrera, email: luis.herrera@tallyhaven.example, role: VP Sales North America, team: sales }
  - { id: rob, name: Rob Castellano, email: rob.castellano@tallyhaven.example, role: Director of sales development, team: sdr }
  - { id: sofie, name: Sofie Jansen, email: sofie.jansen@tallyhaven.example, role: Head of customer success, team: customer-success }
  - { id: stefan, name: Stefan Brandt, email: stefan.brandt@tallyhaven.example, role: IT security lead, team: it }
  - { id: claire, name: Claire Fontaine, email: claire.fontaine@tallyhaven.example, role: Brand lead, team: marketing }
  - { id: ines, name: Inês Duarte, email: ines.duarte@tallyhaven.example, role: Procurement, team: finance }
  - { id: pixelwerk, name: Pixelwerk (agency), email: team@pixelwerk.example, role: Web and mail production }
teams:
  - { id: marketing-ops, name: Marketing operations, lead: noor }
  - { id: revops, name: Revenue operations, lead: tomasz }
  - { id: web, name: Web, lead: ben }
  - { id: marketing, name: Marketing, lead: julia }
  - { id: sales, name: Sales }
  - { id: sdr, name: Sales development, lead: rob }
  - { id: customer-success, name: Customer success, lead: sofie }
  - { id: legal, name: Legal, lead: hanne }
  - { id: it, name: IT and security, lead: stefan }
  - { id: finance, name: Finance and procurement }
audiences:
  - { id: sales, name: "Sales, all regions", channel: "#sales-news", cadence: every Monday }
  - { id: sales-emea, name: Sales EMEA, channel: "#sales-emea" }
  - { id: sales-na, name: Sales North America, channel: "#sales-na" }
  - { id: sdr, name: SDRs, channel: "#sdr-floor" }
  - { id: customer-success, name: Customer success, channel: "#cs" }
  - { id: marketing, name: Marketing, channel: "#marketing" }
  - { id: analytics, name: Whoever reads the dashboards, channel: "#numbers" }
  - { id: sales-dach, name: Vertrieb DACH, language: de, channel: "#sales-dach", cadence: quarterly }
  - { id: legal, name: Legal, channel: mail, cadence: monthly }
  - { id: leadership, name: Leadership, language: en, channel: mail, cadence: monthly }
2> policy:
  since: @(-344)
7>   untested-after-days: 14
  rules:
    - when: { track: [needs-approval] }
      ask: [why, owner, approvals]
      because: Whoever agreed should be found without asking around
    - when: { risk: [high] }
      ask: [why, rollback, tests, approvals]
      because: High risk asks for a way back before it asks for a date
    - when: { compliance: yes }
      ask: [what, approvals]
      because: Legal answers for the text and the basis, so it agrees in writing
    - when: { status: [rejected, deferred, cancelled, rolled-back] }
      ask: [status-reason]
      because: In a year somebody will propose it again
6>     - when: { track: [emergency] }
      ask: [why, review]
      because: Agreed after the night of the sync user
      since: @(-149)
3> custom-fields:
  - id: region
    name: Region
    help: Whose leads, pages or mail it touches
    type: choice
    choices: [EMEA, NA, Global]
    on: [change]
    since: @(-300)
`,
  ),
  file(SETTINGS_FILE, `-390 10:05 noor\n---\n${saveSettingsText()}`),
  file(
    'README.md',
    `
-390 10:05 noor
-61 10:30 noor
-2 17:20 tomasz | Export of the setup audit trail, to be imported
---
# Tallyhaven marketing operations: the logbook

Whatever we change in a tool or a way of working stands here: what, why, who agreed, how to go back.

- Small and reversible? Log it after you did it. Two lines are enough.
- Scoring, routing, consent, the sync or permissions? Propose it first, and ask the people it touches.
- Broken at night? Repair it, then log it in the morning as an emergency.
2> - Live for two weeks and nobody tested it? Then it is on the list for Monday.
3> - What the vendors' audit trails know and we did not write down stands under Reconcile. New exports go into
3>   \`audit-trails\`; drop one onto the stack to import it, as it is.

Questions: #marketing-ops, or Noor.
`,
  ),
  file(
    'templates/changes/webinar.yaml',
    `
-244 10:15 noor | Template: a webinar, so that nobody forgets the test registration
-99 10:05 kenji | Webinar template: Goldcast instead of ON24
---
title: "Webinar: …"
kind: added
track: pre-approved
status: draft
1-1> tools: [marketo, on24]
2> tools: [marketo, goldcast]
processes: [campaign-intake]
risk: low
what: |
  - Program, by the naming convention: WBN-YYYY-MM-Topic
  - Date, speakers, languages: …
  - Follow-up for those who came and those who did not: …
tests:
  - { check: A test registration gets the confirmation with its calendar file, result: open }
  - { check: Attendance reaches the program within an hour of the end, result: open }
communication:
  - { audience: sdr, do: "Call those who stayed longer than 30 minutes first; the list is in …" }
rollback: Unpublish the page and mail those who registered.
`,
  ),
];
