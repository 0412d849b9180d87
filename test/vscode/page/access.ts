import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FormHost } from './form-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** VS Code's themes by their names, and the class that a page has in each. */
const THEMES = {
  'Dark Modern': 'vscode-dark',
  'Light Modern': 'vscode-light',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

/** Does something in one theme after the other, once the page has it. */
export async function inEachTheme(
  host: FormHost,
  act: (theme: string) => Promise<void>,
): Promise<void> {
  for (const [theme, mark] of Object.entries(THEMES)) {
    host.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': theme }));
    await host.form.locator(`body.${mark}`).waitFor();
    await act(theme);
  }
}

/** Fails with what axe finds in the page as it is. `what` is what axe is told to look at, as script. */
export async function axeFindsNothing(
  host: FormHost,
  when: string,
  what = 'document',
): Promise<void> {
  const frame = await host.frame();
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate<AxeResults>(`axe.run(${what})`);
  assert.deepEqual(
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
    ),
    [],
    when,
  );
}

/** How wide the page is in CSS pixels, and the elements that stick out of it, save those within `scrolling`. */
export async function sticksOut(
  host: FormHost,
  scrolling: string,
): Promise<{ readonly width: number; readonly wide: readonly string[] }> {
  const frame = await host.frame();
  return frame.evaluate((within) => {
    const { innerWidth: width } = window;
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !element.closest(within),
    );
    return { width, wide: wide.map((element) => element.outerHTML.slice(0, 120)) };
  }, scrolling);
}

/** The id of what has the keyboard; empty where it has none. */
export function focused(host: FormHost): Promise<string> {
  return host.form
    .locator('body')
    .evaluate(() => document.activeElement?.id ?? '')
    .catch(() => '');
}
