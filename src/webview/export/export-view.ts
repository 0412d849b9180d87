import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { select } from '../choices';
import { icon } from '../icon';
import { changesChoices, periodChoice } from './changes-choices';
import type { ExportPage } from './export-page';
import { formatChoices, isDigest, writingChoices } from './format-choices';
import { previewView } from './preview-view';

/** The whole page: what can be done on top, what is chosen at the side, what it looks like beside it. */
export function exportView(page: ExportPage): TemplateResult {
  return html`${bar(page)}
    <p class="trouble" role="alert" ?hidden=${page.trouble === ''}>${page.trouble}</p>
    <div class="layout">
      <form
        class="choices"
        aria-label=${l10n.t('What is exported')}
        @submit=${(event: Event) => event.preventDefault()}
      >
        ${presets(page)}${periodChoice(page)}${formatChoices(page)}
        ${changesChoices(page)}${writingChoices(page)}${keeping(page)}
      </form>
      ${previewView(page)}
    </div>`;
}

function bar(page: ExportPage): TemplateResult {
  const { request, note, preview } = page;
  const isPossible = preview !== undefined && preview.shown.kind !== 'problem';
  const isText = isPossible && preview.shown.kind !== 'files' && request.format !== 'xlsx';
  return html`<header class="bar">
    <h1>${l10n.t('Export')} <span class="dim">${page.sent.title}</span></h1>
    <p class="note" role="status">${note}</p>
    ${
      isText
        ? html`<button
            type="button"
            class="quiet-button"
            @click=${() => page.send({ type: 'copy', request: page.request })}
          >
            ${l10n.t('Copy')}
          </button>`
        : nothing
    }
    ${markSent(page)}
    <button
      type="button"
      class="primary-button"
      aria-disabled=${isPossible ? 'false' : 'true'}
      @click=${() => {
        if (isPossible) page.send({ type: 'save', request: page.request });
      }}
    >
      ${l10n.t('Save as…')}
    </button>
  </header>`;
}

/** Of a digest: that it is on its way, so that the next one leaves out what it told. */
function markSent(page: ExportPage): TemplateResult | typeof nothing {
  const { request, sent, preview } = page;
  const isShown = preview !== undefined && preview.shown.kind !== 'problem';
  if (!isShown || !isDigest(request) || request.template || sent.readOnly) return nothing;
  return html`<button
    type="button"
    class="quiet-button"
    title=${l10n.t('Notes in its changes that they were told today; the next digest leaves them out')}
    @click=${() => page.send({ type: 'markSent', request })}
  >
    ${l10n.t('Mark as sent')}
  </button>`;
}

function presets(page: ExportPage): TemplateResult | typeof nothing {
  const { presets } = page.sent;
  if (presets.length === 0) return nothing;
  return select({
    ...{ id: 'preset', label: l10n.t('Remembered'), value: page.preset ?? '' },
    none: l10n.t('None of them'),
    choices: presets.map(({ name }) => ({ value: name, label: name })),
    choose: (name) => {
      if (name !== undefined) page.choosePreset(name);
      else page.choose({});
    },
  });
}

/** To have the same again: by name, or typed in a terminal. */
function keeping(page: ExportPage): TemplateResult {
  const { sent, preview, request, preset } = page;
  const command = preview?.command ?? '';
  return html`<div class="keeping">
    ${request.format === 'site' && !sent.readOnly ? publish(page) : nothing}
    ${
      sent.readOnly
        ? nothing
        : html`<button
            type="button"
            class="quiet-button"
            title=${l10n.t('Keeps these choices in the logbook, for everybody who has it')}
            @click=${() => page.send({ type: 'remember', request, preset })}
          >
            ${icon('bookmark')}${l10n.t('Remember as…')}
          </button>`
    }
    ${
      command === ''
        ? nothing
        : html`<details>
            <summary>${l10n.t('On the command line')}</summary>
            <pre class="command" tabindex="0" aria-label=${l10n.t('What would be typed')}>
${command}</pre>
            <button
              type="button"
              class="quiet-button"
              @click=${() => page.send({ type: 'copyCommand', command })}
            >
              ${l10n.t('Copy the command')}
            </button>
          </details>`
    }
  </div>`;
}

function publish(page: ExportPage): TemplateResult {
  return html`<button
    type="button"
    class="quiet-button"
    title=${l10n.t('Adds files by which GitHub or GitLab checks the logbook and publishes it whenever somebody shares changes')}
    @click=${() => page.send({ type: 'publish' })}
  >
    ${icon('globe')}${l10n.t('Publish it…')}
  </button>`;
}
