import type { Change, Setting } from '../../../src/core/model/change';
import type { Plain } from '../../../src/core/model/field';
import type { Snapshot } from '../../../src/core/logbook/snapshot';
import type { Dice } from './dice';

/** One thing that somebody did in a tool, before the tool has written it into its trail. */
export interface Deed {
  readonly tool: string;
  readonly what: 'create' | 'edit' | 'remove';
  /** The asset as people call it, its type and id, as far as the change (or whoever did it) has them. */
  readonly asset?: string;
  readonly type?: string;
  readonly id?: string;
  /** A setting, as the change names it. */
  readonly path?: string;
  readonly from?: Plain;
  readonly to?: Plain;
  /** The other end, where the deed is about an integration. */
  readonly partner?: string;
  /** What it is about in words, where nothing else says. */
  readonly words: readonly string[];
}

const SMALL =
  /^(?:and|for|from|into|only|that|the|then|they|this|with|without|when|where|which|have|been|again|instead|are|its|who|whom|than|more|less|leave|sees|come|goes|learns|says|said)$/;

/** The words of a title that somebody would call a thing by. */
export function wordsOfTitle(title: string): readonly string[] {
  const words = title.split(/[^\p{L}\p{N}_]+/u).filter((word) => word.length > 2);
  return words.filter((word) => !SMALL.test(word.toLowerCase()));
}

/**
 * What a change made somebody do in one of its tools. Settings of a process leave a trace in a tool now and then,
 * those of an integration in either of its ends.
 */
export function deedsOf(
  change: Change,
  tool: string,
  snapshot: Snapshot,
  dice: Dice,
): readonly Deed[] {
  const words = wordsOfTitle(change.title);
  const what = change.kind === 'added' ? 'create' : change.kind === 'removed' ? 'remove' : 'edit';
  const deeds: Deed[] = [];
  for (const { tool: of, name, type, id } of change.assets ?? [])
    if (of === undefined || of === tool) deeds.push({ tool, what, asset: name, type, id, words });
  for (const setting of change.settings ?? []) {
    const deed = ofSetting(setting, change, tool, snapshot, dice);
    if (deed) deeds.push({ ...deed, words });
  }
  if (deeds.length === 0 && dice.chance(0.7)) deeds.push({ tool, what, words });
  return deeds;
}

function ofSetting(
  setting: Setting,
  change: Change,
  tool: string,
  { tools, integrations }: Snapshot,
  dice: Dice,
): Omit<Deed, 'words'> | undefined {
  const { target, asset, path, from, to } = setting;
  const deed = { tool, what: from === null ? 'create' : 'edit', asset, path, from, to } as const;
  if (target === undefined) return change.tools?.[0] === tool ? deed : undefined;
  if (target === tool) return deed;
  const integration = integrations.get(target)?.record;
  if (integration) {
    const { from: one, to: other } = integration;
    if ((one !== tool && other !== tool) || dice.chance(0.45)) return undefined;
    return { ...deed, partner: one === tool ? other : one };
  }
  // Of a process, or of another tool.
  return tools.has(target) || dice.chance(0.75) ? undefined : deed;
}
