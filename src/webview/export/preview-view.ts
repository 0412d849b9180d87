import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { renderMarkdown } from '../../core/render-markdown';
import type { ShownMessage } from '../../protocol/export';
import type { ExportPage } from './export-page';

/** What the export looks like; a line above says of how many changes, and is read out when that moves. */
export function previewView({ preview }: ExportPage): TemplateResult {
  const counts = [preview?.summary, preview?.part].filter(Boolean).join(' · ');
  return html`<main aria-label=${l10n.t('Preview')}>
    <p class="summary" role="status">${counts}</p>
    ${preview?.count === 0 ? emptyView() : nothing}
    ${preview ? guard([preview.shown], () => shownView(preview.shown)) : nothing}
  </main>`;
}

function emptyView(): TemplateResult {
  return html`<p class="empty">
    ${l10n.t(
      'Choose a longer time, or take out a filter. Saved as it is, the file would be in order, and empty.',
    )}
  </p>`;
}

function shownView(shown: ShownMessage): TemplateResult {
  switch (shown.kind) {
    case 'markdown':
      return html`<article class="rendered">${unsafeHTML(renderMarkdown(shown.text))}</article>`;
    case 'text':
      return html`<pre class="text" tabindex="0" aria-label=${l10n.t('The text')}>
${shown.text}</pre>`;
    case 'html':
      return frame(shown.html);
    case 'tables':
      return html`${shown.sheets.map(table)}`;
    case 'files':
      return html`${shown.html === undefined ? nothing : frame(shown.html)}${files(shown)}`;
    case 'problem':
      return html`<p class="problem" role="alert">${shown.text}</p>`;
  }
}

/**
 * A page in a frame that may run no script, send nothing and lead nowhere: a link in it would open beside it, which the
 * frame may not do either.
 */
function frame(page: string): TemplateResult {
  const base = '<base target="_blank">';
  const still = /<head>/i.test(page) ? page.replace(/<head>/i, `$&${base}`) : base + page;
  return html`<iframe sandbox="" title=${l10n.t('The page')} srcdoc=${still}></iframe>`;
}

type Sheet = Extract<ShownMessage, { kind: 'tables' }>['sheets'][number];

function table({ name, columns, rows, more }: Sheet): TemplateResult {
  return html`<section class="sheet">
    <h2>${name}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label=${name}>
      <table>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more > 0 ? html`<p class="more">${l10n.t('and {0} more rows', more)}</p>` : nothing}
  </section>`;
}

function files({ paths, more }: Extract<ShownMessage, { kind: 'files' }>): TemplateResult {
  return html`<details class="files">
    <summary>${l10n.t('Its files')}</summary>
    <ul>
      ${paths.map((path) => html`<li>${path}</li>`)}
      ${more ? html`<li class="more">${l10n.t('and more')}</li>` : nothing}
    </ul>
  </details>`;
}
