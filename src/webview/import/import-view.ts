import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { select } from '../choices';
import { grouped } from '../numbers';
import { columnsView } from './columns-view';
import { importLabel } from './import-words';
import type { ImportPage } from './import-page';
import { canImport } from './page-model';
import { previewView } from './preview-view';
import { questionsView } from './questions-view';

/** So many files are named. */
const FEW = 3;

/** The whole page: what is to be done on top; below it the file, what is asked, and what would come of it. */
export function importView(page: ImportPage): TemplateResult {
  const { trouble, done, looked } = page;
  const refused = looked?.refused ?? '';
  return html`${bar(page)}
    <p class="trouble" role="alert" ?hidden=${trouble === ''}>${trouble}</p>
    <main aria-label=${l10n.t('Import')} aria-busy=${page.isLooking ? 'true' : 'false'}>
      ${done ? doneView(page, done) : nothing}${filesView(page)}
      <p class="problem" role="alert" ?hidden=${refused === ''}>${refused}</p>
      ${looked && refused === '' && !page.isImported ? [questionsView(page), columnsView(page, looked), previewView(looked)] : nothing}
    </main>`;
}

function bar(page: ImportPage): TemplateResult {
  const { sent, isBusy, isImported } = page;
  const looked = isImported ? undefined : page.looked;
  const isPossible = !isImported && canImport(page) && !isBusy;
  return html`<header class="bar">
    <h1>${l10n.t('Import')} <span class="dim">${sent.title}</span></h1>
    ${progress(page)}
    <button
      type="button"
      class="quiet-button"
      ?disabled=${isBusy}
      @click=${() => page.send({ type: 'chooseFiles' })}
    >
      ${l10n.t('Other files…')}
    </button>
    <button
      type="button"
      class="primary-button"
      id="import"
      aria-disabled=${isPossible ? 'false' : 'true'}
      @click=${() => page.import()}
    >
      ${importLabel(looked)}
    </button>
  </header>`;
}

/** What takes a while can be stopped, and then nothing of it stays. */
function progress(page: ImportPage): TemplateResult {
  const { progress: at } = page;
  if (!at) return html`<p class="note" role="status"></p>`;
  return html`<div class="progress">
    <progress max="1" .value=${at.share} aria-label=${l10n.t('How far it is')}></progress>
    <p class="note" role="status">${at.text}</p>
    ${at.canStop ? stop(page) : nothing}
  </div>`;
}

function stop(page: ImportPage): TemplateResult {
  return html`<button
    type="button"
    class="quiet-button"
    @click=${() => page.send({ type: 'stop' })}
  >
    ${l10n.t('Stop')}
  </button>`;
}

function filesView(page: ImportPage): TemplateResult {
  const { sent } = page;
  const files = sent.files.map(({ name, size }) => `${name} (${size})`);
  return html`<section class="files" aria-label=${l10n.t('The file')}>
    <p class="names">
      ${files.slice(0, FEW).join(', ')}${sent.count > FEW ? more(files.slice(FEW), sent.count) : nothing}
    </p>
    ${page.isImported ? nothing : sourceChoice(page)}
  </section>`;
}

function sourceChoice(page: ImportPage): TemplateResult {
  const { sent, request, looked } = page;
  return select({
    ...{
      id: 'source',
      label: l10n.t('Taken for'),
      value: request.source ?? looked?.source?.value ?? '',
    },
    none: looked && !looked.source ? l10n.t('Choose…') : undefined,
    choices: sent.sources,
    help: looked?.source?.why,
    choose: (value) => page.chooseSource(value),
  });
}

function more(names: readonly string[], count: number): TemplateResult {
  return html`<span class="dim" title=${names.join('\n')}>
    ${l10n.t('and {0} more', grouped(count - FEW))}</span
  >`;
}

/** What came of it, and what can be done next. */
function doneView(
  page: ImportPage,
  { text, makes }: NonNullable<ImportPage['done']>,
): TemplateResult {
  const act = (type: 'see' | 'undo', label: string, look: string) =>
    html`<button type="button" class=${look} @click=${() => page.send({ type })}>${label}</button>`;
  return html`<section class="done" aria-label=${l10n.t('What was done')}>
    <p role="status">${text}</p>
    ${
      makes === undefined
        ? nothing
        : html`<p class="acts">
            ${act('see', makes === 'events' ? l10n.t('Open Reconcile') : l10n.t('Show them'), 'primary-button')}
            ${act('undo', l10n.t('Revert this import'), 'quiet-button')}
          </p>`
    }
  </section>`;
}
