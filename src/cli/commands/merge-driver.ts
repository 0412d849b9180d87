import { readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as l10n from '@vscode/l10n';
import { mergeFile } from '../../core/merge/merge-file';
import { guardBytes } from '../../core/yaml/guard';
import { userDataFolder } from '../../node/data-folder';
import { installMergeDriver, removeMergeDriver } from '../../node/git/merge-driver';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { PROGRAM } from '../io';
import { ownPackage } from '../own-package';
import { orFail, repositoryOf } from '../repository';

export const mergeDriver = (): Command => ({
  usage: 'merge-driver --install | --remove | BASE OURS THEIRS PATH SIZE',
  about: l10n.t(
    'Lets git itself merge records field by field (git merge, git pull, a pull request in your own copy), where sync is not used. With --install, this copy of the repository is told to; others merge as text until they are told too. Without, it is what git calls: it joins three versions of a record into the file of the second, leaves git’s usual marks around the fields that a person has to decide, and exits with 1 if there are any.',
  ),
  options: {
    install: {
      type: 'boolean',
      help: l10n.t('Sets git up for this logbook, in this copy of its repository.'),
    },
    remove: { type: 'boolean', help: l10n.t('Takes that back.') },
  },
  positionals: { min: 0, max: 5 },
  examples: ['merge-driver --install'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const [install, remove] = [call.flag('install'), call.flag('remove')];
  const count = call.positionals.length;
  if (install !== remove && count === 0) return setUp(call, install);
  const [base, ours, theirs, path, size] = call.positionals;
  if (install || remove || !base || !ours || !theirs || path === undefined)
    throw new CliFailure(l10n.t('This is called so: {0}', `${PROGRAM} ${mergeDriver().usage}`));
  return merge(call, { base, ours, theirs }, path, Number(size ?? ''));
}

async function setUp(call: Call, install: boolean): Promise<ExitCode> {
  const { root } = await call.openLogbook();
  const repository = await repositoryOf(call, root);
  const runtime = process.execPath;
  const cli = join(ownPackage(), 'dist', 'cli.js');
  const launch = { runtime, cli: existsSync(cli) ? cli : '' };
  orFail(
    install
      ? await installMergeDriver(repository, launch, userDataFolder(call.io.env))
      : await removeMergeDriver(repository),
  );
  call.say(
    install
      ? l10n.t(
          'From now on git merges the records of this logbook field by field, in this copy of the repository.',
        )
      : l10n.t('From now on git merges the records of this logbook as text.'),
  );
  return EXIT.fine;
}

type Files = Readonly<Record<'base' | 'ours' | 'theirs', string>>;

async function merge(call: Call, files: Files, path: string, size: number): Promise<ExitCode> {
  const at = (file: string) => resolve(call.io.cwd, file);
  const [base, ours, theirs] = await Promise.all(
    [files.base, files.ours, files.theirs].map((file) => readFile(at(file))),
  );
  const texts = [base, ours, theirs].map((bytes) => (bytes ? guardBytes(bytes) : undefined));
  const [old, left, right] = texts;
  if (!old?.ok || !left?.ok || !right?.ok)
    // Git's own merging takes any bytes.
    throw new CliFailure(l10n.t('{0} is no text that can be merged by its fields.', path));
  const { text, asked } = mergeFile(
    path,
    { base: old.value === '' ? undefined : old.value, ours: left.value, theirs: right.value },
    { ours: 'ours', theirs: 'theirs' },
    Number.isInteger(size) && size > 0 && size < 100 ? size : undefined,
  );
  await writeFile(at(files.ours), text);
  if (asked.length === 0) return EXIT.fine;
  const fields = asked.filter((name) => name !== '').join(', ');
  call.say(
    fields === ''
      ? l10n.t('{0}: both sides changed it. Choose between the marks in it.', path)
      : l10n.t('{0}: both sides changed {1}. Choose between the marks in it.', path, fields),
  );
  return EXIT.findings;
}
