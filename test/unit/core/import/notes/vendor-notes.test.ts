import assert from 'node:assert/strict';
import { brazeNotes } from '../../../../../src/core/import/notes/braze';
import { marketoNotes } from '../../../../../src/core/import/notes/marketo';
import { salesforceCliNotes } from '../../../../../src/core/import/notes/salesforce-cli';
import { segmentNotes } from '../../../../../src/core/import/notes/segment';
import { sendgridNotes } from '../../../../../src/core/import/notes/sendgrid';
import { fileOf, itemsOf, reasonsIn, updatesIn } from './note-files';

const MARKETO = `---
title: Release Notes - July 2026
---
# Release Notes: August 2026 {#release-notes-aug-26}

Check your Marketo Engage edition.

## Standard Features {#standard}

They will start to be released on **August 14, 2026**, with a phased rollout.

<table>
 <tr>
  <th>Feature</th>
  <th>Status</th>
 </tr>
 <tr>
  <td><strong>New Editor</strong>: It is <i>faster</i>.</td>
  <td>Coming soon</td>
 </tr>
 <tr>
  <td>&nbsp;</td>
  <td>&nbsp;</td>
 </tr>
</table>

## Announcements {#announcements}

* **REST API 'access_token' Parameter**: The parameter will not be available after August 31, 2026. [Described here](https://x.example/auth){target="_blank"}.

* **Campaign Run ID**: Fixed.<br/>For good.
`;

const CLI = `# Salesforce CLI Release Notes (sf Commands)

Words above the first release.

## 2.147.7 (August 12, 2026) [stable-rc]

* NEW: Run \`a --branch <branch>\`.

    \`\`\`bash
    ## 9.9.9 (May 1, 2026)
    \`\`\`

## December 23 and 30, 2025

Due to the holiday, we aren't releasing new stable versions.

## 7.84.2 (ROLLED BACK - January 14, 2021) - (salesforcedx 50.13.3)

* FIX: A bug.
* CHANGE: The flag will be removed on April 25, 2021, or later.

## 2.1.0 (soon)

* FIX: Another.
`;

const BRAZE = `---
nav_title: January 8, 2026
description: "This article contains release notes for 1/8/2026."
---

# January 8, 2026 release

## Data

### Events

{% multi_lang_include release_type.md release="Early access" %}

See [events]({{site.baseurl}}/guide) and ![a picture]({% image_buster /x.png %}).

### Nothing

## SDK

- [Web SDK](https://x.example)
`;

describe('release notes of Marketo', () => {
  it('makes an update of each feature and announcement, dated by heading and text, not by the fields in front', async () => {
    const items = await itemsOf(marketoNotes, fileOf('release-notes-aug-26.md', MARKETO));
    assert.deepEqual(reasonsIn(items), { 'row-is-headings': 1, 'row-empty': 1 });
    assert.deepEqual(
      updatesIn(items).map(({ update, place }) => [place.line, update.announced, update.title]),
      [
        [17, '2026-08-14', 'New Editor'],
        [29, '2026-08-01', "REST API 'access_token' Parameter"],
        [31, '2026-08-01', 'Campaign Run ID'],
      ],
    );
  });

  it('puts deadlines into dates, and keeps links and words of how far a feature is', async () => {
    const items = await itemsOf(marketoNotes, fileOf('release-notes-aug-26.md', MARKETO));
    const [editor, token] = updatesIn(items);
    assert.equal(editor?.update.summary, 'It is *faster*.\n\nComing soon');
    assert.equal(token?.update.deadline, '2026-08-31');
    assert.equal(token.update.link, 'https://x.example/auth');
    assert.deepEqual(token.update.deadlines, [
      { on: '2026-08-31', what: 'The parameter will not be available after August 31, 2026.' },
    ]);
  });

  it('takes the month from the name of a file whose heading has none', async () => {
    const text = '# Release Notes\n\n## Forms\n\nMarketo forms are new.\n';
    const [item] = updatesIn(await itemsOf(marketoNotes, fileOf('release-notes-jan-24.md', text)));
    assert.equal(item?.update.announced, '2024-01-01');
  });
});

