/**
 * How an exported page looks: one typeface, generous margins, dark where the reader's system is; on paper always light,
 * with page numbers, and no page that ends inside a change. Thai has room for the marks above and below its letters, and
 * is broken where its words end, which a browser knows by itself. Its policy lets nothing but this very text style the page.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --page: #fff; --accent: #0550ae; --tint: #f4f6f8; --pale: #7d8590; --track: #e6e9ed; }
* { box-sizing: border-box; }
html { background: var(--page); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Leelawadee UI", Thonburi, "Noto Sans Thai Looped", "Noto Sans Thai", Loma, sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 46rem; padding: 4rem 1.5rem 6rem; overflow-wrap: anywhere; }
p, ul, ol { margin: 0; }
a { color: var(--accent); }
h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; margin: 0 0 0.5rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 3.5rem 0 0; padding-bottom: 0.5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 0; }
html:lang(th) { line-height: 1.75; }
html:lang(th) body { overflow-wrap: break-word; }
html:lang(th) :is(h1, h2, h3) { line-height: 1.5; letter-spacing: 0; }
.summary { font-size: 1.15rem; }
.counts { color: var(--quiet); margin-top: 0.25rem; }
.contents { margin-top: 2rem; padding: 1rem 1.25rem; background: var(--tint); border-radius: 6px; }
.contents h2 { font-size: 1rem; margin: 0; padding: 0; border: 0; }
.contents ul { list-style: none; padding: 0; margin-top: 0.5rem; columns: 16rem; column-gap: 2rem; }
.contents li { display: flex; gap: 0.75rem; justify-content: space-between; break-inside: avoid; padding: 0.1rem 0; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents .count { color: var(--quiet); font-variant-numeric: tabular-nums; }
.change { margin-top: 1.75rem; }
.change > * + * { margin-top: 0.4rem; }
.facts { color: var(--quiet); font-size: 0.9rem; }
.todo { padding: 0.6rem 0.9rem; background: var(--tint); border-radius: 6px; }
.label { font-weight: 600; }
.todo ul, .settings { padding-left: 1.2rem; }
.id { color: var(--quiet); font-size: 0.8rem; }
code { font: 0.9em ui-monospace, SFMono-Regular, Consolas, monospace; background: var(--tint); padding: 0.1em 0.3em; border-radius: 3px; }
table { border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.3rem 1.25rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td { font-variant-numeric: tabular-nums; }
thead th { color: var(--quiet); font-weight: 600; }
.grid { columns: 18.5rem; column-gap: 2rem; margin-top: 1.5rem; }
.chart { margin: 0 0 2.5rem; break-inside: avoid; }
.chart .finding { color: var(--quiet); margin: 0 0 0.75rem; font-size: 0.95rem; }
.chart details { margin-top: 0.5rem; font-size: 0.9rem; }
.chart summary { color: var(--quiet); cursor: pointer; width: fit-content; }
.chart table { display: block; overflow-x: auto; margin-top: 0.5rem; }
.chart tbody th { font-weight: 400; }
.plot { display: block; max-width: 100%; height: auto; color: var(--text); }
.plot .bar { fill: var(--accent); }
.plot .pale { fill: var(--pale); }
.plot .track { fill: var(--track); }
.plot .base { stroke: var(--pale); }
.plot .quiet { fill: var(--quiet); }
@media screen and (prefers-color-scheme: dark) {
  :root { --text: #e6e8eb; --quiet: #9aa4af; --line: #3a424c; --page: #14171b; --accent: #79b8ff; --tint: #1f242b; --pale: #7d8590; --track: #2a3038; }
}
@media (forced-colors: active) {
  .plot .bar { fill: Highlight; }
  .plot .pale, .plot .quiet { fill: CanvasText; }
  .plot .base { stroke: CanvasText; }
  .plot .track { fill: Canvas; stroke: CanvasText; }
}
@page { margin: 20mm 18mm 22mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #59636e; } }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  h2 { margin-top: 2.25rem; }
  .change, .todo, .chart, .contents li, li, tr { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  .contents, .todo, code { background: none; border: 1px solid var(--line); }
  .contents a { color: inherit; }
  .chart details { display: none; }
  .grid { columns: 2; }
  .chart { margin-bottom: 1.75rem; }
  .change a[href^="http"]::after { content: " (" attr(href) ")"; color: var(--quiet); font-size: 0.85em; }
}
`;

/** SHA-256 of `PAGE_STYLE`, as a page's policy names it. A test holds it to the text. */
export const PAGE_STYLE_HASH = 'Yj6/bnbIKvCR16sd9ijI2X0In4EvnO2bK9QhyxINIl4=';
