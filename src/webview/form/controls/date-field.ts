import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { readDateWords } from '../../../core/model/date-words';
import { exactText, momentText } from '../../../messages/dates';
import { readField, writeValue } from '../edit-field';
import { idOf } from '../form';
import type { Field, Form } from '../form';
import { textOfValue } from '../model/cell-value';
import { editableMoment } from '../model/moments';
import { enterWhole } from './enter-whole';
import { textOf } from './keep-caret';
import { Part, define } from './part';
import { described } from './text-field';

/** Of `2026-11-20`; a time is longer. */
const DAY_LENGTH = 10;

interface DateProps {
  readonly form: Form;
  readonly field: Field;
  readonly placeholder: string;
}

/** A day or a time: reads as people say it, and takes what they say. A hint tells how it was understood. */
class DateField extends Part<DateProps> {
  /** What is being typed; undefined while the cursor is elsewhere. */
  private typed: string | undefined;

  protected override draw(): TemplateResult {
    const { form, field, placeholder } = this.props;
    const { invalid, describedBy } = described(form, field);
    const stored = this.stored();
    const hintId = `${idOf(field.path)}.hint`;
    const hint = this.hint();
    return html`<input
        id=${idOf(field.path)}
        class="control"
        autocomplete="off"
        spellcheck="false"
        aria-label=${field.name ?? nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-describedby=${[hint ? hintId : '', describedBy ?? ''].join(' ').trim() || nothing}
        placeholder=${placeholder}
        title=${stored ? exactText(stored, form.locale, form.timeZone) : nothing}
        ?readonly=${form.store.readOnly}
        ${textOf(this.typed ?? this.spoken(stored))}
        @mousedown=${enterWhole}
        @focus=${(event: Event) => this.enter(event.target as HTMLInputElement)}
        @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) this.commit();
        }}
        @blur=${() => this.leave()}
        @logbook-commit=${() => this.commit()}
      />${hint ? html`<span class="hint" id=${hintId} role="status">${hint}</span>` : nothing}`;
  }

  private stored(): string {
    const { form, field } = this.props;
    return textOfValue(readField(form, field)) ?? '';
  }

  private editable(): string {
    return editableMoment(this.stored(), this.props.form.timeZone);
  }

  private spoken(stored: string): string {
    const { form } = this.props;
    return momentText(stored, form.locale, new Date(), form.timeZone);
  }

  private understood(text: string): string | undefined {
    const { timeZone, locale } = this.props.form;
    const moment = readDateWords(text, { now: Date.now(), timeZone, locale });
    return this.wantsDay() && isNow(text) ? moment?.slice(0, DAY_LENGTH) : moment;
  }

  /** Whether only a day may stand here. */
  private wantsDay(): boolean {
    return this.props.field.spec.type === 'date';
  }

  private hint(): string {
    const { form } = this.props;
    const { typed } = this;
    if (typed === undefined) return '';
    const moment = this.understood(typed);
    if (this.wantsDay() && moment !== undefined && moment.length > DAY_LENGTH)
      return l10n.t(
        'A day alone goes here, without a time: {0}.',
        exactText(moment.slice(0, DAY_LENGTH), form.locale, form.timeZone),
      );
    if (typed.trim() === '' || typed === this.editable()) return '';
    if (moment !== undefined) return exactText(moment, form.locale, form.timeZone);
    return this.wantsDay()
      ? l10n.t('Not a date yet. Try today, fri or 20 nov.')
      : l10n.t('Not a date yet. Try today, fri 14:00 or 20 nov.');
  }

  private enter(input: HTMLInputElement): void {
    this.typed = this.editable();
    this.update();
    input.select();
  }

  private type(text: string): void {
    this.typed = text;
    this.update();
  }

  /**
   * What is no date, or a time where a day is wanted, is written all the same, with a problem beside it: it is not for
   * us to throw it away.
   */
  private commit(): void {
    const { form, field } = this.props;
    const typed = this.typed?.trim();
    if (typed === undefined || typed === this.editable()) return;
    writeValue(form, field, typed === '' ? undefined : (this.understood(typed) ?? typed));
    this.typed = this.editable();
    this.update();
  }

  private leave(): void {
    this.commit();
    this.typed = undefined;
    this.update();
  }
}

/** Who says `now` in place of a day has named no time. */
const isNow = (text: string) => text.trim().toLowerCase() === 'now';

define('logbook-date', DateField);

/** A field for a day or a time, which may be typed in words. */
export function dateField(form: Form, field: Field, placeholder: string): TemplateResult {
  return html`<logbook-date .props=${{ form, field, placeholder }}></logbook-date>`;
}
