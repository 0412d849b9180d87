type Labels<Codes extends string> = Record<Codes, () => string>;
/** The words for the closed lists of codes, by the last part of the name of their field. */
export declare const choiceWords: {
    kind: Labels<"removed" | "added" | "changed" | "fixed" | "deprecated" | "security" | "migrated">;
    track: Labels<"pre-approved" | "needs-approval" | "emergency">;
    status: Labels<"planned" | "live" | "draft" | "proposed" | "approved" | "scheduled" | "tested" | "rolled-back" | "rejected" | "deferred" | "cancelled" | "open" | "done" | "failed" | "trial" | "sunset" | "retired" | "on" | "paused" | "off">;
    priority: Labels<"medium" | "low" | "high" | "urgent">;
    risk: Labels<"medium" | "low" | "high" | "urgent">;
    decision: Labels<"approved" | "rejected" | "asked" | "waived">;
    result: Labels<"open" | "failed" | "passed">;
    type: Labels<"number" | "caused-by" | "fixes" | "supersedes" | "follows" | "reverts" | "ticket" | "pull-request" | "vendor-note" | "dashboard" | "document" | "text" | "markdown" | "date" | "yes-no" | "choice" | "choices" | "person" | "url">;
    direction: Labels<"one-way" | "two-way">;
    wins: Labels<"from" | "to" | "newest">;
    on: Labels<"change" | "tool" | "process" | "integration">;
    reversible: Labels<"yes" | "true" | "no" | "false">;
    'logged-afterwards': Labels<"yes" | "true" | "no" | "false">;
    'looks-like': Labels<"secret" | "e-mail" | "phone" | "contacts">;
};
export {};
