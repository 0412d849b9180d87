#!/usr/bin/env node
// Stands in for the `code` executable that @vscode/test-electron starts: same arguments, same exit code.
import { openWorkbench, startBrowser, startServer } from './host.mjs';

const LIMIT_MS = Number(process.env.MOPS_TEST_LIMIT_MS ?? 600_000);
const options = {};
let folder;
for (const argument of process.argv.slice(2)) {
  const match = /^--([^=]+)(?:=(.*))?$/.exec(argument);
  if (match) options[match[1]] = match[2] ?? true;
  else folder = argument;
}

const server = await startServer({ trust: process.env.MOPS_TEST_TRUST === '1' });
const browser = await startBrowser();
let code = 1;
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const ended = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    if (process.env.HOST_LOG) console.log(type, ...args);
  });
  page.on('console', (message) => {
    const said = /^%c INFO color: #33f (.*)/s.exec(message.text());
    if (said) console.log(said[1]);
  });
  await openWorkbench(page, server, {
    folder,
    extensionDevelopmentPath: options.extensionDevelopmentPath,
    extensionTestsPath: options.extensionTestsPath,
  });
  const limit = new Promise((resolve) => setTimeout(resolve, LIMIT_MS, 124));
  code = await Promise.race([ended, limit]);
  if (process.env.SCREENSHOT) await page.screenshot({ path: process.env.SCREENSHOT });
} finally {
  await browser.close();
  server.stop();
}
process.exit(code);
