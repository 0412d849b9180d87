import { devNull } from 'node:os';
import { gitOk } from '../../core/history/git-failure';
import type { GitResult } from '../../core/history/git-failure';
import type { Signature, SignatureState } from '../../core/trust/signature';
import { clean, mustSucceed } from './explain-failure';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';
import { isOwnPath, ownProgram, ownValue, settingsInForce } from './settings-in-force';

/** What `%G?` says (git-log, "pretty formats"). Of commits that have a signature, `N` is one that nothing here can check. */
const STATES: Readonly<Record<string, SignatureState>> = {
  G: 'good',
  B: 'bad',
  U: 'unknown-key',
  X: 'expired',
  Y: 'expired-key',
  R: 'revoked-key',
  E: 'unchecked',
  N: 'unchecked',
};
/** What git says when it could not check; of an ssh signature it then says `B`, which would accuse somebody. */
const COULD_NOT = /^(?:error|fatal|warning)?:? ?cannot (?:run|exec)|is needed for ssh signature/im;
const FORMAT = '%H%x00%G?%x00%GS%x00%GF%x00';
const FIELDS = 4;
const UNSIGNED: Signature = { state: 'none', signer: undefined, key: undefined };

/**
 * What git says of the signatures of commits (gpg, ssh, x509), with three processes however many there are, beside
 * those that git starts for each signature. Programs and lists of trusted keys are those of the user's and the
 * system's settings alone: a repository's own settings could name any program, and any key as anybody's.
 * @param oids full ids that git gave
 */
export async function readSignatures(
  repository: Repository,
  oids: readonly string[],
  signal?: AbortSignal,
): Promise<GitResult<ReadonlyMap<string, Signature>>> {
  const found = new Map<string, Signature>(oids.map((oid) => [oid, UNSIGNED]));
  const signed = await signedOnes(repository, oids, signal);
  if (!signed.ok) return signed;
  if (signed.value.length === 0) return gitOk(found);
  const settings = await ownSettings(repository, signal);
  if (!settings.ok) return settings;
  // rev-list only knows the settings for signatures since git 2.42.
  const result = await inRepository(repository, {
    command: 'log',
    args: ['--no-walk=unsorted', '--no-patch', '--no-mailmap', `--format=${FORMAT}`, '--stdin'],
    purpose: 'verify',
    settings: settings.value,
    input: lines(signed.value),
    signal,
  });
  const output = mustSucceed('log', result);
  if (!output.ok) return output;
  const couldNot = COULD_NOT.test(output.value.words);
  const fields = output.value.stdout.toString('utf8').split('\0');
  for (let at = 0; at + FIELDS <= fields.length; at += FIELDS) {
    const [oid = '', code = '', signer = '', key = ''] = fields.slice(at, at + FIELDS);
    found.set(oid.trimStart(), {
      state: couldNot && code === 'B' ? 'unchecked' : (STATES[code] ?? 'unchecked'),
      signer: clean(signer).trim() || undefined,
      key: clean(key).trim() || undefined,
    });
  }
  return gitOk(found);
}

/** Those of the commits that have a signature; for the others no program needs to be started. */
async function signedOnes(
  repository: Repository,
  oids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<GitResult<readonly string[]>> {
  if (oids.length === 0) return gitOk([]);
  const result = await inRepository(repository, {
    command: 'rev-list',
    args: ['--no-walk=unsorted', '--header', '--stdin'],
    purpose: 'read',
    input: lines(oids),
    signal,
  });
  const output = mustSucceed('rev-list', result);
  if (!output.ok) return output;
  const signed = new Set<string>();
  for (const record of output.value.stdout.toString('utf8').split('\0')) {
    const header = record.slice(0, record.indexOf('\n\n'));
    if (/^gpgsig(?:-sha256)? /m.test(header)) signed.add(header.slice(0, header.indexOf('\n')));
  }
  return gitOk(oids.filter((oid) => signed.has(oid)));
}

function lines(oids: readonly string[]): string {
  return oids.map((oid) => `${oid}\n`).join('');
}

/** The settings under which signatures are checked, as `key=value`, stronger than those of the repository. */
async function ownSettings(
  repository: Repository,
  signal: AbortSignal | undefined,
): Promise<GitResult<readonly string[]>> {
  const found = await settingsInForce(repository.git, signal);
  if (!found.ok) return found;
  const settings = found.value;
  const file = (key: string) => {
    const given = ownValue(settings, key);
    // A relative path would lead into the folder that git works in, which is a repository's.
    return given !== undefined && isOwnPath(given) ? given : undefined;
  };
  const openpgp = ownProgram(settings, 'gpg', 'gpg.program', 'gpg.openpgp.program');
  return gitOk([
    `gpg.program=${openpgp}`,
    `gpg.openpgp.program=${openpgp}`,
    `gpg.x509.program=${ownProgram(settings, 'gpgsm', 'gpg.x509.program')}`,
    `gpg.ssh.program=${ownProgram(settings, 'ssh-keygen', 'gpg.ssh.program')}`,
    `gpg.ssh.allowedSignersFile=${file('gpg.ssh.allowedsignersfile') ?? devNull}`,
    `gpg.ssh.revocationFile=${file('gpg.ssh.revocationfile') ?? ''}`,
  ]);
}
