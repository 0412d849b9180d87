import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { tableOfCsv } from '../core/export/evidence/packs';
import { Place } from './cli';

const ID = '2026-07-08-raise-the-mql-threshold-k3f9';
const LATE = '2026-07-20-new-lead-source-values-a2b3';
const change = (id: string, lines: readonly string[]) =>
  [`id: ${id}`, 'kind: changed', 'tools: [marketo]', ...lines, ''].join('\n');

describe('export --format evidence', () => {
  let place: Place;
  const at = (...parts: string[]) => join(place.folder, ...parts);
  const pathOf = (id: string) => at('changes', '2026', '07', `${id}.yaml`);

  function save(author: string, date: string, message: string): void {
    const [name = '', email = ''] = author.split('|');
    place.git(place.folder, 'add', '--', 'changes', 'logbook.yaml', 'tools', 'attachments');
    execFileSync('git', ['commit', '-q', '-m', message], {
      cwd: place.folder,
      env: {
        ...place.env,
        ...{ GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date },
        ...{ GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_COMMITTER_DATE: date },
      },
    });
  }

  const lines = (status: string, more: readonly string[] = []) => [
    'title: Raise the MQL threshold',
    `status: ${status}`,
    'track: needs-approval',
    'requester: kim',
    'done-by: [ana]',
    'settings:',
    '  - { path: Scoring / MQL threshold, from: 65, to: 80 }',
    ...more,
  ];
  const approved = [
    'approvals:',
    '  - { role: legal, decision: approved, by: kim, on: 2026-07-07, evidence: Mail of 7 July }',
    '  - { role: it, decision: approved, by: ana, on: 2026-07-07 }',
  ];

  before(() => {
    place = new Place();
    const people = [
      'people:',
      '  - { id: ana, name: Ana Ruiz, email: ana@acme.example }',
      '  - { id: kim, name: Kim Park, email: kim@acme.example }',
    ];
    mkdirSync(at('changes', '2026', '07'), { recursive: true });
    mkdirSync(at('tools'));
    mkdirSync(at('attachments', ID), { recursive: true });
    writeFileSync(
      at('logbook.yaml'),
      ['format: 1', 'name: Acme MOps', 'time-zone: Europe/Berlin', ...people, ''].join('\n'),
    );
    writeFileSync(at('tools', 'marketo.yaml'), 'id: marketo\nname: Marketo Engage\nstatus: live\n');
    writeFileSync(at('attachments', ID, 'yes.txt'), 'Yes.\n');
    symlinkSync('/etc/hostname', at('attachments', ID, 'link.txt'));
    const ana = 'Ana Ruiz|ana@acme.example';
    writeFileSync(pathOf(ID), change(ID, lines('proposed')));
    save(ana, '2026-07-06T09:00:00+02:00', 'Propose');
    writeFileSync(pathOf(ID), change(ID, lines('approved', approved)));
    save(ana, '2026-07-07T15:00:00+02:00', 'Approved');
    const attached = ['attachments:'].concat(
      ['yes.txt', 'link.txt', 'gone.txt'].map((name) => `  - attachments/${ID}/${name}`),
      ['  - ../../etc/passwd'],
    );
    const live = [...approved, 'live: 2026-07-08T09:00:00+02:00', ...attached];
    writeFileSync(pathOf(ID), change(ID, lines('live', live)));
    save(ana, '2026-07-08T09:05:00+02:00', 'Live');
    writeFileSync(pathOf(ID), change(ID, lines('live', live)).replace('to: 80', 'to: 85'));
    save('Mallory|m@evil.example', '2026-08-01T09:00:00+02:00', 'A correction');
    writeFileSync(pathOf(LATE), change(LATE, ['title: New values', 'status: draft']));
    save(ana, '2026-08-02T09:00:00+02:00', 'A draft');
  });
  after(() => place.remove());

  const period = ['--since', '2026-07-01', '--until', '2026-09-30'];
  const make = (output: string, ...more: string[]) =>
    place.fine('export', '--format', 'evidence', ...period, '--output', output, ...more);

  it('writes a folder that sha256sum finds whole, and in which it finds each thing changed', async () => {
    await make('pack');
    const check = () =>
      execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
        cwd: at('pack'),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    assert.match(check(), /population\.csv: OK/);
    const files = readdirSync(at('pack'), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !/^(?:SHA256SUMS|\.mops.*)$/.test(entry.name),
    );
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name);
      const before = readFileSync(file);
      appendFileSync(file, ' ');
      assert.throws(check, name);
      writeFileSync(file, before);
    }
    check();
  });

  it('says from which commit it is, and which files differ from it', async () => {
    const { commit } = JSON.parse(readFileSync(at('pack', 'manifest.json'), 'utf8')) as {
      commit: { id: string; branch: string; differing: string[]; shallow: boolean };
    };
    assert.equal(commit.id, place.git(place.folder, 'rev-parse', 'HEAD').trim());
    assert.deepEqual([commit.differing, commit.shallow], [[], false]);
    const readme = readFileSync(at('pack', 'README.txt'), 'utf8');
    assert.ok(readme.includes(commit.id));
    assert.match(readme, /Files: As they were saved in this commit\./);
    appendFileSync(pathOf(ID), 'risk: low\n');
    await make('unsaved');
    place.git(place.folder, 'checkout', '-q', '--', 'changes');
    const unsaved = readFileSync(at('unsaved', 'README.txt'), 'utf8');
    assert.match(unsaved, /Not all as they were saved in this commit: those that differ \(1\)/);
    const [row] = tableOfCsv(readFileSync(at('unsaved', 'population.csv'), 'utf8'));
    assert.match(row?.['exceptions'] ?? '', /not-saved/);
  });

  it('tells how far approvals can be trusted, and what was changed after it went live', () => {
    const approvals = tableOfCsv(readFileSync(at('pack', 'approvals.csv'), 'utf8'));
    assert.deepEqual(
      approvals.map(({ role, level }) => [role, level]),
      [
        ['legal', 'reported'],
        ['it', 'under-name'],
      ],
    );
    assert.equal(approvals[0]?.['signature'], 'none');
    const codes = tableOfCsv(readFileSync(at('pack', 'exceptions.csv'), 'utf8')).map(
      ({ code }) => code,
    );
    for (const code of [
      'changed-after-live',
      'approver-made-it',
      'approver-asked-for-it',
      'no-test',
    ])
      assert.ok(codes.includes(code), code);
    const [page = ''] = readdirSync(at('pack', 'sample'));
    const trace = readFileSync(at('pack', 'sample', page), 'utf8');
    assert.match(trace, /Mallory &lt;m@evil\.example&gt;, 2026-08-01 09:00 \+02:00/);
    assert.match(trace, /MQL threshold: 80 → 85|80 → 85/);
    assert.match(trace, /<strong><bdi>Reported by somebody else<.*\nReported by Ana Ruiz/);
    assert.match(trace, /not signed/);
  });

  it('looks at attachments in their folder alone, through no link', () => {
    const rows = tableOfCsv(readFileSync(at('pack', 'attachments.csv'), 'utf8'));
    assert.deepEqual(
      rows.map(({ found }) => found),
      ['yes', 'no-file', 'no', 'no-file'],
    );
    assert.equal(rows[0]?.['size'], '5');
  });

  it('is the same bytes in another clone, on another day, in another time zone', async () => {
    await make('one.zip', '--seed', 'audit');
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    place.now = new Date('2031-02-03T04:05:06Z');
    const other = at('..', 'clone');
    place.git(place.folder, 'clone', '-q', place.folder, other);
    const ran = await place.runIn(
      other,
      ...['export', '--format', 'evidence', ...period, '--seed', 'audit', '--output', 'one.zip'],
    );
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    assert.equal(ran.code, 0, ran.err);
    assert.ok(readFileSync(at('one.zip')).equals(readFileSync(join(other, 'one.zip'))));
    const [name = ''] = Object.keys(unzipSync(readFileSync(at('one.zip'))));
    assert.match(name, /^evidence\/index\.html$/);
  });

  it('tells the sum of its sums, to be kept elsewhere', async () => {
    const { err } = await place.run(
      ...['export', '--format', 'evidence', ...period, '--output', 'pack'],
    );
    const [sum = ''] = /[0-9a-f]{64}$/m.exec(err) ?? [];
    const made = execFileSync('sha256sum', ['SHA256SUMS'], { cwd: at('pack'), encoding: 'utf8' });
    assert.equal(made.slice(0, 64), sum);
  });

  it('counts what was removed from the logbook in the period', async () => {
    place.git(place.folder, 'rm', '-q', '--', pathOf(LATE));
    save('Ana Ruiz|ana@acme.example', '2026-08-03T09:00:00+02:00', 'Take it away');
    await make('removed');
    const page = readFileSync(at('removed', 'reconciliation.html'), 'utf8');
    assert.match(page, /Removed from the logbook in the period: 1\./);
    const facts = tableOfCsv(readFileSync(at('removed', 'integrity.csv'), 'utf8'));
    assert.ok(facts.some(({ code, id }) => code === 'deleted' && id === LATE));
  });

  it('is made without git, and says that there is no history', async () => {
    const bare = at('..', 'bare');
    mkdirSync(bare);
    for (const name of ['changes', 'tools', 'logbook.yaml'])
      cpSync(at(name), join(bare, name), { recursive: true });
    const { code, err } = await place.runIn(
      bare,
      ...['export', '--format', 'evidence', ...period, '--output', 'pack'],
    );
    assert.equal(code, 0, err);
    assert.match(err, /There is no history to take evidence from/);
    const readme = readFileSync(join(bare, 'pack', 'README.txt'), 'utf8');
    assert.match(readme, /There is no history: no repository, no git/);
    assert.doesNotMatch(readme, /git checkout/);
  });

  it('refuses what would leave changes out in silence, a seed that is none, and a size that is none', async () => {
    const wrong = async (...more: string[]) => {
      const { code, err } = await place.run('export', '--format', 'evidence', ...more, '-o', 'no');
      assert.equal(code, 2, more.join(' '));
      return err;
    };
    assert.match(await wrong('--status', 'live'), /all changes of a period/);
    assert.match(await wrong('--drafts'), /--drafts would leave some out/);
    assert.match(await wrong('--seed', '$(id)'), /A seed has letters/);
    assert.match(await wrong('--sample', '1001'), /no size of a sample/);
    const preset = `exports:\n  - { name: Audit, format: evidence, seed: '"$(id)"', output: no }\n`;
    appendFileSync(at('logbook.yaml'), preset);
    assert.match((await place.run('export', '--preset', 'Audit')).err, /A seed has letters/);
    place.git(place.folder, 'checkout', '-q', '--', 'logbook.yaml');
    const { code, err } = await place.run('export', '--format', 'evidence');
    assert.equal(code, 2);
    assert.match(err, /evidence is no text/);
  });

  it('speaks the language that is asked for', async () => {
    await make('de', '--lang', 'de');
    assert.match(readFileSync(at('de', 'index.html'), 'utf8'), /<html lang="de">/);
  });
});
