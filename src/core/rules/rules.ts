import { datesOutOfOrder } from './dates-out-of-order';
import { customFieldValues } from './custom-field-values';
import { duplicateId } from './duplicate-id';
import { fieldUnknown } from './field-unknown';
import { fileNameClash } from './file-name-clash';
import { idDiffersFromFileName } from './id-differs-from-file-name';
import { leftPerson } from './left-person';
import { liveUntested } from './live-untested';
import { misplaced } from './misplaced';
import { missingByPolicy } from './missing-by-policy';
import { notAboutAnything } from './not-about-anything';
import { relationBroken } from './relation-broken';
import { relationCircular } from './relation-circular';
import { relationOneSided } from './relation-one-sided';
import { retiredProcess, retiredTool } from './retired';
import type { Rule } from './rule';
import { severalLines } from './several-lines';
import { unknownAudience } from './unknown-audience';
import { unexplainedGap } from './unexplained-gap';
import { unknownChange } from './unknown-change';
import { unknownIntegration, unknownProcess, unknownTool } from './unknown-in-stack';
import { unknownLanguage } from './unknown-language';
import { unknownPerson } from './unknown-person';
import { unknownTarget } from './unknown-target';
import { unknownTeam } from './unknown-team';

/**
 * Every rule that looks further than one file by itself, in the order in which problems are shown. What the schema
 * and `looks-like-secret` find in a file stands in its entry already.
 */
export const RULES: readonly Rule[] = [
  duplicateId,
  idDiffersFromFileName,
  misplaced,
  fileNameClash,
  severalLines,
  fieldUnknown,
  customFieldValues,
  notAboutAnything,
  unknownTool,
  unknownProcess,
  unknownIntegration,
  unknownTarget,
  retiredTool,
  retiredProcess,
  unknownPerson,
  unknownTeam,
  unknownAudience,
  unknownLanguage,
  leftPerson,
  relationBroken,
  relationOneSided,
  relationCircular,
  unknownChange,
  datesOutOfOrder,
  missingByPolicy,
  liveUntested,
  unexplainedGap,
];
