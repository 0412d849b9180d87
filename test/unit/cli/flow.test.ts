import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HistoryOutput } from '../../../src/cli/outputs/history-output';
import type { NewOutput, RecordOutput } from '../../../src/cli/outputs/outputs';
import { Place } from './cli';

describe('the command line from an empty folder to a changelog', () => {
  let place: Place;
  let id: string;
  before(() => {
    place = new Place();
  });
  after(() => place.remove());

  it('init starts a logbook, and says so a second time', async () => {
    const { code, out } = await place.run('init', '--name', 'Acme MOps');
    assert.equal(code, 0);
    assert.equal(out, 'logbook.yaml\n.vscode/settings.json\n.gitattributes\n');
    const text = readFileSync(join(place.folder, 'logbook.yaml'), 'utf8');
    assert.match(text, /^# .+\nformat: 1\nname: Acme MOps\ntime-zone: /);
    assert.match(text, /\n# .+\npolicy:\n {2}since: 2026-11-20\n/);
    assert.equal((await place.run('check')).code, 0);
    const again = await place.run('init');
    assert.equal(again.code, 2);
    assert.match(again.err, /already.*Nothing was changed/);
    assert.equal(readFileSync(join(place.folder, 'logbook.yaml'), 'utf8'), text);
  });

  it('new logs a draft, and adds a tool that the catalogue knows', async () => {
    const { code, out, err } = await place.run(
      ...['new', '--tool', 'marketo', '--title', 'Raise the MQL threshold', '--set', 'risk=high'],
      '--json',
    );
    assert.equal(code, 0);
    assert.match(err, /tools\/marketo\.yaml/);
    const made = JSON.parse(out) as NewOutput;
    id = made.id;
    assert.match(id, /^2026-11-20-raise-the-mql-threshold-[a-z0-9]{4}$/);
    assert.deepEqual(made.addedTools, ['marketo']);
    assert.equal(
      readFileSync(join(place.folder, made.path), 'utf8'),
      `id: ${id}\ntitle: Raise the MQL threshold\nkind: changed\nstatus: draft\ntools: [marketo]\nrisk: high\n`,
    );
    assert.match(
      readFileSync(join(place.folder, 'tools/marketo.yaml'), 'utf8'),
      /^id: marketo\nname: Marketo Engage\nvendor: Adobe\ncategory: marketing-automation\nstatus: live\n/,
    );
  });

  it('check says what high risk still needs', async () => {
    const { code, out } = await place.run('check');
    assert.equal(code, 1);
    const fields = [...out.matchAll(/\[([\w-]+)\]$/gm)].map(([, field]) => field);
    assert.deepEqual(fields.sort(), ['approvals', 'rollback', 'tests', 'why']);
    assert.match(
      out,
      new RegExp(`^changes/2026/11/${id}\\.yaml:\\d+:\\d+: warning: .*High risk`, 'm'),
    );
  });

  it('set fills it in, and check is content', async () => {
    await place.fine(
      'set',
      id.slice(-4),
      'why=Sales rejected 38% of MQLs.',
      'rollback=Back to 65.',
    );
    await place.fine(
      ...['set', id, 'tests[+].check=10 leads score', 'tests[+].result=passed'],
      ...['approvals[+].role=sales', 'approvals[+].decision=approved', 'owner=ana@acme.example'],
      ...['settings[+].path=Scoring / MQL threshold', 'settings[+].from=65', 'settings[+].to=80'],
      ...['status=live', 'live=today'],
    );
    const { code, out } = await place.run('check');
    assert.equal(`${out}${code}`, '0');
  });

  it('record saves the logbook alone, with trailers', async () => {
    writeFileSync(join(place.folder, 'notes.txt'), 'mine');
    const saved = JSON.parse(
      await place.fine('record', '-m', 'Agreed with sales', '--json'),
    ) as RecordOutput;
    assert.deepEqual(saved.files, [
      `changes/2026/11/${id}.yaml`,
      'logbook.yaml',
      'tools/marketo.yaml',
    ]);
    assert.equal(
      place.git(place.folder, 'ls-files', '.vscode', '.gitattributes').split('\n').length,
      3,
    );
    assert.deepEqual(saved.findings, []);
    assert.equal(
      place.git(place.folder, 'log', '-1', '--format=%B').trim(),
      `Agreed with sales\n\nLogbook-Change: ${id}\nLogbook-Tool: marketo`,
    );
    assert.match(place.git(place.folder, 'status', '--short'), /\?\? notes\.txt/);
    const nothing = await place.run('record');
    assert.equal(nothing.code, 2);
    assert.match(nothing.err, /nothing new/);
  });

  it('record proposes a message, and saves what still has problems', async () => {
    await place.fine('set', id, 'settings[0].to=85', 'rollback=');
    const { code, err } = await place.run('record', id);
    assert.equal(code, 0);
    assert.match(err, /Marketo Engage: Raise the MQL threshold/);
    assert.match(err, /still to mend:\nchanges\/.*Way back/);
  });

  it('history tells the fields, who, when and in which commit', async () => {
    const { revisions } = JSON.parse(await place.fine('history', id, '--json')) as HistoryOutput;
    assert.equal(revisions.length, 2);
    const [last, first] = revisions;
    assert.deepEqual(last?.author, { name: 'Ana Ruiz', email: 'ana@acme.example' });
    assert.match(last.date, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/);
    assert.equal(last.commit, place.git(place.folder, 'rev-parse', 'HEAD').trim());
    assert.deepEqual(
      last.changes.map(({ field, before, after }) => [field, before, after]),
      [
        ['settings.to', '80', '85'],
        ['rollback', 'Back to 65.', undefined],
      ],
    );
    assert.equal(first?.changes[0]?.type, 'created');
    const text = await place.fine('history', '--tool', 'marketo');
    assert.match(text, /Ana Ruiz/);
    assert.match(text, /80 → 85/);
  });

  it('export writes the changelog', async () => {
    assert.equal(
      await place.fine('export', '--format', 'md'),
      `# Acme MOps: changelog

One change

## November 2026

### Changed

- **Raise the MQL threshold** · Marketo Engage · 20 November 2026 · ${id.slice(-4)}
  - Scoring / MQL threshold: 65 → 85
  - Sales rejected 38% of MQLs.
`,
    );
    const { code, err } = await place.run('export', '--format', 'csv', '-o', 'out.csv');
    assert.equal(code, 0);
    assert.match(err, /out\.csv/);
    assert.ok(existsSync(join(place.folder, 'out.csv')));
  });

  it('sync shares with the team, and stops without a place to share', async () => {
    const alone = await place.run('sync');
    assert.equal(alone.code, 2);
    assert.match(alone.err, /kept on this computer/);
    place.git(place.folder, 'init', '-q', '--bare', '../team.git');
    place.git(place.folder, 'remote', 'add', 'origin', join(place.folder, '../team.git'));
    const { code, out } = await place.run('sync', '--json');
    assert.equal(code, 0);
    assert.equal((JSON.parse(out) as { sent: number }).sent, 2);
  });
});
