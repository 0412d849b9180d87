import * as z from 'zod';
import { RECORD_KINDS } from '../../core/model/record-kind';
import { APPROVAL_LEVELS } from '../../core/trust/approval-level';
import { APPROVED_FIELDS } from '../../core/trust/approved-scope';
import { TRUST_CODES } from '../../core/trust/fact';
import { SIGNATURE_STATES } from '../../core/trust/signature';

/* What `integrity` prints with --json. Keys are only ever added. */

const person = z.object({ name: z.string(), email: z.string() });
const moment = z.string().describe('ISO with offset');
const record = z.object({
  id: z.string(),
  kind: z.enum(RECORD_KINDS),
  title: z.string(),
  path: z.string().describe('Relative to the logbook, with /'),
});
const save = z.object({
  commit: z.string(),
  author: person,
  date: moment,
  committer: person,
  committed: moment,
  subject: z.string(),
});

const approval = z.object({
  record,
  index: z.int().describe('In approvals, from 0'),
  role: z.string(),
  decision: z.string(),
  approver: z.string().nullable().describe('As the record refers to them'),
  level: z
    .enum(APPROVAL_LEVELS)
    .describe(
      'signed: the commit that set it verifies, and its signer is the approver; under-name: its author is the approver, which anybody can claim; reported: its author is somebody else; not-here: older than what is on this computer',
    ),
  earlierVersion: z
    .object({
      fields: z.array(z.enum(APPROVED_FIELDS)).describe('Empty: only the digest tells'),
      changedBy: save.nullable().describe('The newest of those in since'),
      since: z
        .array(z.object({ field: z.enum(APPROVED_FIELDS), changedBy: save.nullable() }))
        .describe('The newest save that changed each field; null: not saved, or not known'),
      again: z
        .enum(['asked', 'decided'])
        .nullable()
        .describe('The same was asked of the same person again, further down the list'),
    })
    .nullable()
    .describe('Scope, window or risk is another than the one that was approved'),
  signature: z.object({
    state: z.enum(SIGNATURE_STATES),
    signer: z.string().nullable(),
    key: z.string().nullable().describe('Fingerprint'),
  }),
  save: save.nullable().describe('The commit that set it'),
  evidence: z.string().nullable(),
  message: z.string(),
});

const fact = z.object({
  code: z.enum(TRUST_CODES),
  level: z.enum(['warning', 'note']).describe('note: usual in honest work'),
  record: record.nullable(),
  by: person.nullable().describe('Whom the commit names as its author'),
  on: moment.nullable(),
  commit: z.string().nullable(),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  message: z.string(),
});

export const integrityOutput = z.object({
  facts: z.array(fact).describe('Warnings first; exit code 1 when there is any'),
  approvals: z.array(approval).describe('Decided ones'),
  warnings: z.int(),
  notes: z.int(),
  compared: z
    .enum(['yes', 'first-look', 'no'])
    .describe('Whether the history was compared with what was seen of it before on this computer'),
  contents: z
    .enum(['sound', 'damaged', 'not-looked-at'])
    .describe('Whether everything that git keeps is what its name promises'),
  shallow: z.boolean().describe('The oldest part is not on this computer'),
});
export type IntegrityOutput = z.infer<typeof integrityOutput>;
