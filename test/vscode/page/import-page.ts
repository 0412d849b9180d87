import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FormHost } from './form-page';

type Opened = Pick<FormHost, 'page' | 'form'>;

/** A Setup Audit Trail whose days could be read either way round, and of which one row has no day. */
export const AMBIGUOUS_TRAIL = `Date,User,Source Namespace Prefix,Action,Section,Delegate User
"3/4/2026, 9:05:31 AM CET",ana@acme.example,,"Changed session timeout from 8 hours to 2 hours",Security Controls,
"3/4/2026, 9:05:31 AM CET",ana@acme.example,,Created custom field Region (Picklist) on Lead,Custom Fields,
"some day",ana@acme.example,,Created custom app Tower,Custom Apps,
`;

/** A list of changes as somebody keeps it: of headings that nobody else has. */
export const OUR_LIST = `Date;System;What we did;Type;By;Remark
13.09.2026;Marketo Engage;Newsletter footer with the new address;Changed;ana@acme.example;Legal asked
14.09.2026;Salesforce;New field for the region;New;lee@acme.example;
15.09.2026;Hubspot;Something elsewhere;Changed;ana@acme.example;
`;

/** A folder outside the workspace, with files of a test. */
export class Outside {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'mops-logbook-outside-'));

  /** Writes a file there and gives its path. */
  put(name: string, content: string | Uint8Array): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }
}

/** Drops a file of the computer that VS Code works on onto a line of the stack, as its explorer would. */
export async function dropOnto(host: Opened, line: string, file: string): Promise<void> {
  const row = host.page.locator('.monaco-list[aria-label="Stack"] .monaco-list-row', {
    hasText: line,
  });
  const address = `vscode-remote://${new URL(host.page.url()).host}${file}`;
  const dataTransfer = await host.page.evaluateHandle((uri) => {
    const transfer = new DataTransfer();
    transfer.setData('text/uri-list', uri);
    return transfer;
  }, address);
  const page = host.form.locator('#import');
  // A tree that is drawn anew meanwhile takes no drop: it is dropped once more.
  for (let tries = 0; tries < 3 && !(await page.isVisible()); tries += 1) {
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await row.first().dispatchEvent(type, { dataTransfer });
      await host.page.waitForTimeout(300); // VS Code asks the extension meanwhile
    }
    await page.waitFor({ timeout: 15_000 }).catch(() => undefined);
  }
  await page.waitFor({ timeout: 1000 });
}

/** Chooses a file with the dialog of *Import…*, by its path. */
export async function chooseFile(host: FormHost, file: string): Promise<void> {
  await host.command('MOps Logbook: Import…');
  await typePath(host, file);
  await host.form.locator('#import').waitFor();
}

const yes = () => true;
const no = () => false;

/** Types a path into VS Code's own dialog for files; one that is still listing what was there is asked again. */
export async function typePath(host: FormHost, file: string): Promise<void> {
  const dialog = host.page.locator('.quick-input-widget', { hasText: 'Look at it' });
  await dialog.waitFor();
  const input = host.page.locator('.quick-input-widget .quick-input-filter input').first();
  const line = host.page.locator('.quick-input-list .monaco-list-row', {
    hasText: path.basename(file),
  });
  for (let tries = 0; tries < 5 && (await dialog.isVisible()); tries += 1) {
    await input.fill('/');
    await input.fill(file);
    const isListed = line.first().waitFor({ timeout: 3000 });
    if (!(await isListed.then(yes, no))) continue;
    await host.page.waitForTimeout(500);
    if ((await input.inputValue()) !== file) continue;
    await dialog.getByRole('button', { name: 'Look at it' }).click();
    await dialog.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => undefined);
  }
}

/** What the button says, once what is shown was looked at. */
export async function button(host: FormHost): Promise<string> {
  await host.form.locator('main[aria-busy="false"]').waitFor();
  return (await host.form.locator('#import').innerText()).trim();
}
