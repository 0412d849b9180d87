import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { Place } from './cli';
import type { Ran } from './cli';

/** Clears the screen, sets its title, turns text around, and begins a line that looks like one of ours. */
const EVIL = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\nFORGED line\rFORGED again\u2028x';
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function assertHarmless({ out, err }: Ran, what: string, isTerminal = false): void {
  for (const text of [out, err]) {
    const found = CONTROLS.exec(text);
    assert.equal(found, null, `${what}: ${JSON.stringify(text.slice(found?.index ?? 0, 200))}`);
    // A narrow window breaks lines by itself.
    assert.ok(isTerminal || !/^\s*FORGED/m.test(text), `${what}: ${text}`);
  }
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('what the terminal shows of hostile files', () => {
  let place: Place;
  beforeEach(async () => {
    place = new Place();
    await place.fine('init');
    const tool = (id: string) => {
      mkdirSync(join(place.folder, 'tools'), { recursive: true });
      writeFileSync(join(place.folder, `tools/${id}.yaml`), `id: ${id}\nname: ${id}\n`);
    };
    for (const id of ['salesforce', 'marketo', 'hubspot']) tool(id);
  });
  afterEach(() => {
    place.remove();
  });

  const file = (name: string, text: string): string => {
    const path = join(place.folder, '../files', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };

  /** In each way that a command shows it. */
  const shownHarmless = async (...argv: string[]): Promise<readonly Ran[]> => {
    const all: Ran[] = [];
    for (const terminal of [false, true])
      for (const more of [[], ['--json']]) {
        Object.assign(place, { terminal, columns: terminal ? 60 : undefined });
        const ran = await place.run(...argv, ...more);
        assertHarmless(ran, [...argv, ...more].join(' '), terminal);
        all.push(ran);
      }
    place.terminal = false;
    return all;
  };

  it('is harmless for every cell and name of a table', async () => {
    const headings = [
      'Date',
      'User',
      'Source Namespace Prefix',
      'Action',
      'Section',
      'Delegate User',
    ];
    const good = ['11/20/2026, 10:00:00 AM GMT', 'kim', '', 'Created x', 'Custom', ''];
    const rows = headings.map((_, at) =>
      good.map((cell, other) => (at === other ? `${cell}${EVIL}` : cell)),
    );
    const text = [headings, good, ...rows, [EVIL], [...good, EVIL, EVIL]]
      .map((cells) => cells.map(quoted).join(','))
      .join('\r\n');
    const path = file(`trail${EVIL.replace('/', '')}.csv`, text);
    const [first] = await shownHarmless('import', 'salesforce-setup', path, '--dry-run');
    assert.match(first?.err ?? '', /Left out: [1-9]/);
    assertHarmless(await place.run('import', 'salesforce-setup', path), 'import');
    const id = (await place.fine('import', '--list')).split('\t')[0] ?? '';
    await shownHarmless('import', '--list');
    await shownHarmless('reconcile');
    const [name = ''] = readdirSync(join(place.folder, 'events/salesforce'));
    writeFileSync(join(place.folder, 'events/salesforce', name), 'edited');
    await shownHarmless('import', '--revert', id.trim());
  });

  it('is harmless for questions, refusals and proposed maps', async () => {
    const headings = [`Title${EVIL}`, 'Day', `Status${EVIL}`, EVIL];
    const row = [`Raise${EVIL}`, `1/2/2026${EVIL}`, `Done${EVIL}`, EVIL];
    const text = [headings, row, row].map((cells) => cells.map(quoted).join(',')).join('\n');
    const path = file('changes.csv', text);
    for (const argv of [
      ['import', path],
      ['import', 'salesforce-setup', path],
      ['import', 'columns', path],
      ['import', path, '--propose-map', 'changes'],
      ['import', path, '--propose-map', 'entries'],
      ['import', 'hubspot-login', file('a.ndjson', `{"id": "${EVIL}"\n{"a":1}\n[${EVIL}`)],
      [
        'import',
        'hubspot-audit',
        file('a.json', JSON.stringify({ results: [{ [EVIL]: EVIL }, EVIL] })),
      ],
      ['import', file(`${EVIL.replace('/', '')}.json`, '{')],
      [
        'import',
        'mops-logbook',
        file(
          'own.json',
          JSON.stringify({ format: 1, changes: [{ id: EVIL, title: EVIL, kind: EVIL }] }),
        ),
      ],
    ])
      await shownHarmless(
        ...argv,
        ...(argv.includes('--propose-map') || argv.includes('--revert') ? [] : ['--dry-run']),
      );
  });

  it('is harmless for entries that somebody planted', async () => {
    const head = {
      ...{ format: 1, import: 'x', source: EVIL, tool: 'salesforce', file: EVIL, sha256: '0' },
      ...{ on: '2026-11-20T10:00:00Z', rows: 1, events: 1, known: 0, 'left-out': 0 },
      ...{ from: '2026-11-01T00:00:00Z', until: '2026-11-19T00:00:00Z' },
    };
    const entry = (at: number) => ({
      ...{ key: `k${at}${EVIL}`, at: `2026-11-1${at}T10:00:00Z`, tool: 'salesforce', source: 's' },
      ...{ actor: EVIL, action: EVIL, type: EVIL, asset: EVIL, 'asset-id': EVIL, path: EVIL },
      ...{ from: EVIL, to: [EVIL], text: EVIL, account: EVIL, line: 1, original: { [EVIL]: EVIL } },
    });
    mkdirSync(join(place.folder, 'events/salesforce'), { recursive: true });
    const lines = [head, entry(1), entry(2), entry(3)].map((line) => JSON.stringify(line));
    writeFileSync(join(place.folder, 'events/salesforce/x.ndjson'), `${lines.join('\n')}\nbroken`);
    writeFileSync(join(place.folder, 'events/salesforce', 'y\u001b[2J\nFORGED.ndjson'), '{}');
    const [first] = await shownHarmless('reconcile');
    assert.match(first?.out ?? '', /owned/);
    await shownHarmless('reconcile', '--tool', 'salesforce', '--since', '2026-11-01');
    await shownHarmless('reconcile', '--help');
  });
});
