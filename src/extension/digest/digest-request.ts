import { digestOf } from '../../core/export/digest/digest';
import type { Digest } from '../../core/export/digest/digest';
import { formatFor } from '../../core/export/digest/format-for';
import type { Audience } from '../../core/logbook/audience';
import type { ExportRequest } from '../../core/model/export-request';
import { planFor } from '../export/make-export';
import { wordsOfExport } from '../export/words-of-export';
import type { OpenLogbook } from '../services/open-logbook';

/** What makes the digest that these people have not had yet, in the form that fits where they are told. */
export function digestRequest(audience: Audience): ExportRequest {
  return { format: formatFor(audience), audience: audience.id };
}

/** The digest that a request makes. */
export function digestFor(logbook: OpenLogbook, request: ExportRequest): Digest {
  const { planned, entries } = planFor(logbook, request, []);
  return digestOf({
    changes: entries.map(({ record }) => record),
    snapshot: logbook.snapshot,
    words: wordsOfExport(logbook.snapshot, request),
    options: planned.options,
  });
}
