import * as l10n from '@vscode/l10n';
import { commonOptions } from './arguments';
import type { Command, CommandEntry, OptionSpecs } from './command';
import { aligned } from './fitted';
import { PROGRAM } from './io';

/** What the program is, and its commands. */
export function overview(commands: readonly CommandEntry[]): string {
  return [
    l10n.t('Keeps a logbook of every change to the tools and processes of a marketing team.'),
    '',
    `${l10n.t('Usage')}: ${PROGRAM} COMMAND [--logbook DIR] [--json] [--lang xx]`,
    '',
    ...section(l10n.t('Commands'), aligned(commands.map(({ name, summary }) => [name, summary()]))),
    '',
    ...section(l10n.t('Options'), optionLines(commonOptions())),
    '',
    l10n.t('{0} shows more of one command, with examples.', `${PROGRAM} COMMAND --help`),
    l10n.t('Exit codes: 0 all is well, 1 something to look at, 2 wrong use or a fault.'),
  ].join('\n');
}

/** One command: how it is called, what it does, its options, examples. */
export function helpOf(command: Command): string {
  const own = Object.keys(command.options).length > 0;
  const others = Object.fromEntries(
    Object.entries(commonOptions()).filter(([name]) => !Object.hasOwn(command.options, name)),
  );
  return [
    `${l10n.t('Usage')}: ${PROGRAM} ${command.usage}`,
    '',
    command.about,
    '',
    ...(own ? [...section(l10n.t('Options'), optionLines(command.options)), ''] : []),
    ...section(l10n.t('Options of every command'), optionLines(others)),
    '',
    ...section(
      l10n.t('Examples'),
      command.examples.map((example) => `${PROGRAM} ${example}`),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function optionLines(options: OptionSpecs): string[] {
  return aligned(
    Object.entries(options).map(([name, { short, value, help }]) => [
      `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`,
      help,
    ]),
  );
}
