import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plain } from '../../../../src/core/model/field';
import type { Operation } from '../../../../src/core/problem';
import { FormStore } from '../../../../src/webview/form/store/form-store';
import type { PendingEdit } from '../../../../src/webview/form/store/pending-edit';
import { DocumentSide } from './document-side';

const TEXT = `id: 2026-11-20-x-k3f9
title: Raise the MQL threshold
kind: changed   # of a kind
status: live
tools: [marketo]
why: |
  Sales rejected them.
settings:
  - { path: A, from: 1, to: 2 }
  - { path: B, from: 3, to: 4 }
`;

const set = (path: (string | number)[], value: string): Operation => ({ op: 'set', path, value });

/** A page on a document, with the wire between them in the test's hands. */
function pageOn(text: string, unsent: readonly PendingEdit[] = []) {
  const side = new DocumentSide(text);
  const left: { unsent: readonly PendingEdit[] } = { unsent: [] };
  const store = new FormStore(
    {
      send: (edit) => side.toHost.push(edit),
      changed: (now) => {
        left.unsent = now;
      },
    },
    unsent,
  );
  const hear = () => {
    const message = side.toPage.shift();
    if (message) store.receive(message);
  };
  const settle = async () => {
    const done = store.flush();
    for (let turn = 0; turn < 200; turn += 1) {
      hear();
      side.hearOne();
    }
    while (side.toPage.length > 0) hear();
    await done;
  };
  hear();
  return { side, store, hear, settle, left };
}

describe('the store of a form', () => {
  it('shows what is typed before the document has it', async () => {
    const { store, side, settle } = pageOn(TEXT);
    store.type(set(['title'], 'New'));
    assert.equal(store.record['title'], 'New');
    assert.equal(side.record['title'], 'Raise the MQL threshold');
    await settle();
    assert.equal(side.record['title'], 'New');
    assert.equal(side.text, TEXT.replace('Raise the MQL threshold', 'New'));
  });

  it('sends typing after a pause, and as one edit', async () => {
    const { store, side } = pageOn(TEXT);
    for (const text of ['N', 'Ne', 'New']) store.type(set(['title'], text));
    assert.equal(side.toHost.length, 0);
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual(
      side.toHost.map(({ operations }) => operations),
      [[set(['title'], 'New')]],
    );
  });

  it('makes an edit again on a document that has moved on', async () => {
    const { store, side, settle } = pageOn(TEXT);
    store.edit([set(['title'], 'Mine')]);
    side.foreign([set(['status'], 'tested')]);
    await settle();
    assert.equal(side.record['title'], 'Mine');
    assert.equal(side.record['status'], 'tested');
    assert.deepEqual(store.kept, []);
  });

  it('keeps in sight what was typed into a field that somebody else changed', async () => {
    const { store, side, settle } = pageOn(TEXT);
    store.type(set(['title'], 'Mine'));
    side.foreign([set(['title'], 'Theirs')]);
    await settle();
    assert.equal(store.record['title'], 'Theirs');
    const [kept] = store.kept;
    assert.ok(kept);
    assert.deepEqual(kept.operation, set(['title'], 'Mine'));
    store.decide(kept, true);
    await settle();
    assert.equal(side.record['title'], 'Mine');
    assert.deepEqual(store.kept, []);
  });

  it('follows a row that somebody else moved', async () => {
    const { store, side, settle } = pageOn(TEXT);
    store.type(set(['settings', 0, 'to'], '99'));
    side.foreign([{ op: 'insert', path: ['settings'], index: 0, value: { path: 'New' } }]);
    await settle();
    assert.deepEqual((side.record['settings'] as Plain[])[1], { path: 'A', from: '1', to: '99' });
  });

  it('joins a new row and what is typed into it', () => {
    const { store, side } = pageOn(TEXT);
    store.type({ op: 'insert', path: ['settings'], index: 2, value: { path: 'C' } });
    store.type(set(['settings', 2, 'path'], 'Co'));
    store.type(set(['settings', 2, 'from'], '5'));
    void store.flush();
    assert.deepEqual(side.toHost[0]?.operations, [
      { op: 'insert', path: ['settings'], index: 2, value: { path: 'Co', from: '5' } },
    ]);
  });

  it('keeps what the document could not take', async () => {
    const { store, side, settle } = pageOn('id: x\ntitle: x\nwhy: text\n');
    store.edit([set(['why', 'deeper'], 'mine')]);
    await settle();
    assert.equal(side.record['why'], 'text');
    assert.equal(store.kept.length, 1);
  });

  it('carries what was typed into the next life of the page', async () => {
    const before = pageOn(TEXT);
    before.store.type(set(['title'], 'Half typed'));
    const after = pageOn(TEXT, before.left.unsent);
    await after.settle();
    assert.equal(after.side.record['title'], 'Half typed');
  });

  it('adds no row a second time that the document took while the page was thrown away', async () => {
    const before = pageOn(TEXT);
    before.store.edit([{ op: 'insert', path: ['tools'], index: 1, value: 'salesforce' }]);
    before.side.hearOne();
    const after = pageOn(before.side.text, before.left.unsent);
    await after.settle();
    assert.deepEqual(after.side.record['tools'], ['marketo', 'salesforce']);
  });

  it('waits while the document cannot be read, and goes on when it can', async () => {
    const { store, side, settle } = pageOn(TEXT);
    store.receive({
      type: 'unreadable',
      problem: { code: 'yaml-broken', severity: 'error', args: {} },
    });
    assert.ok(store.readOnly);
    store.type(set(['title'], 'Mine'));
    await store.flush();
    assert.equal(side.toHost.length, 0);
    side.foreign([set(['status'], 'tested')]);
    await settle();
    assert.equal(side.record['title'], 'Mine');
  });
});

