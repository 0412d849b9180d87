type Labels<List extends readonly string[]> = Record<List[number], () => string>;
/** The words for what is suggested where any word may stand, by the name of the field. */
export declare const suggestionWords: {
    category: Labels<readonly ["marketing-automation", "crm", "email", "analytics", "tag-management", "customer-data-platform", "data-warehouse", "data-enrichment", "integration", "lead-routing", "consent", "advertising", "social", "content-management", "digital-assets", "events-and-webinars", "sales-engagement", "attribution", "account-based-marketing", "business-intelligence", "reverse-etl", "personalization-and-testing", "forms-and-surveys", "messaging-and-sms", "loyalty-and-reviews", "search-and-seo", "project-management", "collaboration", "e-commerce", "support", "other"]>;
    law: Labels<readonly ["gdpr", "eprivacy", "ccpa", "can-spam", "casl", "lgpd", "pdpa", "hipaa", "sox"]>;
    role: Labels<readonly ["legal", "brand", "it", "security", "sales", "product", "finance", "marketing"]>;
    environment: Labels<readonly ["production", "sandbox", "staging"]>;
};
export {};
