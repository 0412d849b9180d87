import type { Services } from '../services/services';

/** One command of the palette. A file each; `commands.ts` lists them. */
export interface Command {
  /** Without the leading `mopsLogbook.`. */
  readonly id: string;
  /**
   * `argument` is what VS Code hands over: a node of a view, the address of a file, or nothing.
   * `selected` are all selected nodes, where a view lets several be selected.
   */
  run(services: Services, argument?: unknown, selected?: unknown): Promise<unknown>;
}
