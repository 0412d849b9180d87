import type { Setting } from './git-command';
import { ownValue } from './settings-in-force';
import type { OwnedSetting } from './settings-in-force';

/** Settings that do not count where only a repository has them. */
export interface SettingRule {
  /** The names as git lists them. */
  readonly key: RegExp;
  readonly isHarmless?: (value: string) => boolean;
  /** What stands in its place. */
  readonly instead: (key: string, all: readonly OwnedSetting[]) => readonly Setting[];
}

/** What a person has set themselves counts, else what is usual. */
export function ownOr(usual: string): SettingRule['instead'] {
  return (key, all) => [{ key, value: ownValue(all, key) ?? usual }];
}

/** Whether a value is one of these, as it stands. */
export function isOneOf(...values: readonly string[]): (value: string) => boolean {
  return (value) => values.includes(value);
}
