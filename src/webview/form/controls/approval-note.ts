import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { valueAt } from '../../../core/model/plain';
import { isoDay, todayIn } from '../../../core/model/time-zone';
import type { FieldPath } from '../../../core/problem';
import type { ApprovalMark } from '../../../protocol/form';
import type { Form } from '../form';
import { askedAgain, isAskedAgain } from '../model/ask-again';
import { icon } from '../../icon';

const ICONS: Record<ApprovalMark['level'], string> = {
  signed: 'verified',
  'under-name': 'account',
  reported: 'comment',
  'not-saved': 'circle-outline',
  'not-here': 'history',
};

/** How far a decided approval can be trusted, below its row; nothing below any other row. */
export function approvalNote(form: Form, path: FieldPath): TemplateResult | typeof nothing {
  const [list, row] = path;
  if (form.kind !== 'change' || list !== 'approvals' || path.length !== 2) return nothing;
  const decision = valueAt(form.store.record, [...path, 'decision']);
  // The page may be a version ahead of what the mark was made for.
  const mark = form.trust.find((one) => one.index === row && one.decision === decision);
  if (!mark) return nothing;
  return html`<div class="trust">
    <p class="trust-mark ${mark.level}" title=${mark.meaning}>
      ${icon(ICONS[mark.level])}<span>${mark.words}</span>
    </p>
    ${mark.earlier === undefined ? nothing : earlierNote(form, mark, mark.earlier)}
  </div>`;
}

/** What was approved is not what stands here: what is another, and a way to ask again. */
function earlierNote(form: Form, mark: ApprovalMark, words: string): TemplateResult {
  return html`<div class="trust-mark earlier" title=${mark.meaning}>
    ${icon('versions')}
    <div>
      <p>${words}</p>
      ${
        mark.differences.length === 0
          ? nothing
          : html`<ul>
              ${mark.differences.map((line) => html`<li>${line}</li>`)}
            </ul>`
      }
      ${askAgain(form, mark)}
    </div>
  </div>`;
}

function askAgain(form: Form, { index, again }: ApprovalMark): TemplateResult | typeof nothing {
  if (again === 'decided') return html`<p>${l10n.t('Answered again, below')}</p>`;
  const { record, readOnly } = form.store;
  if (again === 'asked' || isAskedAgain(record, index))
    return html`<p>${l10n.t('Asked again, below')}</p>`;
  if (readOnly) return nothing;
  return html`<button
    type="button"
    class="link-button"
    @click=${() => {
      const today = isoDay(todayIn(Date.now(), form.timeZone));
      form.store.edit(askedAgain(form.store.record, index, today));
      form.focusSoon(['approvals', index + 1, 'decision']);
    }}
  >
    ${l10n.t('Ask again')}
  </button>`;
}
