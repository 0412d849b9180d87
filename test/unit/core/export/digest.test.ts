import assert from 'node:assert/strict';
import { digest, live, logbookOf, told } from './digest-logbook';

const titles = (items: readonly { readonly title: string }[]): string[] =>
  items.map(({ title }) => title);

describe('a digest for an audience', () => {
  it('asks for things by day, what has no day last; a line without a task asks for nothing', () => {
    const found = digest(
      logbookOf({
        '2026-11-02 late': live('2026-11-02') + told('do: Third, from: 2026-12-24'),
        '2026-11-03 past': live('2026-11-03') + told('do: First, from: 2020-01-01'),
        '2026-11-04 own-day': live('2026-11-04') + told('do: Second'),
        '2026-11-05 open': 'status: approved\n' + told('do: Fourth'),
        '2026-11-06 no-task': live('2026-11-06') + told('message: Only to know'),
      }),
    );
    assert.deepEqual(
      found.tasks.map(({ when, text, about }) => [when, text, about]),
      [
        ['From 1 January 2020', 'First', 'past'],
        ['From 4 November 2026', 'Second', 'own-day'],
        ['From 24 December 2026', 'Third', 'late'],
        ['No day set yet', 'Fourth', 'open'],
      ],
    );
    assert.deepEqual(found.counts, ['4 things to do', '4 changes', 'One more coming up']);
  });

  it('takes what tells, trains or touches these people, whatever they are called, and nothing else', () => {
    const found = digest(
      logbookOf({
        '2026-11-01 by-name':
          live('2026-11-01') + 'communication: [{ audience: sales emea, message: M }]\n',
        '2026-11-02 by-team':
          live('2026-11-02') + 'communication: [{ audience: The sellers, message: M }]\n',
        '2026-11-03 trained': live('2026-11-03') + 'training: [{ audience: sales }]\n',
        '2026-11-04 touched': live('2026-11-04') + 'impact: { downstream: [Sales] }\n',
        '2026-11-05 in-prose':
          live('2026-11-05') + 'impact: { in-flight: Leads of Sales EMEA wait. }\n',
        '2026-11-06 nearly':
          live('2026-11-06') + 'impact: { in-flight: Leads of Sales EMEAX wait for sales. }\n',
        '2026-11-07 others':
          live('2026-11-07') + 'communication: [{ audience: legal, do: Read }]\n',
      }),
    );
    assert.deepEqual(titles(found.changed), [
      'in-prose',
      'touched',
      'trained',
      'by-team',
      'by-name',
    ]);
    assert.deepEqual(
      found.tasks.map(({ text }) => text),
      ['Training; ask where it is'],
    );
  });

  it('says what is new since the last one; the same again when asked', () => {
    const snapshot = logbookOf({
      '2026-10-01 long-ago': live('2026-10-01') + told('do: A'),
      '2026-11-08 before-it': live('2026-11-08') + told('do: B'),
      '2026-11-10 told': live('2026-11-10') + told('do: C, sent-on: 2026-11-12'),
      '2026-11-11 half-told':
        live('2026-11-11') +
        told('do: D, sent-on: 2026-11-12') +
        '  - { audience: sales, do: E, from: 2026-11-30 }\n',
      '2026-11-13 late-entry': live('2026-09-01') + told('do: F'),
    });
    const found = digest(snapshot);
    assert.deepEqual(titles(found.changed), ['half-told', 'before-it', 'late-entry']);
    assert.deepEqual(
      found.tasks.map(({ text }) => text),
      ['F', 'B', 'E'],
    );
    assert.deepEqual([found.known, found.about.at(-1)], [1, 'since 8 November 2026']);
    const again = digest(snapshot, { digest: { again: true } });
    assert.ok(titles(again.changed).includes('told'));
    assert.equal(again.known, 0);
    const ofPeriod = digest(snapshot, { since: '2026-10-01', until: '2026-10-31' });
    assert.deepEqual(titles(ofPeriod.changed), ['long-ago']);
  });

  it('tells people who were told that something was taken back, once', () => {
    const back = (sent: string): string =>
      `status: rolled-back\nlive: 2026-11-10\nrolled-back: 2026-11-15\n${told(`do: Call twice${sent}`)}`;
    const snapshot = logbookOf({
      '2026-11-10 told': back(', sent-on: 2026-11-12'),
      '2026-11-11 told-since': back(', sent-on: 2026-11-16'),
      '2026-11-12 never-told': back(''),
    });
    const found = digest(snapshot);
    assert.deepEqual(titles(found.changed), ['never-told', 'told']);
    assert.deepEqual(
      found.tasks.map(({ when, text }) => [when, text]),
      [['From 15 November 2026', 'No longer: Call twice']],
    );
  });

  it('has what is agreed whatever the period, and what waits only when asked, the urgent first', () => {
    const snapshot = logbookOf({
      '2026-09-01 planned': 'status: scheduled\nwindow: { start: 2026-12-01 }\n' + told('do: A'),
      '2026-09-02 off':
        'status: deferred\nstatus-reason: No budget before May\npriority: low\nrequester: lh\n',
      '2026-09-03 no':
        'status: rejected\nstatus-reason: Too loud\npriority: urgent\n' + told('do: B'),
      '2026-09-04 elsewhere': 'status: deferred\nrequester: ana\n',
      '2026-09-05 draft': 'status: draft\n' + told('do: C'),
    });
    const options = { since: '2026-11-01', until: '2026-11-30' };
    const found = digest(snapshot, options);
    assert.deepEqual([titles(found.coming), titles(found.waiting)], [['planned'], []]);
    const { waiting } = digest(snapshot, { ...options, digest: { waiting: true } });
    assert.deepEqual(
      waiting.map(({ title, facts, prose }) => [title, ...facts, ...prose]),
      [
        ['no', 'rejected', 'priority: Urgent', 'Too loud'],
        ['off', 'put off', 'priority: Low', 'asked for by Luis Herrera', 'No budget before May'],
      ],
    );
  });

  it('tells in their words, and keeps what is internal to itself unless asked', () => {
    const record =
      live('2026-11-10') +
      told('message: "We moved *the line*.\\n\\nNothing else."') +
      `owner: ana
risk: high
what: Internal wording
why: Too many leads
settings: [{ path: Scoring / MQL threshold, from: 65, to: 80 }]
approvals: [{ role: legal, decision: approved, by: ana, on: 2026-11-09 }]
compliance: [{ law: gdpr, because: Consent, basis: Art. 6 }]
links: [https://t.example/1]
`;
    const snapshot = logbookOf({ '2026-11-10 moved': record });
    const [plain] = digest(snapshot).changed;
    assert.ok(plain);
    assert.deepEqual(plain.prose, ['We moved *the line*.', 'Nothing else.']);
    assert.deepEqual([plain.why, plain.details], ['', []]);
    const details = ['settings', 'risk', 'approvals', 'compliance', 'links'] as const;
    assert.deepEqual(digest(snapshot, { digest: { details } }).changed[0]?.details, [
      'Scoring / MQL threshold: 65 → 80',
      'Risk: High',
      'Approved: Legal (Ana Ruiz, 9 November 2026)',
      'GDPR (Art. 6): Consent',
      'https://t.example/1',
    ]);
    assert.deepEqual(digest(snapshot).questions, ['Ana Ruiz (ana@acme.example)']);
  });

  it('gives no more than a number of lines, what matters most first', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `2026-11-${String(at + 1).padStart(2, '0')} n${at}`,
        live('2026-11-10') +
          (at === 7 ? 'track: emergency\n' : '') +
          (at > 15 || at === 7 ? 'risk: high\n' : '') +
          told(at === 3 ? 'do: X' : 'message: M'),
      ]),
    );
    const found = digest(logbookOf(many), { digest: { top: 5 } });
    assert.deepEqual([found.top.length, found.top[0]?.title, found.more], [5, 'n7', 25]);
    // What they have to do is said whether it matters much or not, and they were told of it.
    assert.deepEqual(
      found.tasks.map(({ about }) => about),
      ['n3'],
    );
    assert.deepEqual([found.told.length, titles(found.top).includes('n3')], [6, false]);
  });
});
