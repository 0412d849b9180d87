import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Offer } from '../../../protocol/form';
import { combobox } from './combobox';
import { icon } from '../../icon';
import { Part, define } from './part';

export interface MenuProps {
  readonly id: string;
  readonly icon: string;
  /** Said to a screen reader, and by the button where `words` are missing. */
  readonly name: string;
  readonly words?: string;
  offers(typed: string): readonly Offer[];
  pick(offer: Offer): void;
}

/** A button that becomes a field to choose from a list by typing. */
class Menu extends Part<MenuProps> {
  private open = false;

  protected override draw(): TemplateResult {
    const { id, name, words } = this.props;
    if (!this.open)
      return html`<button
        type="button"
        id=${id}
        class=${words ? 'quiet-button' : 'icon-button'}
        aria-label=${words ? nothing : name}
        title=${words ? nothing : name}
        @click=${() => this.show()}
      >
        ${icon(this.props.icon)}${words ?? nothing}
      </button>`;
    return html`<span
      class="menu"
      @focusout=${(event: FocusEvent) => this.lose(event)}
      @keydown=${(event: KeyboardEvent) => this.key(event)}
      >${combobox({
        id,
        name,
        text: '',
        placeholder: name,
        takesFirst: true,
        offers: (typed) => this.props.offers(typed),
        pick: (offer) => this.pick(offer),
        write: () => undefined,
      })}</span
    >`;
  }

  private show(): void {
    this.open = true;
    this.update();
    const input = this.querySelector('input');
    input?.focus();
    input?.click();
  }

  private hide(): void {
    if (!this.open) return;
    this.open = false;
    this.update();
  }

  private pick(offer: Offer): void {
    this.hide();
    this.props.pick(offer);
  }

  private lose(event: FocusEvent): void {
    if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) this.hide();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.hide();
    this.querySelector('button')?.focus();
  }
}

define('logbook-menu', Menu);

/** A button that becomes a field to choose from a list by typing. */
export function menu(props: MenuProps): TemplateResult {
  return html`<logbook-menu .props=${props}></logbook-menu>`;
}
