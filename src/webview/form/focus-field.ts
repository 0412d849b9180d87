import type { FieldPath } from '../../core/problem';
import { idOf } from './form';

const CONTROLS = 'input, textarea, select, button';

/**
 * Puts the cursor into the control of a field; of a table or group, into its first control; of a place that is not
 * drawn, into the nearest that is around it. False when there is none.
 */
export function focusField(path: FieldPath): boolean {
  for (let length = path.length; length > 0; length -= 1) {
    const id = idOf(path.slice(0, length));
    const element = document.getElementById(id) ?? firstWithin(id);
    if (!element) continue;
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
    return true;
  }
  return false;
}

function firstWithin(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    CONTROLS.split(', ')
      .map((name) => `${name}[id^="${CSS.escape(`${id}.`)}"]`)
      .join(', '),
  );
}
