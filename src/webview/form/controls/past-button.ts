import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Field, Form } from '../form';
import { icon } from '../../icon';

/**
 * Beside a label, seen only while its field is pointed at or has the cursor: who changed it last. It is no stop for
 * Tab, since there is one a field; by keyboard it is Shift+F1.
 */
export function pastButton(form: Form, field: Field): TemplateResult | typeof nothing {
  if (!form.past) return nothing;
  return html`<button
    type="button"
    class="icon-button past-button"
    tabindex="-1"
    aria-label=${l10n.t('{0}: last changed by', field.label)}
    title=${l10n.t('Last changed by (Shift+F1)')}
    @click=${() => form.askPast(field.path)}
  >
    ${icon('history')}
  </button>`;
}
