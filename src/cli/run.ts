import * as l10n from '@vscode/l10n';
import { closest } from '../core/model/closest';
import { commonOptions, parseArguments, takeCommand } from './arguments';
import type { Arguments } from './arguments';
import { cleanJson, cleanText } from './clean-text';
import { EXIT } from './command';
import type { Call, Command, CommandEntry, ExitCode } from './command';
import { commands } from './commands';
import { CliFailure } from './failure';
import { helpOf, overview } from './help';
import { PROGRAM } from './io';
import type { CliIo, CliStream } from './io';
import { speak } from './language';
import { ownVersion } from './version';
import { inColumns } from './wrap';

/**
 * Runs the command line with the arguments after the program's name. Gives the exit code; never throws.
 * Data goes to `io.out`, words to `io.err`.
 */
export async function run(argv: readonly string[], world: CliIo): Promise<ExitCode> {
  const io = { ...world, out: cleaned(world.out), err: cleaned(world.err) };
  try {
    return await runCommand(argv, io);
  } catch (error) {
    io.err.write(`${messageOf(error, io)}\n`);
    return EXIT.failed;
  }
}

async function runCommand(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const { name, rest } = takeCommand(argv);
  const options = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  const locale = speak(langOf(options), io.env, io.l10nDir);
  if (name === undefined) return runAlone(rest, io);
  const entry = commands.find((command) => command.name === name);
  if (!entry) throw unknownCommand(name, commands);
  const command = await entry.load();
  if (options.includes('--help') || options.includes('-h')) {
    io.out.write(`${inColumns(helpOf(command), io.out)}\n`);
    return EXIT.fine;
  }
  const given = parseArguments(rest, { ...commonOptions(), ...command.options });
  if (given.values['version'] === true) return printVersion(io);
  const { min, max } = command.positionals;
  const count = given.positionals.length;
  if (count < min || count > max)
    throw new CliFailure(l10n.t('This is called so: {0}', `${PROGRAM} ${command.usage}`));
  return command.run(callOf(command, given, io, locale));
}

/** Whatever a record holds, a terminal obeys none of it. */
function cleaned(stream: CliStream): CliStream {
  return {
    isTerminal: stream.isTerminal,
    columns: stream.columns,
    write: (text) => stream.write(cleanText(text)),
    delivered: stream.delivered,
  };
}

/** Without a command: help when asked for, wrong use otherwise. */
function runAlone(args: readonly string[], io: CliIo): ExitCode {
  const { values } = parseArguments(args, commonOptions());
  if (values['version'] === true) return printVersion(io);
  const asked = values['help'] === true;
  const stream = asked ? io.out : io.err;
  stream.write(`${inColumns(overview(commands), stream)}\n`);
  return asked ? EXIT.fine : EXIT.failed;
}

function printVersion(io: CliIo): ExitCode {
  io.out.write(`${ownVersion()}\n`);
  return EXIT.fine;
}

/** The language must be known before anything else is said, even before options are looked at. */
function langOf(args: readonly string[]): string | undefined {
  const inline = args.find((arg) => arg.startsWith('--lang='));
  if (inline !== undefined) return inline.slice('--lang='.length);
  const index = args.indexOf('--lang');
  return index === -1 ? undefined : args[index + 1];
}

function callOf(command: Command, given: Arguments, io: CliIo, locale: string): Call {
  const value = (option: string) => {
    if (!Object.hasOwn(command.options, option)) throw new Error(`undeclared option ${option}`);
    return given.values[option];
  };
  const { logbook, lang } = given.values;
  return {
    io,
    locale,
    lang: typeof lang === 'string' ? lang : undefined,
    positionals: given.positionals,
    json: given.values['json'] === true,
    text: (option) => [value(option)].flat().find((item) => typeof item === 'string'),
    texts: (option) => [value(option)].flat().filter((item) => typeof item === 'string'),
    flag: (option) => value(option) === true,
    print: (line) => io.out.write(`${line}\n`),
    printJson: (data) => io.out.write(`${cleanJson(JSON.stringify(data, null, 2))}\n`),
    say: (line) => io.err.write(`${inColumns(line, io.err)}\n`),
    openLogbook: async () => {
      // Reading records takes most of what this program is made of; help and the like go without.
      const { openForCommand } = await import('./opened-logbook');
      return openForCommand(io, typeof logbook === 'string' ? logbook : undefined);
    },
  };
}

function unknownCommand(name: string, known: readonly CommandEntry[]): CliFailure {
  const near = closest(
    name,
    known.map((command) => command.name),
  );
  return new CliFailure(
    near
      ? l10n.t('There is no command {0}. Did you mean {1}?', name, near)
      : l10n.t('There is no command {0}. {1} lists them.', name, `${PROGRAM} --help`),
  );
}

function messageOf(error: unknown, io: CliIo): string {
  if (error instanceof CliFailure) return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  const stack = io.env['MOPS_LOGBOOK_DEBUG'] && error instanceof Error ? `\n${error.stack}` : '';
  return l10n.t('This went wrong and was not foreseen: {0}', detail) + stack;
}
