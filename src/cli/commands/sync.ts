import * as l10n from '@vscode/l10n';
import { share } from '../../node/git/share';
import type { ShareStep } from '../../node/git/share';
import { EXIT } from '../command';
import type { Call, Command, ExitCode } from '../command';
import type { SyncOutput } from '../outputs';
import { orFail, repositoryOf } from '../repository';

export const sync = (): Command => ({
  usage: 'sync',
  about: l10n.t(
    'Shares with the team: fetches what others saved, joins it with what is saved here, and sends the result. Nothing is rewritten. When both sides changed one record it stops, and says which and who.',
  ),
  options: {},
  positionals: { min: 0, max: 0 },
  examples: ['sync'],
  run,
});

async function run(call: Call): Promise<ExitCode> {
  const { root } = await call.openLogbook();
  const repository = await repositoryOf(call, root);
  const onProgress = (step: ShareStep) => {
    if (call.io.err.isTerminal) call.say(stepText(step));
  };
  const { received, sent, joined, address } = orFail(await share(repository, { onProgress }));
  if (call.json) {
    const output: SyncOutput = { received, sent, joined, address };
    call.printJson(output);
  }
  call.say(
    received + sent === 0
      ? l10n.t('Nothing new on either side.')
      : l10n.t('Saves received: {0}. Saves sent: {1}.', received, sent),
  );
  return EXIT.fine;
}

function stepText(step: ShareStep): string {
  const texts: Record<ShareStep, () => string> = {
    fetching: () => l10n.t('Fetching what the team saved …'),
    joining: () => l10n.t('Joining both sides …'),
    sending: () => l10n.t('Sending what you saved …'),
  };
  return texts[step]();
}
