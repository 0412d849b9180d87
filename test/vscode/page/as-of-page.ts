import type { FormHost } from './form-page';

const change = (id: string, title: string, live: string, settings: string) => ({
  [`changes/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`]: `id: ${id}
title: ${title}
kind: changed
status: tested
live: ${live}
tools: [marketo]
owner: ana@acme.example
why: Sales asked for it.
settings:
${settings}
`,
});

export const UP = '2026-03-02-raise-the-threshold-aaaa';
const DOWN = '2026-05-04-lower-the-threshold-bbbb';
export const DOWN_FILE = `changes/2026/05/${DOWN}.yaml`;
export const MANY = 1000;
export const STORY = {
  'tools/many.yaml': 'id: many\nname: Many settings\n',
  ...change(
    UP,
    'Raise the threshold',
    '2026-03-02',
    '  - { path: Scoring / Threshold, from: 65, to: 80 } # agreed\n  - { path: Scoring / Decay, from: null, to: 60 }',
  ),
  ...change(
    DOWN,
    'Lower the threshold',
    '2026-05-04T16:00:00+02:00',
    '  - { path: Scoring / Threshold, from: 85, to: 75 }',
  ),
  ...Object.fromEntries(
    [1, 2, 3].flatMap((month) =>
      Object.entries(
        change(
          `2026-0${month}-01-many-cccc`,
          `Many ${month}`,
          `2026-0${month}-01`,
          Array.from(
            { length: MANY },
            (_, at) =>
              `  - { path: Group ${at % 40} / Setting ${at}, from: ${month - 1}, to: ${month} }`,
          ).join('\n'),
        ),
      ).map(([file, text]) => [file, text.replace('tools: [marketo]', 'tools: [many]')]),
    ),
  ),
};

/** Opens the page of settings over time as a person does from the palette. */
export async function openAsOf(host: FormHost, command: string, name: string): Promise<void> {
  await host.command(`MOps Logbook: ${command}`);
  await host.page.getByPlaceholder('Settings of which tool or process').waitFor();
  await host.page.locator('.quick-input-widget input').fill(name);
  await host.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await host.form.getByRole('heading', { name }).waitFor();
}

/** Types a day into one of the page's fields: `day` or `since`. */
export async function setDay(host: FormHost, id: string, day: string): Promise<void> {
  await host.form.locator(`#${id}-date`).fill(day);
  await host.form.locator(`#${id}-date`).dispatchEvent('change');
}
