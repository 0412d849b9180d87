/** What a site has beyond `html-style`: its frame, lists of changes, a change with its properties beside it. */
export const SITE_STYLE = `
body.site { max-width: 64rem; padding-top: 1.5rem; }
.site h1 { margin-top: 2.5rem; }
.site h2 { margin-top: 2.5rem; }
.top { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; align-items: center; justify-content: space-between; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.home { font-weight: 600; }
.home a { color: inherit; text-decoration: none; }
.home a:hover { text-decoration: underline; }
.search { position: relative; display: flex; flex: 0 1 22rem; gap: 0.6rem; align-items: center; min-width: min(100%, 14rem); }
.search[hidden] { display: none; }
.search label { color: var(--quiet); font-size: 0.9rem; }
.search input { flex: 1; min-width: 0; padding: 0.4rem 0.6rem; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--pale); border-radius: 6px; }
.search input:focus-visible, a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.found { position: absolute; z-index: 1; top: calc(100% + 0.4rem); right: 0; width: min(34rem, calc(100vw - 3rem)); max-height: min(70vh, 36rem); overflow-y: auto; padding: 0.75rem 1rem; background: var(--page); border: 1px solid var(--pale); border-radius: 6px; box-shadow: 0 6px 24px rgb(0 0 0 / 18%); }
.found[hidden] { display: none; }
.found ul { list-style: none; padding: 0; }
.found li { margin-top: 0.6rem; }
.found [role="status"] { color: var(--quiet); font-size: 0.9rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 3rem; align-items: start; }
.changes { list-style: none; padding: 0; margin-top: 1rem; }
.changes li { padding: 0.5rem 0; }
.changes a { font-weight: 600; text-decoration: none; }
.changes a:hover { text-decoration: underline; }
.all, .beside { margin-top: 1rem; }
.index { list-style: none; padding: 0; margin-top: 1rem; columns: 16rem; column-gap: 3rem; }
.index li { display: flex; gap: 0.75rem; justify-content: space-between; break-inside: avoid; padding: 0.15rem 0; }
.index .count { color: var(--quiet); font-variant-numeric: tabular-nums; }
.path { margin-top: 2rem; margin-bottom: -1.75rem; font-size: 0.9rem; }
.record { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 0 3rem; align-items: start; margin-top: 1.5rem; }
.record h2 { font-size: 1.1rem; margin-top: 2rem; }
.record .text > :first-child { margin-top: 0; }
.record .text > :first-child h2 { margin-top: 0; }
.text section > * + * { margin-top: 0.75rem; }
.text section > ul { padding-left: 1.2rem; }
.prose > * + *, .properties dd > * + * { margin-top: 0.75rem; }
.prose ul, .prose ol { padding-left: 1.4rem; }
.prose h1, .prose h2, .prose h3, .prose h4 { font-size: 1rem; border: 0; margin: 1.25rem 0 0; padding: 0; letter-spacing: 0; }
.prose pre { overflow-x: auto; padding: 0.75rem 1rem; background: var(--tint); border-radius: 6px; }
.prose pre code { background: none; padding: 0; }
.prose blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--line); }
.prose hr { border: 0; border-top: 1px solid var(--line); }
.prose table { display: block; overflow-x: auto; }
.wide { overflow-x: auto; }
.wide table { overflow-wrap: break-word; min-width: min(100%, 24rem); }
.wide td { min-width: 4rem; }
.value { padding-left: 1.1rem; }
.quiet { color: var(--quiet); }
.properties { margin: 1rem 0 0; display: grid; gap: 0.75rem; }
main > .properties, .text .properties { grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); }
.properties dt { color: var(--quiet); font-size: 0.85rem; }
.properties dd { margin: 0; }
aside { font-size: 0.95rem; }
aside .properties { margin: 0; }
aside .id { margin-top: 1rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: 0.9rem; }
@media (max-width: 52rem) {
  .record { grid-template-columns: minmax(0, 1fr); }
  aside { margin-top: 2rem; padding-top: 1.5rem; border-top: 1px solid var(--line); }
  aside .properties { grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); }
}
@media (max-width: 34rem) {
  .wide table, .wide tbody, .wide tr, .wide td { display: block; min-width: 0; }
  .wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .wide tr { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
  .wide td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.75rem; padding: 0.1rem 0; border: 0; }
  .wide td:empty { display: none; }
  .wide td::before { content: attr(data-name); color: var(--quiet); }
}
@media (max-width: 30rem) {
  body.site { padding: 1rem 1rem 3rem; }
  .search { flex-basis: 100%; }
  .found { left: 0; width: auto; }
  .site h1 { font-size: 1.5rem; }
}
@media print {
  body.site { max-width: none; padding: 0; }
  .search, footer, .beside { display: none; }
  .record { display: flex; flex-direction: column-reverse; }
  .record > * { width: 100%; }
  .record .text { margin-top: 1.5rem; }
  aside { margin: 0; padding: 0; border: 0; }
  aside .properties { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .wide { overflow: visible; }
  .wide table { width: 100%; }
  .changes li, .properties > div { break-inside: avoid; }
  a { color: inherit; }
}
`;
