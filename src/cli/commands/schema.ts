import * as l10n from '@vscode/l10n';
import * as z from 'zod';
import { jsonSchema } from '../../core/model/json-schema';
import { RECORD_KINDS } from '../../core/model/record-kind';
import { fieldHelp, fieldLabel, recordKindLabel } from '../../messages/labels';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { noSuch } from '../filter';
import { outputs } from '../outputs/outputs';

export const schema = (): Command => ({
  usage: 'schema [KIND|COMMAND]',
  about: l10n.t(
    'Prints a JSON Schema (draft 2020-12): of a kind of record ({0}), for other editors; or of what a command prints with --json ({1}). Without a name it lists them.',
    RECORD_KINDS.join(', '),
    Object.keys(outputs).join(', '),
  ),
  options: {},
  positionals: { min: 0, max: 1 },
  examples: ['schema change > change.schema.json', 'schema history'],
  run,
});

function run(call: Call): Promise<ExitCode> {
  const names = [...RECORD_KINDS, ...Object.keys(outputs)];
  const [name] = call.positionals;
  if (name === undefined) {
    if (call.json) call.printJson({ schemas: names });
    else for (const each of names) call.print(each);
  } else call.printJson(schemaOf(name, names));
  return Promise.resolve(EXIT.fine);
}

function schemaOf(name: string, names: readonly string[]): object {
  const kind = RECORD_KINDS.find((each) => each === name);
  if (kind)
    return jsonSchema(kind, { record: recordKindLabel, label: fieldLabel, help: fieldHelp });
  const output = Object.entries(outputs).find(([command]) => command === name)?.[1];
  if (output) return z.toJSONSchema(output, { target: 'draft-2020-12' });
  throw new CliFailure(noSuch(l10n.t('There is no schema {0}.', name), name, names));
}
