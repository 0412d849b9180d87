import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { FieldPath, Fix, Problem } from '../../../core/problem';
import { fixText } from '../../../messages/fix-text';
import { valueText } from '../../../messages/format-value';
import { problemText } from '../../../messages/problem-text';
import { toPlain } from '../../../core/model/plain';
import type { Form } from '../form';
import { keptOf, problemIdOf, problemsOf } from '../model/field-problems';
import type { Kept } from '../store/pending-edit';
import { icon } from '../../icon';

/** What is wrong with a field, and what was kept for it, below its control. `except` names what stands elsewhere. */
export function problemNotes(
  form: Form,
  path: FieldPath,
  except: (path: FieldPath) => boolean = () => false,
): TemplateResult | typeof nothing {
  const problems = problemsOf(form, path).filter((problem) => !except(problem.path ?? []));
  const kept = keptOf(form, path).filter(({ operation }) => !except(operation.path));
  if (problems.length === 0 && kept.length === 0) return nothing;
  return html`<div class="notes">
    ${byPlace(problems).map(
      ([id, atPlace]) =>
        html`<div id=${id}>${atPlace.map((problem) => problemNote(form, problem))}</div>`,
    )}
    ${kept.map((one) => keptNote(form, one))}
  </div>`;
}

/** Problems of one field together, under the id by which its control is described. */
function byPlace(problems: readonly Problem[]): readonly (readonly [string, readonly Problem[]])[] {
  const places = new Map<string, Problem[]>();
  for (const problem of problems) {
    const id = problemIdOf(problem.path ?? []);
    places.set(id, [...(places.get(id) ?? []), problem]);
  }
  return [...places];
}

/** A problem in a sentence, its repair as a button. */
export function problemNote(form: Form, problem: Problem): TemplateResult {
  const fixes = form.store.readOnly ? [] : (problem.fixes ?? []);
  return html`<p class="note ${problem.severity}">
    ${icon(problem.severity === 'info' ? 'info' : problem.severity)}
    <span>${problemText(problem, form.kind)}</span>
    ${fixes.map((fix) => fixButton(form, fix))}
  </p>`;
}

function fixButton(form: Form, fix: Fix): TemplateResult {
  return html`<button
    type="button"
    class="link-button"
    @click=${() => form.store.edit(fix.operations)}
  >
    ${fixText(fix, form.kind)}
  </button>`;
}

/** Somebody else changed the same field meanwhile: theirs stands in the file, the person's own is here. */
function keptNote(form: Form, kept: Kept): TemplateResult {
  const { operation, problem } = kept;
  const mine = 'value' in operation ? valueText(toPlain(operation.value)) : l10n.t('taken out');
  const sentence = problem
    ? l10n.t('{0} Your text is kept here: {1}', problemText(problem, form.kind), mine)
    : l10n.t('This was changed elsewhere while you wrote. Your text is kept here: {0}', mine);
  return html`<p class="note warning" role="alert">
    ${icon('warning')}
    <span>${sentence}</span>
    <button type="button" class="link-button" @click=${() => form.store.decide(kept, true)}>
      ${l10n.t('Use mine')}
    </button>
    <button type="button" class="link-button" @click=${() => form.store.decide(kept, false)}>
      ${l10n.t('Leave it as it is')}
    </button>
  </p>`;
}
