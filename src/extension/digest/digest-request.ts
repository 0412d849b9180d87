import type { Digest } from '../../core/export/digest/digest';
import { formatFor } from '../../core/export/digest/format-for';
import type { Audience } from '../../core/logbook/audience';
import type { ExportRequest } from '../../core/model/export-request';
import { digestIn, planFor } from '../export/make-export';
import type { OpenLogbook } from '../services/open-logbook';

/** What makes the digest that these people have not had yet, in the form that fits where they are told. */
export function digestRequest(audience: Audience): ExportRequest {
  return { format: formatFor(audience), audience: audience.id };
}

/** The digest that a request makes. */
export function digestFor(logbook: OpenLogbook, request: ExportRequest): Digest {
  return digestIn(logbook, planFor(logbook, request, []));
}
