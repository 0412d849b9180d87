import type { FieldName } from '../../core/model/field-name';
import type { WordsOf } from './field-words';
/** Words of a tool. */
export declare const toolWords: Record<FieldName<'tool'>, WordsOf>;
/** Words of a process. */
export declare const processWords: Record<FieldName<'process'>, WordsOf>;
/** Words of an integration. */
export declare const integrationWords: Record<FieldName<'integration'>, WordsOf>;
