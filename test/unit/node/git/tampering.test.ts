import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { before, it } from 'mocha';
import { WatchedHistory, honestHistory, importSaves, recordPath, save } from './saved-history';
import type { Save, Saves } from './saved-history';
import { ANA, LEE, describeWithGit } from './temporary-repository';

const SAVES = honestHistory(13);
const MALLORY = { name: 'Mal Lory', email: 'mal.lory@elsewhere.example' };

const alter = (at: number, change: (save: Save) => Partial<Save>): Saves =>
  SAVES.map((each, index) => (index === at ? { ...each, ...change(each) } : each));
const swap = (at: number): Saves =>
  SAVES.map((each, index) => SAVES[index === at ? at + 1 : index === at + 1 ? at : index] ?? each);
const withoutSave = (at: number): Saves => SAVES.filter((_, index) => index !== at);
const insert = (at: number): Saves => {
  const [extra] = save(SAVES.slice(0, at), LEE, 'Slipped in', { 'tools/x.yaml': 'id: x\n' }).slice(
    -1,
  );
  return [...SAVES.slice(0, at), ...(extra ? [extra] : []), ...SAVES.slice(at)];
};

/** Every kind of change to one save, and what must be said of it beside that the history is another. */
const SINGLE: readonly (readonly [string, (at: number) => Saves, string])[] = [
  ['its author', (at) => alter(at, () => ({ author: MALLORY })), 'save-altered author'],
  [
    'its date',
    (at) => alter(at, ({ written }) => ({ written: written + 60 })),
    'save-altered date',
  ],
  ['its first line', (at) => alter(at, () => ({ message: 'Nothing' })), 'save-altered subject'],
  [
    'the rest of its message',
    (at) => alter(at, ({ message }) => ({ message: `${message}\n\nSigned-off-by: Kim` })),
    '',
  ],
  ['who saved it', (at) => alter(at, () => ({ committer: MALLORY })), ''],
  ['when it was saved', (at) => alter(at, ({ saved }) => ({ saved: saved + 60 })), ''],
  [
    'what it holds',
    (at) => alter(at, ({ files }) => ({ files: edited(files) })),
    'save-altered content',
  ],
  ['that it was there', withoutSave, 'save-dropped'],
  ['its place', swap, ''],
  ['what came before it', insert, ''],
];

function edited(files: Save['files']): Save['files'] {
  const entries = Object.entries(files).map(([file, text]) => [file, `${text ?? ''}# edited\n`]);
  return Object.fromEntries(entries) as Save['files'];
}

