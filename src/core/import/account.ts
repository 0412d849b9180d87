/** Ids of Salesforce have fifteen characters that tell them apart, and three more for who ignores case. */
const SALESFORCE_ID = /^00D[a-z0-9]{12}(?:[a-z0-9]{3})?$/i;
const TELLING = 15;

/** Whether an account, portal, container or workspace that a file names is one of those of a tool's environments. */
export function isAccountOf(account: string, instanceIds: readonly string[]): boolean {
  return instanceIds.some((id) => isSameAccount(account.trim(), id.trim()));
}

function isSameAccount(a: string, b: string): boolean {
  if (SALESFORCE_ID.test(a) && SALESFORCE_ID.test(b))
    return a.slice(0, TELLING) === b.slice(0, TELLING);
  return a.toLowerCase() === b.toLowerCase();
}
