import * as l10n from '@vscode/l10n';
import type { Call } from './command';

/** Saves from which on looking takes so long that a person who watches wants to know. */
const LONG = 2_000;

/** Says once how many saves are looked at, when they are many. */
export function sayLongLook({ say }: Call): (done: number, total: number) => void {
  let isSaid = false;
  return (_, total) => {
    if (isSaid || total < LONG) return;
    isSaid = true;
    say(l10n.t('Looking at {0} saves …', total));
  };
}
