import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mail, mailHtml } from '../../../../src/core/export/mail';
import { slack } from '../../../../src/core/export/slack';
import { changeOf, inputOf, ROUTING, THRESHOLD } from './snapshots';

const threshold = () => changeOf(THRESHOLD);
const routing = () => changeOf(ROUTING, '2026-10-01-answer-in-4-hours-h2qa');

describe('notes for Slack and mail', () => {
  it('Slack: what to do comes first, then what, why and whom to ask', () => {
    const { communication = [], ...rest } = routing();
    assert.equal(
      slack.export(inputOf([{ ...rest, communication: communication.slice(0, 1) }])),
      `*From 6 October 2026, Enterprise sales: Answer leads from your accounts within 4 hours. Thank you.*
*What changed*: Answer enterprise leads in 4 hours (LeanData, Lead routing, live since 6 October 2026)
• First touch: 24 h → 4 h (Lead routing)
• Old rule: removed, was x (LeanData)
• New rule: y (new) (LeanData, sandbox)
• Cap: now 5 (LeanData)
*Why*: 22 leads went to the wrong queue.
*Questions*: s.okafor@acme.example
`,
    );
  });

  it('Slack: several audiences are told one by one', () => {
    const lines = slack.export(inputOf([routing()])).split('\n');
    assert.deepEqual(lines.slice(0, 3), [
      '*What to do*',
      '• From 6 October 2026, Enterprise sales: Answer leads from your accounts within 4 hours. Thank you.',
      '• From 7 October 2026, sdr: Leave them alone.',
    ]);
  });

  it('keeps what is internal to itself', () => {
    for (const exporter of [slack, mail, mailHtml]) {
      const text = exporter.export(inputOf([threshold(), routing()]));
      assert.doesNotMatch(text, /risk|high|legal|approved|for the record alone/i);
    }
  });

  it('mail: sections in capitals, and the same as HTML', () => {
    const input = inputOf([threshold()]);
    assert.equal(
      mail.export(input),
      `WHAT CHANGED
Raise the MQL threshold (Marketo Engage, live since 20 November 2026)
- Scoring / MQL threshold: 65 → 80

WHY
Sales rejected 38% of MQLs last quarter.

QUESTIONS
Ana Ruiz (ana.ruiz@acme.example)
`,
    );
    assert.match(mailHtml.export(input), /^<p><strong>What changed<\/strong><br>\nRaise the MQL/);
  });

  it('counts settings beyond the first eight', () => {
    const settings = Array.from({ length: 40 }, (_, at) => ({ path: `P${at}`, to: '1' }));
    const text = slack.export(inputOf([{ ...threshold(), settings }]));
    assert.match(text, /• P7: now 1\n• and 32 more\n/);
  });

  it('Slack: escapes its three controls for programs, and leaves them to Slack when pasted', () => {
    const change = { ...threshold(), title: 'A & B <!channel> > C' };
    assert.match(slack.export(inputOf([change])), /A &amp; B &lt;!channel&gt; &gt; C/);
    assert.match(slack.export(inputOf([change], { pasted: true })), /A & B <!channel> > C/);
  });

  it('loses no bracket of what stands before a link', () => {
    const change = {
      ...threshold(),
      why: '\u001b[2J cleared, see [the ticket](https://t.example/1)',
    };
    for (const exporter of [slack, mail])
      assert.match(
        exporter.export(inputOf([change])),
        /\[2J cleared, see the ticket \(https:\/\/t\.example\/1\)/,
      );
  });

  it('HTML holds no markup of anybody else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, text) => {
        const change = { ...threshold(), title, why: text, what: text, owner: title };
        const html = mailHtml.export(inputOf([change]));
        const tags = [...html.matchAll(/<\/?([^>]*)>/g)].map(([, tag]) => tag ?? '');
        const known = ['p', 'strong', 'br', 'ul', 'li', 'hr'];
        assert.deepEqual(
          tags.filter((tag) => !known.includes(tag)),
          [],
        );
      }),
    );
  });

  it('puts a space and no full stop after Thai', () => {
    const communication = [{ audience: 'sdr', do: 'ตอบลีดภายใน 4 ชั่วโมง', message: 'ขอบคุณ' }];
    const shown = slack.export(inputOf([{ ...threshold(), communication }]));
    assert.match(shown, /: ตอบลีดภายใน 4 ชั่วโมง ขอบคุณ\*/);
  });

  it('says nothing about nothing', () => {
    for (const exporter of [slack, mail, mailHtml]) assert.equal(exporter.export(inputOf([])), '');
  });
});
