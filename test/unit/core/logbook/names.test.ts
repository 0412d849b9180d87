import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { buildState } from '../../../../src/core/logbook/build-snapshot';
import * as names from '../../../../src/core/logbook/names';
import { readRecord } from '../../../../src/core/logbook/read-record';
import { changeText } from './memory-files';

const FILES: Readonly<Record<string, string>> = {
  'logbook.yaml': `format: 1
name: Acme
people:
  - { id: ana, name: Ana Ruiz, email: Ana.Ruiz@acme.example, aliases: [a.ruiz@old.example] }
  - { id: ANA, name: Another }
teams: [{ id: ops, name: Marketing operations }]
audiences: [{ id: sales, name: Sales }]
`,
  'tools/marketo.yaml': 'id: marketo\nname: Marketo Engage\n',
  'processes/routing.yaml': 'id: routing\nname: Lead routing\n',
  'integrations/sync.yaml': 'id: sync\nfrom: marketo\nto: salesforce\n',
  'changes/2026/11/a.yaml': changeText('a').replace('title: a', 'title: Raise it'),
};

const snapshot = buildState(
  Object.entries(FILES).map(([path, text]) => readRecord(path, text).entry),
).snapshot;

describe('names', () => {
  it('are those of the files, or else what stands in the record', () => {
    assert.equal(names.toolName(snapshot, 'marketo'), 'Marketo Engage');
    assert.equal(names.toolName(snapshot, 'none'), 'none');
    assert.equal(names.processName(snapshot, 'routing'), 'Lead routing');
    assert.equal(names.integrationName(snapshot, 'sync'), 'sync');
    assert.equal(names.changeTitle(snapshot, 'a'), 'Raise it');
    assert.equal(names.changeTitle(snapshot, 'b'), 'b');
    assert.equal(names.teamName(snapshot, 'ops'), 'Marketing operations');
    assert.equal(names.audienceName(snapshot, 'sales'), 'Sales');
    assert.equal(names.audienceName(snapshot, 'all of EMEA'), 'all of EMEA');
  });

  it('of a target are found whichever of the three it is', () => {
    assert.equal(names.targetName(snapshot, 'marketo'), 'Marketo Engage');
    assert.equal(names.targetName(snapshot, 'routing'), 'Lead routing');
    assert.equal(names.targetName(snapshot, 'sync'), 'sync');
  });

  it('of a person are found by id, e-mail address or alias; the exact id wins', () => {
    for (const reference of ['ana', 'ana.ruiz@acme.example', 'A.RUIZ@old.example'])
      assert.equal(names.personName(snapshot, reference), 'Ana Ruiz', reference);
    assert.equal(names.personName(snapshot, 'ANA'), 'Another');
    assert.equal(names.personName(snapshot, 'pixelfarm'), 'pixelfarm');
  });
});
