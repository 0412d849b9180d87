import { nothing } from 'lit-html';
import { Directive, directive } from 'lit-html/directive.js';
import type { ElementPart } from 'lit-html';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Where a caret stands after a text was replaced: at the same letter, if what is before it has only moved. */
export function caretAfter(before: string, after: string, caret: number): number {
  let start = 0;
  while (start < caret && start < after.length && before[start] === after[start]) start += 1;
  if (start === caret) return caret;
  let end = 0;
  while (
    end < before.length - caret &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  return after.length - end;
}

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
