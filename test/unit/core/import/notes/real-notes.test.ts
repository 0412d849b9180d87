import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { salesforceCliNotes } from '../../../../../src/core/import/notes/salesforce-cli';
import { segmentNotes } from '../../../../../src/core/import/notes/segment';
import { sendgridNotes } from '../../../../../src/core/import/notes/sendgrid';
import { filesIn, itemsOf, reasonsIn, updatesIn } from './note-files';

/** Notes that vendors wrote; they belong to them, stand outside the repository, and are not on every computer. */
const REAL = process.env['MOPS_REAL_DATA'] ?? '../shared/data';
const NOTES = `${REAL}/vendor-release-notes`;

/** Every deadline that stands in these notes, found by reading each sentence that names a day to come. */
const SALESFORCE_DEADLINES = [
  '2.112.6 2026-02-01',
  '2.112.6 2026-03-01',
  '2.105.6 2025-08-28',
  '2.105.6 2025-12-01',
  '2.86.9 2025-09-01',
  '2.81.9 2025-08-01',
  '2.71.6 2025-04-25',
  '2.49.7 2024-11-01',
  '2.48.6 2024-11-06',
  '2.26.10 2024-06-01',
  '7.148.3 2022-04-30',
  '1.25.2 2022-04-30',
];

describe('release notes that vendors wrote', function () {
  before(function () {
    if (!existsSync(NOTES)) this.skip();
  });

  it('of SendGrid: each of 126 files is an update or says why not', async () => {
    const files = [
      ...filesIn(`${NOTES}/sendgrid`),
      ...filesIn(`${NOTES}/sendgrid/_removed-or-renamed`),
    ];
    const items = await itemsOf(sendgridNotes, ...files);
    assert.equal(files.length, 126);
    assert.deepEqual([updatesIn(items).length, reasonsIn(items)], [125, { 'date-impossible': 1 }]);
    // Four were renamed, and say the same once more.
    assert.equal(new Set(updatesIn(items).map(({ key }) => key)).size, 121);
  });

  it('of the Salesforce CLI: each of 394 headings is an update or says why not', async () => {
    const files = filesIn(`${NOTES}/salesforce-cli`).filter(({ name }) => name.endsWith('.md'));
    const items = await itemsOf(salesforceCliNotes, ...files);
    assert.deepEqual([updatesIn(items).length, reasonsIn(items)], [376, { 'nothing-new': 18 }]);
    const found = updatesIn(items).flatMap(({ update }) =>
      (update.deadlines ?? []).map(({ on }) => `${update.imported?.release ?? ''} ${on}`),
    );
    assert.deepEqual(found.sort(), [...SALESFORCE_DEADLINES].sort());
  });

  it('of Segment: each of 11 notes, and each day of four changelogs', async () => {
    const notes = await itemsOf(segmentNotes, ...filesIn(`${NOTES}/segment/release_notes`));
    const logs = await itemsOf(segmentNotes, ...filesIn(`${NOTES}/segment/destination-changelogs`));
    assert.deepEqual([updatesIn(notes).length, notes.length], [11, 11]);
    assert.deepEqual([updatesIn(logs).length, logs.length], [5, 5]);
  });
});
