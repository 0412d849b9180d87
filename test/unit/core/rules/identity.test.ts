import assert from 'node:assert/strict';
import { change, check, findings, fixOf, ID, pathOf, short } from './logbook-of';

describe('duplicate-id', () => {
  it('names the other file, in the file that comes later', () => {
    const copy = '2026-11-21-a-copy-bbbb';
    const found = check({ [pathOf(ID)]: change(), [pathOf(copy)]: change('', ID) });
    assert.deepEqual(found.get(pathOf(ID)), undefined);
    const problems = found.get(pathOf(copy)) ?? [];
    assert.deepEqual(problems.map(short), [
      'error duplicate-id id',
      'error id-differs-from-file-name id',
    ]);
    assert.equal(problems[0]?.args['other'], pathOf(ID));
    assert.equal(fixOf(problems[1]), `use-instead ${copy} at id`, 'a copy gets an id of its own');
  });

  it('is no matter between a tool and a process', () => {
    assert.equal(check({ 'processes/marketo.yaml': 'id: marketo\nname: M\n' }).size, 0);
  });
});

describe('id-differs-from-file-name', () => {
  it('offers nothing where the id is the only thing that history goes by', () => {
    const [problem, ...others] =
      check({ 'tools/hubspot.yaml': 'id: hub\nname: H\n' }).get('tools/hubspot.yaml') ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(problem?.args, { id: 'hub', file: 'hubspot' });
    assert.equal(fixOf(problem), 'none');
  });

  it('leaves a template of a change alone', () => {
    assert.equal(check({ 'templates/changes/mine.yaml': 'title: Mine\nkind: added\n' }).size, 0);
  });
});

describe('file-misplaced', () => {
  it('finds a change in the folder of another month or year', () => {
    for (const folder of ['changes/2026/10', 'changes/2025/11']) {
      const path = `${folder}/${ID}.yaml`;
      assert.deepEqual(
        check({ [path]: change() })
          .get(path)
          ?.map(short),
        ['warning file-misplaced id'],
      );
    }
  });

  it('asks nothing of an id without a date', () => {
    assert.equal(check({ 'changes/2026/10/old.yaml': change('', 'old') }).size, 0);
  });
});

describe('not-about-anything', () => {
  it('asks for a tool or a process', () => {
    assert.deepEqual(findings('tools: []'), ['error not-about-anything tools']);
    assert.deepEqual(findings('processes: [lead-routing]'), []);
    assert.deepEqual(findings('tools:'), ['error not-about-anything tools']);
  });

  it('is silent where something stands that could not be read', () => {
    assert.deepEqual(findings('tools: marketo'), ['error field-wrong-type tools']);
  });
});

describe('field-unknown', () => {
  it('finds what is nearly called like a field of ours', () => {
    assert.deepEqual(findings('rollbak: Set it back.'), ['warning field-unknown rollbak']);
    assert.deepEqual(findings('setings: [{ path: A }]'), ['warning field-unknown setings']);
    assert.deepEqual(findings('Done_By: [ana]'), ['warning field-unknown Done_By']);
    assert.deepEqual(findings('approvals: [{ role: it, asked-off: ana }]'), [
      'warning field-unknown approvals.0.asked-off',
    ]);
    assert.deepEqual(
      check({ 'tools/marketo.yaml': 'id: marketo\nname: M\nvendro: Adobe\n' })
        .get('tools/marketo.yaml')
        ?.map(short),
      ['warning field-unknown vendro'],
    );
  });

  it('leaves people’s own fields alone', () => {
    const own = 'colour: red\nx-budget: 4000\njira: { id: 7 }\ncampaign-code: WBN-1';
    assert.deepEqual(findings(own), []);
    assert.deepEqual(findings('settings: [{ path: A, to: { titel: b, tols: c } }]'), []);
    assert.deepEqual(findings('tested: 2026-11-21\ntester: lee'), [], 'the field is there already');
    assert.deepEqual(findings('reviewer: ana\napprover: lee\nticket: MOPS-1'), []);
  });

  it('knows the fields that the logbook declares', () => {
    const logbook = 'format: 1\nname: A\ncustom-fields: [{ id: tool, name: T, type: text }]\n';
    assert.deepEqual(
      findings('tool: x\nprocesses: [lead-routing]', { 'logbook.yaml': logbook }),
      [],
    );
    assert.deepEqual(findings('tool: x\nprocesses: [lead-routing]'), [
      'warning field-unknown tool',
    ]);
  });

  it('looks at what the policy asks for', () => {
    const logbook = 'format: 1\nname: A\npolicy: { rules: [{ ask: [why, rolback, jira] }] }\n';
    const [problem, ...others] = check({ 'logbook.yaml': logbook }).get('logbook.yaml') ?? [];
    assert.deepEqual(others, []);
    assert.equal(fixOf(problem), 'use-instead rollback at policy.rules.0.ask.1');
  });

  it('survives names that objects inherit', () => {
    assert.deepEqual(findings('__proto__: x\nconstructor: y\ntoString: z\nhasOwnProperty: a'), []);
  });
});
