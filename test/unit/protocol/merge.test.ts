import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage } from '../../../src/protocol/guard';
import { fromMerge } from '../../../src/protocol/merge';

describe('messages between the page of questions and the extension', () => {
  const accepts = (message: unknown) => readMessage(fromMerge, message).ok;

  it('lets answers pass', () => {
    for (const take of ['ours', 'theirs', 'base', 'own'])
      assert.ok(accepts({ type: 'answer', key: '0/1', take, text: '' }));
    for (const type of ['ready', 'finish', 'later']) assert.ok(accepts({ type }));
  });

  it('refuses what a page may not say', () => {
    const wrong: unknown[] = [
      undefined,
      'finish',
      { type: 'finish', force: true },
      { type: 'answer', key: '0/1', take: 'mine', text: '' },
      { type: 'answer', key: '0/1', take: 'own' },
      { type: 'openRecord', record: -1 },
      { type: 'openRecord', record: '../../etc/passwd' },
    ];
    for (const message of wrong) assert.ok(!accepts(message), JSON.stringify(message));
  });
});
