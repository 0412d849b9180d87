import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { commands } from '../../../src/cli/commands';
import { outputs } from '../../../src/cli/outputs/outputs';
import type { CheckOutput, ShowOutput } from '../../../src/cli/outputs/outputs';
import { Place } from './cli';

const ID = '2026-10-06-answer-in-4-hours-h2qa';
const CHANGE = `# kept
id: ${ID}
title: Answer in 4 hours
kind: changed
status: live
live: 2026-10-06
processes: [lead-routing]
owner: ana
why: |
  22 leads went astray.

  A second paragraph.
settings:
  - { path: First touch, from: 24 h, to: 4 h } # agreed
`;
const DRAFT = `id: 2026-11-01-new-score-b8xk
title: New score
kind: added
status: draft
tools: [marketo]
`;

describe('commands', () => {
  let place: Place;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(place.folder, path)), { recursive: true });
    writeFileSync(join(place.folder, path), text);
  };
  const text = (path: string) => readFileSync(join(place.folder, path), 'utf8');
  const path = `changes/2026/10/${ID}.yaml`;
  beforeEach(() => {
    place = new Place();
    write('logbook.yaml', 'format: 1\nname: Acme\ntime-zone: Europe/Berlin\n');
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\ncategory: crm\n');
    write('processes/lead-routing.yaml', 'id: lead-routing\nname: Lead routing\n');
    write(path, CHANGE);
    write('changes/2026/11/2026-11-01-new-score-b8xk.yaml', DRAFT);
  });
  afterEach(() => place.remove());

  it('list gives tabs to programs and columns to people', async () => {
    assert.equal(
      await place.fine('list'),
      `2026-11-01\tDraft\tNew score\tMarketo Engage\t2026-11-01-new-score-b8xk\n2026-10-06\tLive\tAnswer in 4 hours\tLead routing\t${ID}\n`,
    );
    place.terminal = true;
    assert.match(
      await place.fine('list'),
      /^2026-11-01 {2}Draft {2}New score {10}Marketo Engage {2}/,
    );
  });

  it('list filters', async () => {
    const ids = async (...args: string[]) =>
      (await place.fine('list', ...args))
        .split('\n')
        .filter(Boolean)
        .map((line) => line.slice(0, 10));
    assert.deepEqual(await ids('--tool', 'marketo'), ['2026-11-01']);
    assert.deepEqual(await ids('--process=lead-routing'), ['2026-10-06']);
    assert.deepEqual(await ids('--status', 'live,tested'), ['2026-10-06']);
    assert.deepEqual(await ids('--drafts'), ['2026-11-01']);
    assert.deepEqual(await ids('--since', '2026-10-07'), ['2026-11-01']);
    assert.deepEqual(await ids('--until', '2026-10-06'), ['2026-10-06']);
    assert.deepEqual(await ids('--text', 'TOUCH hours'), ['2026-10-06']);
    const none = await place.run('list', '--text', 'nothing such');
    assert.equal(none.code, 0);
    assert.match(none.err, /No change fits/);
  });

  it('show gives all of one record, by a part of its id', async () => {
    const out = await place.fine('show', 'h2qa');
    assert.match(out, /^Status: Live$/m);
    assert.match(out, /^ {2}A second paragraph\.$/m);
    const shown = JSON.parse(await place.fine('show', ID, '--json')) as ShowOutput;
    assert.equal(shown.path, path);
    assert.equal(shown.record['why'], '22 leads went astray.\n\nA second paragraph.\n');
    assert.match(
      (await place.run('show', '2026')).err,
      /could be several records[^]*changes\/2026/,
    );
  });

  it('tools and processes say what stands under them', async () => {
    assert.equal(await place.fine('tools'), 'marketo\tMarketo Engage\tCRM\t\t1 change\t1 open\t\n');
    assert.equal(
      await place.fine('processes'),
      'lead-routing\tLead routing\t\t1 change\t\t2026-10-06\n',
    );
  });

  it('set changes the bytes of the field alone, all or nothing', async () => {
    await place.fine('set', ID, 'settings[0].to=2 h');
    assert.equal(text(path), CHANGE.replace('4 h }', '2 h }'));
    const { code, err } = await place.run('set', ID, 'title=Other', 'status=lve');
    assert.equal(code, 2);
    assert.match(err, /mean live/);
    assert.equal((await place.run('set', ID, 'title=')).code, 2);
    assert.match((await place.run('set', ID, 'settings[+].to=5')).err, /./);
    assert.equal(text(path), CHANGE.replace('4 h }', '2 h }'));
    const same = await place.run('set', ID, 'owner=ana');
    assert.match(same.err, /already/);
    assert.equal((await place.run('set', 'logbook', 'name=Acme MOps')).code, 0);
    assert.match(text('logbook.yaml'), /^name: Acme MOps$/m);
  });

  it('new starts from a template, built in or own', async () => {
    const args = ['new', '--process', 'lead-routing', '--title', 'T'];
    await place.fine(...args, '--template', 'routing-and-sla', '--set', 'risk=high');
    write('templates/changes/ours.yaml', 'kind: fixed\nrisk: low\nwhy: Because …\n');
    const [id = ''] = (await place.fine(...args, '--template', 'ours')).split('\t');
    const made = text(`changes/2026/11/${id}.yaml`);
    assert.match(
      made,
      /^kind: fixed\nstatus: draft\nprocesses: \[lead-routing\]\nrisk: low\nwhy: Because …$/m,
    );
    const wrong = await place.run(...args, '--template', 'scorng');
    assert.match(wrong.err, /no template scorng.*mean scoring/);
  });

  it('check reports for people, programs and workflows, with a place', async () => {
    write(path, CHANGE.replace('lead-routing]', 'lead-routng]'));
    const { code, out, err } = await place.run('check');
    assert.equal(code, 1);
    assert.match(
      out,
      new RegExp(
        `^changes/2026/10/${ID}.yaml:7:13: error: .*lead-routng.*lead-routing.*\\[processes\\[0\\]\\]\n$`,
      ),
    );
    assert.match(err, /Errors: 1, warnings: 0/);
    const json = JSON.parse((await place.run('check', '--json')).out) as CheckOutput;
    assert.deepEqual([json.findings[0]?.line, json.findings[0]?.field], [7, 'processes[0]']);
    assert.match(
      (await place.run('check', '--format', 'github')).out,
      /^::error file=changes.*,line=7,col=13::There/,
    );
    const sarif = JSON.parse((await place.run('check', '--format', 'sarif')).out) as {
      runs: { results: { ruleId: string }[] }[];
    };
    assert.equal(sarif.runs[0]?.results[0]?.ruleId, 'unknown-process');
  });

  it('check looks at what changed, or what is staged, alone', async () => {
    place.git(place.folder, 'add', '.');
    place.git(place.folder, 'commit', '-qm', 'all');
    write(path, CHANGE.replace('lead-routing]', 'x]'));
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo\nstatus: lve\n');
    place.git(place.folder, 'add', 'tools');
    const paths = async (...args: string[]) =>
      (JSON.parse((await place.run('check', '--json', ...args)).out) as CheckOutput).findings.map(
        (finding) => finding.path,
      );
    assert.deepEqual(await paths('--changed'), [path, 'tools/marketo.yaml']);
    assert.deepEqual(await paths('--staged'), ['tools/marketo.yaml']);
    assert.equal((await place.run('check', '--staged', '--changed')).code, 2);
  });

  it('format rewrites by name, and only lists with --check', async () => {
    const odd =
      'title:   "Odd"\nid: 2026-11-02-odd-aaaa # mine\nkind: fixed\nstatus: draft\ntools: [marketo]\n';
    write('changes/2026/11/2026-11-02-odd-aaaa.yaml', odd);
    const { code, out } = await place.run('format', '--check', 'odd');
    assert.equal(`${code}${out}`, '1changes/2026/11/2026-11-02-odd-aaaa.yaml\n');
    assert.equal(text('changes/2026/11/2026-11-02-odd-aaaa.yaml'), odd);
    await place.fine('format');
    assert.match(
      text('changes/2026/11/2026-11-02-odd-aaaa.yaml'),
      /^id: .* # mine\ntitle: "Odd"\n/,
    );
    assert.equal((await place.run('format', '--check')).code, 0);
  });

  it('export leaves drafts out unless asked, and says what formats there are', async () => {
    assert.doesNotMatch(await place.fine('export', '--format', 'md'), /New score/);
    assert.match(await place.fine('export', '--format', 'md', '--drafts'), /New score/);
    assert.match(await place.fine('export', '--json'), /A second paragraph/);
    const { code, err } = await place.run('export', '--format', 'pdf');
    assert.equal(code, 2);
    assert.match(err, /md, html, site, txt, json, ndjson, csv/);
    assert.match((await place.run('export')).err, /md, html, site/);
  });

  it('every JSON output is as its schema says', async () => {
    place.git(place.folder, 'add', '.');
    place.git(place.folder, 'commit', '-qm', 'all');
    const calls: Partial<Record<keyof typeof outputs, readonly string[]>> = {
      list: ['list'],
      show: ['show', ID],
      tools: ['tools'],
      processes: ['processes'],
      check: ['check'],
      format: ['format', '--check'],
      history: ['history', ID],
      blame: ['blame', ID],
      integrity: ['integrity'],
      export: ['export'],
      set: ['set', ID, 'risk=low'],
      new: ['new', '--tool', 'hubspot', '--title', 'T'],
      record: ['record'],
    };
    for (const [name, args] of Object.entries(calls)) {
      const { out, err } = await place.run(...args, '--json');
      const schema = Object.entries(outputs).find(([key]) => key === name)?.[1];
      assert.ok(schema?.safeParse(JSON.parse(out)).success, `${name}: ${out}${err}`);
      const printed = JSON.parse(await place.fine('schema', name)) as { $schema: string };
      assert.match(printed.$schema, /2020-12/);
      assert.ok(z.toJSONSchema(schema));
    }
    assert.match(await place.fine('schema', 'change'), /"rolled-back"/);
    assert.match(await place.fine('schema'), /^logbook\ntool\n/);
  });

  it('every command has help with examples that name options it has', async () => {
    for (const { name, load } of commands) {
      const { code, out } = await place.run(name, '--help');
      assert.equal(code, 0);
      const { examples, usage } = await load();
      assert.ok(examples.length > 0 && examples.every((each) => each.startsWith(name)));
      assert.ok(usage.startsWith(name));
      for (const [, option] of examples.join(' ').matchAll(/ --([a-z]+)/g))
        assert.match(out, new RegExp(`^ {2}(-., )?--${option ?? ''}\\b`, 'm'));
    }
    assert.match(await place.fine('--help'), /history[^]*Exit codes/);
    assert.match(await place.fine('--version'), /^\d+\.\d+\.\d+\n$/);
    assert.equal((await place.run()).code, 2);
  });
});
