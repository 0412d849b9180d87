import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { Place } from './cli';

const A = 'changes/2026/11/2026-11-16-answer-faster-aaaa.yaml';
const B = 'changes/2026/11/2026-11-17-new-form-bbbb.yaml';

describe('digests on the command line', () => {
  let place: Place;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(place.folder, path)), { recursive: true });
    writeFileSync(join(place.folder, path), text);
  };
  const text = (path: string) => readFileSync(join(place.folder, path), 'utf8');
  const change = (path: string, rest: string) => {
    const id = path.slice(16, -5);
    write(
      path,
      `id: ${id}\ntitle: ${id.slice(11, -5)}\nkind: changed\nstatus: live\nlive: ${id.slice(0, 10)}\ntools: [marketo]\n${rest}`,
    );
  };
  const sales = ['--audience', 'sales'];

  beforeEach(() => {
    place = new Place(); // it is Friday, 20 November 2026
    write(
      'logbook.yaml',
      `format: 1
name: Acme
audiences:
  - { id: sales, name: Sales EMEA, channel: "#sales", cadence: every Monday }
  - { id: legal, name: Legal, cadence: monthly }
  - { id: board, name: Board, cadence: when it matters }
`,
    );
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n');
    change(
      A,
      'communication: # to whom\n  - { audience: sales, do: "Answer within 4 h", from: 2026-12-01 }\n',
    );
    change(B, 'impact: { downstream: [sales] }\n');
  });
  afterEach(() => place.remove());

  it('says which are due and how to make them, and then that none is', async () => {
    const due = await place.run('digests');
    assert.equal(due.code, 1);
    assert.equal(
      due.out,
      [
        'sales\tevery Monday\tnever told\t2 new changes\tdue since 16 November 2026',
        'legal\tmonthly\tnever told\t0 new changes\t',
        'board\twhen it matters\tnever told\t0 new changes\t\n',
      ].join('\n'),
    );
    assert.match(due.err, /“when it matters”\) is not understood; these are: daily, weekly,/);
    const command = /mops-logbook (export .*)\n$/.exec(due.err)?.[1] ?? '';
    assert.equal(command, 'export --format slack --audience sales --mark-sent');
    assert.match(await place.fine(...command.split(' ')), /^\*Sales EMEA: what changed for you\*/);
    const none = await place.run('digests');
    assert.deepEqual([none.code, none.err.includes('No digest is due.')], [0, true]);
    assert.match(none.out, /^sales\tevery Monday\tlast told 20 November 2026\t0 new changes\t\n/);
  });

  it('has JSON as its schema says', async () => {
    const { code, out } = await place.run('digests', '--json');
    assert.equal(code, 1);
    const schema = JSON.parse(await place.fine('schema', 'digests')) as object;
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    assert.ok(isValid(JSON.parse(out)), JSON.stringify(isValid.errors));
    assert.match(out, /"due": ?"2026-11-16"/);
  });

  it('marks what was told by the fewest bytes, once; the next digest is empty and fine', async () => {
    const before = [text(A), text(B)];
    const { code, err } = await place.run(
      'export',
      '--format',
      'mail',
      ...sales,
      '--mark-sent',
      '-o',
      'd.txt',
    );
    assert.equal(code, 0, err);
    assert.match(
      err,
      /2 changes written to d\.txt\.\n2 changes are marked as sent to Sales EMEA\.\n$/,
    );
    assert.equal(
      text(A),
      (before[0] ?? '').replace(
        '2026-12-01 }',
        '2026-12-01, channel: "#sales", sent-on: 2026-11-20 }',
      ),
    );
    assert.match(
      text(B),
      /communication:\n {2}- \{? ?audience: sales,?\s+channel: "#sales",?\s+sent-on: 2026-11-20/,
    );
    const marked = [text(A), text(B)];
    const next = await place.run('export', '--format', 'mail', ...sales, '--mark-sent');
    assert.equal(next.code, 0);
    assert.match(next.out, /Nothing new for Sales EMEA: there is nothing to do\./);
    assert.match(
      next.err,
      /2 changes that they were already told are left out; --again takes them/,
    );
    assert.deepEqual([text(A), text(B)], marked);
    assert.match(
      await place.fine('export', '--format', 'mail', ...sales, '--again'),
      /Answer within/,
    );
    assert.doesNotMatch((await place.run('check')).out, /error/);
  });

  it('marks nothing when the digest could not be written', async () => {
    const before = [text(A), text(B)];
    for (const output of ['changes/2026/11/2026-11-18-x-cccc.yaml', 'missing/folder/d.md', '.']) {
      const { code } = await place.run(
        'export',
        '--format',
        'md',
        ...sales,
        '--mark-sent',
        '-o',
        output,
      );
      assert.equal(code, 2, output);
    }
    for (const wrong of [
      ['--format', 'csv', ...sales],
      ['--format', 'md'],
      ['--format', 'md', '--top', '3'],
      ['--format', 'evidence', '--output', 'evidence'],
    ]) {
      const { code, err, out } = await place.run('export', ...wrong, '--mark-sent');
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /Only a digest can be marked as sent/);
    }
    assert.deepEqual([text(A), text(B)], before);
    assert.ok(!existsSync(join(place.folder, 'missing')));
    assert.ok(!existsSync(join(place.folder, 'evidence')));
  });

  it('names what cannot be marked, marks the rest, and ends with 1', async () => {
    change(A, 'communication: &them\n  - { audience: sales, do: Answer }\n');
    const before = text(A);
    const { code, out, err } = await place.run(
      'export',
      '--format',
      'slack',
      ...sales,
      '--mark-sent',
    );
    assert.equal(code, 1, err);
    assert.match(out, /Answer/);
    assert.match(
      err,
      /One change is marked as sent[^]*answer-faster[^]*stands in the next digest again/,
    );
    assert.equal(text(A), before);
    assert.match(text(B), /sent-on: 2026-11-20/);
  });

  it('does not touch a logbook of a newer format', async () => {
    write('logbook.yaml', 'format: 99\nname: Acme\n');
    const before = text(A);
    const { code } = await place.run('export', '--format', 'md', ...sales, '--mark-sent');
    assert.deepEqual([code, text(A)], [2, before]);
  });

  it('lists what there is for what there is not', async () => {
    const of = async (...options: string[]) =>
      (await place.run('export', '--format', 'md', ...options)).err;
    assert.match(
      await of('--audience', 'slaes'),
      /no audience slaes.*There are: sales, legal, board/,
    );
    assert.match(await of(...sales, '--with', 'gossip'), /A digest has no gossip.*settings, risk/);
    for (const top of ['0', '-1', 'five', '1.5'])
      assert.match(await of(...sales, `--top=${top}`), /no number of changes/, top);
  });

  it('takes an audience by its name, a team and a person, and filters tables by it', async () => {
    assert.match(
      await place.fine('export', '--format', 'md', '--audience', 'SALES emea'),
      /Answer/,
    );
    const rows = (await place.fine('export', '--format', 'csv', ...sales)).trimEnd().split('\r\n');
    assert.equal(rows.length, 3);
    assert.equal(
      (await place.fine('export', '--format', 'csv', '--audience', 'legal')).trimEnd().split('\r\n')
        .length,
      1,
    );
  });

  it('says it in the language of the audience', async () => {
    write(
      'logbook.yaml',
      text('logbook.yaml').replace('name: Sales EMEA,', 'name: Vertrieb, language: de,'),
    );
    const german = await place.fine('export', '--format', 'md', ...sales);
    assert.match(german, /1\. Dezember 2026/);
  });

  it('writes the same bytes of the same days on any day, in any time zone', async () => {
    const days = ['--since', '2026-11-01', '--until', '2026-11-30'];
    const all = async () =>
      Promise.all(
        ['md', 'html', 'txt', 'slack', 'mail', 'mail-html'].map((format) =>
          place.fine('export', '--format', format, ...sales, ...days, '--waiting', '--top', '5'),
        ),
      );
    const first = await all();
    const zone = process.env['TZ'];
    place.now = new Date('2031-02-03T04:05:06Z');
    process.env['TZ'] = 'Pacific/Kiritimati';
    try {
      assert.deepEqual(await all(), first);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('says in an empty logbook that nobody is declared', async () => {
    rmSync(join(place.folder, 'logbook.yaml'));
    write('logbook.yaml', 'format: 1\nname: Acme\n');
    const { code, err } = await place.run('digests');
    assert.deepEqual([code, /declares no audiences yet/.test(err)], [0, true]);
  });
});
