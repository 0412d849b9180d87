import { html, nothing } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

/** Something to choose. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Select {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What it says when nothing is chosen; undefined: something always is. */
  readonly none?: string | undefined;
  readonly choices: readonly Choice[];
  readonly help?: string | undefined;
  readonly choose: (value: string | undefined) => void;
}

/** A list to choose one from. What is chosen and not on it is shown all the same, so that it can be taken out. */
export function select({ id, label, value, none, choices, help, choose }: Select): TemplateResult {
  const isListed = value === '' || choices.some((choice) => choice.value === value);
  const all = isListed ? choices : [{ value, label: value }, ...choices];
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      aria-describedby=${help ? `${id}-help` : nothing}
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value || undefined)}
    >
      ${none === undefined ? nothing : option('', none, value)}
      ${all.map((choice) => option(choice.value, choice.label, value))}
    </select>
    ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing}
  </div>`;
}

function option(value: string, label: string, chosen: string): TemplateResult {
  return html`<option value=${value} .selected=${live(value === chosen)}>${label}</option>`;
}

/** A box to tick, with its label. */
export function box(
  id: string,
  label: string,
  isOn: boolean,
  choose: (isOn: boolean) => void,
): TemplateResult {
  return html`<div class="check">
    <input
      id=${id}
      type="checkbox"
      .checked=${live(isOn)}
      @change=${({ target }: Event) => choose((target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
  </div>`;
}

interface Several<C extends string> {
  readonly key: string;
  readonly label: string;
  /** What is said while nothing is chosen. */
  readonly none: string;
  readonly choices: readonly { readonly value: C; readonly label: string }[];
  readonly chosen: readonly C[];
  readonly choose: (chosen: readonly C[] | undefined) => void;
}

/** Any number of a list, folded up: its line says what is chosen. */
export function several<C extends string>(of: Several<C>): TemplateResult {
  const { key, label, none, choices, chosen, choose } = of;
  const named = choices.filter(({ value }) => chosen.includes(value));
  const words = named.map((choice) => choice.label).join(', ') || none;
  const change = (value: C, isOn: boolean) => {
    const next = choices
      .map((choice) => choice.value)
      .filter((each) => (each === value ? isOn : chosen.includes(each)));
    choose(next.length > 0 ? next : undefined);
  };
  return html`<details class="field several">
    <summary><span class="label">${label}</span> <span class="value">${words}</span></summary>
    <div role="group" aria-label=${label} class="checks">
      ${choices.map(({ value, label: name }) =>
        box(`${key}-${value}`, name, chosen.includes(value), (isOn) => change(value, isOn)),
      )}
    </div>
  </details>`;
}
