import assert from 'node:assert/strict';
import { digestOf } from '../../../../src/core/export/digest/digest';
import { digestMarkdown } from '../../../../src/core/export/digest/digest-markdown';
import { slack } from '../../../../src/core/export/slack';
import { selectHeads } from '../../../../src/core/logbook/select';
import { exportWords } from '../../../../src/messages/export-words';
import { forms, live, logbookOf, told, written } from './digest-logbook';

describe('the forms of a digest', () => {
  it('says that there is nothing, in every form', async () => {
    for (const exporter of forms) {
      const content = await written(exporter, logbookOf({}));
      assert.match(content, /Nothing new for Sales EMEA: there is nothing to do\./, exporter.id);
      assert.doesNotMatch(content, /undefined|\*\*\*\*/, exporter.id);
    }
  });

  it('has every task and title of 200 changes, and equal bytes, in every form', async () => {
    const days = Array.from({ length: 200 }, (_, at) =>
      new Date(Date.UTC(2026, 10, 1 + (at % 20))).toISOString().slice(0, 10),
    );
    const snapshot = logbookOf(
      Object.fromEntries(
        days.map((day, at) => [`${day} title${at}x`, live(day) + told(`do: task${at}x`)]),
      ),
    );
    for (const exporter of forms) {
      const content = await written(exporter, snapshot);
      for (const at of days.keys()) {
        assert.ok(content.includes(`task${at}x`), `${exporter.id} ${at}`);
        assert.ok(content.includes(`title${at}x`), `${exporter.id} ${at}`);
      }
      assert.equal(await written(exporter, snapshot), content);
    }
  });

  it('Markdown: guards a number that would begin a list, and no other', () => {
    const snapshot = logbookOf({
      '2026-11-10 Threshold': live('2026-11-10') + told('do: 1. Call, message: 2. Wait. 3. Call.'),
    });
    const entries = selectHeads(snapshot, { audience: 'sales' });
    const changes = entries.map(({ record }) => record);
    const options = { audience: 'sales', digest: { today: '2026-11-22' } };
    const input = { changes, snapshot, words: exportWords('de'), options };
    const content = digestMarkdown(digestOf(input), input);
    assert.match(content, /\n- \*\*From 10\. November 2026:\*\* 1\. Call {2}\n/);
    assert.match(content, /\nMarketo Engage · 10\. November 2026\n\n2\\\. Wait\. 3\. Call\.\n/);
  });

  it('Slack: one message that is read from the top', async () => {
    const snapshot = logbookOf({
      '2026-11-10 Threshold':
        live('2026-11-10') +
        told('do: Call <4 h, from: 2026-12-01, message: Fewer leads.') +
        'owner: ana\nwhy: 38% were rejected.\n',
    });
    assert.equal(
      await written(slack, snapshot, { digest: { today: '2026-11-22' } }),
      `*Sales EMEA: what changed for you*
Acme MOps · since 10 November 2026
One thing to do · One change

*What to do*
• *From 1 December 2026*: Call &lt;4 h

*What changed*
• *Threshold* (Marketo Engage, 10 November 2026)
    Fewer leads.

*Whom to ask*
• Ana Ruiz (ana@acme.example)
`,
    );
  });
});
