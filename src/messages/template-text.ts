import * as l10n from '@vscode/l10n';
import { changeTemplates } from '../core/catalogue/templates';
import type { ChangeTemplate, TemplateWords } from '../core/catalogue/templates';
import { consentWords, formWords, rollOutWords } from './template-text-campaigns';
import { deprecationWords, integrationWords, permissionWords } from './template-text-systems';

/** Markdown, a line or paragraph each. */
const lines = (...texts: string[]) => texts.join('\n');

const scoringWords = (): TemplateWords['scoring'] => ({
  name: l10n.t('Scoring'),
  help: l10n.t('A threshold, a score rule or a decay moves, and with it who becomes an MQL.'),
  why: lines(
    l10n.t('- What sales or the SDRs see, with a number and a period: …'),
    l10n.t('- Where that number comes from (report, sample of leads): …'),
    l10n.t('- What happens if we leave it: …'),
  ),
  what: lines(
    l10n.t('- Which leads it touches (region, product, source): …'),
    l10n.t('- MQLs a week before and expected after: …'),
    l10n.t('- Existing leads: are they scored again, or only new activity? …'),
  ),
  rollback: l10n.t(
    'Set the values before again. Leads that became MQL in between keep their status: list them by the date of their status and agree with sales what happens to them.',
  ),
  settings: [
    l10n.t('Scoring / MQL threshold'),
    l10n.t('Scoring / Points of …'),
    l10n.t('Scoring / Days without activity until decay'),
  ],
  tests: [
    l10n.t('Replay the leads of the last 90 days: MQLs a week with the old and the new values'),
    l10n.t('Five leads that sales accepted and five that it rejected fall on the right side'),
    l10n.t('One test lead crosses the threshold: status, alert and routing fire once'),
    l10n.t('No batch of old leads turns MQL in the hour after going live'),
  ],
  inFlight: l10n.t('Leads just below and just above the threshold on the day: …'),
  metric: l10n.t('MQLs that sales accepts, 30 days before and after'),
  asks: {
    sales: l10n.t('How many MQLs a day the SDRs can answer in time'),
    marketing: l10n.t('Whose MQL target moves, and from which month it counts'),
  },
  tells: {
    sdr: l10n.t('Expect … instead of … MQLs a day; report leads that should not be there to …'),
    sales: l10n.t('Compare MQL numbers only from … on; the weeks before were counted otherwise'),
  },
});

const routingWords = (): TemplateWords['routing-and-sla'] => ({
  name: l10n.t('Routing and service level'),
  help: l10n.t('Who gets a lead, in which order the rules are tried, how fast an answer is due.'),
  why: lines(
    l10n.t('- Leads that went to the wrong owner or waited too long, with a number: …'),
    l10n.t('- What it cost (meetings, complaints, rejected leads): …'),
  ),
  what: lines(
    l10n.t('- The rule in one sentence, as sales would say it: …'),
    l10n.t('- Where it stands among the other rules, and what it now overtakes: …'),
    l10n.t('- No match, owner on leave, owner left: who gets the lead? …'),
  ),
  rollback: l10n.t(
    'Publish the version of the router before this one. Leads that were routed in between stay with their owner unless sales asks for them back.',
  ),
  settings: [
    l10n.t('Rules (order matters)'),
    l10n.t('Fallback owner'),
    l10n.t('Service level / First touch'),
  ],
  tests: [
    l10n.t('One test lead per branch reaches the expected owner, no match and leave included'),
    l10n.t('A lead of a matched account does not fall into the round robin'),
    l10n.t('The clock of the service level starts, pauses at the weekend, and its alert arrives'),
    l10n.t('A duplicate or converted lead is not routed a second time'),
  ],
  inFlight: l10n.t('Leads that wait in a queue at the moment of the switch: …'),
  metric: l10n.t('Share of leads answered within the service level, 30 days before and after'),
  asks: { sales: l10n.t('The rule, the fallback owner, and the hours in which the clock runs') },
  tells: {
    sdr: l10n.t('Leads of … now come to you; answer within … hours'),
    sales: l10n.t('Tell … of a lead that reached the wrong person, with its link'),
  },
});

/** The built-in change templates in the user's language, in the order in which they are offered. */
export function builtInTemplates(): readonly ChangeTemplate[] {
  return changeTemplates({
    scoring: scoringWords(),
    'routing-and-sla': routingWords(),
    'consent-and-re-permission': consentWords(),
    'form-and-landing-page': formWords(),
    'integration-and-field-mapping': integrationWords(),
    'template-and-token-roll-out': rollOutWords(),
    permission: permissionWords(),
    'vendor-deprecation': deprecationWords(),
  });
}
