// Bundles what ships: a thin extension entry, the rest of the extension, the command line, the pages.
import { build, context } from 'esbuild';
import { copyFile, mkdir, rm } from 'node:fs/promises';

const watch = process.argv.includes('--watch');
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  logLevel: 'warning',
  legalComments: 'none',
};
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // import() becomes require: it finds `./workbench` without an extension, and stays in the one module system.
  supported: { 'dynamic-import': false },
};
const page = { ...common, platform: 'browser', target: 'es2022', format: 'iife' };

const bundles = [
  {
    ...node,
    entryPoints: { extension: 'src/extension/extension.ts' },
    outdir: 'dist',
    external: ['vscode', './workbench'],
  },
  {
    ...node,
    entryPoints: { workbench: 'src/extension/workbench.ts' },
    outdir: 'dist',
    external: ['vscode', './demo'],
  },
  {
    ...node,
    entryPoints: { demo: 'src/demo/demo.ts', worker: 'src/node/worker.ts' },
    outdir: 'dist',
  },
  {
    ...node,
    entryPoints: { cli: 'src/cli/bin.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...page,
    entryPoints: { form: 'src/webview/form/main.ts', preview: 'src/webview/preview/main.ts' },
    outdir: 'dist/webview',
  },
];

await rm('dist', { recursive: true, force: true });
await mkdir('dist/webview', { recursive: true });
for (const file of ['codicon.css', 'codicon.ttf'])
  await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `dist/webview/${file}`);
if (watch) for (const options of bundles) await (await context(options)).watch();
else await Promise.all(bundles.map((options) => build(options)));
