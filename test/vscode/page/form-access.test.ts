import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { after, before, describe, it } from 'mocha';
import { CHANGE, FILES, FormHost, until } from './form-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const THEMES = {
  'Dark Modern': 'vscode-dark',
  'Light Modern': 'vscode-light',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

/** A change with something in every part of the form, and something wrong in some. */
const FULL = `${FILES[CHANGE] ?? ''}track: needs-approval
what: |
  A [link](https://acme.example), \`code\` and
  - a list
processes: [unknown-process]
done-by: [lee@acme.example]
window: { start: 2026-11-19, end: someday }
assets:
  - { tool: marketo, type: program, name: NUR-1, status: done }
rollout:
  - { where: Sandbox, status: done, on: 2026-11-18 }
approvals:
  - { role: legal, asked-of: ana@acme.example, decision: asked }
tests:
  - { check: A test lead, result: passed }
communication:
  - { audience: sales, do: Look again }
training:
  - { audience: sales }
compliance:
  - { law: gdpr }
impact: { records: 10, reports: [Funnel] }
outcome: { metric: MQLs }
relations:
  - { type: follows, id: 2026-01-01-unknown-aaaa }
links:
  - https://acme.example/browse/MOPS-1
  - { url: "ftp://acme.example", label: Old }
rollback: Set it back.
`;

const UPDATE = 'updates/2026/2026-11-13-lists-y53b.yaml';
/** Something that a vendor announced: not answered, with a deadline. */
const ANNOUNCED = `id: 2026-11-13-lists-y53b
tool: marketo
title: Calls fail on large lists
announced: 2026-11-11
deadline: 2026-12-02
deadlines:
  - { on: 2026-12-02, what: Calls fail. }
link: https://nation.marketo.example/lists
summary: |
  Calls with \`listId\` fail.
owner: unknown@acme.example
`;

describe('the forms, for everybody', () => {
  let host: FormHost;

  before(async () => {
    host = await FormHost.start();
    host.write(CHANGE, FULL);
    host.write(UPDATE, ANNOUNCED);
  });

  after(() => host.close());

  async function wear(theme: keyof typeof THEMES): Promise<void> {
    host.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
    await host.form.locator(`body.${THEMES[theme]}`).waitFor();
  }

  /** What axe finds in the page of the form, in a line each. */
  async function violations(): Promise<readonly string[]> {
    const frame = await host.frame();
    await frame.evaluate(AXE);
    const results = await frame.evaluate<AxeResults>('axe.run(document)');
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
    );
  }

  const records = [
    CHANGE,
    'tools/marketo.yaml',
    'processes/routing.yaml',
    'integrations/marketo-salesforce.yaml',
    UPDATE,
  ];

  for (const file of records)
    it(`axe finds nothing in ${file.split('/')[0] ?? ''}, in any theme`, async () => {
      await host.openAsForm(file);
      if (file === CHANGE) {
        const closed = host.form.locator('.icon-button[aria-expanded="false"]');
        while ((await closed.count()) > 0) await closed.first().click();
        await host.form.getByText('Add…').click();
        await host.form.locator('.offers:popover-open').waitFor();
      }
      for (const theme of Object.keys(THEMES) as (keyof typeof THEMES)[]) {
        await wear(theme);
        assert.deepEqual(await violations(), [], theme);
      }
      await host.closeEditors();
    });

  it('needs no scrolling sideways at 320 pixels', async () => {
    await host.openAsForm(CHANGE);
    await host.page.keyboard.press('Control+B');
    const width = () =>
      host.form.locator('html').evaluate((page) => [page.clientWidth, page.scrollWidth] as const);
    await host.page.setViewportSize({ width: 320 + 60, height: 800 });
    const [client, scroll] = await until(width, ([now]) => now <= 330);
    assert.ok(scroll <= client, `${scroll} of ${client}`);
    assert.deepEqual(await violations(), []);
    await host.page.setViewportSize({ width: 1440, height: 900 });
    await host.closeEditors();
  });

  it('is walked through by Tab in the order in which it reads', async () => {
    await host.openAsForm(CHANGE);
    await host.form.locator('.columns.wide').waitFor();
    await host.field('title').focus();
    const seen: string[] = [];
    for (let steps = 0; steps < 400; steps += 1) {
      const place = await host.form.locator('html').evaluate((page) => {
        const active = page.ownerDocument.activeElement;
        const box = active?.getBoundingClientRect();
        const part = active?.closest('.head, .main, .rail')?.className.split(' ')[0] ?? '';
        return { part, id: active?.id ?? '', seen: box !== undefined && box.width > 0 };
      });
      if (place.part === '') break;
      assert.ok(place.seen, `nothing to be seen of ${place.id}`);
      if (seen.at(-1) !== place.part) seen.push(place.part);
      await host.page.keyboard.press('Tab');
    }
    assert.deepEqual(seen.slice(0, 3), ['head', 'main', 'rail']);
    await host.closeEditors();
  });
});
