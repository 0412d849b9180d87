import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { signerAddress } from '../../../../src/core/trust/signature';
import { readSignatures } from '../../../../src/node/git/signatures';
import { OwnSettings, hasProgram } from './signing-keys';
import {
  ANA,
  LEE,
  TemporaryRepository,
  removeTemporaryFolders,
  value,
} from './temporary-repository';

describe('readSignatures', function () {
  let own: OwnSettings;
  before(() => {
    own = new OwnSettings();
  });
  after(() => {
    own.remove();
    removeTemporaryFolders();
  });

  const signedCommit = (place: TemporaryRepository, key: string, subject = 'Signed') => {
    own.signed(place, 'ssh', key, 'commit', '--quiet', '--allow-empty', '-m', subject);
    return place.git('rev-parse', 'HEAD').trim();
  };
  const read = async (place: TemporaryRepository, ...oids: string[]) =>
    value(await readSignatures(await place.open('.', own.environment), oids));

  it('tells whose ssh key signed, and that a key is nobody’s', async () => {
    const place = TemporaryRepository.create();
    const [ana, stranger] = [own.sshKey('ana'), own.sshKey('stranger')];
    own.allow({ [ANA.email]: ana });
    const plain = place.commit({ 'a.txt': 'a' });
    const [byAna, byStranger] = [signedCommit(place, ana), signedCommit(place, stranger)];
    const found = await read(place, plain, byAna, byStranger);
    assert.equal(found.get(plain)?.state, 'none');
    assert.equal(found.get(byAna)?.state, 'good');
    assert.equal(found.get(byAna)?.signer, ANA.email);
    assert.match(found.get(byAna)?.key ?? '', /^SHA256:/);
    assert.equal(found.get(byStranger)?.state, 'unknown-key');
    assert.equal(found.get(byStranger)?.signer, undefined);
  });

  it('sees that what was signed is not what is there', async () => {
    const place = TemporaryRepository.create();
    const ana = own.sshKey('ana');
    own.allow({ [ANA.email]: ana });
    const oid = signedCommit(place, ana);
    const text = place.git('cat-file', 'commit', oid).replace('Signed', 'Forged');
    place.write('forged', text);
    const forged = place.git('hash-object', '-t', 'commit', '-w', 'forged').trim();
    assert.equal((await read(place, forged)).get(forged)?.state, 'bad');
  });

  it('asks no program, and believes no list of keys, that a repository names', async () => {
    const place = TemporaryRepository.create();
    const [ana, mallory] = [own.sshKey('ana'), own.sshKey('mallory')];
    own.allow({ [ANA.email]: ana });
    const oid = signedCommit(place, mallory);
    const trap = path.join(place.folder, 'trap.sh');
    const sprung = path.join(place.folder, 'sprung');
    writeFileSync(trap, `#!/bin/sh\ntouch ${sprung}\nexec ssh-keygen "$@"\n`, { mode: 0o755 });
    const mine = `${ANA.email} ${place.git('-c', 'alias.x=!cat', 'x', `${mallory}.pub`)}`;
    writeFileSync(path.join(place.folder, 'signers'), mine);
    writeFileSync(
      path.join(place.folder, 'more'),
      ['gpg', 'gpg "ssh"', 'gpg "openpgp"', 'gpg "x509"']
        .map((section) => `[${section}]\n\tprogram = ${trap}\n`)
        .join('') + `[gpg "ssh"]\n\tallowedSignersFile = ${place.folder}/signers\n`,
    );
    place.git('config', 'include.path', path.join(place.folder, 'more'));
    place.git('config', 'gpg.ssh.program', trap);
    place.git('config', 'log.showSignature', 'true');
    assert.equal((await read(place, oid)).get(oid)?.state, 'unknown-key');
    assert.ok(!existsSync(sprung));
    // The trap itself works: git springs it when it is left to the repository's settings.
    own.signed(place, 'ssh', mallory, 'log', '-1', '--format=%G?');
    assert.ok(existsSync(sprung));
  });

  it('looks for no program in the folder of the logbook', async () => {
    const place = TemporaryRepository.create();
    const ana = own.sshKey('ana');
    own.allow({ [ANA.email]: ana });
    const oid = signedCommit(place, ana);
    const sprung = path.join(place.folder, 'sprung');
    const trap = `#!/bin/sh\ntouch ${sprung}\n`;
    writeFileSync(path.join(place.folder, 'ssh-keygen'), trap, { mode: 0o755 });
    own.set('gpg.ssh.program', './ssh-keygen');
    const environment = { ...own.environment, PATH: `.:${process.env['PATH'] ?? ''}` };
    const repository = await place.open('.', environment);
    const found = value(await readSignatures(repository, [oid]));
    assert.equal(found.get(oid)?.state, 'good');
    assert.ok(!existsSync(sprung));
    own.set('gpg.ssh.program', 'ssh-keygen');
  });

  it('says so when what checks a signature is not here', async () => {
    const place = TemporaryRepository.create();
    const oid = signedCommit(place, own.sshKey('ana'));
    own.set('gpg.ssh.program', '/nowhere/ssh-keygen');
    assert.equal((await read(place, oid)).get(oid)?.state, 'unchecked');
    own.set('gpg.ssh.program', 'ssh-keygen');
  });

  it('takes what a message says for no signature', async () => {
    const place = TemporaryRepository.create();
    const oid = place.commit({ 'a.txt': 'a' }, 'x\n\ngpgsig -----BEGIN SSH SIGNATURE-----', LEE);
    assert.equal((await read(place, oid)).get(oid)?.state, 'none');
  });

  it('reads many with a few processes', async () => {
    const place = TemporaryRepository.create();
    const ana = own.sshKey('ana');
    own.allow({ [ANA.email]: ana });
    const oids = Array.from({ length: 12 }, (_, at) => signedCommit(place, ana, `Save ${at}`));
    const found = await read(place, ...oids);
    assert.deepEqual([...found.keys()], oids);
    assert.ok([...found.values()].every(({ state }) => state === 'good'));
    assert.equal((await read(place)).size, 0);
  });

  it('tells whose gpg key signed, and what is wrong with it', async function () {
    if (!hasProgram('gpg', '--version')) this.skip();
    const place = TemporaryRepository.create();
    own.gpgKey(`${ANA.name} <${ANA.email}>`);
    const args = ['commit', '--quiet', '--allow-empty', '-m', 'By gpg'];
    own.signed(place, 'openpgp', ANA.email, ...args);
    const oid = place.git('rev-parse', 'HEAD').trim();
    const good = (await read(place, oid)).get(oid);
    assert.equal(good?.state, 'good');
    assert.equal(good.signer, `${ANA.name} <${ANA.email}>`);
    const other = new OwnSettings();
    const repository = await place.open('.', other.environment);
    const unknown = value(await readSignatures(repository, [oid])).get(oid);
    other.remove();
    assert.equal(unknown?.state, 'unchecked');
  });

  it('tells whose certificate signed', async function () {
    if (!hasProgram('gpgsm', '--version') || !hasProgram('openssl', 'version')) this.skip();
    const place = TemporaryRepository.create();
    own.certificate(ANA);
    const plain = place.commit({ 'a.txt': 'a' });
    const text = place.git('cat-file', 'commit', plain);
    const signature = own.certificateSignature(text).replaceAll('\n', '\n ');
    place.write('signed', text.replace('\n\n', `\ngpgsig ${signature}\n\n`));
    const oid = place.git('hash-object', '-t', 'commit', '-w', 'signed').trim();
    const found = (await read(place, oid)).get(oid);
    assert.equal(found?.state, 'good');
    assert.equal(signerAddress(found.signer), ANA.email);
  });
});
