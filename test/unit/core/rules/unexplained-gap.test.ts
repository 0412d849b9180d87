import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { problemText } from '../../../../src/messages/problem-text';
import { ID, change, check, pathOf, short } from './logbook-of';

const EARLIER = '2026-11-02-raise-it-before-aaaa';
const setting = (text: string) => `settings:\n  - { path: MQL threshold, ${text} }`;
const live = (day: string, text: string) => `status: tested\nlive: ${day}\n${setting(text)}`;

const found = (later: string, more: Readonly<Record<string, string>> = {}) =>
  check({
    [pathOf(EARLIER)]: change(live('2026-11-02', 'from: 65, to: 80'), EARLIER),
    [pathOf(ID)]: change(later),
    ...more,
  }).get(pathOf(ID)) ?? [];

describe('unexplained-gap', () => {
  it('is told at the value before of the later change, as no more than an info', () => {
    const problems = found(live('2026-11-20', 'from: 85, to: 75'));
    assert.deepEqual(problems.map(short), ['info unexplained-gap settings.0.from']);
    assert.equal(
      problems[0] && problemText(problems[0], 'change'),
      'Between 2026-11-02 and 2026-11-20 somebody changed this from 80 to 85, and nobody wrote it down. Log what happened, or say why it is fine.',
    );
  });

  it('is not told where something explains it, somebody has answered it, or it is not live', () => {
    const id = '2026-11-10-on-its-way-bbbb';
    const draft = { [pathOf(id)]: change(`status: approved\n${setting('from: 80, to: 85')}`, id) };
    const later = live('2026-11-20', 'from: 85, to: 75');
    assert.deepEqual(found(later, draft), []);
    assert.deepEqual(found(later.replace('to: 75', 'to: 75, gap-reason: A test')), []);
    assert.deepEqual(found(later.replace('tested', 'scheduled')), []);
    assert.deepEqual(found(live('2026-11-20', 'from: 80.0, to: 75')), []);
    assert.deepEqual(found(live('2026-11-20', 'from: 65, to: 75')), []);
    assert.deepEqual(found(live('2026-11-20', 'to: 75')), []);
  });

  it('is told of what was taken away, and of lists', () => {
    const words = (text: string) =>
      found(live('2026-11-20', text)).map((problem) => problemText(problem, 'change'));
    assert.match(words('from: null, to: 75')[0] ?? '', /from 80 to none/);
    assert.match(words('from: [a, b], to: 75')[0] ?? '', /from 80 to a, b/);
  });
});