describe('a form and the text beside it', () => {
  const field = fc.constantFrom<(string | number)[]>(
    ['title'],
    ['why'],
    ['owner'],
    ['settings', 0, 'to'],
    ['settings', 1, 'path'],
  );
  const mine = fc.record({ by: fc.constant('mine'), path: field, word: fc.nat(9) });
  const theirs = fc.record({ by: fc.constant('theirs'), path: field, word: fc.nat(9) });
  const rows = fc.record({
    by: fc.constantFrom('mine', 'theirs'),
    row: fc.constantFrom<Operation>(
      { op: 'insert', path: ['settings'], index: 1, value: { path: 'Row' } },
      { op: 'move', path: ['settings'], from: 0, to: 1 },
      { op: 'unset', path: ['settings', 0] },
    ),
  });
  const wire = fc.record({ by: fc.constantFrom('to-host', 'to-page', 'send') });
  const step = fc.oneof({ weight: 3, arbitrary: mine }, theirs, rows, {
    weight: 3,
    arbitrary: wire,
  });

  it('come to the same record, and lose no word that was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { store, side, hear, settle } = pageOn(TEXT);
        let last = '';
        for (const [count, at] of steps.entries()) {
          if ('path' in at) {
            const text = `${at.by} ${count} ${at.word}`;
            if (at.by === 'theirs') side.foreign([set(at.path, text)]);
            else store.type(set(at.path, (last = text)));
          } else if ('row' in at) {
            if (at.by === 'theirs') side.foreign([at.row]);
            else store.edit([at.row]);
          } else if (at.by === 'to-host') side.hearOne();
          else if (at.by === 'to-page') hear();
          else void store.flush();
        }
        await settle();
        assert.deepEqual(store.record, side.record);
        if (last !== '') assertNotLost(last, side, store, steps);
      }),
      { numRuns: 500 },
    );
  });

  /** The newest text has been in the document, or is in sight beside its field, unless I took its row out. */
  function assertNotLost(
    word: string,
    side: DocumentSide,
    store: FormStore,
    steps: readonly { by: string }[],
  ): void {
    const kept = store.kept.some(({ operation }) => JSON.stringify(operation).includes(word));
    const removed = steps.some((at) => 'row' in at && at.by === 'mine');
    assert.ok(side.texts.some((text) => text.includes(word)) || kept || removed, `lost: ${word}`);
  }
});