describe('release notes of Braze', () => {
  it('makes an update of each piece of news, with its area and kind of release', async () => {
    const items = await itemsOf(brazeNotes, fileOf('1_8_2026.md', BRAZE));
    assert.deepEqual(reasonsIn(items), { 'no-text': 1 });
    const [events, sdk] = updatesIn(items);
    assert.deepEqual(
      [
        events?.update.title,
        events?.update.announced,
        events?.update.tags,
        events?.update.imported?.section,
      ],
      ['Events', '2026-01-08', ['Early access'], 'Data'],
    );
    assert.equal(
      events?.update.summary,
      'See [events](https://www.braze.com/docs/guide) and a picture.',
    );
    assert.equal(sdk?.update.title, 'SDK');
  });

  it('leaves out what the vendor has not finished, each heading by itself', async () => {
    const draft = BRAZE.replace('### Nothing', '### RELEASE_NOTE_TITLE\n\nCONTENT.');
    const items = await itemsOf(brazeNotes, fileOf('4_5_26.md', draft));
    assert.deepEqual(reasonsIn(items), { 'draft-of-vendor': 3 });
    assert.deepEqual(updatesIn(items), []);
  });

  it('reads the day from the file’s name where nothing else says it', async () => {
    const bare = '# A release\n\n## News\n\nText.\n';
    const [item] = updatesIn(await itemsOf(brazeNotes, fileOf('2022/10_18_22.md', bare)));
    assert.equal(item?.update.announced, '2022-10-18');
  });
});

describe('release notes of the Salesforce CLI', () => {
  it('makes one thing of each release, and says why of the others', async () => {
    const items = await itemsOf(salesforceCliNotes, fileOf('README.md', CLI));
    assert.equal(items.length, 4);
    assert.deepEqual(reasonsIn(items), { 'nothing-new': 1, 'date-missing': 1 });
    const [candidate, back] = updatesIn(items);
    assert.equal(candidate?.update.title, 'Salesforce CLI (sf Commands) 2.147.7 (stable-rc)');
    assert.equal(candidate.update.imported?.release, '2.147.7');
    assert.match(candidate.update.summary ?? '', /--branch <branch>/);
    assert.equal(back?.update.title, 'Salesforce CLI (sf Commands) 7.84.2 (rolled back)');
    assert.deepEqual([back.update.announced, back.update.deadline], ['2021-01-14', '2021-04-25']);
  });

  it('takes a block of code that nobody closed for text', async () => {
    const open = CLI.replace('    ```\n', '');
    const items = await itemsOf(salesforceCliNotes, fileOf('README.md', open));
    assert.equal(updatesIn(items).length, 2);
  });

  it('refuses other notes', async () => {
    const items = await itemsOf(salesforceCliNotes, fileOf('README.md', '# Something else\n'));
    assert.deepEqual(reasonsIn(items), { 'not-this-source': 1 });
  });
});

describe('dated notes of SendGrid and Segment', () => {
  it('calls a note of SendGrid by its headings, and dates it by its name', async () => {
    const text =
      "---\ntitle: 'release notes 2018-10-01'\ndate: 2018-10-01\nreleaseType:\n  - ui\n---\n\n### New *layouts*\n\nText.\n\n### Tests for sends\n\nMore.\n";
    const [item] = updatesIn(await itemsOf(sendgridNotes, fileOf('2018-06-1.md', text)));
    assert.deepEqual(
      [item?.update.title, item?.day],
      ['New layouts · Tests for sends', '2018-06-01'],
    );
  });

  it('says of which day there is none', async () => {
    const items = await itemsOf(
      sendgridNotes,
      fileOf('2019-19-12', '---\ndate: 2019-19-12\nreleaseType: ui\n---\nText.'),
    );
    assert.deepEqual(reasonsIn(items), { 'date-impossible': 1 });
  });

  it('reads a note of Segment from the fields in front, and a changelog by its days', async () => {
    const note =
      '---\ntitle: Journeys\ndescription: |\n  Create journeys.\nrelease_type: GA\nproduct_area: personas\ndoc_links:\n  - title: Overview\n    url: "/docs/journeys"\n---\n';
    const changelog =
      '---\ntitle: Drift Destination Changelog\n---\n\n### 2021-01-12\n\nSend options.\n\n### 05 March 2020\n\nMore.\n';
    const items = await itemsOf(
      segmentNotes,
      fileOf('2021-05-25-journeys.md', note),
      fileOf('drift.md', changelog),
    );
    assert.deepEqual(
      updatesIn(items).map(({ update }) => [update.announced, update.title, update.link]),
      [
        ['2021-05-25', 'Journeys', 'https://segment.com/docs/journeys'],
        ['2021-01-12', 'Drift Destination: Send options.', undefined],
        ['2020-03-05', 'Drift Destination: More.', undefined],
      ],
    );
  });
});
