import type { Page } from 'playwright-core';

/** A VS Code that is still drawing takes the keyboard from a list that has just opened, which then closes. */
const TRIES = 5;
const TRY_TIME = 6_000;
/** What is asked for stands among the first, though not always at the top: others begin with the same words. */
const MOST_DOWN = 12;

/** Opens a list of VS Code's by its key and takes a line of it by the keyboard; a list that closed is opened again. */
export async function pick(
  page: Page,
  key: 'F1' | 'Control+P',
  typed: string,
  line: string,
): Promise<void> {
  const field = page.locator('.quick-input-widget input:focus');
  for (let tries = 1; ; tries += 1)
    try {
      await page.keyboard.press(key);
      await field.fill(typed, { timeout: TRY_TIME });
      await goDownTo(page, line);
      await page.keyboard.press('Enter');
      return;
    } catch (fault) {
      if (tries === TRIES) throw fault;
      await page.keyboard.press('Escape');
    }
}

async function goDownTo(page: Page, line: string): Promise<void> {
  const row = page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ has: page.getByText(line, { exact: true }) });
  await row.first().waitFor({ timeout: TRY_TIME });
  const chosen = row.and(page.locator('.focused'));
  for (let down = 0; down < MOST_DOWN && !(await chosen.isVisible()); down += 1)
    await page.keyboard.press('ArrowDown');
  await chosen.waitFor({ timeout: TRY_TIME });
}

/** Runs a command by its title, as a person does who knows no key for it. */
export function runCommand(page: Page, title: string): Promise<void> {
  return pick(page, 'F1', `>${title}`, title);
}
