/** What an evidence pack's pages have beside the style of every exported page: tables, wide and printable. */
export const EVIDENCE_STYLE = `
body { max-width: 62rem; }
nav.pages ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; padding: 0; margin: 0 0 2.5rem; font-size: 0.95rem; }
nav.pages [aria-current] { font-weight: 600; color: inherit; text-decoration: none; }
main > section > * + * { margin-top: 0.9rem; }
main h3 { margin-top: 1.75rem; }
.numbers { list-style: none; display: flex; flex-wrap: wrap; gap: 0.75rem; padding: 0; margin-top: 1.5rem; }
.numbers li { flex: 1 1 9rem; padding: 0.75rem 1rem; background: var(--tint); border-radius: 6px; overflow-wrap: break-word; }
.numbers strong { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
caption { text-align: start; font-weight: 600; padding-bottom: 0.35rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--line); min-width: 4.5rem; overflow-wrap: break-word; }
th { font-weight: 600; }
thead th { color: var(--quiet); font-weight: 500; }
tr.sum th, tr.sum td { border-top: 2px solid var(--line); font-weight: 600; }
td.number, th.number { text-align: end; }
table.facts-table, table.narrow { width: auto; }
table.narrow { min-width: min(100%, 26rem); }
table.facts-table td { overflow-wrap: anywhere; }
table.facts-table th { color: var(--quiet); font-weight: 500; white-space: nowrap; }
.written { white-space: pre-wrap; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--line); }
.when { white-space: nowrap; }
header .facts-table { margin-top: 1.25rem; }
.hash { font: 0.85em ui-monospace, SFMono-Regular, Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 0; padding: 0.7rem 0.9rem; background: var(--tint); border-radius: 6px; overflow-x: auto; font: 0.85rem/1.5 ui-monospace, SFMono-Regular, Consolas, monospace; white-space: pre-wrap; }
.note { padding: 0.6rem 0.9rem; background: var(--tint); border-radius: 6px; }
.quiet { color: var(--quiet); }
main section > ul { padding-left: 1.2rem; }
main li + li { margin-top: 0.35rem; }
@media (max-width: 40rem) { body { padding: 2rem 1rem 4rem; } table.facts-table th { white-space: normal; } }
@media print {
  nav.pages { display: none; }
  .wide { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { min-width: 0; padding-inline-end: 0.5rem; overflow-wrap: anywhere; }
  thead { display: table-header-group; }
  tr, caption, .numbers li, pre, .note { break-inside: avoid; }
  caption { break-after: avoid; }
  .numbers li, pre, .note { background: none; border: 1px solid var(--line); }
}
`;

/** SHA-256 of `EVIDENCE_STYLE`, as a page's policy names it. A test holds it to the text. */
export const EVIDENCE_STYLE_HASH = 'ABFdL+3pW/Y0HRL4+wFpo+9prk6SF31L+ejlT6qr3FM=';
