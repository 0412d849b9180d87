import * as l10n from '@vscode/l10n';
import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Offer } from '../../../protocol/form';
import { enterWhole } from './enter-whole';
import { textOf } from './keep-caret';
import { placeBelow } from './place-below';
import { Part, define } from './part';

export interface ComboboxProps {
  readonly id: string;
  /** Only where no label stands beside it. */
  readonly name?: string;
  /** What it reads while nobody types in it. */
  readonly text: string;
  readonly placeholder: string;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly readOnly?: boolean;
  /** In a table, arrow keys move between cells until the list is open (a letter, or Alt+Down). */
  readonly inTable?: boolean;
  /** The first offer is taken when the control is left: for things that have a name of their own. */
  readonly takesFirst?: boolean;
  offers(typed: string): readonly Offer[] | Promise<readonly Offer[]>;
  pick(offer: Offer): void;
  /** What was typed and is none of the offers. */
  write(text: string): void;
  /** A letter was taken back where there was none. */
  backspace?(): void;
}

/** A text field with a list of what could stand in it: ARIA's combobox with a list box. */
class Combobox extends Part<ComboboxProps> {
  /** What is being typed; undefined while nobody does. */
  private typed: string | undefined;
  private list: readonly Offer[] = [];
  private marked = -1;
  private open = false;
  private asked = 0;

  protected override draw(): TemplateResult {
    const { id, name, text, placeholder, invalid, describedBy, readOnly } = this.props;
    const listId = `${id}.list`;
    return html`<input
        id=${id}
        class="control"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls=${listId}
        aria-activedescendant=${this.open && this.marked >= 0 ? `${listId}.${this.marked}` : nothing}
        aria-label=${name ?? nothing}
        aria-invalid=${invalid ? 'true' : nothing}
        aria-describedby=${describedBy ?? nothing}
        placeholder=${placeholder}
        title=${text || nothing}
        ?readonly=${readOnly}
        ${textOf(this.typed ?? text)}
        @input=${(event: Event) => this.type((event.target as HTMLInputElement).value)}
        @mousedown=${enterWhole}
        @click=${() => this.show()}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
        @blur=${() => this.leave()}
        @logbook-commit=${() => this.commit()}
      />
      <ul
        id=${listId}
        class="offers"
        role="listbox"
        aria-label=${name ?? l10n.t('Suggestions')}
        popover="manual"
        @mousedown=${(event: Event) => event.preventDefault()}
      >
        ${this.list.map((offer, index) => this.drawOffer(offer, index, listId))}
      </ul>`;
  }

  private drawOffer(offer: Offer, index: number, listId: string): TemplateResult {
    return html`<li
      id="${listId}.${index}"
      role="option"
      aria-selected=${index === this.marked ? 'true' : 'false'}
      class=${offer.past ? 'past' : ''}
      @click=${() => this.take(offer)}
    >
      <span class="offer-label">${offer.label}</span>
      ${offer.detail ? html`<span class="offer-detail">${offer.detail}</span>` : nothing}
    </li>`;
  }

  private type(text: string): void {
    this.typed = text;
    this.marked = -1;
    this.show();
  }

  private show(): void {
    if (this.props.readOnly) return;
    const asked = (this.asked += 1);
    const found = this.props.offers(this.typed ?? '');
    if (!(found instanceof Promise)) this.showOffers(found);
    else
      void found.then((offers) => {
        if (asked === this.asked && this.querySelector(':focus')) this.showOffers(offers);
      });
  }

  private showOffers(offers: readonly Offer[]): void {
    const chosen = this.list[this.marked]?.value; // while the answer was on its way
    this.list = offers;
    this.open = offers.length > 0;
    this.marked = offers.findIndex(({ value }) => value === chosen);
    if (this.marked < 0 && this.props.takesFirst && this.typed) this.marked = 0;
    this.update();
    const list = this.querySelector<HTMLElement>('.offers');
    const input = this.querySelector('input');
    if (!list || !input) return;
    list.togglePopover(this.open);
    if (this.open) placeBelow(list, input);
  }

  private hide(): void {
    this.asked += 1;
    this.open = false;
    this.marked = -1;
    this.querySelector<HTMLElement>('.offers')?.togglePopover(false);
    this.update();
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || saves(event)) return;
    const handled = this.open ? this.keyInList(event) : this.keyOutside(event);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private keyInList(event: KeyboardEvent): boolean {
    switch (event.key) {
      case 'ArrowDown':
        return this.mark(this.marked + 1);
      case 'ArrowUp':
        return this.mark(this.marked - 1);
      case 'Enter': {
        const offer = this.list[this.marked];
        if (!offer) return false;
        this.take(offer);
        return true;
      }
      case 'Escape':
        this.hide();
        return true;
      default:
        return false;
    }
  }

  private keyOutside(event: KeyboardEvent): boolean {
    if (event.key === 'ArrowDown' && (event.altKey || !this.props.inTable)) {
      this.show();
      return true;
    }
    if (event.key === 'Backspace' && (event.target as HTMLInputElement).value === '')
      this.props.backspace?.();
    if (event.key !== 'Enter' || this.typed === undefined) return false;
    this.commit();
    return !this.props.inTable;
  }

  private mark(index: number): boolean {
    this.marked = Math.max(0, Math.min(index, this.list.length - 1));
    this.update();
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    return true;
  }

  private take(offer: Offer): void {
    this.typed = undefined;
    this.hide();
    this.props.pick(offer);
    this.update();
  }

  /** What was typed becomes the value: the marked offer, or the text as it is. */
  private commit(): void {
    const { typed } = this;
    if (typed === undefined) return;
    const whole = this.list.find(({ value }) => value === typed.trim());
    const offer = this.list[this.marked] ?? whole;
    this.typed = undefined;
    if (offer && typed.trim() !== '') this.props.pick(offer);
    else if (typed !== this.props.text) this.props.write(typed.trim());
    this.hide();
  }

  private leave(): void {
    this.commit();
    if (this.open) this.hide();
  }
}

/** Enter with Ctrl or Cmd is no choice from a list: it saves. */
function saves({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Enter' && (ctrlKey || metaKey);
}

define('logbook-combobox', Combobox);

/** A text field with a list of what could stand in it. */
export function combobox(props: ComboboxProps): TemplateResult {
  return html`<logbook-combobox .props=${props}></logbook-combobox>`;
}