describeWithGit('a history that was tampered with', () => {
  let watched: WatchedHistory;
  before(() => {
    watched = new WatchedHistory(SAVES);
  });

  it('is told from an honest one, of which nothing is said', async () => {
    assert.ok(SAVES.length > 50);
    const first = await watched.look();
    assert.equal(first.compared, 'first-look');
    assert.equal(first.contents, 'sound');
    assert.deepEqual(first.facts, []);
    assert.deepEqual(
      new Set(first.approvals.map(({ trust }) => trust.level)),
      new Set(['under-name']),
    );
    const second = await watched.look();
    assert.equal(second.compared, 'yes');
    assert.deepEqual(second.facts, []);
  });

  for (const [what, tamper, detail] of SINGLE)
    it(`is reported when one save has another: ${what}`, async () => {
      // Each kind at several places, so that all kinds together touch every part of the history.
      for (const at of [1, 27, SAVES.length - 2]) {
        watched.reset();
        assert.deepEqual(await watched.found(), []);
        watched.become(tamper(at));
        const found = await watched.found();
        assert.ok(found.includes('warning rewritten'), `${what} of save ${at}: ${found.join()}`);
        if (detail !== '')
          assert.ok(
            found.some((line) => line.includes(detail)),
            `${detail}: ${found.join()}`,
          );
        // It stays told until somebody says that it is fine.
        assert.ok((await watched.found()).includes('warning rewritten'));
      }
    });

  it('names the save, what it was and what it is', async () => {
    watched.reset();
    await watched.look();
    watched.become(alter(20, () => ({ author: MALLORY })));
    const { facts } = await watched.look();
    const altered = facts.filter(({ code }) => code === 'save-altered');
    assert.equal(altered.length, 1);
    assert.equal(altered[0]?.args['is'], `${MALLORY.name} <${MALLORY.email}>`);
    const [whole] = facts.filter(({ code }) => code === 'rewritten');
    // Of all that came after it only the place is another.
    assert.equal(whole?.args['replayed'], SAVES.length - 21);
  });

  it('is still told, save by save, when git has tidied away what was there', async () => {
    watched.reset();
    await watched.look();
    watched.become(withoutSave(9));
    watched.place.git('reflog', 'expire', '--expire=now', '--all');
    watched.place.git('gc', '--quiet', '--prune=now');
    const found = await watched.found();
    assert.ok(found.includes('warning rewritten'));
    assert.ok(found.includes('warning save-dropped'));
  });

  it('is told save by save as long as git still has what was there, when nothing else is remembered', async () => {
    for (const [tampered, expected] of [
      [alter(20, () => ({ author: MALLORY })), 'warning save-altered author'],
      [withoutSave(30), 'warning save-dropped'],
    ] as const) {
      watched.reset();
      await watched.look();
      watched.forgetSaves();
      watched.become(tampered);
      const found = await watched.found();
      assert.deepEqual(found, ['warning rewritten', expected]);
    }
  });

  it('is no longer told when it is put back', async () => {
    watched.reset();
    await watched.look();
    watched.become(withoutSave(30));
    assert.ok((await watched.found()).includes('warning rewritten'));
    watched.become(SAVES);
    assert.deepEqual(await watched.found(), []);
  });

  it('is found when contents are replaced under the name of others', async () => {
    const own = new WatchedHistory(honestHistory(1));
    await own.look();
    const oid = own.place.git('rev-parse', `main:${recordPath(0)}`).trim();
    const object = path.join(own.place.folder, '.git/objects', oid.slice(0, 2), oid.slice(2));
    const text = inflateSync(readFileSync(object)).toString('utf8').replace('to: 80', 'to: 95');
    chmodSync(object, 0o644);
    writeFileSync(object, deflateSync(text));
    const report = await own.look();
    assert.equal(report.contents, 'damaged');
    assert.ok(report.facts.some(({ code }) => code === 'damaged'));
  });

  it('is not hidden by a file of grafts, by replaced objects or by a planted border', async () => {
    const own = new WatchedHistory(honestHistory(2));
    await own.look();
    const git = path.join(own.place.folder, '.git');
    const [head = '', parent = ''] = own.place.git('rev-list', 'main').split('\n');
    writeFileSync(path.join(git, 'info/grafts'), `${head}\n`);
    own.place.git('replace', parent, own.place.git('rev-list', '--max-parents=0', 'main').trim());
    assert.deepEqual(await own.found(), []);
    rmSync(path.join(git, 'info/grafts'));
    writeFileSync(path.join(git, 'shallow'), `${head}\n`);
    assert.ok(existsSync(path.join(git, 'shallow')));
    const cut = await own.look();
    assert.equal(cut.shallow, true);
  });

  it('accuses nobody when only the newer part of it is on this computer', async () => {
    const origin = new WatchedHistory(honestHistory(2));
    const own = new WatchedHistory(honestHistory(2));
    assert.deepEqual(await own.found(), []);
    const url = `file://${origin.place.folder}`;
    origin.become(save(origin.saves, LEE, 'More', { 'tools/x.yaml': 'id: x\n' }));
    own.place.git('fetch', '--quiet', '--depth=1', '--update-head-ok', url, '+main:main');
    const report = await own.look();
    assert.equal(report.shallow, true);
    assert.deepEqual(
      report.facts.map(({ code, level }) => `${level} ${code}`),
      ['note cut-off'],
    );
  });

  it('says of a branch that is gone that it is gone', async () => {
    const own = new WatchedHistory(honestHistory(2));
    await own.look();
    own.place.git('checkout', '--quiet', '--orphan', 'other');
    own.place.git('commit', '--quiet', '--allow-empty', '-m', 'Anew');
    own.place.git('branch', '--quiet', '-D', 'main');
    assert.ok((await own.found()).includes('note branch-gone'));
  });

  it('is worth a note only when nobody else can have had it', async () => {
    const own = new WatchedHistory(honestHistory(2));
    const shared = honestHistory(2);
    own.place.git('update-ref', 'refs/remotes/origin/main', 'refs/heads/main');
    own.place.git('config', 'remote.origin.url', '/nowhere');
    own.place.git('config', 'branch.main.remote', 'origin');
    own.place.git('config', 'branch.main.merge', 'refs/heads/main');
    own.place.git('config', 'remote.origin.fetch', '+refs/heads/*:refs/remotes/origin/*');
    const mine = save(shared, ANA, 'Mine', { 'tools/x.yaml': 'id: x\n' });
    own.become(mine);
    assert.deepEqual(await own.found(), []);
    own.become(save(shared, ANA, 'Mine, put right', { 'tools/x.yaml': 'id: x\n' }));
    assert.deepEqual(await own.found(), ['note rewritten', 'note save-altered subject']);
    own.become(shared.slice(0, -1));
    assert.ok((await own.found()).includes('warning rewritten'));
    importSaves(own.place, shared);
  });
});
