import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { packExtension } from '../../host/install.mjs';
import { DemoHost } from './demo-page';
import { EXAMPLES } from './examples';

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

  it('has the command line in it with which the examples check a logbook and publish it', () => {
    for (const [name, commands] of Object.entries(EXAMPLES)) {
      const folder = path.join(home, name);
      const run = (command: string) =>
        spawnSync('sh', ['-c', command.replaceAll('/tmp/mops-logbook', `${folder}-program`)], {
          cwd: folder,
          env: { ...process.env, RUNNER_TEMP: `${folder}-temp` },
          encoding: 'utf8',
        });
      for (const one of [path.join(folder, '.ci'), `${folder}-temp`])
        mkdirSync(one, { recursive: true });
      copyFileSync(vsix, path.join(folder, '.ci/mops-logbook.vsix'));
      writeFileSync(path.join(folder, 'logbook.yaml'), 'format: 1\nname: Acme MOps\n');
      for (const command of commands()) {
        const { status, stderr } = run(command);
        assert.equal(status, 0, `${command}: ${stderr}`);
      }
      assert.match(readFileSync(path.join(folder, 'public/index.html'), 'utf8'), /Acme MOps/);
      // What it is for: a logbook with a mistake does not pass.
      writeFileSync(path.join(folder, 'logbook.yaml'), 'format: 1\nname: [\n');
      const check = commands().find((command) => command.includes(' check')) ?? '';
      assert.equal(run(check).status, 1, check);
    }
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
