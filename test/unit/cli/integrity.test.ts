import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { integrityOutput } from '../../../src/cli/outputs/integrity-output';
import type { IntegrityOutput } from '../../../src/cli/outputs/integrity-output';
import { Place } from './cli';

const ID = '2026-11-02-raise-mql-threshold-k3f9';
const PATH = `changes/2026/11/${ID}.yaml`;
const ANA = { name: 'Ana Ruiz', email: 'ana@acme.example' };
const KIM = { name: 'Kim Park', email: 'kim@acme.example' };
const LOGBOOK = `format: 1
name: Acme
people:
  - { id: ana, name: Ana Ruiz, email: ana@acme.example }
  - { id: kim, name: Kim Park, email: kim@acme.example }
`;
const change = (status: string, decision = '', to = '80') =>
  `id: ${ID}\ntitle: Raise the MQL threshold\nkind: changed\nstatus: ${status}\ntools: [marketo]\nsettings:\n  - { path: MQL threshold, from: 65, to: ${to} }\napprovals:\n  - { role: legal, asked-of: kim${decision} }\n`;
const YES = ', decision: approved, by: kim';

describe('integrity', () => {
  let place: Place;
  before(() => {
    place = new Place();
    place.now = new Date(); // git saves by the clock of the computer
    commit({ 'logbook.yaml': LOGBOOK, 'tools/marketo.yaml': 'id: marketo\nname: Marketo\n' });
    commit({ [PATH]: change('draft') });
  });
  after(() => place.remove());

  function commit(
    files: Readonly<Record<string, string>>,
    author = ANA,
    ...settings: string[]
  ): void {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(place.folder, file)), { recursive: true });
      writeFileSync(join(place.folder, file), text);
    }
    place.git(place.folder, 'add', '--all');
    const by = `--author=${author.name} <${author.email}>`;
    place.git(place.folder, ...settings, 'commit', '--quiet', '--allow-empty', by, '-m', 'Save');
  }
  const json = async (...args: string[]) =>
    integrityOutput.parse(JSON.parse((await place.run('integrity', ...args, '--json')).out));
  const level = ({ approvals }: IntegrityOutput) => approvals.map((each) => each.level);

  it('finds nothing in an honest history, and says how far that goes', async () => {
    const { code, out, err } = await place.run('integrity');
    assert.equal(code, 0);
    assert.equal(out, '');
    assert.match(err, /Nothing to look at, as far as the history on this computer tells\./);
    assert.match(err, /From now on this computer remembers/);
    assert.doesNotMatch((await place.run('integrity')).err, /From now on/);
  });

  it('tells who an approval is from', async () => {
    commit({ [PATH]: change('approved', YES) }, ANA);
    assert.deepEqual(level(await json()), ['reported']);
    assert.match(
      await place.fine('integrity'),
      /Legal, Kim Park, Approved\. Reported by Ana Ruiz, without evidence\./,
    );
    commit({ [PATH]: change('draft') }, KIM);
    commit({ [PATH]: change('approved', YES) }, KIM);
    assert.deepEqual(level(await json(ID)), ['under-name']);
    // The author is Kim, and git says that Ana saved it.
    assert.match(
      await place.fine('integrity', 'k3f9'),
      /Saved under Kim Park’s name by Ana Ruiz, not signed\./,
    );
  });

  it('tells that an approval is signed, by the keys of the person’s own settings', async () => {
    const base = dirname(place.folder);
    const key = join(base, 'kim');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    writeFileSync(join(base, 'allowed'), `${KIM.email} ${readFileSync(`${key}.pub`, 'utf8')}`);
    const signing = ['gpg.format=ssh', `user.signingkey=${key}`, 'commit.gpgsign=true'];
    const settings = signing.flatMap((each) => ['-c', each]);
    commit({ [PATH]: change('draft') }, KIM);
    commit({ [PATH]: change('approved', YES) }, KIM, ...settings);
    // The repository says whose key it is, which proves nothing.
    place.git(place.folder, 'config', 'gpg.ssh.allowedSignersFile', join(base, 'allowed'));
    assert.deepEqual(level(await json()), ['under-name']);
    place.git(place.folder, 'config', '--unset', 'gpg.ssh.allowedSignersFile');
    place.git(
      place.folder,
      'config',
      '--global',
      'gpg.ssh.allowedSignersFile',
      join(base, 'allowed'),
    );
    const [approval] = (await json()).approvals;
    assert.equal(approval?.level, 'signed');
    assert.equal(approval.signature.signer, KIM.email);
    assert.match(
      await place.fine('integrity'),
      /Signed by the approver: 1\n.*Signed by Kim Park\./,
    );
  });

  it('exits with 1 when there is something to look at', async () => {
    commit({ [PATH]: change('approved', YES, '95') });
    const { code, out } = await place.run('integrity');
    assert.equal(code, 1);
    assert.match(out, /^To look at\n {2}Approved in an earlier version\n/);
    assert.match(out, /since then Ana Ruiz \(ana@acme\.example\) changed “Before → after”/);
    assert.match(out, /Usual reason: a detail was put right after the yes\./);
    const { facts, warnings } = await json(ID);
    assert.equal(warnings, 1);
    assert.deepEqual(
      facts.map((fact) => fact.code),
      ['approval-earlier'],
    );
    commit({ [PATH]: change('approved', YES) });
    assert.equal((await place.run('integrity')).code, 0);
  });

  it('tells what is not saved yet', async () => {
    writeFileSync(join(place.folder, PATH), change('approved', YES, '99'));
    assert.equal((await json()).facts[0]?.code, 'approval-earlier');
    place.git(place.folder, 'checkout', '--quiet', '.');
  });

  it('knows what a decision was for before anything was saved', async () => {
    const other = ID.replace('k3f9', 'p2q8');
    const path = PATH.replace(ID, other);
    writeFileSync(join(place.folder, path), change('proposed').replaceAll(ID, other));
    await place.fine('set', other, 'approvals[0].decision=approved', 'approvals[0].by=kim');
    assert.match(
      readFileSync(join(place.folder, path), 'utf8'),
      /by: kim, of: sha256:[0-9a-f]{32} }/,
    );
    assert.deepEqual(level(await json(other)), ['not-saved']);
    assert.equal((await place.run('integrity', other)).code, 0);
    await place.fine('set', other, 'settings[0].to=95');
    const { code, out } = await place.run('integrity');
    assert.equal(code, 1);
    assert.match(out, /p2q8: Approval \(Legal, Kim Park\) is for an earlier version\./);
    await place.fine('set', other, 'approvals[0].decision=approved');
    assert.equal((await place.run('integrity')).code, 1);
    await place.fine('set', other, 'approvals[0].decision=');
    assert.doesNotMatch(readFileSync(join(place.folder, path), 'utf8'), /sha256/);
    rmSync(join(place.folder, path));
  });

  it('tells that the history was rewritten, until it is said to be fine', async () => {
    await place.fine('integrity');
    place.git(place.folder, 'commit', '--quiet', '--amend', '--allow-empty', '-m', 'Other words');
    const { code, out } = await place.run('integrity');
    assert.equal(code, 1);
    assert.match(
      out,
      /History rewritten\n.*\n *The history of \w+ is not the one that was here on/,
    );
    assert.match(out, /was called “Save” and is now called “Other words”/);
    assert.equal((await place.run('integrity')).code, 1);
    assert.equal((await place.run('integrity', '--accept')).code, 0);
    assert.equal((await place.run('integrity')).code, 0);
  });

  it('obeys nothing that an author calls themselves, and believes no trailer', async () => {
    const evil = { name: 'Kim\u001b[2J\u202e Park', email: 'kim@acme.exаmple' };
    commit({ [PATH]: change('draft') }, KIM);
    commit({ [PATH]: change('approved', YES) }, evil);
    place.git(
      ...([
        place.folder,
        'commit',
        '--quiet',
        '--amend',
        `--author=${evil.name} <${evil.email}>`,
      ] as const),
      ...['-m', `Approve\n\nApproved-by: Kim Park <kim@acme.example>\nSigned-off-by: Kim`],
    );
    const { out } = await place.run('integrity');
    assert.match(out, /Reported by/);
    assert.ok(!out.includes('\u001b') && !out.includes('\u202e'));
    assert.deepEqual(level(await json()), ['reported']);
  });

  it('knows a record that is gone, and says so when there never was one', async () => {
    rmSync(join(place.folder, PATH));
    commit({});
    const { code, out } = await place.run('integrity', ID);
    assert.equal(code, 1);
    assert.match(out, /Ana Ruiz \(ana@acme\.example\) removed it from the logbook/);
    assert.equal((await place.run('integrity', 'nonsense')).code, 2);
  });
});
