import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';

/** A codicon, for the eye only: words or a label stand beside it. */
export function icon(name: string): TemplateResult {
  return html`<i class="codicon codicon-${name}" aria-hidden="true"></i>`;
}
