import * as l10n from '@vscode/l10n';
import { exampleTemplates } from '../../core/export/template/examples';
import { TEMPLATES_FOLDER, templateNamed } from '../../core/export/template/template-file';
import type { ExportTemplate } from '../../core/export/template/template-file';
import { readTemplates } from '../../node/read-templates';
import { nodeFiles } from '../../node/files';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { noSuch } from '../filter';
import { refuseNewerFormat } from '../opened-logbook';
import { table } from '../table';
import { writing } from '../write-file';

const exampleNames = exampleTemplates.map(({ name }) => name);

export const templateCommand = (): Command => ({
  usage: 'template [NAME] [--from EXAMPLE]',
  about: l10n.t(
    'Lists the templates of your own for exports. With a name, writes templates/NAME.md.liquid to start from, for “export --template NAME”. The language is Liquid.',
  ),
  options: {
    from: {
      type: 'string',
      value: 'EXAMPLE',
      help: l10n.t('Which example it starts as: {0}.', exampleNames.join(', ')),
    },
  },
  positionals: { min: 0, max: 1 },
  examples: ['template', 'template weekly --from digest'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const logbook = await call.openLogbook();
  const [name] = call.positionals;
  if (name === undefined) {
    list(call, await readTemplates(logbook.root));
    return EXIT.fine;
  }
  refuseNewerFormat(logbook.snapshot);
  const from = call.text('from') ?? exampleNames[0];
  const example = exampleTemplates.find((one) => one.name === from);
  if (!example)
    throw new CliFailure(
      noSuch(l10n.t('There is no example {0}.', from ?? ''), from ?? '', exampleNames),
    );
  const target = templateNamed(`${name}.${example.extension}.liquid`);
  if (!target)
    throw new CliFailure(l10n.t('“{0}” cannot be the name of a file. Nothing was changed.', name));
  await writing(target.path, () => nodeFiles(logbook.root).create(target.path, example.text));
  if (call.json) call.printJson({ path: target.path });
  else call.print(target.path);
  call.say(l10n.t('Change it as you like, then: mops-logbook export --template {0}', name));
  return EXIT.fine;
}

function list(call: Call, templates: readonly ExportTemplate[]): void {
  if (call.json) {
    call.printJson({
      templates: templates.map(({ name, extension, path }) => ({ name, extension, path })),
    });
    return;
  }
  const rows = templates.map(({ name, extension, path }) => [name, extension, path]);
  for (const line of table(rows, call.io.out)) call.print(line);
  if (rows.length === 0)
    call.say(
      l10n.t(
        'There is no template in {0}. Start one from an example: mops-logbook template weekly --from digest',
        TEMPLATES_FOLDER,
      ),
    );
}
