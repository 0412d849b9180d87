import type { ExportFormat } from '../../core/model/codes';
import type { ExportRequest } from '../../core/model/export-request';
import type { WordsOf } from './field-words';
type RequestField = keyof ExportRequest;
/** The same as fields of a remembered export in logbook.yaml. */
export declare const presetWords: Record<`exports.${RequestField}`, WordsOf>;
/** The words of the lists to choose from, by the name of their field. */
export declare const exportChoices: {
    format: Record<"md" | "html" | "site" | "txt" | "json" | "ndjson" | "csv" | "xlsx" | "atom" | "ics" | "slack" | "mail" | "mail-html" | "evidence", () => string>;
    period: Record<"last-7-days" | "last-30-days" | "this-month" | "last-month" | "this-quarter" | "last-quarter" | "this-year" | "last-year", () => string>;
    group: Record<"month" | "status" | "tool" | "process", () => string>;
};
/** For whom a format is, in a few words. */
export declare function formatHelp(format: ExportFormat): string;
export {};
