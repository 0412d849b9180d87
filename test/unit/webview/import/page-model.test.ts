import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { importState } from '../../../../src/protocol/import';
import type { LookedMessage } from '../../../../src/protocol/import';
import { readMessage } from '../../../../src/protocol/guard';
import { countWords, importLabel } from '../../../../src/webview/import/import-words';
import { canImport, openQuestions, withAnswer } from '../../../../src/webview/import/page-model';

const LOOKED: LookedMessage = {
  type: 'looked',
  asked: 1,
  source: { value: 'salesforce-setup', why: '' },
  makes: 'events',
  questions: [],
  counts: { rows: 1210, news: 1200, known: 7, leftOut: 3 },
  items: [],
  entries: [],
  leftOut: [],
  refused: '',
};
const QUESTION = {
  code: 'date-order',
  text: 'Which?',
  examples: [],
  choices: [],
  answer: '',
} as const;
const NOTHING = { rows: 7, news: 0, known: 7, leftOut: 0 };

describe('page that imports', () => {
  it('imports only what was looked at, in full, and is new', () => {
    const can = (looked: LookedMessage | undefined, isLooking = false) =>
      canImport({ looked, isLooking });
    assert.ok(can(LOOKED));
    assert.ok(!can(undefined));
    assert.ok(!can(LOOKED, true));
    assert.ok(!can({ ...LOOKED, refused: 'This is a picture.' }));
    assert.ok(!can({ ...LOOKED, counts: NOTHING }));
    assert.ok(!can({ ...LOOKED, questions: [{ ...QUESTION, choices: [] }] }));
    const map = { id: 'm', makes: 'entries' as const, headings: ['A'], columns: [] };
    assert.ok(!can({ ...LOOKED, columns: { list: [], map, isKept: false } }), 'no column is when');
  });

  it('counts the questions that are open', () => {
    const answered = { ...QUESTION, choices: [], answer: 'day-month-year' };
    assert.equal(openQuestions({ ...LOOKED, questions: [answered] }), 0);
    assert.equal(openQuestions({ ...LOOKED, questions: [{ ...answered, answer: '' }] }), 1);
  });

  it('keeps answers so that they can be kept', () => {
    const answers = withAnswer({ tool: 'salesforce' }, 'time-zone', 'Europe/Berlin');
    assert.deepEqual(answers, { tool: 'salesforce', 'time-zone': 'Europe/Berlin' });
    assert.deepEqual(withAnswer(answers, 'time-zone', ''), { tool: 'salesforce' });
    const state = { logbook: 'file:///a', uris: [], request: { answers } };
    const read = readMessage(importState, state);
    assert.deepEqual(read.ok && read.message.questions, [], 'of a window before there were any');
    const { code, text } = QUESTION;
    const questions = [{ code, text, choices: [], answer: 'day-month-year' }];
    const again = readMessage(importState, { ...state, questions });
    assert.deepEqual(again.ok && again.message.questions, questions);
  });

  it('says where all rows go', () => {
    assert.equal(importLabel(LOOKED), 'Import 1,200 audit entries');
    assert.deepEqual(countWords(LOOKED), [
      '1,210 read',
      '1,200 new audit entries',
      '7 known already',
      '3 left out',
    ]);
    const one = { ...LOOKED, makes: 'changes' as const, counts: { ...NOTHING, rows: 1, news: 1 } };
    assert.equal(importLabel(one), 'Import 1 change');
    assert.equal(importLabel({ ...LOOKED, counts: NOTHING }), 'Import');
    assert.equal(importLabel(undefined), 'Import');
  });
});
