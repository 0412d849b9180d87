import { slug } from '../../core/logbook/ids';
import type { Value } from '../../core/problem';
import { createRecord } from '../services/create-record';
import type { OpenLogbook } from '../services/open-logbook';

/** Ids of tools and the like are typed and read by people: shorter than those of changes. */
const ID_BYTES = 40;

/**
 * Writes a new tool, process or integration, whose id is made from its name; a number is put behind it when it
 * is taken. Gives the path.
 */
export function createNamed(
  logbook: OpenLogbook,
  kind: 'tool' | 'process' | 'integration',
  fields: Readonly<Record<string, Value>> & { readonly name: string },
  wantedId: string = slug(fields.name, ID_BYTES),
): Promise<string> {
  const { snapshot } = logbook;
  const taken = {
    tool: snapshot.tools,
    process: snapshot.processes,
    integration: snapshot.integrations,
  };
  let number = 1;
  return createRecord(logbook, kind, (attempt) => {
    if (attempt > 0) number += 1;
    const idNow = () => (number === 1 ? wantedId : `${wantedId}-${number}`);
    while (taken[kind].has(idNow())) number += 1;
    return { id: idNow(), ...fields };
  });
}
