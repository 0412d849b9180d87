import * as l10n from '@vscode/l10n';
import type * as codes from '../../core/model/codes';
import { LANGUAGE_NAMES } from '../export-languages';

type Labels<List extends readonly string[]> = Record<List[number], () => string>;

const category: Labels<typeof codes.SUGGESTED_CATEGORIES> = {
  'marketing-automation': () => l10n.t('Marketing automation'),
  crm: () => l10n.t('CRM'),
  email: () => l10n.t('Email'),
  analytics: () => l10n.t('Analytics'),
  'tag-management': () => l10n.t('Tag management'),
  'customer-data-platform': () => l10n.t('Customer data platform'),
  'data-warehouse': () => l10n.t('Data warehouse'),
  'data-enrichment': () => l10n.t('Data enrichment'),
  integration: () => l10n.t('Integration'),
  'lead-routing': () => l10n.t('Lead routing'),
  consent: () => l10n.t('Consent'),
  advertising: () => l10n.t('Advertising'),
  social: () => l10n.t('Social media'),
  'content-management': () => l10n.t('Content management'),
  'digital-assets': () => l10n.t('Digital assets'),
  'events-and-webinars': () => l10n.t('Events and webinars'),
  'sales-engagement': () => l10n.t('Sales engagement'),
  attribution: () => l10n.t('Attribution'),
  'account-based-marketing': () => l10n.t('Account-based marketing'),
  'business-intelligence': () => l10n.t('Business intelligence'),
  'reverse-etl': () => l10n.t('Reverse ETL'),
  'personalization-and-testing': () => l10n.t('Personalization and testing'),
  'forms-and-surveys': () => l10n.t('Forms and surveys'),
  'messaging-and-sms': () => l10n.t('Messaging and SMS'),
  'loyalty-and-reviews': () => l10n.t('Loyalty and reviews'),
  'search-and-seo': () => l10n.t('Search and SEO'),
  'project-management': () => l10n.t('Project management'),
  collaboration: () => l10n.t('Collaboration'),
  'e-commerce': () => l10n.t('E-commerce'),
  support: () => l10n.t('Customer support'),
  other: () => l10n.t('Other'),
};

const law: Labels<typeof codes.SUGGESTED_LAWS> = {
  gdpr: () => l10n.t('GDPR'),
  eprivacy: () => l10n.t('ePrivacy'),
  ccpa: () => l10n.t('CCPA'),
  'can-spam': () => l10n.t('CAN-SPAM'),
  casl: () => l10n.t('CASL'),
  lgpd: () => l10n.t('LGPD'),
  pdpa: () => l10n.t('PDPA'),
  hipaa: () => l10n.t('HIPAA'),
  sox: () => l10n.t('SOX'),
};

const role: Labels<typeof codes.SUGGESTED_ROLES> = {
  legal: () => l10n.t('Legal'),
  brand: () => l10n.t('Brand'),
  it: () => l10n.t('IT'),
  security: () => l10n.t('Security'),
  sales: () => l10n.t('Sales'),
  product: () => l10n.t('Product'),
  finance: () => l10n.t('Finance'),
  marketing: () => l10n.t('Marketing'),
};

const environment: Labels<typeof codes.SUGGESTED_ENVIRONMENTS> = {
  production: () => l10n.t('Production'),
  sandbox: () => l10n.t('Sandbox'),
  staging: () => l10n.t('Staging'),
};

const language: Labels<typeof codes.SUGGESTED_LANGUAGES> = {
  en: () => LANGUAGE_NAMES.en,
  'pt-BR': () => LANGUAGE_NAMES['pt-BR'],
  de: () => LANGUAGE_NAMES.de,
  fr: () => LANGUAGE_NAMES.fr,
  th: () => LANGUAGE_NAMES.th,
};

/** The words for what is suggested where any word may stand, by the name of the field. */
export const suggestionWords = { category, law, role, environment, language };
