import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { packExtension } from '../../host/install.mjs';
import { DemoHost } from './demo-page';

/** Each of six bundles that run by themselves has its own copy of what reads records. */
const MOST_BYTES = 2_000_000;

describe('the packaged extension', () => {
  let home: string;
  let vsix: string;

  before(() => {
    home = mkdtempSync(path.join(tmpdir(), 'mops-logbook-vsix-'));
    vsix = path.join(home, 'mops-logbook.vsix');
    packExtension(vsix);
  });

  after(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('is small, and carries no sources, maps or tests', () => {
    assert.ok(statSync(vsix).size < MOST_BYTES, `${statSync(vsix).size} bytes`);
    const files = execFileSync('unzip', ['-Z1', vsix], { encoding: 'utf8' }).trim().split('\n');
    assert.deepEqual(
      files.filter((file) => /\.(ts|mts|map|tsbuildinfo)$|\/(src|test|node_modules)\//.test(file)),
      [],
    );
    for (const file of ['extension.js', 'workbench.js', 'worker.js', 'demo.js', 'webview/form.js'])
      assert.ok(files.includes(`extension/dist/${file}`), file);
  });

  it('makes the program with which GitHub and GitLab check a logbook and publish it', () => {
    const [packed, folder] = [path.join(home, 'packed'), path.join(home, 'logbook')];
    const run = (command: string, ...args: readonly string[]) =>
      spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
    execFileSync('unzip', ['-q', vsix, '-d', packed]);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'logbook.yaml'), 'format: 1\nname: Acme MOps\n');
    execFileSync('git', ['init', '-q'], { cwd: folder });
    const made = run('node', path.join(packed, 'extension/dist/cli.js'), 'pipeline', 'github');
    assert.equal(made.status, 0, made.stderr);
    execFileSync('unzip', ['-q', '.ci/mops-logbook.zip', '-d', '../program'], { cwd: folder });
    const cli = path.join(home, 'program/mops-logbook/dist/cli.js');
    assert.equal(run('node', cli, 'check').status, 0);
    const site = run('node', cli, 'export', '--format', 'site', '--output', 'public');
    assert.equal(site.status, 0, site.stderr);
    assert.match(readFileSync(path.join(folder, 'public/index.html'), 'utf8'), /Acme MOps/);
    // What it is for: a logbook with a mistake does not pass.
    writeFileSync(path.join(folder, 'logbook.yaml'), 'format: 1\nname: [\n');
    assert.equal(run('node', cli, 'check').status, 1);
  });

  it('is installed, fills the Stack view and opens the form', async () => {
    const demo = await DemoHost.start({ vsix });
    try {
      await demo.page.getByRole('treeitem', { name: 'Marketo Engage' }).first().waitFor(); // without a click
      await demo.goTo('Stack');
      await demo.find('Marketo Engage');
      await demo.press('Enter');
      await demo.form.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
      await demo.goTo('Changes');
      await demo.unfold();
      await demo.press('Enter');
      await demo.form.getByRole('button', { name: 'Save to logbook' }).waitFor();
      await demo.form.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
    } finally {
      await demo.close();
    }
  });
});
