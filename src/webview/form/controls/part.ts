import { render } from 'lit-html';
import type { TemplateResult } from 'lit-html';

/**
 * A piece of the page with a little state of its own (which offer is marked, which row is open). It draws into
 * itself, without a shadow: styles, labels and the checks of accessibility reach it like anything else.
 */
export abstract class Part<Props> extends HTMLElement {
  private given: Props | undefined;
  private drawing = false;

  set props(props: Props) {
    this.given = props;
    this.update();
  }

  get props(): Props {
    if (!this.given) throw new Error(`<${this.localName}> was used before it was given anything.`);
    return this.given;
  }

  protected abstract draw(): TemplateResult;

  update(): void {
    // Drawing may take away the control with the cursor, which tells us so in the midst of it.
    if (this.drawing) {
      queueMicrotask(() => this.update());
      return;
    }
    this.drawing = true;
    try {
      render(this.draw(), this);
    } finally {
      this.drawing = false;
    }
  }
}

/** Defines an element once, however often its file is loaded. */
export function define(name: string, part: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, part);
}
