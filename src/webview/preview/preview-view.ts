import * as l10n from '@vscode/l10n';
import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { FromPreview, ToPreview } from '../../protocol/preview';
import { renderMarkdown } from '../../core/render-markdown';

/** An export before it is written: Markdown as it reads, anything else as it will stand in the file. */
export function previewView(
  { title, text, format }: ToPreview,
  send: (message: FromPreview) => void,
): TemplateResult {
  return html`<header class="bar">
      <h1>${title}</h1>
      <button type="button" class="quiet-button" @click=${() => send({ type: 'copy' })}>
        ${l10n.t('Copy')}
      </button>
      <button type="button" class="primary-button" @click=${() => send({ type: 'save' })}>
        ${l10n.t('Save as…')}
      </button>
    </header>
    <main class="page">
      ${
        format === 'markdown'
          ? html`<article class="rendered">${unsafeHTML(renderMarkdown(text))}</article>`
          : html`<pre tabindex="0" aria-label=${title}>${text}</pre>`
      }
    </main>`;
}
