import * as l10n from '@vscode/l10n';
import { CliFailure } from './failure';

/** The place past the end of a list. */
export const APPEND = '[+]';
/** `settings[+].path` as steps: a key, an index, or the place past the end. */
export type Step = string | number;

/** One `path=value`. */
export interface Assignment {
  readonly path: readonly Step[];
  /** As it was typed. */
  readonly name: string;
  readonly value: string;
}

const PATH = /^[^.[\]=\s]+(?:\.[^.[\]=\s]+|\[(?:\d{1,6}|\+)\])*$/;
const STEP = /\[(\d+)\]|(\[\+\])|([^.[\]]+)/g;

/** Reads `path=value`; a `CliFailure` when it is not of that form. */
export function parseAssignment(text: string): Assignment {
  const equals = text.indexOf('=');
  const name = text.slice(0, Math.max(0, equals)).trim();
  if (!PATH.test(name))
    throw new CliFailure(
      l10n.t('“{0}” is not of the form path=value, such as risk=high or settings[0].to=80.', text),
    );
  const path = [...name.matchAll(STEP)].map(([step, index]): Step => {
    return index === undefined ? step : Number(index);
  });
  return { path, name, value: text.slice(equals + 1) };
}
