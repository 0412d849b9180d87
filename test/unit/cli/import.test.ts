import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import type { ImportListOutput, ImportOutput } from '../../../src/cli/outputs/import-output';
import { run } from '../../../src/cli/run';
import { Place } from './cli';

const TRAIL = `"Date","User","Source Namespace Prefix","Action","Section","Delegate User"
"11/18/2026, 9:59:31 AM GMT","lee@gmail.com","","Created custom field: Score (Number) on Lead","Custom Objects",""
"11/17/2026, 9:59:17 AM GMT","kim@other.example","","Changed profile Marketing User","Manage Users",""
"yesterday","kim@other.example","","Changed profile Sales User","Manage Users",""
`;
const CHANGELOG = `# Changelog

## [1.1.0] - 2026-10-02

### Added

- A score for webinars

### Fixed

- Routing of leads without a country
`;

describe('import on the command line', () => {
  let place: Place;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(place.folder, path)), { recursive: true });
    writeFileSync(join(place.folder, path), text);
  };
  const json = async (...argv: string[]): Promise<{ code: number; output: ImportOutput }> => {
    const { code, out } = await place.run(...argv, '--json');
    return { code, output: JSON.parse(out) as ImportOutput };
  };

  beforeEach(() => {
    place = new Place();
    write(
      'logbook.yaml',
      'format: 1\nname: Acme\npeople:\n  - { id: lee, name: Lee, email: lee@gmail.com }\n',
    );
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n');
    write('in/trail.csv', TRAIL);
    write('in/CHANGELOG.md', CHANGELOG);
  });
  afterEach(() => place.remove());

  it('shows in a dry run what it would write, with the lines that are left out, and writes nothing', async () => {
    const { code, out, err } = await place.run(
      'import',
      'in/trail.csv',
      '--tool',
      'salesforce',
      '--dry-run',
    );
    assert.equal(code, 1, err);
    assert.equal(out.trim().split('\n').length, 2);
    assert.match(out, /\tlee\t/);
    assert.doesNotMatch(out, /kim@/);
    assert.match(err, /trail\.csv:4: .*“yesterday”/);
    assert.match(err, /Rows: 3\. New: 2\. Known already: 0\. Left out: 1\./);
    assert.deepEqual(readdirSync(place.folder).sort(), ['.git', 'in', 'logbook.yaml', 'tools']);
    assert.deepEqual(readdirSync(join(place.folder, 'tools')), ['marketo.yaml']);
  });

  it('imports, adds the tool of the catalogue, knows the rows the second time, and takes it back', async () => {
    const first = await place.run(
      'import',
      'salesforce-setup',
      'in/trail.csv',
      '--tool',
      'salesforce',
    );
    assert.equal(first.code, 1, first.err);
    const [id = '', receipt = ''] = first.out.trim().split('\t');
    assert.ok(existsSync(join(place.folder, receipt)));
    assert.match(first.err, /tools\/salesforce\.yaml is added/);
    const saved = await place.fine('record', '-m', 'Audit trail');
    assert.match(saved, new RegExp(`events/salesforce/${id}.ndjson`));
    assert.match(saved, /imports\/done/);
    const again = await place.run('import', 'in/trail.csv');
    assert.equal(again.out, '');
    assert.match(again.err, /Known already: 2/);
    const { output } = (await json('import', '--list')) as unknown as { output: ImportListOutput };
    assert.deepEqual(
      output.imports.map((one) => [one.id, one.source, one.by, one.records]),
      [[id, 'salesforce-setup', 'ana@acme.example', 2]],
    );
    assert.ok(output.sources.some((source) => source.id === 'salesforce-setup'));
    await place.fine('import', '--revert', id);
    assert.ok(!existsSync(join(place.folder, 'events')));
    const none = await place.run('import', '--revert', id);
    assert.equal(none.code, 2);
    assert.match(none.err, /no import of that name/);
  });

  it('says without a terminal how to answer what it has to ask', async () => {
    const { code, out, err } = await place.run('import', 'in/CHANGELOG.md');
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /Which tool or process are the changes in CHANGELOG\.md about/);
    assert.match(err, /--tool ID or --process ID/);
    const asked = await json('import', 'in/CHANGELOG.md');
    assert.deepEqual(
      [asked.code, asked.output.question?.code, asked.output.import],
      [2, 'target', null],
    );
    const answered = await place.run('import', 'in/CHANGELOG.md', '--answer', 'target=marketo');
    assert.equal(answered.code, 0, answered.err);
  });

  it('asks a person who watches, by number or by name', async () => {
    const asked: string[] = [];
    const err: string[] = [];
    const silent = { isTerminal: true, write: () => undefined };
    const code = await run(['import', 'in/CHANGELOG.md'], {
      cwd: place.folder,
      env: place.env,
      out: silent,
      err: { ...silent, write: (text) => void err.push(text) },
      now: () => place.now,
      random: () => 0.5,
      cacheDir: undefined,
      ask: (prompt) => {
        asked.push(prompt);
        return Promise.resolve('1');
      },
    });
    assert.equal(code, 0, err.join(''));
    assert.equal(asked.length, 1);
    assert.match(err.join(''), /1 {2}marketo/);
    assert.match(await place.fine('list'), /A score for webinars/);
  });

  it('keeps no cell in a receipt that no field takes: of what tells a row apart stands a hash', async () => {
    write(
      'imports/calendar.yaml',
      `id: calendar
makes: changes
headings: [date, title, tool]
columns:
  - { heading: date, field: live }
  - { heading: title, field: title }
  - { heading: tool, field: tools }
`,
    );
    const rows =
      'date,title,tool,contact,pin\n2026-11-20,Raise,marketo,jo@acme.example,Sup3rS3cret!Xy\n';
    write('in/calendar.csv', rows);
    const { out } = await place.run('import', 'in/calendar.csv', '--map', 'calendar');
    const receipt = readFileSync(join(place.folder, out.trim().split('\t')[1] ?? ''), 'utf8');
    assert.match(receipt, /"key":":#[0-9a-f]{16}"/);
    assert.doesNotMatch(receipt, /jo@acme|Sup3r/);
    const again = await json('import', 'in/calendar.csv', '--map', 'calendar');
    assert.deepEqual([again.output.made, again.output.known], [0, 1]);
  });

  it('says what is wrong with what it is given', async () => {
    write('in/picture.csv', '\u0000\u0001PNG\u0000');
    write('in/empty.csv', '');
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['in/none.csv'], /There is no file in\/none\.csv/],
      [['salesforce-setpu', 'in/trail.csv'], /Did you mean the source salesforce-setup/],
      [['-'], /cannot come through a pipe/],
      [['in/empty.csv'], /empty.*Nothing was imported/s],
      [['in/trail.csv', '--tool', 'salesfroce'], /There is no tool salesfroce/],
      [['in/trail.csv', '--process', 'none'], /There is no process none/],
      [['in/trail.csv', '--answer', 'nonsense=1'], /not of the form CODE=VALUE/],
      [['in/trail.csv', '--map', 'none'], /no column map none.*jira-changes/],
      [['in/trail.csv', '--map', 'jira-changes'], /does not have: Summary, Issue key/],
      [['gtm-container', 'in/CHANGELOG.md', '--tool', 'marketo'], /Nothing was imported/],
      [[], /Name the file/],
    ];
    for (const [args, expected] of cases) {
      const { code, err } = await place.run('import', ...args);
      assert.equal(code, 2, `${args.join(' ')}: ${err}`);
      assert.match(err, expected);
    }
    assert.ok(!existsSync(join(place.folder, 'imports')));
  });

  it('keeps no address that stands in the name of a file', async () => {
    write('in/kim@other.example trail.csv', TRAIL);
    const { output } = await json(
      ...['import', 'in/kim@other.example trail.csv', '--tool', 'salesforce'],
    );
    assert.deepEqual([output.rows, output.made], [3, 2]);
    assert.doesNotMatch(output.import ?? 'kim', /kim/);
    for (const folder of ['events/salesforce', 'imports/done'])
      for (const name of readdirSync(join(place.folder, folder)))
        assert.doesNotMatch(readFileSync(join(place.folder, folder, name), 'utf8'), /kim@/);
  });

  it('proposes a column map for a table, which then reads it', async () => {
    const rows = ['13.09.2026;Marketo Engage;20;35;Legal asked', '14.09.2026;Marketo Engage;1;2;'];
    write('in/ours.csv', ['Datum;System;Vorher;Nachher;Grund', ...rows, ''].join('\n'));
    const { code, out, err } = await place.run(
      ...['import', 'in/ours.csv', '--propose-map', 'changes'],
    );
    assert.equal(code, 0, err);
    assert.match(err, /Datum: Live since\. The heading says so/);
    assert.ok(!existsSync(join(place.folder, 'imports')));
    write('imports/ours.yaml', out);
    assert.equal((await place.run('check')).code, 0);
    const { output } = await json('import', 'in/ours.csv', '--tool', 'marketo');
    assert.deepEqual([output.rows, output.made, output.leftOut], [2, 2, 0]);
    const none = await place.run('import', 'in/ours.csv', '--propose-map', 'invoices');
    assert.equal(none.code, 2);
    assert.match(none.err, /cannot become invoices/);
  });

  it('prints what its schema says', async () => {
    const validate = async (name: string, value: unknown) => {
      const schema = JSON.parse(await place.fine('schema', name)) as object;
      const check = new Ajv2020({ strict: false }).compile(schema);
      assert.ok(check(value), JSON.stringify(check.errors));
    };
    const dry = await json('import', 'in/trail.csv', '--tool', 'salesforce', '--dry-run');
    await validate('import', dry.output);
    assert.deepEqual([dry.output.dryRun, dry.output.receipt, dry.output.rows], [true, null, 3]);
    const { output } = await json('import', 'in/trail.csv', '--tool', 'salesforce');
    await validate('import', output);
    assert.equal(output.import, dry.output.import);
    await validate('import-list', (await json('import', '--list')).output);
    await validate('import-revert', (await json('import', '--revert', output.import ?? '')).output);
  });
});
