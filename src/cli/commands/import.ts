import * as l10n from '@vscode/l10n';
import { importers } from '../../core/import/importers';
import type { ImportProgress, ImportRequest } from '../../core/import/plan';
import { pathOfNew } from '../../core/logbook/layout';
import type { Snapshot } from '../../core/logbook/snapshot';
import { prepareImport } from '../../node/import/prepare-import';
import type { PreparedImport } from '../../node/import/prepare-import';
import { addTool, missingTools, recordOfTool } from '../catalogue-tool';
import { EXIT } from '../command';
import type { Call, Command, ExitCode, OptionSpecs } from '../command';
import { CliFailure } from '../failure';
import { answered, refused } from '../import/ask';
import { importRequest } from '../import/import-request';
import { outputOfQuestion, printReport } from '../import/import-report';
import { importing } from '../import/importing';
import { listMade, revertMade } from '../import/imports-made';
import { printProposedMap } from '../import/print-proposed-map';
import { refuseNewerFormat } from '../opened-logbook';
import type { OpenedLogbook } from '../opened-logbook';

export const importCommand = (): Command => ({
  usage: 'import [SOURCE] FILE… [--tool ID|--process ID] [--map ID|FILE] [--dry-run]',
  about: l10n.t(
    'Imports what others have written: vendors’ audit trails become audit entries; spreadsheets, changelogs and fragments become changes; release notes become vendor updates. What is known already is not imported again. What the file cannot decide is asked; without a terminal, answer it with --answer. Nothing is half written, and each import can be reverted. Exits with 1 when rows were left out. Sources: {0}.',
    importers.map(({ id }) => id).join(', '),
  ),
  options: options(),
  positionals: { min: 0, max: Infinity },
  examples: [
    'import setup-audit-trail.csv --dry-run',
    'import salesforce-setup setup-audit-trail.csv --tool salesforce',
    'import changes.csv --map release-calendar --answer date-order=day-month-year',
    'import changes.csv --propose-map changes > imports/release-calendar.yaml',
    'import changelog.d',
    'import --list',
    'import --revert 2026-11-20-setup-audit-trail-k3f9',
  ],
  run,
});

function options(): OptionSpecs {
  return {
    tool: {
      type: 'string',
      value: 'ID',
      help: l10n.t('The tool that all of it is about; one of the catalogue is added.'),
    },
    process: { type: 'string', value: 'ID', help: l10n.t('The process that all of it is about.') },
    ...reading(),
    'dry-run': {
      type: 'boolean',
      help: l10n.t('Shows what would be written, and writes nothing.'),
    },
    list: { type: 'boolean', help: l10n.t('Lists what was imported, and all sources.') },
    revert: {
      type: 'string',
      value: 'ID',
      help: l10n.t(
        'Takes an import back. What somebody has edited or moved since stays, and is named.',
      ),
    },
  };
}

/** What a file does not say itself. */
function reading(): OptionSpecs {
  return {
    map: {
      type: 'string',
      value: 'ID|FILE',
      help: l10n.t('The column map to read a table by: one of imports/, or a file.'),
    },
    'propose-map': {
      type: 'string',
      value: 'changes|entries',
      help: l10n.t(
        'Prints the column map that a table seems to need, to be corrected and kept in imports/. Nothing is imported.',
      ),
    },
    answer: {
      type: 'string',
      multiple: true,
      value: 'CODE=VALUE',
      help: l10n.t(
        'Answers a question beforehand, such as date-order=day-month-year or time-zone=Europe/Berlin. May be given several times.',
      ),
    },
  };
}

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const revert = call.text('revert');
  if (call.flag('list')) return listMade(call, logbook.root);
  refuseNewerFormat(logbook.snapshot);
  if (revert !== undefined) return revertMade(call, logbook, revert);
  const makes = call.text('propose-map');
  if (makes !== undefined) return printProposedMap(call, logbook, makes);
  return importFiles(call, logbook);
}

async function importFiles(call: Call, logbook: OpenedLogbook): Promise<ExitCode> {
  const { prepared, request, snapshot } = await planned(call, logbook);
  const isDryRun = call.flag('dry-run');
  try {
    const { plan } = prepared;
    const { shown } = logbook;
    if (isDryRun) printReport(call, { plan, isDryRun, receipt: undefined, shown });
    else {
      if (plan.counts.records > 0) await addMissing(call, logbook, request, snapshot);
      const { receipt } = await importing(() => prepared.write());
      printReport(call, { plan, isDryRun, receipt, shown });
    }
    return plan.counts.leftOut > 0 ? EXIT.findings : EXIT.fine;
  } finally {
    await prepared.dispose();
  }
}

interface Planned {
  readonly prepared: PreparedImport;
  readonly request: ImportRequest;
  /** With the tools of the catalogue that were named. */
  readonly snapshot: Snapshot;
}

const MOST_QUESTIONS = 20;

/** Plans, asks what has to be asked, and plans again with the answer. */
async function planned(call: Call, logbook: OpenedLogbook): Promise<Planned> {
  let request = await importRequest(call, logbook);
  const onProgress = progress(call);
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const snapshot = withNamedTool(request, logbook.snapshot);
    const prepared = await importing(() =>
      prepareImport(logbook.root, snapshot, request, onProgress ? { onProgress } : {}),
    );
    if (prepared.outcome === 'plan') return { prepared, request, snapshot };
    if (prepared.outcome === 'refused') throw refused(prepared);
    if (call.json) call.printJson(outputOfQuestion(prepared.question, call.flag('dry-run')));
    request = await answered(call, request, prepared.question, snapshot);
  }
  throw new CliFailure(l10n.t('Too many questions were left without an answer.'));
}

/** What is named and stands in the catalogue is planned with as if it were in the logbook. */
function withNamedTool({ tool, answers }: ImportRequest, snapshot: Snapshot): Snapshot {
  const named = tool ?? answers.tool;
  const [missing] = named === undefined ? [] : missingTools([named], snapshot);
  if (!missing) return snapshot;
  const path = pathOfNew('tool', missing.id);
  const record = recordOfTool(missing);
  const entry = {
    kind: 'tool',
    path,
    id: missing.id,
    record,
    shortened: false,
    problems: [],
  } as const;
  return { ...snapshot, tools: new Map([...snapshot.tools, [missing.id, entry]]) };
}

async function addMissing(
  call: Call,
  logbook: OpenedLogbook,
  { tool, answers }: ImportRequest,
  snapshot: Snapshot,
): Promise<void> {
  const named = tool ?? answers.tool;
  if (named === undefined || logbook.snapshot.tools.has(named) || !snapshot.tools.has(named))
    return;
  for (const missing of missingTools([named], logbook.snapshot))
    await addTool(call, logbook, missing);
}

const EVERY_MS = 2_000;

/** For a person who watches: how far it has come, every two seconds. */
function progress(call: Call): ((progress: ImportProgress) => void) | undefined {
  if (!call.io.err.isTerminal) return undefined;
  let last = Date.now();
  return ({ bytes, size, rows }) => {
    if (Date.now() - last < EVERY_MS) return;
    last = Date.now();
    const share = new Intl.NumberFormat(call.locale, { style: 'percent' }).format(bytes / size);
    call.say(l10n.t('{0} of the file read, {1} rows …', share, rows.toLocaleString(call.locale)));
  };
}
