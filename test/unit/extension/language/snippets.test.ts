import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readRecord } from '../../../../src/core/logbook/read-record';

const FILE = join(__dirname, '../../../../snippets/change.json');
const SNIPPETS = JSON.parse(readFileSync(FILE, 'utf8')) as Readonly<
  Record<string, { readonly prefix: string; readonly body: readonly string[] }>
>;

const ID = '2026-11-20-a-k3f9';
const HEAD = `id: ${ID}\ntitle: A\nkind: changed\nstatus: draft\ntools: [marketo]\n`;

/** A snippet as it stands once nothing in it was typed over: of several words to choose from, the first. */
function filled(body: readonly string[]): string {
  return body
    .join('\n')
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-11-20')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^{}]*)\}/g, '$1');
}

describe('snippets', () => {
  for (const [name, { prefix, body }] of Object.entries(SNIPPETS))
    it(`add a field to a change: ${name}`, () => {
      const text = filled(body);
      assert.ok(text.startsWith(`${prefix}:`) && !text.includes('$'), text);
      const { entry } = readRecord(`changes/2026/11/${ID}.yaml`, `${HEAD}${text}\n`);
      assert.equal(entry.kind, 'change');
      assert.deepEqual(entry.problems, []);
    });
});
