import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import { DemoHost } from './demo-page';
import { EXTENSION, until } from './form-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RECORD =
  'changes/2026/05/2026-05-14-raise-the-mql-threshold-to-80-before-the-product-data-ed24.yaml';

/** What a colleague shares meanwhile, and what was saved here and not shared. */
const THEIRS = [
  ['risk: medium', 'risk: high'],
  ['to: 80 }', 'to: 85 }'],
  ['Rejections are at 33% already.', 'Rejections are at 35% already, says Grace.'],
  ['status: tested', 'status: rolled-back'],
] as const;
const OURS = [
  ['risk: medium', 'risk: low # it is one number'],
  ['to: 80 }', 'to: 78 }'],
  ['Rejections are at 33% already.', 'Rejections are at 33% already, and rising.'],
  ['channel: "#sdr-floor"', 'channel: mail'],
] as const;

function edit(folder: string, edits: readonly (readonly [string, string])[]): void {
  const file = path.join(folder, RECORD);
  const text = edits.reduce((now, [from, to]) => now.replace(from, to), readFileSync(file, 'utf8'));
  writeFileSync(file, text);
}

describe('a conflict, solved in the form by keyboard', () => {
  let demo: DemoHost;

  const data = mkdtempSync(path.join(tmpdir(), 'mops-logbook-data-'));

  before(async () => {
    const env = { XDG_DATA_HOME: data };
    demo = await DemoHost.start({ extensionDevelopmentPath: EXTENSION, env });
    demo.git('push', '--quiet', 'origin', 'main');
    const colleague = path.join(demo.home, 'colleague');
    const git = (...args: string[]) => execFileSync('git', args, { cwd: colleague });
    execFileSync('git', ['clone', '--quiet', path.join(demo.folder, '.git/team.git'), colleague]);
    edit(colleague, THEIRS);
    git(
      '-c',
      'user.name=Grace Okafor',
      '-c',
      'user.email=grace@acme.example',
      'commit',
      '-qam',
      'Roll it back',
    );
    git('push', '--quiet', 'origin', 'HEAD:main');
    edit(demo.folder, OURS);
    demo.git('commit', '--quiet', '--all', '-m', 'Lower risk');
  });

  after(async () => {
    await demo.close();
    rmSync(data, { recursive: true, force: true });
  });

  const choices = (label: string) => demo.form.getByRole('group', { name: label, exact: true });
  const head = () => demo.git('rev-parse', 'HEAD');

  async function violations(): Promise<readonly string[]> {
    const body = await demo.form.locator('body').elementHandle();
    const frame = await body.ownerFrame();
    assert.ok(frame);
    await frame.evaluate(AXE);
    const results = await frame.evaluate<AxeResults>('axe.run(document)');
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    );
  }

  it('shows both sides with who and when, and changes nothing', async () => {
    const before = head();
    await demo.command('MOps Logbook: Share with team');
    await demo.form.getByRole('heading', { name: 'Decide what counts' }).waitFor();
    for (const label of ['Status', 'Risk', 'MQL threshold, After', 'Why'])
      await choices(label).waitFor();
    await choices('Risk').getByText('Grace Okafor', { exact: false }).waitFor();
    // Nobody is named for what they left as it was.
    await choices('Status').getByText('as it was before').waitFor();
    await choices('Why').getByText('35% already, says Grace.', { exact: false }).waitFor();
    await choices('Approval by Sales').waitFor();
    assert.equal(head(), before);
    assert.equal(demo.git('status', '--porcelain', '--untracked-files=no'), '');
    assert.deepEqual(await violations(), []);
  });

  it('is left by Escape, and is still to do', async () => {
    await demo.form.getByRole('radio').first().focus();
    await demo.press('Escape');
    await until(
      () => demo.lines('To do'),
      (lines) => lines.some((line) => line.startsWith('5 answers needed before sharing')),
    );
    await demo.goTo('To do');
    await demo.find('5 answers needed before sharing');
    await demo.press('Enter');
    await demo.form.getByRole('heading', { name: 'Decide what counts' }).waitFor();
  });

  it('is decided field by field, and shared', async () => {
    const open = () => demo.form.locator('#finish').getAttribute('aria-disabled');
    const radio = (label: string, name: RegExp) => choices(label).getByRole('radio', { name });
    // The cursor is where the first answer is needed; arrows choose, Tab goes on.
    const first = demo.form.getByRole('radio').first();
    await until(
      () => first.evaluate((input) => input === input.ownerDocument.activeElement),
      (isThere) => isThere,
    );
    const labels = await demo.form.locator('legend').allTextContents();
    for (const label of labels) {
      await demo.press('Space');
      if (label.trim() === 'Why') {
        // Both, in one's own words.
        await radio('Why', /^Make one of both/).focus();
        await demo.press('Space');
        await until(
          () => demo.focused(),
          (at) => at.startsWith('own-'),
        );
        await demo.press('Control+A');
        // VS Code hands the key back to the page, a moment later.
        const own = demo.form.locator('textarea');
        await until(
          () =>
            own.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
          (selected) => selected > 0,
        );
        await demo.type('Rejections are at 35%, and rising.');
      } else if (label.trim() === 'Risk') {
        await demo.press('ArrowDown');
        await until(
          () => radio('Risk', /^Theirs/).isChecked(),
          (checked) => checked,
        );
      }
      await until(open, (disabled) => disabled === String(label !== labels.at(-1)));
      if (label !== labels.at(-1)) await demo.press('Tab');
    }
    await demo.press('Control+Enter');
    await until(
      () => Promise.resolve(demo.team('rev-parse', 'main')),
      (shared) => shared === head() && demo.git('rev-list', '--count', 'HEAD^2') !== '',
    );
    const text = demo.read(RECORD);
    for (const part of [
      'risk: high',
      'to: 78 }',
      'status: tested',
      'channel: mail',
      'Rejections are at 35%, and rising.',
    ])
      assert.ok(text.includes(part), `${part}\n${text}`);
    assert.equal(demo.git('status', '--porcelain', '--untracked-files=no'), '');
    await demo.form
      .getByRole('heading', { name: 'Decide what counts' })
      .waitFor({ state: 'detached' });
    await until(
      () => demo.lines('To do'),
      (lines) => !lines.some((line) => line.includes('needed before sharing')),
    );
  });

  it('is joined by Git too, once that is asked for, by what VS Code carries', async () => {
    await demo.command('MOps Logbook: Let Git join records field by field');
    await demo.page
      .getByText('Other programs on this computer that use Git now join')
      .first()
      .waitFor();
    demo.git('checkout', '--quiet', '-b', 'aside');
    edit(demo.folder, [['owner: kenji', 'owner: noor']]);
    demo.git('commit', '--quiet', '--all', '-m', 'Owner');
    demo.git('checkout', '--quiet', 'main');
    edit(demo.folder, [['done-by: [kenji]', 'done-by: [kenji, noor]']]);
    demo.git('commit', '--quiet', '--all', '-m', 'Done by');
    demo.git('merge', '--quiet', '--no-edit', 'aside');
    assert.match(demo.read(RECORD), /owner: noor\ndone-by: \[kenji, noor\]\n/);
  });
});
