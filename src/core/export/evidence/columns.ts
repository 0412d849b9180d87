import { grid, section } from './markup';
import type { Markup } from './markup';
import type { Pack } from './pack';
import { customFields, populationTable } from './population-table';

/** What each column of population.csv holds: its own sentence, else what the field is called. */
export function columnGrid(pack: Pack): Markup {
  const { say } = pack;
  const custom = new Map(customFields(pack).map(({ id, name }) => [id, name]));
  const about = (name: string) =>
    say.column(name) ?? custom.get(name.replace(/^custom-/, '')) ?? say.field(pathOf(name));
  const rows = populationTable(pack).columns.map(({ name }) => [name, about(name)]);
  return section(
    'columns',
    'population.csv',
    grid({
      caption: say.label('columns'),
      columns: [say.label('column'), say.label('about')],
      rows,
    }),
  );
}

/** `window-start` is the field `window.start`. */
function pathOf(name: string): string {
  return name.replace(/^window-/, 'window.');
}
