/** What a digest needs beyond the style of every page: what to do stands out, each with its day above it. */
export const DIGEST_STYLE = `
main h2 { margin-top: 2.5rem; }
.tasks { list-style: none; margin-top: 1.25rem; padding: 0.4rem 1.25rem; border-left: 4px solid var(--accent); }
.tasks li { padding: 0.6rem 0; break-inside: avoid; }
.tasks li + li { border-top: 1px solid var(--line); }
.tasks strong { color: var(--accent); font-size: 0.9rem; }
.tasks small, .points small { color: var(--quiet); font-size: 0.85rem; }
.points { padding-left: 1.2rem; margin-top: 1.25rem; }
.points li { break-inside: avoid; }
.points li + li { margin-top: 0.75rem; }
@media print { .tasks { border-width: 0 0 0 2pt; border-style: solid; border-color: #0550ae; } }
`;

/** SHA-256 of `DIGEST_STYLE`, as a page's policy names it. A test holds it to the text. */
export const DIGEST_STYLE_HASH = 't/6qFqSkcRnSykxQffbKEQ/7yE2fqYeUVbleMyIKZnc=';
