import * as l10n from '@vscode/l10n';
import type { TemplateWords } from '../core/catalogue/templates';

/** Prompts for consent: who is asked, on which basis, and what silence means. */
export const consentWords = (): TemplateWords['consent-and-re-permission'] => ({
  name: l10n.t('Consent and re-permission'),
  help: l10n.t('Consent text, opt-in, preferences, or asking contacts for their consent again.'),
  why: [
    l10n.t('- What was found, by whom, and how many contacts it touches: …'),
    l10n.t('- The law or the authority, and the date by which it must be settled: …'),
    l10n.t('- What we risk if we do not act, in words of Legal: …'),
  ].join('\n'),
  what: [
    l10n.t('- Who is asked and who is left out (country, source, age of the record): …'),
    l10n.t('- How often, in which languages, with which text version: …'),
    l10n.t('- No answer within … days means: …'),
    l10n.t('- Where the proof is kept (date, source, text version): …'),
  ].join('\n'),
  rollback: l10n.t(
    'Waves can be stopped. Mail that was sent and suppressions cannot be taken back: export the consent fields of everyone concerned before the first wave.',
  ),
  settings: [l10n.t('Consent text / Version'), l10n.t('Days until suppression')],
  steps: [
    l10n.t('Wave 1 (the smallest country)'),
    l10n.t('Wave 2, after the numbers of the first'),
    l10n.t('Wave 3 (the rest)'),
  ],
  tests: [
    l10n.t('A seed in each country gets the right language'),
    l10n.t('Confirming writes date, source and text version'),
    l10n.t('Silence suppresses, and only after the agreed days'),
    l10n.t('A suppressed contact gets neither a nurture nor a sales sequence'),
    l10n.t('Preference and unsubscribe links work in every language'),
  ],
  metric: l10n.t('Contacts with proof of consent'),
  asks: {
    legal: l10n.t('Text, legal basis, audience, and what silence means'),
    brand: l10n.t('Tone, sender and design in each language'),
  },
  tells: {
    sales: l10n.t('Do not add suppressed contacts again by hand; ask with the form at …'),
    'customer-success': l10n.t('Customers may ask about the mail of …; answer with the text at …'),
  },
});

/** Prompts for forms, the most common place where leads stop without a sound. */
export const formWords = (): TemplateWords['form-and-landing-page'] => ({
  name: l10n.t('Form and landing page'),
  help: l10n.t('Fields, consent text, thank-you step or template of a form or a page.'),
  why: [
    l10n.t('- What visitors or the team run into, with a number: …'),
    l10n.t('- Who asked for it: …'),
  ].join('\n'),
  what: [
    l10n.t('- The form, and every page and program that uses it: …'),
    l10n.t('- Fields added, removed, now required: …'),
    l10n.t('- Hidden fields and where their values go: …'),
  ].join('\n'),
  rollback: l10n.t(
    'Approve the version of the form before this one and clear the cache of the pages. Values collected in a new field stay on the record.',
  ),
  settings: [
    l10n.t('Form / Required fields'),
    l10n.t('Form / Consent text version'),
    l10n.t('Form / Thank-you page'),
  ],
  tests: [
    l10n.t('One submission per language and browser arrives with source and campaign values'),
    l10n.t('A known contact is not doubled, and its consent is not overwritten'),
    l10n.t('A missing field, a wrong e-mail and a robot are stopped with a clear text'),
    l10n.t('The conversion is counted once, and only after cookie consent'),
    l10n.t('The lead reaches its owner, and the follow-up mail arrives'),
  ],
  metric: l10n.t('Visitors who submit the form, two weeks before and after'),
  asks: {
    brand: l10n.t('Wording and design, when they change'),
    legal: l10n.t('New data about a person, or other consent text; else take this line out'),
  },
  tells: { marketing: l10n.t('Clone from the new form; do not copy fields from the old one') },
});

/** Prompts for one change over many assets. */
export const rollOutWords = (): TemplateWords['template-and-token-roll-out'] => ({
  name: l10n.t('Template and token roll-out'),
  help: l10n.t('One text, token or template that many programs, mails or pages share.'),
  why: l10n.t('- What is wrong or outdated, and since when: …'),
  what: [
    l10n.t('- Where the value lives (folder, program, snippet) and what inherits it: …'),
    l10n.t('- Assets with a value of their own, which must be changed one by one: …'),
    l10n.t('- Paste the list of assets below; mark each as done when it is.'),
  ].join('\n'),
  rollback: l10n.t('Set the token of the folder back. Mail that was already sent keeps the text.'),
  settings: [l10n.t('Token / …')],
  steps: [l10n.t('One program, looked at by the owner'), l10n.t('All others')],
  tests: [
    l10n.t('One test mail per language and template, read on a phone and on a desk'),
    l10n.t('Inherited and own values: no program still shows the old one'),
    l10n.t('Links, preferences and legal footer of one mail per template'),
    l10n.t('Scheduled mails of the next seven days were looked at'),
  ],
  asks: {},
  tells: { marketing: l10n.t('Use the token in new mails; do not type the text by hand') },
});
