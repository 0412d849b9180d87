import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { isoDay, todayIn } from '../../../src/core/model/time-zone';
import { DemoHost } from './demo-page';
import { EXTENSION, until } from './form-page';
import { OWNER, TITLE, filled, message } from './main-job-texts';

const DAY_MS = 86_400_000;
const TIME_ZONE = 'Europe/Berlin'; // the demo's
/** What the demo's user has not saved: it must stay so. */
const SOMEBODY_ELSES = /^\?\? changes\/\S+\.yaml$/;

const dayFrom = (time: number) => isoDay(todayIn(time, TIME_ZONE));

/** One story, told in steps: each goes on where the one before it ended. */
describe('the main job, by keyboard alone', () => {
  let demo: DemoHost;
  /** The file of the change, from the logbook's folder. */
  let file = '';
  let tomorrow = '';

  const status = () => demo.git('status', '--porcelain').split('\n');

  before(async () => {
    demo = await DemoHost.start({ extensionDevelopmentPath: EXTENSION });
  });

  after(() => demo.close());

  it('takes a change by two answers, and asks why', async () => {
    await demo.press('Control+Alt+L');
    await demo.answer(/Which tool or process/, 'marketo');
    await demo.answer(/What changed\? One line/, TITLE);
    await demo.cursorIn('f.why');
    const month = `changes/${dayFrom(Date.now()).slice(0, 7).replace('-', '/')}`;
    const name = readdirSync(path.join(demo.folder, month)).find((one) =>
      one.includes('raise-the-mql-threshold-to-85'),
    );
    assert.ok(name);
    file = `${month}/${name}`;
    assert.match(demo.read(file), /^status: draft\ntools: \[marketo\]$/m);
  });

  it('is filled with Tab and typing, and is saved as a file that reads like it', async () => {
    await demo.type('Sales rejected 38% of MQLs in October.');
    await demo.tabTo('f.what');
    await demo.type('People with 85 points or more are handed to sales.');
    await demo.tabTo('f.settings.0.path');
    await demo.type('mql');
    await demo.form.getByRole('option', { name: /MQL threshold.*now 75/ }).waitFor();
    await demo.press('ArrowDown', 'Enter', 'Tab');
    await demo.cursorIn('f.settings.0.from'); // what is known stands there already
    await demo.press('Tab');
    await demo.type('85');
    await demo.tabTo('f.risk');
    await demo.type('Med');
    await demo.tabTo('add');
    await demo.press('Enter');
    await demo.type('people to tell');
    await demo.press('Enter');
    await demo.cursorIn('f.communication.0.audience');
    await demo.type('sales emea');
    await demo.press('Enter', 'Tab');
    await demo.cursorIn('f.communication.0.do');
    await demo.type('Work MQLs from 85 points.');
    await demo.press('Tab');
    await demo.cursorIn('f.communication.0.from');
    tomorrow = dayFrom(Date.now() + DAY_MS);
    await demo.type('tomorrow');
    await demo.tabTo('Next: mark as live', 'Shift+Tab');
    await demo.press('Enter');
    await demo.form.getByText('since today').waitFor();
    await demo.press('Control+S');
    const text = await until(
      () => demo.read(file),
      (now) => now.includes('status: live'),
    );
    const live = /^live: (.*)$/m.exec(text)?.[1] ?? '';
    assert.ok(Math.abs(Date.parse(live) - Date.now()) < 180_000, live);
    assert.equal(text, filled(path.basename(file, '.yaml'), live, tomorrow));
  });

  it('is saved to the logbook alone, under a message that says tool and change', async () => {
    const before = demo.git('rev-parse', 'HEAD');
    await demo.press('Control+Enter');
    await demo.answer(/What shall be saved/);
    await demo.answer(/What did you do, in a few words/);
    await until(
      () => demo.git('rev-parse', 'HEAD'),
      (head) => head !== before,
    );
    assert.equal(demo.git('rev-parse', 'HEAD^'), before);
    assert.equal(
      demo.git('log', '-1', '--format=%an <%ae>%n%B'),
      [
        `Noor van den Berg <${OWNER}>`,
        `Marketo Engage: ${TITLE}`,
        '',
        `Logbook-Change: ${path.basename(file, '.yaml')}`,
        'Logbook-Tool: marketo',
      ].join('\n'),
    );
    assert.equal(demo.git('show', '--format=', '--name-only'), file);
    const left = status();
    assert.equal(left.length, 1);
    assert.match(left[0] ?? '', SOMEBODY_ELSES);
  });

  it('reaches the team when it is shared', async () => {
    const head = demo.git('rev-parse', 'HEAD');
    assert.notEqual(demo.team('rev-parse', 'main'), head);
    await demo.command('MOps Logbook: Share with team');
    await until(
      () => demo.team('rev-parse', 'main'),
      (theirs) => theirs === head,
    );
    assert.equal(demo.team('show', `main:${file}`), demo.read(file).trim());
  });

  it('stands in the stack under its tool, among its changes', async () => {
    await demo.goTo('Stack');
    assert.match(await demo.find('Marketo Engage'), /^Marketo Engage \d+ open · today/);
    await demo.unfold();
    assert.match(await demo.find('Changes'), /^Changes \d+/);
    await demo.unfold();
    assert.match(await demo.find(TITLE), /, Live, today/);
    await demo.press('ArrowLeft');
    assert.match(await demo.line(), /^Changes \d+/);
    await demo.press('ArrowLeft', 'ArrowLeft');
    assert.match(await demo.line(), /^Marketo Engage/);
  });

  it('stands among the changes of this month', async () => {
    const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric' });
    await demo.goTo('Changes');
    assert.match(await demo.find(month.format(new Date())), / \d+/);
    await demo.unfold();
    assert.match(await demo.find(TITLE), /, Live, today/);
    await demo.press('ArrowLeft');
    assert.match(await demo.line(), new RegExp(month.format(new Date())));
  });

  it('has left nothing to do but what was there before', async () => {
    const lines = await until(
      () => demo.lines('To do'),
      (now) => !now.some((line) => line.startsWith('Not shared')),
    );
    assert.ok(
      lines.some((line) => /^Not saved to the logbook 1/.test(line)),
      lines.join('\n'),
    );
    assert.ok(
      lines.some((line) => / new draft(, has actions)?$/.test(line)),
      lines.join('\n'),
    );
    assert.ok(!lines.some((line) => line.includes(TITLE)), lines.join('\n'));
  });

  it('tells its history in fields', async () => {
    await demo.press('Control+1', 'Control+Alt+H');
    await demo.keyboardIn('History');
    const lines = await until(
      () => demo.lines('History'),
      (now) => now.some((line) => line.includes('MQL threshold')),
    );
    assert.equal(lines.length, 4, lines.join('\n'));
    assert.match(
      lines.join('\n'),
      /^today.*\nNoor van den Berg \d\d?:\d\d.*\nLogged.*\nMQL threshold: 75 → 85/,
    );
  });

  it('is exported as Markdown, by way of a preview', async () => {
    await demo.command('MOps Logbook: Export…');
    await demo.form.getByRole('button', { name: 'Save as…' }).waitFor();
    await demo.form.locator('.rendered strong', { hasText: TITLE }).waitFor();
    await demo.tabTo('Save as…');
    await demo.press('Enter');
    await demo.answer(/Save the export/);
    const name = await until(
      () => readdirSync(demo.home).find((one) => one.endsWith('.md')),
      (one) => one !== undefined,
    );
    const text = readFileSync(path.join(demo.home, name ?? ''), 'utf8');
    assert.match(text, /^# Tallyhaven marketing operations: changelog$/m);
    const own = text.slice(text.indexOf(TITLE)).split('\n').slice(0, 3).join('\n');
    assert.match(own, /Marketo Engage/);
    assert.match(own, /Scoring \/ MQL threshold: 75 → 85/);
    assert.match(own, /Sales rejected 38% of MQLs in October\./);
    assert.doesNotMatch(text, /Fewer points for a second look/, 'a draft is nobody else’s matter');
  });

  it('is copied as a message that sales can act on', async () => {
    await demo.press('Control+PageUp');
    await demo.form.locator('.head').waitFor();
    await demo.command('MOps Logbook: Copy for Slack');
    const text = await until(
      () => demo.page.evaluate(() => navigator.clipboard.readText()),
      (copied) => copied.includes(TITLE),
    );
    assert.equal(text, message(dayFrom(Date.now()), tomorrow));
  });

  it('is changed in five places, and undone step by step to the first bytes', async () => {
    const first = demo.read(file);
    await demo.tabTo('f.title');
    await demo.press('End');
    await demo.type(' points');
    await demo.form.getByText('Next: tell Sales EMEA').waitFor(); // it begins for them tomorrow
    await demo.tabTo('f.status');
    await demo.type('Tes');
    await demo.tabTo('f.settings.0.to');
    await demo.type('90');
    await demo.tabTo('f.risk');
    await demo.type('Hi');
    await demo.tabTo('f.owner');
    await demo.type('julia');
    await demo.press('Tab', 'Control+S');
    const edited = await until(
      () => demo.read(file),
      (now) => now.includes('owner: julia'),
    );
    for (const words of [`${TITLE} points`, 'status: tested', 'to: 90', 'risk: high'])
      assert.ok(edited.includes(words), `${words} in ${edited}`);
    for (let steps = 0; steps < 5; steps += 1) {
      await demo.press('Control+Z');
      await demo.page.waitForTimeout(200);
    }
    await until(
      () => demo.form.locator('[id="f.title"]').inputValue(),
      (title) => title === TITLE,
    );
    await demo.press('Control+S');
    await until(
      () => demo.read(file),
      (now) => now === first,
    );
    assert.ok(existsSync(path.join(demo.folder, file)));
    assert.match(status().join('\n'), SOMEBODY_ELSES, 'to the logbook, nothing has changed');
  });
});
