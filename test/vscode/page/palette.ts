import type { Page } from 'playwright-core';

/** A VS Code that is still drawing takes the keyboard from a list that has just opened, which then closes. */
const TRIES = 5;
const TRY_TIME = 8_000;

/** Opens a list of VS Code's by its key and takes the line with these words by the keyboard; a list that closed is opened again. */
export async function pick(
  page: Page,
  key: 'F1' | 'Control+P',
  typed: string,
  line: string,
): Promise<void> {
  const field = page.locator('.quick-input-widget input:focus');
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: line });
  for (let tries = 1; ; tries += 1)
    try {
      await page.keyboard.press(key);
      await field.fill(typed, { timeout: TRY_TIME });
      await row.waitFor({ timeout: TRY_TIME });
      await page.keyboard.press('Enter');
      return;
    } catch (fault) {
      if (tries === TRIES) throw fault;
      await page.keyboard.press('Escape');
    }
}

/** Runs a command by its title, as a person does who knows no key for it. */
export function runCommand(page: Page, title: string): Promise<void> {
  return pick(page, 'F1', `>${title}`, title);
}
