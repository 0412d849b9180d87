import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe as specsOf } from '../../../src/core/model/describe';
import { FORM_KINDS, fromForm, toForm } from '../../../src/protocol/form';
import { readMessage } from '../../../src/protocol/guard';
import { isSafeLink } from '../../../src/core/safe-link';

const accepts = (schema: Parameters<typeof readMessage>[0], message: unknown) =>
  readMessage(schema, message).ok;

describe('messages between a form and the extension', () => {
  const edit = {
    type: 'edit',
    request: 1,
    version: 3,
    operations: [
      { op: 'set', path: ['settings', 0, 'to'], value: 80 },
      { op: 'insert', path: ['tools'], index: 1, value: 'salesforce' },
      { op: 'move', path: ['tools'], from: 1, to: 0 },
      { op: 'unset', path: ['risk'] },
    ],
  };

  it('lets an edit pass', () => assert.ok(accepts(fromForm, edit)));

  it('refuses what a page may not say', () => {
    const wrong: unknown[] = [
      undefined,
      null,
      'ready',
      { type: 'format-disk' },
      { type: 'command', command: 'workbench.action.terminal.new' },
      { ...edit, version: '3' },
      { ...edit, operations: [{ op: 'set', path: ['a', -1], value: 1 }] },
      { ...edit, operations: [{ op: 'set', path: ['a'], value: undefined }] },
      { ...edit, operations: [{ op: 'exec', path: ['a'], value: 1 }] },
      { ...edit, operations: [{ op: 'set', path: Array(65).fill('a'), value: 1 }] },
      { ...edit, more: true },
    ];
    for (const message of wrong) assert.ok(!accepts(fromForm, message), JSON.stringify(message));
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (data) => {
        readMessage(fromForm, data);
        readMessage(toForm, data);
      }),
    );
  });

  it('lets the fields of every kind of record pass', () => {
    for (const kind of FORM_KINDS) {
      const read = readMessage(toForm, { type: 'init', kind, specs: specsOf(kind), locale: 'en' });
      assert.ok(read.ok, read.ok ? '' : read.why);
      assert.deepEqual(read.message, { type: 'init', kind, specs: specsOf(kind), locale: 'en' });
    }
  });

  it('keeps a record as it is', () => {
    const record = { title: 'x', settings: [{ path: 'a', from: null, to: ['1.10', { b: '' }] }] };
    const state = { version: 1, record, problems: [], asks: [], titles: {} };
    const read = readMessage(toForm, { type: 'state', state });
    assert.deepEqual(read, { ok: true, message: { type: 'state', state } });
  });
});

describe('links that open', () => {
  it('are https, http and mailto', () => {
    for (const url of ['https://a.example/x?y#z', 'http://a.example', 'mailto:a@b.example'])
      assert.ok(isSafeLink(url), url);
  });

  it('are nothing else', () => {
    const others = [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'command:workbench.action.quit',
      'vscode://x/y',
      'file:///etc/passwd',
      'data:text/html,x',
      '//a.example',
      'https:x',
      ' https://a.example',
      'https://a.example\n',
      'https://a b',
      '',
    ];
    for (const url of others) assert.ok(!isSafeLink(url), url);
  });
});
