import * as l10n from '@vscode/l10n';
import type { TemplateFault } from '../core/export/template/render-template';
import { closest } from '../core/model/closest';

/** More are no help to read. */
const MOST_LISTED = 60;

/** Why a template made nothing: where the mistake is, what may have been meant, and what there is. */
export function templateFaultText(fault: TemplateFault): string {
  if (fault.code === 'too-much')
    return l10n.t(
      'The template {0} takes too long or makes too much; it was stopped, and nothing was written. Look for a loop inside a loop.',
      fault.path,
    );
  const place = l10n.t({
    message: '{0}, line {1}, column {2}',
    args: [fault.path, fault.line, fault.column],
    comment: ['A place in a template'],
  });
  if (fault.code === 'mistake')
    return l10n.t('{0}: {1}. Nothing was written.', place, fault.detail);
  const { what, name, known } = fault;
  const near = closest(name, known);
  return [
    what === 'field'
      ? l10n.t('{0}: there is no “{1}” here. Nothing was written.', place, name)
      : l10n.t('{0}: there is no filter “{1}”. Nothing was written.', place, name),
    near ? l10n.t('Did you mean {0}?', near) : '',
    l10n.t('There are: {0}.', [...known].sort().slice(0, MOST_LISTED).join(', ')),
  ]
    .filter(Boolean)
    .join(' ');
}
