import * as l10n from '@vscode/l10n';
import { exportArguments } from '../../core/export/export-arguments';
import { presetsOf } from '../../core/export/request';
import type { Snapshot } from '../../core/logbook/snapshot';
import { EXIT } from '../command';
import type { Call, ExitCode } from '../command';
import { table } from '../table';

/** Lists the presets, each with what would be typed without it. */
export function listPresets(call: Call, snapshot: Snapshot): ExitCode {
  const presets = presetsOf(snapshot);
  if (call.json) {
    call.printJson({ presets });
    return EXIT.fine;
  }
  const rows = presets.map((preset) => [preset.name, exportArguments(preset).join(' ')]);
  for (const line of table(rows, call.io.out)) call.print(line);
  if (presets.length === 0) call.say(l10n.t('No export is remembered in logbook.yaml yet.'));
  return EXIT.fine;
}
