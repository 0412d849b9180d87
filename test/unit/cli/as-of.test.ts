import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asOf, diff } from '../../../src/cli/outputs/ledger-output';
import { Place } from './cli';

const change = (id: string, title: string, at: string, settings: string) =>
  `id: ${id}\ntitle: ${title}\nkind: changed\nstatus: tested\nlive: ${at}\ntools: [marketo]\nsettings:\n${settings}`;

describe('as-of and diff', () => {
  let place: Place;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(place.folder, path)), { recursive: true });
    writeFileSync(join(place.folder, path), text);
  };
  beforeEach(() => {
    place = new Place();
    write('logbook.yaml', 'format: 1\nname: Acme\ntime-zone: Europe/Berlin\n');
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n');
    write('tools/ga4.yaml', 'id: ga4\nname: GA4\n');
    write(
      'changes/2026/03/2026-03-01-up-aaaa.yaml',
      change(
        '2026-03-01-up-aaaa',
        'Up',
        '2026-03-01',
        '  - { path: MQL, environment: production, from: 65, to: 80 }\n',
      ),
    );
    write(
      'changes/2026/11/2026-11-10-down-bbbb.yaml',
      change(
        '2026-11-10-down-bbbb',
        'Down',
        '2026-11-10T16:00:00+01:00',
        '  - { path: MQL, environment: production, from: 85, to: 75 }\n  - { path: Decay, from: 60, to: 30 }\n',
      ),
    );
  });
  afterEach(() => place.remove());

  const MARCH = 'marketo\tMQL\t\tproduction\t80\t2026-03-01\tUp\t2026-03-01-up-aaaa\n';
  const UNTIL =
    'marketo\tDecay\t\t\t60\tuntil 2026-11-10T16:00:00+01:00\tDown\t2026-11-10-down-bbbb\n';
  const MQL =
    'marketo\tMQL\t\tproduction\t75\t2026-11-10T16:00:00+01:00\tDown\t2026-11-10-down-bbbb\n';
  const DECAY = 'marketo\tDecay\t\t\t30\t2026-11-10T16:00:00+01:00\tDown\t2026-11-10-down-bbbb\n';

  it('as-of tells each setting, its value, since when, and by which change', async () => {
    assert.equal(await place.fine('as-of', '2026-06-01', '--tool', 'marketo'), MARCH + UNTIL);
    assert.equal(await place.fine('as-of', 'today'), DECAY + MQL);
    assert.equal(await place.fine('as-of', '-10d'), DECAY + MQL);
    assert.equal(await place.fine('as-of', '-11d'), MARCH + UNTIL);
    const none = await place.run('as-of', '2026-02-01', '--tool', 'ga4');
    assert.deepEqual([none.code, none.out], [0, '']);
    assert.match(none.err, /No setting is known as of 2026-02-01/);
    assert.match((await place.run('as-of', '2026-06-01')).err, /what a later change says .*: 1\./);
  });

  it('tell a person who watches below each tool, within the window', async () => {
    place.terminal = true;
    place.columns = 50;
    const then = await place.run('as-of', '2026-06-01');
    assert.deepEqual(then.out.split('\n'), [
      'Marketo Engage',
      '  MQL (Production): 80',
      '      since 2026-03-01: Up [2026-03-01-up-aaaa]',
      '  Decay: 60',
      '      until 2026-11-10 16:00: Down',
      '        [2026-11-10-down-bbbb]',
      '',
      '',
    ]);
    const since = (await place.run('diff', '2026-06-01', 'today')).out;
    assert.match(since, /^ {2}MQL \(Production\): 80 → 75\n {6}2026-11-10 16:00: Down$/m);
    for (const command of ['as-of', 'integrity', 'record'])
      for (const line of (await place.run(command, '--help')).out.split('\n'))
        assert.ok(line.length <= 50 || /[…|]/.test(line) || !line.trim().includes(' '), line);
    assert.match((await place.run('as-of', '--help')).out, /^ {2}--tool ID {9}Only settings/m);
    place.columns = undefined;
    assert.match((await place.run('as-of', '--help')).out, /^Shows what .{200,}$/m);
  });

  it('say what can be done about a gap, as it can be done', async () => {
    const { err } = await place.run('as-of', 'today');
    assert.match(err, /set 2026-11-10-down-bbbb "settings\[0\]\.gap-reason=…"/);
    await place.fine('set', '2026-11-10-down-bbbb', 'settings[0].gap-reason=A test of one day');
    assert.doesNotMatch((await place.run('as-of', 'today')).err, /somebody|gap-reason/);
  });

  it('as-of tells the gaps of what was known by then', async () => {
    const gap =
      /^Marketo Engage: MQL \(Production\): Between 2026-03-01 and 2026-11-10T16:00:00\+01:00 somebody changed this from 80 to 85/m;
    assert.match((await place.run('as-of', 'today')).err, gap);
    assert.match((await place.run('as-of', '2026-11-09')).err, gap, 'it may have been 85 by then');
    assert.doesNotMatch((await place.run('as-of', '2026-02-28')).err, /somebody/);
  });

  it('diff tells what moved, in whichever order the days are given', async () => {
    const moved =
      'marketo\tDecay\t\t\t60\t30\t2026-11-10T16:00:00+01:00\tDown\t2026-11-10-down-bbbb\nmarketo\tMQL\t\tproduction\t80\t75\t2026-11-10T16:00:00+01:00\tDown\t2026-11-10-down-bbbb\n';
    assert.equal(await place.fine('diff', '2026-06-01', 'today'), moved);
    assert.equal(await place.fine('diff', 'today', '2026-06-01', '--tool=marketo'), moved);
    assert.equal(await place.fine('diff', '2026-06-01', '2026-07-01'), '');
    assert.equal(await place.fine('diff', '2026-06-01', 'today', '--tool', 'ga4'), '');
  });

  it('print the JSON that their schemas promise', async () => {
    const then = asOf.parse(JSON.parse(await place.fine('as-of', '2026-06-01', '--json')));
    assert.deepEqual(
      then.settings.map(({ path, value, since, change: by }) => [path, value, since, by]),
      [['MQL', '80', '2026-03-01', '2026-03-01-up-aaaa']],
    );
    assert.deepEqual(then.changedLater, [
      {
        target: 'marketo',
        environment: null,
        asset: null,
        path: 'Decay',
        value: '60',
        until: '2026-11-10T16:00:00+01:00',
        change: '2026-11-10-down-bbbb',
      },
    ]);
    const moved = diff.parse(JSON.parse(await place.fine('diff', '2026-06-01', 'today', '--json')));
    assert.deepEqual(
      moved.gaps.map(({ verdict, expected, found }) => [verdict, expected, found]),
      [['unexplained', '80', '85']],
    );
    assert.deepEqual(
      moved.settings.map(({ before }) => before?.value),
      [undefined, '80'],
    );
  });

  it('say what is wrong with what they were asked', async () => {
    const wrong = async (...args: string[]) => {
      const { code, out, err } = await place.run(...args);
      assert.deepEqual([code, out], [2, ''], err);
      return err;
    };
    assert.match(await wrong('as-of'), /as-of DATE/);
    assert.match(await wrong('as-of', 'someday'), /“someday” is no day/);
    assert.match(await wrong('as-of', 'today', '--tool', 'marketto'), /Did you mean marketo/);
    assert.match(await wrong('as-of', 'today', '--integration', 'x'), /no integration x/);
    assert.match(await wrong('diff', 'today'), /diff DATE DATE/);
    assert.match(
      await wrong('as-of', 'today', '--tool', 'marketo', '--tool', 'ga4', '--process', 'x'),
      /There is no process x/,
    );
  });

  it('go on beside files that cannot be read, and say so', async () => {
    write('changes/2026/11/2026-11-11-broken-cccc.yaml', 'id: [');
    const { code, out, err } = await place.run('as-of', 'today');
    assert.deepEqual([code, out], [0, DECAY + MQL]);
    assert.match(err, /2026-11-11-broken-cccc/);
  });
});
