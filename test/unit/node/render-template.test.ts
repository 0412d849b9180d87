import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { ExportTemplate } from '../../../src/core/export/template/template-file';
import { renderApart } from '../../../src/node/render-template';
import { temporaryFolders } from './temporary-folder';

const WORKER = join(__dirname, '..', '..', '..', 'src', 'node', 'template-worker.ts');

describe('a template in a process of its own', () => {
  const folder = temporaryFolders();
  let worker = '';
  const order = (text: string) => {
    const template: ExportTemplate = {
      name: 'x',
      extension: 'md',
      path: 'templates/x.md.liquid',
      text,
    };
    const input = { data: { heading: 'สวัสดี *a*', changes: [] }, dates: {} };
    return { template, input, others: [template] };
  };
  before(() => {
    const options = { bundle: true, platform: 'node', format: 'cjs', write: false } as const;
    worker = join(folder(), 'template-worker.js');
    const [bundle] = buildSync({ entryPoints: [WORKER], ...options }).outputFiles;
    writeFileSync(worker, bundle?.text ?? '');
  });

  it('makes there what it makes here', async () => {
    const [there, here] = [
      await renderApart(order('# {{ heading }}'), worker),
      await renderApart(order('# {{ heading }}'), ''),
    ];
    assert.deepEqual(there, { ok: true, text: '# สวัสดี \\*a\\*' });
    assert.deepEqual(there, here);
  });

  it('hands a mistake back as such', async () => {
    const rendered = await renderApart(order('{{ headin }}'), worker);
    assert.ok(!rendered.ok && rendered.fault.code === 'unknown');
    assert.deepEqual(rendered.fault.known, ['heading', 'changes']);
  });

  it('is ended when it does not end by itself', async () => {
    // A stand-in for what LiquidJS does not notice: the process is ended whatever runs in it.
    const endless = join(folder(), 'endless.js');
    writeFileSync(endless, 'for (;;);');
    const started = Date.now();
    const rendered = await renderApart(order(''), endless);
    assert.deepEqual(rendered, {
      ok: false,
      fault: { code: 'too-much', path: 'templates/x.md.liquid' },
    });
    assert.ok(Date.now() - started < 30_000);
  });

  it('is ended when it takes all memory', async () => {
    const greedy = join(folder(), 'greedy.js');
    writeFileSync(greedy, 'const all = []; for (;;) all.push(new Array(1e6).fill(0.5));');
    const rendered = await renderApart(order(''), greedy);
    assert.ok(!rendered.ok && rendered.fault.code === 'too-much');
  });

  it('ends nothing but itself when a single text is too long for its memory', async () => {
    const grown = '{% assign a = a | replace: "a", "aaaaaaaaaa" %}';
    const text = `{% assign a = "a" %}{% for i in (1..60) %}${grown}{% endfor %}{{ a | size }}`;
    const rendered = await renderApart(order(text), worker);
    assert.ok(!rendered.ok && rendered.fault.code === 'too-much');
  });

  it('is handed nothing of the environment', async () => {
    const telling = join(folder(), 'telling.js');
    writeFileSync(
      telling,
      'process.once("message", () => process.send({ ok: true, text: Object.keys(process.env).join() }))',
    );
    process.env['MOPS_SECRET'] = 'x';
    const rendered = await renderApart(order(''), telling);
    delete process.env['MOPS_SECRET'];
    assert.ok(rendered.ok);
    assert.doesNotMatch(rendered.text, /SECRET|HOME|PATH/);
  });

  it('says when it cannot start', async () => {
    const broken = join(folder(), 'broken.js');
    writeFileSync(broken, 'throw new Error("cannot start")');
    await assert.rejects(renderApart(order(''), broken), /cannot start/);
  });
});
