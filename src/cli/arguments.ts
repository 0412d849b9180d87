import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { closest } from '../core/model/closest';
import type { OptionSpecs } from './command';
import { CliFailure } from './failure';

/** The arguments of a call, sorted. */
export interface Arguments {
  readonly values: Readonly<Record<string, GivenValue>>;
  readonly positionals: readonly string[];
}
type GivenValue = string | boolean | readonly (string | boolean)[] | undefined;

/** Options that every command takes. */
export function commonOptions(): OptionSpecs {
  return {
    logbook: {
      type: 'string',
      value: 'DIR',
      help: l10n.t('The folder of the logbook; otherwise the one around the current folder.'),
    },
    json: { type: 'boolean', help: l10n.t('Print JSON instead of text.') },
    lang: {
      type: 'string',
      value: 'xx',
      help: l10n.t('The language of all words, such as en.'),
    },
    help: { type: 'boolean', short: 'h', help: l10n.t('Show this help.') },
    version: { type: 'boolean', help: l10n.t('Show the version.') },
  };
}

/**
 * Sorts arguments strictly: throws a `CliFailure` for an option that does not exist, with the nearest that does,
 * and for one whose value is missing or not wanted.
 */
export function parseArguments(args: readonly string[], specs: OptionSpecs): Arguments {
  const { tokens, values, positionals } = lenient(args, specs);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (!spec) throw unknownOption(token.rawName, specs);
    if (spec.type === 'boolean' && token.value !== undefined)
      throw new CliFailure(l10n.t('{0} takes no value.', token.rawName));
    if (spec.type === 'string' && isNoValue(token.value, token.inlineValue === true))
      throw new CliFailure(
        l10n.t('{0} needs a value: {0} {1}', token.rawName, spec.value ?? 'TEXT'),
      );
  }
  return { values, positionals };
}

/** The first word that is no option, and the arguments without it. Where the command stands among options is free. */
export function takeCommand(args: readonly string[]): {
  readonly name: string | undefined;
  readonly rest: readonly string[];
} {
  const { tokens } = lenient(args, commonOptions());
  const first = tokens.find(({ kind }) => kind === 'positional');
  if (first?.kind !== 'positional') return { name: undefined, rest: args };
  return { name: first.value, rest: args.filter((_, index) => index !== first.index) };
}

function lenient(args: readonly string[], specs: OptionSpecs) {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short ? { short } : {}) },
    ]),
  );
  return parseArgs({
    args: withDaysAgo(args),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}

/** `-30d` is a day, thirty days ago, and no option; the space before it is what `parseArgs` needs to be told so. */
function withDaysAgo(args: readonly string[]): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  return args.map((arg, index) => (index < end && /^-\d{1,3}[dw]$/.test(arg) ? ` ${arg}` : arg));
}

/** A value that looks like the next option was hardly meant as one; `--title=--x` is. */
function isNoValue(value: string | undefined, isInline: boolean): boolean {
  return value === undefined || (!isInline && value.length > 1 && value.startsWith('-'));
}

function unknownOption(given: string, specs: OptionSpecs): CliFailure {
  const near = closest(
    given,
    Object.keys(specs).map((name) => `--${name}`),
  );
  return new CliFailure(
    near
      ? l10n.t('There is no option {0}. Did you mean {1}?', given, near)
      : l10n.t('There is no option {0}. --help shows those that there are.', given),
  );
}
