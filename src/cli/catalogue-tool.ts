import * as l10n from '@vscode/l10n';
import { CATALOGUE } from '../core/catalogue/tools';
import type { CatalogueTool } from '../core/catalogue/tools';
import { pathOfNew } from '../core/logbook/layout';
import type { Snapshot } from '../core/logbook/snapshot';
import { printRecord } from '../core/yaml/print-record';
import type { Call } from './command';
import { CliFailure } from './failure';
import { noTool } from './filter';
import type { OpenedLogbook } from './opened-logbook';
import { writing } from './write-file';

/** The tools that the logbook does not have and the catalogue does. One that neither knows is a `CliFailure`. */
export function missingTools(
  ids: readonly string[],
  { tools }: Snapshot,
): readonly CatalogueTool[] {
  return [...new Set(ids)]
    .filter((id) => !tools.has(id))
    .map((id) => {
      const known = CATALOGUE.find((tool) => tool.id === id);
      if (known) return known;
      throw new CliFailure(noTool(id, [...tools.keys(), ...CATALOGUE.map((tool) => tool.id)]));
    });
}

/** The record that a tool of the catalogue begins with. */
export function recordOfTool(tool: CatalogueTool) {
  return { ...tool, status: 'live' } as const;
}

/** Adds a tool and gives the path of its file as it is shown; `written` are those that were added before. */
export async function addTool(
  call: Call,
  { files, shown }: OpenedLogbook,
  tool: CatalogueTool,
  written: readonly string[] = [],
): Promise<string> {
  const path = pathOfNew('tool', tool.id);
  const text = printRecord('tool', recordOfTool(tool));
  await writing(shown(path), () => files.create(path, text), written);
  call.say(l10n.t('{0} was not in the logbook yet: {1} is added.', tool.name, shown(path)));
  return shown(path);
}
