import * as l10n from '@vscode/l10n';
import { defaultPolicy } from '../core/logbook/policy';
import { CURRENT_FORMAT } from '../core/model/format-version';
import { printRecord } from '../core/yaml/print-record';
import { policyReasons } from './policy-reasons';

/** A new logbook.yaml, with a word on each part for whoever opens it. `day` is when its policy begins. */
export function newLogbookText(given: {
  readonly name: string;
  readonly timeZone: string;
  readonly day: string;
}): string {
  const text = printRecord('logbook', {
    format: CURRENT_FORMAT,
    name: given.name,
    'time-zone': given.timeZone,
    policy: defaultPolicy(given.day, policyReasons()),
  });
  const head = l10n.t(
    'The logbook itself. People, teams, audiences and fields of your own go in here too.',
  );
  const policy = l10n.t(
    'What a change must say before it is complete. Change these rules as your team works; older changes are never asked.',
  );
  return `# ${head}\n${text.replace(/^policy:/m, `\n# ${policy}\npolicy:`)}`;
}
