import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { valueAt } from '../../../core/model/plain';
import type { FieldPath } from '../../../core/problem';
import type { ApprovalMark } from '../../../protocol/form';
import type { Form } from '../form';
import { icon } from './icon';

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
    ${
      mark.earlier === undefined
        ? nothing
        : html`<p class="trust-mark earlier" title=${mark.meaning}>
            ${icon('versions')}<span>${mark.earlier}</span>
          </p>`
    }
  </div>`;
}
