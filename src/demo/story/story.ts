import type { Merge, StoryFile } from '../story-file';
import { ACCESS_STORY } from './access';
import { API_STORY } from './api-deprecation';
import { AUDIT_ANSWERS_STORY } from './audit-answers';
import { CAMPAIGN_STORY } from './campaigns';
import { CONSENT_STORY } from './consent';
import { DATA_STORY } from './data';
import { EMERGENCY_STORY } from './emergency';
import { FOOTER_TOKEN_STORY } from './footer-token';
import { INTEGRATIONS_STORY } from './integrations';
import { MORE_INTEGRATIONS_STORY } from './integrations-sales-and-web';
import { LAUNCH_STORY } from './launch';
import { LOGBOOK_STORY } from './logbook';
import { OPEN_STORY } from './open';
import { PRIVACY_STORY } from './privacy';
import { PROCESSES_STORY } from './processes';
import { RECENT_STORY, UNSAVED_STORY } from './recent';
import { ROUTING_STORY } from './routing';
import { SCORING_STORY } from './scoring';
import { LATER_SCORING_STORY } from './scoring-later';
import { SYNC_STORY } from './sync';
import { DATA_AND_SALES_TOOLS_STORY } from './tools-data-and-sales';
import { MARKETING_TOOLS_STORY } from './tools-marketing';
import { UPDATES_STORY } from './updates';
import { WEB_STORY } from './web';
import { WEBINAR_STORY } from './webinars';

/**
 * Eighteen months of Tallyhaven, which sells spend management to mid-size companies in EMEA and North America:
 * its stack, its ways of working, and what was changed of them. The company and its people are invented; products
 * are named as a customer would, and nothing here says how they really behave.
 */
export const STORY: readonly StoryFile[] = [
  ...LOGBOOK_STORY,
  ...MARKETING_TOOLS_STORY,
  ...DATA_AND_SALES_TOOLS_STORY,
  ...PROCESSES_STORY,
  ...INTEGRATIONS_STORY,
  ...MORE_INTEGRATIONS_STORY,
  ...SCORING_STORY,
  ...LATER_SCORING_STORY,
  ...ROUTING_STORY,
  ...CONSENT_STORY,
  ...PRIVACY_STORY,
  ...SYNC_STORY,
  ...EMERGENCY_STORY,
  ...WEBINAR_STORY,
  ...API_STORY,
  ...FOOTER_TOKEN_STORY,
  ...ACCESS_STORY,
  ...WEB_STORY,
  ...CAMPAIGN_STORY,
  ...LAUNCH_STORY,
  ...DATA_STORY,
  ...OPEN_STORY,
  ...AUDIT_ANSWERS_STORY,
  ...UPDATES_STORY,
  ...RECENT_STORY,
];

/** Written at the end, and not saved. */
export const UNSAVED: readonly StoryFile[] = UNSAVED_STORY;

/** Two people worked without each other's saves, and brought them together. */
export const MERGES: readonly Merge[] = [
  { when: '-211 16:40', author: 'marisol', branch: 'marisol' },
  { when: '-211 17:05', author: 'kenji', branch: 'kenji' },
];
