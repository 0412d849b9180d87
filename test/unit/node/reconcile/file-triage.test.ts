import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { FileTriage } from '../../../../src/node/reconcile/file-triage';
import { STORY } from '../../../vscode/page/reconcile-page';

const TODAY = '2026-11-22';
const ALL = { list: 'undocumented', tool: '', month: '', person: '', search: '' } as const;

describe('the audit entries of a logbook on disk', () => {
  let folder: string;
  let triage: FileTriage;
  const put = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const look = (typed: Readonly<Record<string, string>> = {}) =>
    triage.look(new Map(Object.entries(typed)), TODAY);

  before(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'mops-logbook-triage-')));
    put('logbook.yaml', 'format: 1\nname: Acme\npeople:\n  - { id: ana, name: Ana Ruiz }\n');
    triage = new FileTriage(folder, undefined);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are none where none were imported', async () => {
    const { hasEntries, totals } = await look();
    assert.equal(hasEntries, false);
    assert.deepEqual(totals, { documented: 0, undocumented: 0, ignored: 0 });
  });

  it('are held against the changes, and counted by tool', async () => {
    for (const [file, text] of Object.entries(STORY)) put(file, text);
    const looked = await look();
    assert.deepEqual(looked.totals, { documented: 1, undocumented: 11, ignored: 0 });
    assert.deepEqual([...looked.open], [['salesforce', 11]]);
    assert.deepEqual(looked.actors.slice(0, 2).sort(), ['ana', 'lee']);
    assert.equal(await look(), looked, 'nothing changed: nothing is done again');
  });

  it('travel from thread to thread with what was found out about them', () => {
    const found = triage.window(ALL, 0, 1, '');
    const [row] = found?.rows ?? [];
    assert.ok(row && row.kind !== 'without-entry');
    const group = structuredClone(triage.group(row.id));
    assert.equal(group?.events.length, 1);
    assert.ok(Array.isArray(group.candidates));
    assert.equal(triage.group('no such key'), undefined);
  });

  it('are counted for a rule before it is written', () => {
    assert.deepEqual(triage.count({ when: { asset: 'lead*' } }), { entries: 2, undocumented: 2 });
    assert.deepEqual(triage.count({ when: { asset: '*' } }), { entries: 0, undocumented: 0 });
    const past = triage.count({ when: { asset: 'lead*' }, until: '2026-11-17' });
    assert.deepEqual(past, { entries: 1, undocumented: 1 });
  });

  it('follow what is typed and not saved, and what is saved', async () => {
    const [row] = triage.window(ALL, 0, 1, '')?.rows ?? [];
    assert.ok(row && row.kind !== 'without-entry');
    const file = 'answers/2026-11-22-a-test-aaaa.yaml';
    const text = `id: 2026-11-22-a-test-aaaa\ndecision: ignore\nreason: A test\nentries: ["${row.id}"]\n`;
    assert.equal((await look({ [file]: text })).totals.ignored, 1);
    assert.equal((await look()).totals.ignored, 0);
    put(file, text);
    assert.equal((await look()).totals.ignored, 1);
  });
});
