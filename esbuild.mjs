// Bundles what ships: a thin extension entry, the rest of the extension, the command line with a thin start, the pages.
import { build, context } from 'esbuild';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const watch = process.argv.includes('--watch');
const common = {
  bundle: true,
  minify: !watch,
  sourcemap: watch,
  logLevel: 'warning',
  legalComments: 'none', // the licences are in dist/THIRD-PARTY-NOTICES.txt
  metafile: true,
};
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // import() becomes require: it finds `./workbench` without an extension, and stays in the one module system.
  // What Node has had since 10 esbuild takes for too new: a pattern would be compiled again whenever it is used.
  supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
};
const page = { ...common, platform: 'browser', target: 'es2022', format: 'iife' };

/**
 * Libraries beside the bundles. Few commands need most of them, and to start means to read none of those; all bundles
 * that read records need `yaml`, which ships once this way instead of five times.
 */
const libraries = [
  'chardet',
  'feed',
  'fflate',
  'htmlparser2',
  'ical-generator',
  'liquidjs',
  'markdown-it',
  'papaparse',
  'smol-toml',
  'yaml',
];
const fileOf = (library) => library.replace('/', '-');
/** All that read records can need it, and hardly any does: nearly all are in the common style, which is read without. */
const ON_FIRST_USE = 'yaml';
const besideBundles = {
  name: 'beside-bundles',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, importer }) => {
      if (importer === '' || !libraries.includes(path)) return undefined;
      if (path === ON_FIRST_USE) return { path, namespace: 'on-first-use' };
      return { path: `./libraries/${fileOf(path)}`, external: true };
    });
    onResolve({ filter: /^\.\/libraries\// }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /^/, namespace: 'on-first-use' }, ({ path }) => ({
      contents: Object.keys(createRequire(import.meta.url)(path))
        .map((name) => [name, `() => require('./libraries/${fileOf(path)}').${name}`])
        .map(
          ([name, get]) =>
            `Object.defineProperty(exports, '${name}', { enumerable: true, get: ${get} });`,
        )
        .join('\n'),
    }));
  },
};

const bundles = [
  {
    ...node,
    entryPoints: libraries.map((library) => ({ in: library, out: fileOf(library) })),
    outdir: 'dist/libraries',
  },
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
    plugins: [besideBundles],
  },
  {
    ...node,
    entryPoints: {
      demo: 'src/demo/demo.ts',
      worker: 'src/node/worker.ts',
      'template-worker': 'src/node/template-worker.ts',
      'triage-worker': 'src/node/reconcile/triage-worker.ts',
    },
    outdir: 'dist',
    plugins: [besideBundles],
  },
  {
    ...node,
    entryPoints: { program: 'src/cli/bin.ts' },
    outdir: 'dist',
    plugins: [besideBundles],
  },
  {
    ...node,
    entryPoints: { cli: 'src/cli/start.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...page,
    entryPoints: {
      form: 'src/webview/form/main.ts',
      export: 'src/webview/export/main.ts',
      'as-of': 'src/webview/as-of/main.ts',
      merge: 'src/webview/merge/main.ts',
      reconcile: 'src/webview/reconcile/main.ts',
      import: 'src/webview/import/main.ts',
    },
    outdir: 'dist/webview',
  },
];

await rm('dist', { recursive: true, force: true });
await mkdir('dist/webview', { recursive: true });
for (const file of ['codicon.css', 'codicon.ttf'])
  await copyFile(`node_modules/@vscode/codicons/dist/${file}`, `dist/webview/${file}`);
if (watch) for (const options of bundles) await (await context(options)).watch();
else await writeNotices(await Promise.all(bundles.map((options) => build(options))));

/** The licences of what went into the bundles, as they ask for. */
async function writeNotices(results) {
  const packages = new Set(['@vscode/codicons']);
  for (const { metafile } of results)
    for (const input of Object.keys(metafile.inputs)) {
      const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match) packages.add(match[1]);
    }
  const notices = [...packages].sort().map(async (name) => {
    const folder = `node_modules/${name}`;
    const files = (await readdir(folder)).filter((file) => /^licen[cs]e/i.test(file)).sort();
    const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
    const { license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    return [`${name} (${license})`, ...texts].join('\n\n');
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', (await Promise.all(notices)).join(rule));
}
