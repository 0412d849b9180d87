import type { FieldName } from '../../core/model/field-name';
import type { WordsOf } from './field-words';
type Field = FieldName<'logbook'>;
/** Words of logbook.yaml. */
export declare const logbookWords: Record<Field, WordsOf>;
export {};
