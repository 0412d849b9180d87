import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Place } from './cli';

describe('the language of what export writes', () => {
  let place: Place;
  before(async () => {
    place = new Place();
    await place.fine('init', '--name', 'Acme');
    await place.fine('new', '--tool', 'marketo', '--title', 'Raise it', '--set', 'status=live');
  });
  after(() => place.remove());

  const markdown = (...argv: string[]) => place.run('export', '--format', 'md', ...argv);

  /** Puts lines at the end of logbook.yaml while `during` runs. */
  async function withLogbook(lines: string, during: () => Promise<void>): Promise<void> {
    const path = join(place.folder, 'logbook.yaml');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, `${before}${lines}`);
    try {
      await during();
    } finally {
      writeFileSync(path, before);
    }
  }

  it('is English unless somebody says otherwise, whatever the computer speaks', async () => {
    assert.match((await markdown()).out, /^# Acme: changelog\n\nOne change\n/);
  });

  it('is the one that is asked for; what is said on the terminal stays as it is', async () => {
    const { out, err } = await markdown(
      '--lang',
      'de',
      '--since',
      '2001-01-01',
      '--until',
      '2001-01-02',
    );
    assert.match(out, /^# Acme: Änderungen\n\n0 Änderungen, 1\. Januar 2001 bis 2\. Januar 2001\n/);
    assert.equal(err, 'No change fits: what is written is empty.\n');
  });

  it('is that of the audience, or of the logbook', async () => {
    const lines = 'language: th\naudiences: [{ id: dach, name: DACH, language: de-AT }]\n';
    await withLogbook(lines, async () => {
      assert.match((await markdown()).out, /^# Acme: บันทึกการเปลี่ยนแปลง\n/);
      const dach = await place.run('export', '--format', 'slack', '--audience', 'dach');
      assert.match(dach.out, /Nichts Neues für DACH/);
      assert.match((await markdown('--lang', 'fr')).out, /^# Acme\u202f: changements\n/);
    });
  });

  it('lists those that there are when it is asked for one that is none', async () => {
    const all = 'en (English), pt-BR (Português (Brasil)), de (Deutsch), fr (Français), th (ไทย)';
    for (const [lang, said] of [
      ['german', 'There is no language german.'],
      ['no language', '“no language” is no language; en or de-AT would be one.'],
    ] as const) {
      const { code, out, err } = await markdown('--lang', lang);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err.replace(/\s+/g, ' '), `${said} Exports come in ${all}. `);
    }
  });

  it('says what is taken in place of one that there is not', async () => {
    const portuguese = await markdown('--lang', 'pt-PT');
    assert.match(portuguese.out, /^# Acme: mudanças\n/);
    assert.equal(
      portuguese.err,
      'There is no translation for pt-PT; this is in Português (Brasil).\n',
    );
    const chinese = await markdown('--lang', 'zh-CN');
    assert.match(chinese.out, /^# Acme: changelog\n/);
    assert.match(
      chinese.err,
      /^There is no translation for zh-CN; this is in English\. Exports come/,
    );
  });

  it('takes a wrong language of the logbook for English, and says so', async () => {
    await withLogbook('language: Klingonish\n', async () => {
      const { code, out, err } = await markdown();
      assert.deepEqual([code, out.split('\n')[0]], [0, '# Acme: changelog']);
      assert.match(err, /no translation for Klingonish; this is in English/);
    });
  });
});
