import type { FormHost } from './form-page';

const change = (id: string, title: string, rest: string) => ({
  [`changes/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`]: `id: ${id}
title: ${title}
kind: changed
status: live
live: ${id.slice(0, 10)}
${rest}
`,
});

/** The text of a change that would do harm if a page took it for more than text. */
export const HOSTILE_TITLE = `Route <img src=x onerror="document.title='harmed'"> leads`;

/** Beside the usual change: one of another tool, a hostile one, a draft. */
export const STORY = {
  ...change('2026-03-02-route-leads-aaaa', JSON.stringify(HOSTILE_TITLE), 'tools: [salesforce]'),
  ...change(
    '2026-04-02-tell-sales-bbbb',
    'New lead source values',
    `tools: [salesforce]
processes: [routing]
why: See [the ticket](https://example.com/ticket) and [this](command:workbench.action.quit).
communication:
  - { audience: sales, do: Choose one of the new values, from: 2026-04-02 }`,
  ),
};

/** Opens the page that exports from the palette, and chooses all of the time: tests run on any day. */
export async function openExport(host: FormHost): Promise<void> {
  await host.command('MOps Logbook: Export…');
  await host.form.locator('#period').waitFor();
  await host.form.locator('#period').selectOption('From the beginning');
}

/** What the line above the preview says. */
export function summary(host: FormHost): Promise<string> {
  return host.form.locator('.summary').innerText();
}
