import assert from 'node:assert/strict';
import { forms, logbookOf, written } from './digest-logbook';

/** A change with something in every field; each text says where it stands. */
const CHANGE = `status: live
live: 2026-11-20
track: needs-approval
status-reason: xx-status-reason
priority: high
part-of: xx-part-of
requester: xx-requester
owner: xx-owner
done-by: [xx-done-by]
risk: high
why: |
  xx-why

  xx-why-more
what: |
  xx-what

  xx-what-more
processes: [xx-process]
integrations: [xx-integration]
settings: [{ path: xx-path, from: xx-from, to: xx-to, note: xx-note, environment: xx-environment, asset: xx-asset }]
assets: [{ tool: marketo, type: xx-type, name: xx-name, id: xx-id, url: https://xx-url.example, note: xx-asset-note }]
rollout: [{ where: xx-where, by: xx-by, note: xx-rollout-note }]
compliance: [{ law: xx-law, because: xx-because, basis: xx-basis, evidence: xx-evidence }]
impact: { records: 4711, reports: [xx-report], downstream: [xx-downstream], in-flight: xx-in-flight }
approvals: [{ role: xx-role, asked-of: xx-asked, decision: approved, by: xx-approver, channel: xx-channel, evidence: xx-proof, note: xx-approval-note }]
tests: [{ check: xx-check, result: failed, by: xx-tester, evidence: xx-test-proof }]
rollback: xx-rollback
links: [{ url: https://xx-ticket.example, label: xx-ticket }]
attachments: [attachments/xx-file]
relations: [{ type: fixes, id: xx-other }]
review: { due: 2026-11-30, by: xx-reviewer, findings: xx-findings, follow-ups: [xx-follow-up] }
events: [xx-event]
imported: { by: xx-importer, file: xx-import-file, line: 1, section: xx-section, release: xx-release }
allowed: [{ field: xx-field, looks-like: password, because: xx-allowed }]
xx-custom: xx-custom-value
communication:
  - { audience: sales, do: yy-do, message: yy-message, channel: xx-told-channel }
  - { audience: legal, do: xx-legal-do, message: xx-legal-message }
training:
  - { audience: sales, material: yy-material, done-by: xx-trainer }
  - { audience: legal, material: xx-legal-material }
translations:
  - language: en
    rollback: xx-rollback-translated
    why: xx-why-translated
    communication:
      - { audience: legal, message: xx-legal-translated }
      - { audience: sales, do: yy-do-translated, xx-more: xx-more }
    training:
      - { audience: legal, material: xx-legal-material-translated }
`;

describe('a digest for some people', () => {
  it('tells them what is for them, and of all else only where it was and whom to ask', async () => {
    const snapshot = logbookOf({ '2026-11-20 Title': CHANGE });
    for (const exporter of forms) {
      const text = await written(exporter, snapshot, { since: '2026-11-01' });
      const said = new Set(text.match(/(?:xx|yy)-[a-z-]+|4711/g));
      assert.deepEqual(
        [...said].sort(),
        ['xx-owner', 'xx-process', 'yy-do-translated', 'yy-material', 'yy-message'],
        exporter.id,
      );
      const shown = text.replace(/<style>[^]*?<\/style>/g, '');
      assert.doesNotMatch(shown, /\b(?:high|failed|password)\b/i, exporter.id);
    }
  });

  it('tells no more of the reason than its first paragraph where nobody wrote to them', async () => {
    const alone = CHANGE.replace(' message: yy-message,', '');
    const snapshot = logbookOf({ '2026-11-20 Title': alone });
    for (const exporter of forms) {
      const text = await written(exporter, snapshot, { since: '2026-11-01' });
      const said = new Set(text.match(/xx-[a-z-]+|4711/g));
      assert.deepEqual(
        [...said].sort(),
        ['xx-owner', 'xx-process', 'xx-what', 'xx-why-translated'],
        exporter.id,
      );
    }
  });
});
