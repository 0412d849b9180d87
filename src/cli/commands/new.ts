import * as l10n from '@vscode/l10n';
import { fieldsToCopy } from '../../core/logbook/copy-change';
import { newChangeId } from '../../core/logbook/ids';
import { isTemplatePath, pathOfNew, stemOf } from '../../core/logbook/layout';
import { newChange as recordOfNew } from '../../core/logbook/new-change';
import type { NewChange } from '../../core/logbook/new-change';
import type { Snapshot } from '../../core/logbook/snapshot';
import { printRecord } from '../../core/yaml/print-record';
import { builtInTemplates } from '../../messages/template-text';
import { errorCode } from '../../node/error-code';
import { addTool, missingTools } from '../catalogue-tool';
import { EXIT } from '../command';
import type { Call, Command, ExitCode, OptionSpecs } from '../command';
import { withAssignments } from '../edit-record';
import { CliFailure } from '../failure';
import { noProcess, noSuch } from '../filter';
import { dateContext, todayOf } from '../moment';
import { refuseNewerFormat } from '../opened-logbook';
import type { OpenedLogbook } from '../opened-logbook';
import type { NewOutput } from '../outputs/outputs';
import { writing } from '../write-file';

export const newChange = (): Command => ({
  usage: 'new --tool ID|--process ID --title TITLE [--template NAME] [--set path=value …]',
  about: l10n.t(
    'Logs a change: writes a new draft and prints its id. A well-known tool that the logbook does not have yet is added from the catalogue.',
  ),
  options: options(),
  positionals: { min: 0, max: 0 },
  examples: [
    'new --tool marketo --title "Raise the MQL threshold" --set risk=high',
    'new --process lead-routing --title "Answer in 4 hours" --template routing-and-sla',
    'new --tool hubspot --title "New consent text" --set status=live --set live=today',
  ],
  run,
});

function options(): OptionSpecs {
  return {
    tool: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: l10n.t('The tool that it is about; may be given several times.'),
    },
    process: {
      type: 'string',
      multiple: true,
      value: 'ID',
      help: l10n.t('The process that it is about; may be given several times.'),
    },
    title: { type: 'string', value: 'TITLE', help: l10n.t('What is done, in one line.') },
    template: {
      type: 'string',
      value: 'NAME',
      help: l10n.t(
        'A change to start from: {0}, or one of templates/changes.',
        builtInNames().join(', '),
      ),
    },
    set: {
      type: 'string',
      multiple: true,
      value: 'path=value',
      help: l10n.t('A field to fill in, as with the command set; may be given several times.'),
    },
  };
}

const builtInNames = (): string[] => builtInTemplates().map(({ id }) => id);

async function run(call: Call): Promise<ExitCode> {
  const title = titleOf(call);
  const logbook = await call.openLogbook();
  const { snapshot } = logbook;
  refuseNewerFormat(snapshot);
  const missing = missingTools(call.texts('tool'), snapshot);
  const about = aboutOf(call, snapshot);
  const fields = await fieldsOfTemplate(call.text('template'), logbook);
  const day = todayOf(dateContext(call, snapshot));
  const draft = (): Draft => {
    const id = newChangeId(title, day, () => call.io.random());
    const path = pathOfNew('change', id);
    const text = printRecord('change', recordOfNew({ id, title, about, fields }));
    const file = { path, kind: 'change', text } as const;
    return { id, path, text: withAssignments(call, logbook, file, call.texts('set')) };
  };
  // Whatever is wrong with the change is found before the first file is written.
  const first = draft();
  const added: string[] = [];
  for (const tool of missing) added.push(await addTool(call, logbook, tool, added));
  const { id, path } = await createDraft(logbook, first, draft, added);
  if (call.json) {
    const output: NewOutput = { id, path, addedTools: missing.map((tool) => tool.id) };
    call.printJson(output);
  } else call.print(`${id}\t${logbook.shown(path)}`);
  return EXIT.fine;
}

function titleOf(call: Call): string {
  const title = call.text('title')?.trim();
  if (!title) throw new CliFailure(l10n.t('A change needs a title: --title "What is done".'));
  if (/[\r\n]/.test(title)) throw new CliFailure(l10n.t('A title is one line.'));
  return title;
}

function aboutOf(call: Call, { processes }: Snapshot): NewChange['about'] {
  const named = call.texts('process');
  for (const id of named)
    if (!processes.has(id)) throw new CliFailure(noProcess(id, [...processes.keys()]));
  const about = [
    ...call.texts('tool').map((id) => ({ kind: 'tool', id }) as const),
    ...named.map((id) => ({ kind: 'process', id }) as const),
  ];
  if (about.length === 0)
    throw new CliFailure(
      l10n.t('A change is about a tool or a process: --tool marketo, or --process lead-routing.'),
    );
  return about;
}

async function fieldsOfTemplate(
  name: string | undefined,
  { index, snapshot, shown }: OpenedLogbook,
): Promise<NewChange['fields']> {
  if (name === undefined) return undefined;
  const own = [...snapshot.entries.keys()].filter(isTemplatePath);
  const path = own.find((each) => stemOf(each) === name);
  const builtIn = builtInTemplates();
  if (path === undefined) {
    const fields = builtIn.find(({ id }) => id === name)?.change;
    if (fields) return fields;
    const names = [...own.map(stemOf), ...builtIn.map(({ id }) => id)];
    throw new CliFailure(noSuch(l10n.t('There is no template {0}.', name), name, names));
  }
  const entry = await index.read(path);
  if (entry.kind === 'change') return fieldsToCopy(entry.record);
  throw new CliFailure(l10n.t('The template {0} cannot be read; check says why.', shown(path)));
}

interface Draft {
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

const MOST_ATTEMPTS = 5;

/** Creates the file of a draft; when another has taken its id at this moment, under the next one. */
async function createDraft(
  { files, shown }: OpenedLogbook,
  first: Draft,
  next: () => Draft,
  written: readonly string[],
): Promise<Draft> {
  let draft = first;
  for (let attempt = 1; ; attempt += 1) {
    const { path, text } = draft;
    try {
      await writing(shown(path), () => files.create(path, text), written);
      return draft;
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isTaken(error)) throw error;
      draft = next();
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof CliFailure && errorCode(error.cause) === 'EEXIST';
}
