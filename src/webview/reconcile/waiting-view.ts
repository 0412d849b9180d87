import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { ShowMessage } from '../../protocol/reconcile';
import type { ReconcilePage } from './reconcile-page';

/** The page while there is no list: nothing was imported yet, or nothing can be. */
export function waitingView(page: ReconcilePage, sent: ShowMessage): TemplateResult {
  const { title, state } = sent;
  if (state === 'reading')
    return html`<main class="empty">
      <h1>${title}</h1>
      <p role="status">${l10n.t('Looking at the audit entries…')}</p>
    </main>`;
  if (state === 'elsewhere')
    return html`<main class="empty">
      <h1>${title}</h1>
      <p>
        ${l10n.t(
          'This logbook is not on the disk of the computer that VS Code works on, and only there are audit trails imported and read. Nothing is missing or changed. Clone the logbook, open the copy, and reconcile there.',
        )}
      </p>
    </main>`;
  return html`<main class="empty">
    <h1>${title}</h1>
    <p>
      ${l10n.t(
        'A tool’s audit trail lists what was changed in it, and forgets it after a while. Export the trail as a file and import it here: this page then shows which of its entries a change of the logbook explains, and which nobody wrote down.',
      )}
    </p>
    ${damagedView(page, sent)}
    <p>${l10n.t('Nothing leaves this computer, and no administrator’s account is needed.')}</p>
    <button type="button" class="primary-button" @click=${() => page.send({ type: 'import' })}>
      ${l10n.t('Import an audit trail…')}
    </button>
  </main>`;
}

/** What of the files cannot be read, so that nobody takes a part for the whole; and what helps. */
export function damagedView(
  page: ReconcilePage,
  { damaged: texts }: ShowMessage,
): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`<section class="damaged" aria-label=${l10n.t('Damaged files')}>
    ${texts.map((text) => html`<p><bdi>${text}</bdi></p>`)}
    <p>
      ${l10n.t('To import the vendor’s export again adds what is missing, and nothing twice.')}
      <button type="button" class="link-button" @click=${() => page.send({ type: 'import' })}>
        ${l10n.t('Import…')}
      </button>
    </p>
  </section>`;
}
