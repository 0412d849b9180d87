import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TemporaryRepository } from './temporary-repository';

/** A person's own settings of git and their keys, outside any repository. */
export class OwnSettings {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'mops-keys-')));
  readonly #keys = new Set<string>();

  /** What a git process of this person's needs to find them. */
  get environment(): Readonly<Record<string, string>> {
    return { GIT_CONFIG_GLOBAL: path.join(this.folder, 'gitconfig'), GNUPGHOME: this.folder };
  }

  set(key: string, value: string): void {
    execFileSync('git', ['config', '--file', path.join(this.folder, 'gitconfig'), key, value]);
  }

  /** Makes an ssh key and gives the path of its private half. */
  sshKey(name: string): string {
    const file = path.join(this.folder, name);
    if (!this.#keys.has(name))
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', file]);
    this.#keys.add(name);
    return file;
  }

  /** Names whose ssh keys count as whose, by address. */
  allow(keys: Readonly<Record<string, string>>): void {
    const lines = Object.entries(keys).map(
      ([address, file]) => `${address} ${readFileSync(`${file}.pub`, 'utf8')}`,
    );
    writeFileSync(path.join(this.folder, 'allowed'), lines.join(''));
    this.set('gpg.ssh.allowedSignersFile', path.join(this.folder, 'allowed'));
  }

  /** Makes a gpg key for `Name <address>`, which this person trusts as their own. */
  gpgKey(owner: string): void {
    const args = ['--batch', '--passphrase', '', '--quick-generate-key', owner, 'ed25519', 'sign'];
    this.gpg(...args);
  }

  gpg(...args: string[]): string {
    const env = { PATH: process.env['PATH'], GNUPGHOME: this.folder };
    return execFileSync('gpg', args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  /** Makes a certificate for a person, which this person trusts. */
  certificate({ name, email }: { readonly name: string; readonly email: string }): void {
    const subject = `/CN=${name}/O=Acme/emailAddress=${email}`;
    const made = ['-keyout', 'x509.key', '-out', 'x509.pem', '-days', '30', '-subj', subject];
    const usage = ['-addext', 'keyUsage=digitalSignature,keyCertSign'];
    this.openssl('', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...made, ...usage);
    const print = this.openssl('', 'x509', '-in', 'x509.pem', '-fingerprint', '-sha1', '-noout');
    writeFileSync(
      path.join(this.folder, 'trustlist.txt'),
      `${print.trim().split('=')[1]} S relax\n`,
    );
    writeFileSync(path.join(this.folder, 'gpgsm.conf'), 'disable-crl-checks\n');
    const env = { PATH: process.env['PATH'], GNUPGHOME: this.folder };
    const pem = path.join(this.folder, 'x509.pem');
    execFileSync('gpgsm', ['--batch', '--import', pem], { env, stdio: 'ignore' });
  }

  /** The signature of a text with that certificate, as gpgsm writes one. */
  certificateSignature(text: string): string {
    const signer = ['-signer', 'x509.pem', '-inkey', 'x509.key'];
    const made = this.openssl(text, 'cms', '-sign', '-binary', ...signer, '-outform', 'PEM');
    return made.replaceAll(' CMS-', ' SIGNED MESSAGE-').trim();
  }

  private openssl(input: string, ...args: string[]): string {
    return execFileSync('openssl', args, {
      cwd: this.folder,
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  }

  /** Runs git in a repository as this person, who signs with this key. */
  signed(place: TemporaryRepository, format: string, key: string, ...args: string[]): string {
    const settings = [`gpg.format=${format}`, `user.signingkey=${key}`, 'commit.gpgsign=true'];
    return execFileSync('git', [...settings.flatMap((each) => ['-c', each]), ...args], {
      cwd: place.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...place.environment, ...this.environment, HOME: this.folder },
    });
  }

  /** Ends what gpg leaves running for its keys, and removes them. */
  remove(): void {
    try {
      const env = { PATH: process.env['PATH'], GNUPGHOME: this.folder };
      execFileSync('gpgconf', ['--kill', 'all'], { env, stdio: 'ignore' });
    } catch {
      // there is no gpg here
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Whether a program is there to be run. */
export function hasProgram(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
