import type { SUGGESTED_CATEGORIES } from '../model/codes';
import { CAMPAIGN_TOOLS } from './tools-campaigns';
import { DATA_AND_SALES_TOOLS } from './tools-data-and-sales';

type Category = (typeof SUGGESTED_CATEGORIES)[number];

/** By category: id, name and vendor of each tool. */
export type ToolRows = {
  readonly [C in Category]?: readonly (readonly [id: string, name: string, vendor: string])[];
};

/** A well-known martech product, to start the file of a tool from. Names of products are not translated. */
export interface CatalogueTool {
  /** Proposed as the id of the tool's file. */
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly category: Category;
}

function toolsOf(rows: ToolRows): CatalogueTool[] {
  return (Object.entries(rows) as [Category, NonNullable<ToolRows[Category]>][]).flatMap(
    ([category, tools]) => tools.map(([id, name, vendor]) => ({ id, name, vendor, category })),
  );
}

const byName = new Intl.Collator('en', { sensitivity: 'base' });

/** What *Add a tool* offers, sorted by name as a person reads it. */
export const CATALOGUE: readonly CatalogueTool[] = [
  ...toolsOf(CAMPAIGN_TOOLS),
  ...toolsOf(DATA_AND_SALES_TOOLS),
].sort((a, b) => byName.compare(a.name, b.name));
