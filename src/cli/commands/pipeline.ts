import * as l10n from '@vscode/l10n';
import { PIPELINE_HOSTS, PROGRAM_ARCHIVE, pipelineFile } from '../../core/publish/pipeline';
import type { PipelineFile } from '../../core/publish/pipeline';
import { addPipeline } from '../../node/publish/add-pipeline';
import type { AddedPipeline } from '../../node/publish/add-pipeline';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import { CliFailure } from '../failure';
import { noSuch } from '../filter';
import { PROGRAM } from '../io';
import type { PipelineOutput } from '../outputs/outputs';
import { ownPackage } from '../own-package';
import { repositoryOf } from '../repository';
import { writing } from '../write-file';

export const pipeline = (): Command => ({
  usage: 'pipeline github|gitlab [--print]',
  about: l10n.t(
    'Adds files to the repository by which GitHub Actions or GitLab CI checks the logbook whenever somebody shares changes, and publishes it as a website. They are the file that says so, and {0} with this program. What is there already is never touched; then it exits with 1.',
    PROGRAM_ARCHIVE,
  ),
  options: {
    print: {
      type: 'boolean',
      help: l10n.t('Prints the file instead, to be put into one of your own; writes nothing.'),
    },
  },
  positionals: { min: 1, max: 1 },
  examples: ['pipeline github', 'pipeline gitlab --print'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const [given = ''] = call.positionals;
  const host = PIPELINE_HOSTS.find((one) => one === given);
  if (!host)
    throw new CliFailure(
      noSuch(l10n.t('There is no pipeline for {0}.', given), given, PIPELINE_HOSTS),
    );
  const { root } = await call.openLogbook();
  const { top, prefix } = await repositoryOf(call, root);
  const folder = prefix.replace(/\/$/, '') || '.';
  const file = pipelineFile(host, folder);
  if (!file)
    throw new CliFailure(
      l10n.t(
        'The folder {0} has characters in its name that a pipeline takes for more than a name. Nothing was changed.',
        folder,
      ),
    );
  if (!call.flag('print')) return add(call, top, file);
  call.print(file.text.trimEnd());
  return EXIT.fine;
}

async function add(call: Call, top: string, file: PipelineFile): Promise<ExitCode> {
  let added: AddedPipeline = { created: [], kept: [] };
  await writing(file.path, async () => {
    added = await addPipeline(top, file, ownPackage());
  });
  const { created, kept } = added;
  const output: PipelineOutput = { repository: top, created: [...created], kept: [...kept] };
  if (call.json) call.printJson(output);
  else for (const path of created) call.print(path);
  for (const path of kept) call.say(l10n.t('{0} is there already, and was left as it is.', path));
  if (kept.includes(file.path)) {
    call.say(
      l10n.t(
        'What it lacks, to be added by hand: {0}',
        `${PROGRAM} pipeline ${call.positionals[0] ?? ''} --print`,
      ),
    );
    return EXIT.findings;
  }
  call.say(l10n.t('What is left to do stands at the top of {0}.', file.path));
  return EXIT.fine;
}
