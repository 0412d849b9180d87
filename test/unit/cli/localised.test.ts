import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as l10n from '@vscode/l10n';
import { getL10nJson } from '@vscode/l10n-dev';
import { commands } from '../../../src/cli/commands';
import { exporters } from '../../../src/core/export/exporters';
import { PROGRAM } from '../../../src/cli/io';
import { Place } from './cli';

const SOURCES = join(import.meta.dirname, '../../../src');
const LANGUAGE = 'qps-ploc';

/** As a language would have them that is longer and reads nothing like English: `‹Show this help.~~~~›`. */
function pseudo(message: string): string {
  return `‹${message}${'~'.repeat(Math.ceil(message.length / 3))}›`;
}

/** The texts of the command line as `npm run l10n` gathers them, in that language. */
async function pseudoBundle(): Promise<string> {
  const files = ['cli', 'messages', 'node'].flatMap((layer) =>
    readdirSync(join(SOURCES, layer), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(SOURCES, layer, name), 'utf8')),
  );
  const bundle = await getL10nJson(files.map((contents) => ({ extension: '.ts', contents })));
  const texts = Object.entries(bundle).map(([key, text]) => [
    key,
    typeof text === 'string' ? pseudo(text) : { ...text, message: pseudo(text.message) },
  ]);
  assert.ok(texts.length > 700, `${texts.length} texts`);
  return JSON.stringify(Object.fromEntries(texts));
}

/** What is left of an output without all that is translated, however deep one text stands in another. */
function untranslated(output: string): string {
  let rest = output;
  for (;;) {
    const next = rest.replace(/‹[^‹›]*›/g, ' ');
    if (next === rest) return rest;
    rest = next;
  }
}

/** Words of letters that are no part of a name, an option, a placeholder, a date or a path. */
function words(rest: string, data: readonly string[]): string[] {
  // At the end of a finding stands the field as `set` takes it.
  let left = rest.replace(/ \[[\w[\].-]+\]$/gm, ' ');
  for (const known of [...data].sort((a, b) => b.length - a.length))
    left = left.replaceAll(known, ' ');
  return left.match(/(?<![-./\w])\p{L}[\p{L}’']+(?![-./=\w])/gu) ?? [];
}

const ID = '2026-11-20-raise-mql-threshold-k3f9';
const RECORD = `id: ${ID}
title: Zzz
kind: changed
status: live
track: needs-approval
tools: [markto]
owner: nobody
risk: hgih
reversible: yes
live: 2026-11-20T09:30:00+01:00
tested: 2026-11-01
why: |
  Zzz zzz.
settings:
  - { path: Zzz, from: 65, to: Zzz, zzz }
  - { path: Zzz, from: [], to: }
approvals:
  - { role: sales, decision: approved, on: 2026-11-19 }
relations:
  - { type: follows, id: 2026-11-20-none-aaaa }
`;
const FILES = {
  'logbook.yaml':
    'format: 1\nname: Zzz\npeople: [{ id: zzz, name: Zzz }]\npolicy: { rules: [{ when: { status: [live] }, ask: [rollback, tests] }], untested-after-days: 1 }\n',
  'tools/marketo.yaml': 'id: marketo\nname: Zzz\nstatus: retired\n',
  'tools/broken.yaml': 'id: [1\n',
  'tools/other.yml': 'id: other\n',
  [`changes/2026/11/${ID}.yaml`]: RECORD,
};

describe('the command line in another language', function () {
  this.timeout(120_000); // every text is gathered from the sources
  let place: Place;
  before(async () => {
    place = new Place();
    place.l10nDir = join(place.folder, '../l10n');
    mkdirSync(place.l10nDir);
    writeFileSync(join(place.l10nDir, `bundle.l10n.${LANGUAGE}.json`), await pseudoBundle());
    place.now = new Date('2026-12-20T08:30:00Z');
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(place.folder, path)), { recursive: true });
      writeFileSync(join(place.folder, path), text);
    }
  });
  after(() => {
    place.remove();
    l10n.config({ contents: {} });
  });

  /** All that a command says, as a person reads it who knows no English. */
  async function said(...argv: string[]): Promise<string> {
    const { out, err } = await place.run(...argv, '--lang', LANGUAGE);
    assert.match(out + err, /‹/);
    return untranslated(out + err);
  }

  /** Words of the command line itself, which are typed as they are in every language, and what records hold. */
  const typed = [
    'error',
    'warning',
    'info',
    ...exporters.map(({ id }) => id),
    'github',
    'gitlab',
    'json',
    'marketo',
    PROGRAM,
    'Zzz',
    'zzz',
    'markto',
    'nobody',
    'hgih',
  ];

  /** What stands for files that git hands over, as `git merge-file` calls them. */
  const PLACES = ['SOURCE', 'FILE', 'BASE', 'OURS', 'THEIRS', 'PATH', 'SIZE'];

  it('says nothing in English when it is asked for help', async () => {
    for (const { name, load } of commands) {
      const { usage, examples, options } = await load();
      const data = [usage, ...examples, ...Object.values(options).map(({ value }) => value ?? '')];
      const rest = await said(name, '--help');
      assert.deepEqual(
        words(rest, [...typed, name, ...data.filter(Boolean), 'DIR', 'ID', 'xx', ...PLACES]),
        [],
        name,
      );
    }
    const names = commands.map(({ name }) => name);
    assert.deepEqual(words(await said('--help'), [...typed, ...names, 'COMMAND', 'DIR', 'xx']), []);
  });

  for (const argv of [
    ['list'],
    ['list', '--tool', 'marketo'],
    ['list', '--text', 'nothing'],
    ['tools'],
    ['processes'],
    ['check'],
    ['show', 'k3f9'],
    ['show', 'logbook'],
    ['show', 'marketo'],
    ['show', 'broken'],
    ['show', 'nothing'],
    ['new', '--title', 'Zzz'],
    ['set', 'k3f9', 'status=none'],
    ['format', '--check'],
    ['nonsense'],
    ['list', '--nonsense'],
    ['list', '--status', 'none'],
    ['export', '--format', 'none'],
  ])
    it(`says nothing in English after ${argv.join(' ')}`, async () => {
      const rest = await said(...argv);
      assert.deepEqual(words(rest, [...typed, ...argv.slice(1)]), [], rest);
    });
});
