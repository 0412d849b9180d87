import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { FormHost, until } from './form-page';
import { EVENTS, trailFile } from './reconcile-page';

const IMPORT = '2026-11-21-setup-audit-trail-k3f9';
const FILE = `events/salesforce/${IMPORT}.ndjson`;

/** One host: each step goes on where the one before ended. */
describe('the page that reconciles, from nothing on', () => {
  let host: FormHost;
  const whole = trailFile(EVENTS, IMPORT)[FILE] ?? '';
  const damaged = () => host.form.locator('.damaged');

  before(async () => {
    // The folder is there already: of what comes into one just made, VS Code's watcher does not always tell.
    host = await FormHost.start({}, undefined, { 'events/salesforce/.gitkeep': '' });
    await host.command('MOps Logbook: Reconcile with audit trails');
  });
  after(() => host.close());

  it('says what it is for, and offers the one step that fills it', async () => {
    await host.form.getByText('Export the trail as a file and import it here').waitFor();
    await host.form.getByRole('button', { name: 'Import an audit trail…' }).click();
    await host.page.locator('.quick-input-widget', { hasText: 'Look at it' }).waitFor();
    await host.page.keyboard.press('Escape');
    assert.equal(await damaged().count(), 0);
  });

  it('names a file of which nothing can be read, though there is nothing else', async () => {
    host.write(FILE, '<<<<<<< ours\n');
    await damaged()
      .getByText(`${FILE} is damaged in its first line: none of its audit entries are read.`)
      .waitFor();
    await host.form.getByRole('button', { name: 'Import an audit trail…' }).waitFor();
  });

  it('names one of which lines cannot be read, above what is counted without them', async () => {
    const lines = whole.split('\n');
    lines[3] = (lines[3] ?? '').slice(0, 40); // as a full disk leaves it
    host.write(FILE, lines.join('\n'));
    await host.form.getByText('10 audit entries of Salesforce').waitFor();
    await damaged().getByText('1 line of it is no audit entry, and is passed over.').waitFor();
    await damaged().getByText('adds what is missing, and nothing twice').waitFor();
    await damaged().getByRole('button', { name: 'Import…' }).waitFor();
    await host.page.screenshot({ path: process.env['MOPS_PICTURE'] ?? '/dev/null', type: 'png' });
  });

  it('says nothing of it any more once the file is whole', async () => {
    host.write(FILE, whole);
    await host.form.getByText('11 audit entries of Salesforce').waitFor();
    await until(
      () => damaged().count(),
      (count) => count === 0,
    );
  });
});
