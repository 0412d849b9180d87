import * as l10n from '@vscode/l10n';
import { checkSnapshot } from '../../core/rules/check';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { noSuch } from '../filter';
import { findingsOf, isFinding } from '../findings';
import type { OpenedLogbook } from '../opened-logbook';
import type { CheckOutput, Finding } from '../outputs/outputs';
import { changedPaths, stagedPaths } from '../repository';
import { reports } from '../reports';

export const check = (): Command => ({
  usage: `check [--changed | --staged] [--format ${Object.keys(reports).join('|')}]`,
  about: l10n.t(
    'Finds what is wrong with the files, between them, and what the policy of the logbook asks for. A line a finding: path:line:column: severity: sentence. Exits with 1 when there is an error or a warning.',
  ),
  options: {
    changed: {
      type: 'boolean',
      help: l10n.t('Only files that differ from what was last saved to the logbook.'),
    },
    staged: { type: 'boolean', help: l10n.t('Only files that are staged in git.') },
    format: {
      type: 'string',
      value: 'FORMAT',
      help: l10n.t('text, json, github (annotations of a workflow) or sarif.'),
    },
  },
  positionals: { min: 0, max: 0 },
  examples: ['check', 'check --changed', 'check --format github'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const format = call.text('format') ?? (call.json ? 'json' : 'text');
  const report = Object.hasOwn(reports, format) ? reports[format] : undefined;
  if (!report)
    throw new CliFailure(
      noSuch(l10n.t('There is no format {0}.', format), format, Object.keys(reports)),
    );
  if (call.flag('changed') && call.flag('staged'))
    throw new CliFailure(l10n.t('Either --changed or --staged, not both.'));
  const logbook = await call.openLogbook();
  const output = await checked(call, logbook, await chosenPaths(call, logbook));
  call.io.out.write(report(output, logbook));
  if (format === 'text') call.say(summary(output));
  return output.findings.some(isFinding) ? EXIT.findings : EXIT.fine;
}

/** The files to look at; undefined: all. */
async function chosenPaths(
  call: Call,
  { root }: OpenedLogbook,
): Promise<ReadonlySet<string> | undefined> {
  if (call.flag('changed')) return changedPaths(call, root);
  if (call.flag('staged')) return stagedPaths(call, root);
  return undefined;
}

async function checked(
  call: Call,
  logbook: OpenedLogbook,
  chosen: ReadonlySet<string> | undefined,
): Promise<CheckOutput> {
  const { snapshot } = logbook;
  const found = checkSnapshot(snapshot, call.io.now().toISOString());
  const findings: Finding[] = [];
  let count = 0;
  for (const [path, entry] of snapshot.entries) {
    if (chosen && !chosen.has(path)) continue;
    count += 1;
    findings.push(...(await findingsOf(logbook, entry, found.get(path) ?? [])));
  }
  const of = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { findings, errors: of('error'), warnings: of('warning'), checked: count };
}

function summary({ errors, warnings, checked: count }: CheckOutput): string {
  if (errors + warnings === 0) return l10n.t('Nothing to mend in {0} files.', count);
  return l10n.t('Errors: {0}, warnings: {1}, in {2} files.', errors, warnings, count);
}
