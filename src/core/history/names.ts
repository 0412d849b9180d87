import type { Reference } from '../model/field';
import {
  audienceName,
  changeTitle,
  integrationName,
  personName,
  processName,
  targetName,
  teamName,
  toolName,
  updateTitle,
} from '../logbook/names';
import type { Snapshot } from '../logbook/snapshot';

/** What an id in a record is called; the id itself where nothing of that id is known. */
export interface Names {
  nameOf(reference: Reference, id: string): string;
}

type Namer = (snapshot: Snapshot, id: string) => string;
const asWritten: Namer = (_, id) => id;

const NAMERS: Readonly<Record<Reference, Namer>> = {
  tool: toolName,
  process: processName,
  integration: integrationName,
  change: changeTitle,
  update: updateTitle,
  'column-map': asWritten,
  answer: asWritten,
  logbook: asWritten,
  person: personName,
  team: teamName,
  audience: audienceName,
  target: targetName,
  'setting-path': asWritten,
};

/** The names that a logbook has now; history speaks of things as they are called today. */
export function namesIn(snapshot: Snapshot): Names {
  return { nameOf: (reference, id) => NAMERS[reference](snapshot, id) };
}
