import { change } from '../story-file';
import type { StoryFile } from '../story-file';

/** Who may do what, and whoever left. */
export const ACCESS_STORY: readonly StoryFile[] = [
  change(
    'access-review-1',
    `
-353 10:30 noor proposed
-349 11:15 noor approved
-347 14:20 noor live
-345 10:10 noor tested
---
title: Access review, first half of the year
kind: security
track: needs-approval
status: @
tools: [marketo, salesforce, google-tag-manager, zoominfo]
processes: [access-management]
owner: noor
3> done-by: [noor, tomasz, ben]
risk: medium
why: The last review was never written down. HR's list of leavers has 41 names since then.
what: Users of four tools compared with the list of HR, roles compared with what people do.
assets:
1-2>   - { tool: marketo, type: user, name: Nine users who left, status: open }
1-2>   - { tool: google-tag-manager, type: user, name: Two people of the agency before Pixelwerk, status: open }
1-2>   - { tool: zoominfo, type: user, name: Export right of 14 SDRs, status: open }
3>   - { tool: marketo, type: user, name: Nine users who left, status: done, note: One had logged in twice after leaving; reported to IT }
3>   - { tool: google-tag-manager, type: user, name: Two people of the agency before Pixelwerk, status: done }
3>   - { tool: zoominfo, type: user, name: Export right of 14 SDRs, status: done }
1-1> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-353) }
2> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-353), decision: approved, by: stefan, on: @(-349) }
4> tests:
  - { check: Nobody of HR's list can log in, result: passed, by: stefan, on: @(-345) }
rollback: Users are deactivated and not deleted, for 30 days.
`,
  ),
  change(
    'handover-dan',
    `
-216 16:20 dan draft
-212 17:30 dan proposed
-209 16:10 noor live | Dan hands over to Kenji
-203 15:40 kenji tested
---
title: Dan hands Marketo over to Kenji
kind: security
track: needs-approval
status: @
tools: [marketo]
processes: [access-management, lead-scoring]
owner: noor
3> done-by: [dan, kenji]
risk: medium
why: Dan leaves on @(-205 dm). 61 smart campaigns send alerts in his name, and two API keys are his.
what: |
  Everything that runs in his name runs in that of the team before his last day.

  - Alerts and "sent by" of 61 campaigns change to the role address marketing-ops.
  - The owner of scoring is Kenji.
  - What only Dan knew stands in the wiki, nine pages; the longest is on why there are two trial programs.
2> settings:
  - { target: marketo, environment: production, asset: 61 smart campaigns, path: Alerts / Sent by, from: dan.whitcombe, to: marketing-ops }
2-2> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-212) }
3> approvals:
  - { role: it, asked-of: stefan, asked-on: @(-212), decision: approved, by: stefan, on: @(-210) }
3> tests:
3-3>   - { check: Alerts arrive with Dan's user switched off, result: open }
4>   - { check: Alerts arrive with Dan's user switched off, result: passed, by: kenji, on: @(-203) }
2> training:
  - { audience: marketing, material: "https://wiki.tallyhaven.example/mops/handover", due: @(-206), done-by: "Kenji, Marisol", done-on: @(-207) }
rollback: Dan's user is kept without login for 30 days.
`,
  ),
  change(
    'access-review-2',
    `
-64 10:40 noor proposed
-61 10:10 stefan approved
-57 11:40 noor live
-54 15:10 noor tested
---
title: Access review, with the keys this time
kind: security
track: needs-approval
status: @
tools: [marketo, salesforce, segment, hightouch, goldcast]
processes: [access-management]
owner: noor
3> done-by: [noor, kenji, priya]
risk: medium
why: The key of the LinkedIn service showed that we review people and forget what they leave behind.
what: 14 people lose access to five tools. Three of eleven keys belonged to nobody who works here; they were replaced.
settings:
  - { target: marketo, environment: production, path: Role / Admin / Members, from: "5", to: "2" }
  - { target: segment, environment: production, path: Access token / Public API, from: one without expiry, to: "three, 90 days each" }
1-1> approvals:
  - { role: security, asked-of: stefan, asked-on: @(-64) }
2> approvals:
  - { role: security, asked-of: stefan, asked-on: @(-64), decision: approved, by: stefan, on: @(-61) }
4> tests:
  - { check: Each integration ran once after its key was replaced, result: passed, by: priya, on: @(-56) }
  - { check: No login of the 14, result: passed, by: stefan, on: @(-54) }
3> communication:
  - { audience: marketing, do: "If you lost access that you need, ask with the form in Asana and give an end date", from: @(-57), channel: "#marketing", sent-on: @(-58) }
rollback: Old keys stay valid for seven days, then they are gone.
relations:
  - { type: follows, id: @(#access-review-1) }
`,
  ),
  change(
    'gtm-publish',
    `
-188 11:10 ben live
-185 10:20 ben tested
---
title: The agency may edit tags, and no longer publish them
kind: security
track: pre-approved
status: @
tools: [google-tag-manager]
processes: [access-management]
owner: ben
risk: low
why: A retargeting tag of theirs was live for a day outside its consent group.
settings:
  - { target: google-tag-manager, environment: production, path: User permissions / Pixelwerk, from: Publish, to: Edit }
`,
  ),
  change(
    'dmarc',
    `
-33 11:20 noor draft
-28 15:10 noor proposed
-23 10:40 noor approved
-20 10:25 noor scheduled
-9 15:20 noor | DMARC begins with every tenth mail; asked again
-8 11:05 stefan
---
title: DMARC of mail.tallyhaven.example goes from none to quarantine
kind: security
track: needs-approval
status: @
3> priority: medium
2> deadline: @(+30 eom)
4> window: { start: @(+6 08:00), end: @(+6 10:00) }
tools: [marketo, salesloft]
requester: stefan
owner: noor
risk: high
why: |
  Somebody sent invoices in our name to 60 customers. With none as our policy their mail servers delivered them.
2> what: |
  Reports of 30 days show four senders: Marketo, Salesloft, Goldcast, and the ticket system, which signs with its own
  domain and would be quarantined. It gets a key first.
5> translations:
  - language: de
    title: "DMARC für mail.tallyhaven.example: von none auf quarantine"
    why: Jemand hat 60 Kunden in unserem Namen Rechnungen geschickt. Weil unsere Richtlinie none war, haben ihre Mailserver sie zugestellt.
    what: Berichte aus 30 Tagen zeigen vier Absender - Marketo, Salesloft, Goldcast und das Ticketsystem, das mit eigener Domain signiert und in Quarantäne käme. Es bekommt vorher einen Schlüssel.
    communication:
      - audience: sales
        do: Mails nur über Salesloft oder Outlook senden; andere Tools können nicht mehr in unserem Namen senden
        message: Mails, die nur vorgeben, von uns zu sein, landen in der Quarantäne. Eure nicht, solange sie über eines der beiden laufen.
      - { audience: customer-success, do: "Zeigt ein Kunde eine seltsame Rechnung, an Stefan weiterleiten", message: Gefälschte Rechnungen in unserem Namen kommen ab diesem Tag in Quarantäne. }
      - { audience: leadership, message: "Sechzig Kunden bekamen gefälschte Rechnungen in unserem Namen. Künftig sortieren Mailserver solche Mails aus; unsere kommen an wie bisher." }
  - language: th
    title: DMARC ของ mail.tallyhaven.example เปลี่ยนจาก none เป็น quarantine
    why: มีผู้แอบอ้างชื่อเราส่งใบแจ้งหนี้ถึงลูกค้า 60 ราย เพราะนโยบายของเราเป็น none เมลเซิร์ฟเวอร์ของลูกค้าจึงยังส่งเมลเหล่านั้นถึงกล่องจดหมาย
    what: รายงานย้อนหลัง 30 วันพบผู้ส่งสี่ราย คือ Marketo, Salesloft, Goldcast และระบบทิกเก็ตซึ่งลงลายเซ็นด้วยโดเมนของตัวเองและจะถูกกักไว้ จึงต้องติดตั้งคีย์ให้ก่อน
    communication:
      - audience: sales
        do: ส่งเมลผ่าน Salesloft หรือ Outlook เท่านั้น เครื่องมืออื่นจะส่งในนามของเราไม่ได้อีกต่อไป
        message: เมลที่แอบอ้างชื่อเราจะถูกกักไว้ ส่วนเมลของทีมขายส่งได้ตามปกติหากใช้หนึ่งในสองเครื่องมือนี้
      - { audience: customer-success, do: หากลูกค้าได้รับใบแจ้งหนี้ที่ผิดปกติ ให้ส่งต่อถึง Stefan, message: ตั้งแต่วันนั้นเป็นต้นไป ใบแจ้งหนี้ปลอมในชื่อเราจะถูกกักไว้ }
      - { audience: leadership, message: ลูกค้า 60 รายได้รับใบแจ้งหนี้ปลอมในชื่อเรา จากนี้เมลเซิร์ฟเวอร์จะคัดเมลเช่นนี้ออก ส่วนเมลของเราส่งถึงตามปกติ }
2> settings:
  - { target: marketo, environment: production, path: "DNS / _dmarc.mail / p", from: none, to: quarantine }
5>   - { target: marketo, environment: production, path: "DNS / _dmarc.mail / pct", from: null, to: 10 }
2> impact: { reports: [Deliverability], downstream: [salesloft, goldcast] }
2-2> approvals:
  - { role: security, asked-of: stefan, asked-on: @(-28) }
  - { role: sales, asked-of: grace, asked-on: @(-28) }
3> approvals:
  - { role: security, asked-of: stefan, asked-on: @(-28), decision: approved, by: stefan, on: @(-28) }
  - { role: sales, asked-of: grace, asked-on: @(-28), decision: approved, by: grace, on: @(-23), note: "Not in the last week of the quarter" }
5-5>   - { role: security, asked-of: stefan, asked-on: @(-9) }
6>   - { role: security, asked-of: stefan, asked-on: @(-9), decision: approved, by: stefan, on: @(-8), note: Reports every morning for two weeks, then all mail }
5>   - { role: sales, asked-of: grace, asked-on: @(-9) }
2> tests:
  - { check: "Each of the four senders passes at Gmail, Outlook and GMX", result: open }
  - { check: A forged mail lands in spam, result: open }
4> communication:
  - audience: sales
    do: Send only through Salesloft or Outlook; other tools that send in our name stop working
    from: @(+6)
    message: Mail that pretends to be ours ends up in quarantine. Yours does not, if it leaves through one of these two.
    channel: "#sales-news"
  - { audience: sales-dach, do: "Mails nur über Salesloft oder Outlook senden; andere Tools können nicht mehr in unserem Namen senden", from: @(+6) }
  - { audience: customer-success, do: "If a customer shows you an invoice that looks odd, pass it on to Stefan", from: @(+6), message: Faked invoices in our name go to quarantine from that day on. }
  - { audience: leadership, message: "Sixty customers got faked invoices in our name. From @(+6 dm) on, mail servers set such mail aside; ours goes out as before." }
2> rollback: Set p to none; it counts within the hour, since the record lives for 60 minutes.
`,
  ),
];
