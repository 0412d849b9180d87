import { nothing } from 'lit-html';
import { Directive, directive } from 'lit-html/directive.js';
import type { ElementPart } from 'lit-html';
import { caretAfter } from '../model/caret';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

class KeepCaret extends Directive {
  override render(...[]: [text: string]): typeof nothing {
    return nothing;
  }

  /** Writes a text into its control only when it differs, and leaves the caret where the person has it. */
  override update(part: ElementPart, [text]: [string]): typeof nothing {
    const control = part.element as TextControl;
    if (control.value !== text) {
      const { value, selectionStart, selectionEnd } = control;
      control.value = text;
      if (control === document.activeElement && selectionStart !== null && selectionEnd !== null)
        control.setSelectionRange(
          caretAfter(value, text, selectionStart),
          caretAfter(value, text, selectionEnd),
        );
    }
    return nothing;
  }
}

/** `<input ${textOf(value)}>`: the control's text, set without losing the caret. */
export const textOf = directive(KeepCaret);
