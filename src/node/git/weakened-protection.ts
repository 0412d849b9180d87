import { isOneOf } from './setting-rule';
import type { SettingRule } from './setting-rule';
import { ownValue } from './settings-in-force';

/*
 * How a repository's own settings may change the way to a server. What a person set for themselves counts here as it
 * does for programs (see `named-programs`); of a repository's settings, nobody may have read any:
 *
 * - Where the way leads is the repository's to say: its address, `url.*.insteadOf`, `remote.*.pushurl`, a proxy, headers,
 *   how much is sent at once. Teams set these, and whoever owns the repository decides them by its address anyway. What
 *   goes over the way is protected whoever stands beside it, and a person's password is given to none but the server
 *   that their own helper knows it for, as long as that server has to prove who it is.
 * - So that proof is not the repository's to waive: with a proxy of its own and `http.sslVerify = false` it would get
 *   the password of any server. Certificates of its own do not count either. Git cannot be told to go back to those of
 *   the computer, so that then none is trusted: sharing stops in words that name the setting (`bad-certificate`), by
 *   which a team with a server of its own sees what each of them has to set once for their computer.
 * - Nor is the care that git takes with an address, before it asks a helper or a person for the password of it: an
 *   address with line ends in it has passed for that of another server (CVE-2024-52006, CVE-2024-50349).
 * - Nor may it write into a person's files (`http.saveCookies` writes any file that `http.cookieFile` names), nor hand
 *   on who a person is at work (`http.delegation`, and the old way of Windows to sign in).
 *
 * `core.gitProxy` names a program for a protocol that is never spoken (`GIT_ALLOW_PROTOCOL`).
 */
export const PROTECTION: readonly SettingRule[] = [
  {
    key: /^http\.(?:.+\.)?sslverify$/s,
    isHarmless: isOneOf('true', 'yes', 'on', '1'),
    instead: own('true'),
  },
  { key: /^http\.(?:.+\.)?ssl(?:cainfo|capath|version|cipherlist)$/s, instead: own('') },
  {
    key: /^credential\.(?:.+\.)?(?:protectprotocol|sanitizeprompt)$/s,
    isHarmless: isOneOf('true', 'yes', 'on', '1'),
    instead: own('true'),
  },
  { key: /^http\.(?:.+\.)?savecookies$/s, instead: own('false') },
  { key: /^http\.(?:.+\.)?delegation$/s, isHarmless: isOneOf('none'), instead: own('none') },
  { key: /^http\.(?:.+\.)?allowntlmauth$/s, instead: own('false') },
];

/** What a person set for that address counts, or for all of them, else what is usual. */
function own(usual: string): SettingRule['instead'] {
  return (key, all) => {
    const everywhere = key.replace(/^(\w+)\..+\./s, '$1.');
    return [{ key, value: ownValue(all, key) ?? ownValue(all, everywhere) ?? usual }];
  };
}
