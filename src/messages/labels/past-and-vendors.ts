import * as l10n from '@vscode/l10n';
import type { FieldName } from '../../core/model/field-name';
import { allowedWords } from './allowed-words';
import { words } from './field-words';
import type { WordsOf } from './field-words';
import { importedWords } from './imported-words';

const id = () =>
  words(l10n.t('Id'), l10n.t('A short name without spaces; also the name of the file.'));

/** Words of a vendor update. */
export const updateWords: Record<FieldName<'update'>, WordsOf> = {
  id,
  tool: () => words(l10n.t('Tool'), l10n.t('The tool whose vendor announced it.')),
  title: () => words(l10n.t('Title'), l10n.t('What was announced, in one line.')),
  announced: () => words(l10n.t('Announced'), l10n.t('When the vendor said so.')),
  deadline: () =>
    words(l10n.t('Deadline'), l10n.t('The first day by which something has to be done.')),
  deadlines: () => words(l10n.t('Deadlines'), l10n.t('Every day that the announcement sets.')),
  'deadlines.on': () => words(l10n.t('Day'), l10n.t('By when.')),
  'deadlines.what': () => words(l10n.t('What'), l10n.t('What happens on that day.')),
  link: () => words(l10n.t('Link'), l10n.t('Where it was announced.')),
  summary: () => words(l10n.t('Summary'), l10n.t('What it says, and what it means for you.')),
  owner: () => words(l10n.t('Owner'), l10n.t('Who looks into it.')),
  due: () => words(l10n.t('Answer by'), l10n.t('The day by which it should be answered.')),
  response: () =>
    words(l10n.t('Answer'), l10n.t('The change that answers it, or why none is needed.')),
  'response.change': () => words(l10n.t('Change'), l10n.t('The change that answers it.')),
  'response.reason': () => words(l10n.t('Reason'), l10n.t('Why no change is needed.')),
  'response.by': () => words(l10n.t('Answered by'), l10n.t('Who answered it.')),
  'response.on': () => words(l10n.t('Answered on'), l10n.t('The day of the answer.')),
  tags: () => words(l10n.t('Tags'), l10n.t('Words to find and group it by.')),
  ...importedWords,
  ...allowedWords,
};

/** Words of a column map. */
export const columnMapWords: Record<FieldName<'column-map'>, WordsOf> = {
  id,
  name: () => words(l10n.t('Name'), l10n.t('What kind of file it reads.')),
  makes: () => words(l10n.t('Makes'), l10n.t('What each row becomes: a change or an audit entry.')),
  headings: () =>
    words(l10n.t('Headings'), l10n.t('The headings by which such a file is recognised.')),
  columns: () => words(l10n.t('Columns'), l10n.t('Which column fills which field.')),
  'columns.heading': () => words(l10n.t('Heading'), l10n.t('What stands above the column.')),
  'columns.field': () => words(l10n.t('Field'), l10n.t('The field that it fills.')),
  'columns.split-by': () =>
    words(l10n.t('Split by'), l10n.t('What stands between several values in one cell.')),
  'columns.values': () =>
    words(l10n.t('Values'), l10n.t('What the file writes, and what the logbook calls it.')),
  'columns.values.from': () => words(l10n.t('In the file'), l10n.t('What the file writes.')),
  'columns.values.to': () => words(l10n.t('In the logbook'), l10n.t('What the logbook calls it.')),
  defaults: () =>
    words(l10n.t('The same in every row'), l10n.t('Fields that get one value in every row.')),
  'defaults.field': () => words(l10n.t('Field'), l10n.t('The field.')),
  'defaults.value': () => words(l10n.t('Value'), l10n.t('Its value.')),
  'one-change-per': () =>
    words(
      l10n.t('One change for'),
      l10n.t('Rows that have the same values in these columns become one change.'),
    ),
  'key-columns': () =>
    words(l10n.t('Told apart by'), l10n.t('The columns that tell one row from every other.')),
  tool: () => words(l10n.t('Tool'), l10n.t('The tool of every row that names none.')),
  process: () => words(l10n.t('Process'), l10n.t('The process of every row that names none.')),
  encoding: () => words(l10n.t('Encoding'), l10n.t('How the file writes its letters.')),
  delimiter: () => words(l10n.t('Separator'), l10n.t('What stands between two cells.')),
  'heading-line': () =>
    words(l10n.t('Line of the headings'), l10n.t('Lines above it are passed over.')),
  'date-order': () =>
    words(l10n.t('Order of dates'), l10n.t('How the file writes days: day first or month first.')),
  'time-zone': () =>
    words(l10n.t('Time zone'), l10n.t('Of times that do not say theirs, such as Europe/Berlin.')),
  ...allowedWords,
};

/** Words of an answer on audit entries. */
export const answerWords: Record<FieldName<'answer'>, WordsOf> = {
  id,
  decision: () => words(l10n.t('Decision'), l10n.t('What was said of these audit entries.')),
  about: () =>
    words(l10n.t('About'), l10n.t('What was done, by whom and when, as the entries say it.')),
  reason: () => words(l10n.t('Reason'), l10n.t('Why.')),
  owner: () => words(l10n.t('Owner'), l10n.t('Who answers for it.')),
  since: () => words(l10n.t('From'), l10n.t('Entries from this day on.')),
  until: () => words(l10n.t('Until'), l10n.t('The last day on which it counts.')),
  when: () =>
    words(l10n.t('Which entries'), l10n.t('All that is given has to fit; * is any text.')),
  'when.tool': () => words(l10n.t('Tool'), l10n.t('Entries of this tool.')),
  'when.source': () => words(l10n.t('Source'), l10n.t('Entries of this audit trail.')),
  'when.actor': () => words(l10n.t('Person'), l10n.t('Entries of this person or user.')),
  'when.action': () => words(l10n.t('Action'), l10n.t('What was done, as the vendor calls it.')),
  'when.type': () => words(l10n.t('Type'), l10n.t('What kind of thing was touched.')),
  'when.asset': () => words(l10n.t('Asset'), l10n.t('The thing that was touched.')),
  'when.text': () => words(l10n.t('Text'), l10n.t('What the entry says.')),
  entries: () => words(l10n.t('Entries'), l10n.t('These entries alone.')),
  change: () => words(l10n.t('Change'), l10n.t('The change that they are not part of.')),
  ...allowedWords,
};
