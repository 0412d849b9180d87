import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { exactText, momentText } from '../../../messages/dates';
import type { FormCommand } from '../../../protocol/form';
import { icon } from '../../icon';
import type { Form } from '../form';

/** What was before, and ways out of the form. */
export function foot(form: Form): TemplateResult {
  return html`<footer class="foot">
    ${button(form, 'showHistory', 'history', historyWords(form), historyHelp(form))}
    ${
      form.kind === 'change'
        ? button(form, 'copyForSlack', 'copy', l10n.t('Copy for Slack'))
        : nothing
    }
    ${button(form, 'openAsText', 'file-text', l10n.t('Open as text'))}
  </footer>`;
}

function button(
  form: Form,
  command: FormCommand,
  iconName: string,
  words: string,
  help = '',
): TemplateResult {
  return html`<button
    type="button"
    class="quiet-button"
    title=${help || nothing}
    @click=${() => form.send({ type: 'command', command })}
  >
    ${icon(iconName)}${words}
  </button>`;
}

function historyWords({ past, locale, timeZone }: Form): string {
  if (!past) return l10n.t('History');
  const on = momentText(past.on, locale, new Date(), timeZone);
  return past.saves === 1
    ? l10n.t('History: saved once, by {0}, {1}', past.by, on)
    : l10n.t('History: {0} saves, last by {1}, {2}', past.saves, past.by, on);
}

function historyHelp({ past, locale, timeZone }: Form): string {
  return past ? exactText(past.on, locale, timeZone) : '';
}
