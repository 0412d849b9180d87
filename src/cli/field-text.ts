import type { FieldPath } from '../core/problem';

/** A field as `set` takes it: `settings[0].path`. */
export function fieldText(path: FieldPath): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`,
    )
    .join('');
}
