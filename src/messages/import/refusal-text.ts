import * as l10n from '@vscode/l10n';
import type { Refusal, RefusalCode } from '../../core/import/left-out';
import { wordingOf } from '../problems/wording';
import type { Wording } from '../problems/wording';
import { sourceName } from './source-name';

/** What is wrong with a file, and what to do; that nothing was imported follows. */
const TEXTS: Record<RefusalCode, (about: Wording) => string> = {
  'empty-file': () => l10n.t('The file is empty. Export it once more.'),
  'not-this-source': (a) =>
    l10n.t(
      'The file is not one of {0}: it lacks {1}. Check that it is the right file, or name another source.',
      a.quoted('source'),
      a.plain('missing'),
    ),
  'no-source-fits': (a) =>
    l10n.t(
      'No source is known whose files begin like this one: {0}. If it is a table, say once which column is what: a column map does (Import… in VS Code, or --propose-map).',
      a.quoted('headings'),
    ),
  'not-text': () =>
    l10n.t(
      'The file is no text: a picture, a workbook or an archive. Export it as CSV or JSON, or unpack it.',
    ),
  'unknown-encoding': () =>
    l10n.t('The letters of this file cannot be made out. Export it as UTF-8.'),
  'too-many-columns': (a) =>
    l10n.t('The file has {0} columns; {1} are read.', a.plain('columns'), a.plain('limit')),
  'row-too-large': (a) =>
    l10n.t(
      'A row of this file is longer than {0} characters: perhaps a quote was never closed.',
      a.plain('limit'),
    ),
  'quotes-broken': () =>
    l10n.t(
      'Too many quotes of this file are opened and never closed, so that its rows cannot be told apart. Export it once more.',
    ),
  'not-json': (a) => l10n.t('The file is not JSON: {0}', a.plain('detail')),
  truncated: (a) =>
    l10n.t('The file ends in the middle: {0} Export it once more.', a.plain('detail')),
  'needs-two-files': () =>
    l10n.t(
      'A change is what differs between two versions of a container: choose the exports of both.',
    ),
  'different-containers': (a) =>
    l10n.t(
      'The files are of two containers, {0} and {1}. Choose two versions of one.',
      a.plain('first'),
      a.plain('second'),
    ),
  'different-accounts': (a) =>
    l10n.t(
      'The files are of several accounts: {0}. Import those of each by themselves.',
      a.plain('accounts'),
    ),
  'map-misses-columns': (a) =>
    l10n.t(
      'The column map names columns that this file does not have: {0}. Choose another map, or correct it.',
      a.plain('headings'),
    ),
  'no-headings': () =>
    l10n.t('The file has no row of headings. Add one, so that the columns have names.'),
  'file-unreadable': (a) => l10n.t('The file cannot be read: {0}', a.plain('detail')),
};

/** Why nothing of a file can be imported, and what to do next. */
export function refusalText(refusal: Refusal): string {
  const { source } = refusal.args;
  const args = typeof source === 'string' ? { source: sourceName(source) } : undefined;
  const about = { ...refusal, args: { ...refusal.args, ...args } };
  return l10n.t('{0} Nothing was imported.', TEXTS[refusal.code](wordingOf(about, undefined)));
}
