import * as l10n from '@vscode/l10n';
import { brokenWords } from './broken-words';
import type { ProblemCode } from '../../core/problem';
import type { Sentences } from './wording';

type FileCode = Extract<ProblemCode, `file-${string}` | `yaml-${string}` | `format-${string}`>;

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toLocaleString(undefined, { maximumFractionDigits: 1 });
}

/** What can be wrong with a file before its fields are looked at. */
export const fileProblems: Sentences<FileCode> = {
  'file-too-large': (about) =>
    l10n.t(
      'This file is too large to be read: {0} MB, where {1} MB are allowed. Move long texts and tables to an attachment.',
      megabytes(about.amount('size')),
      megabytes(about.amount('limit')),
    ),
  'file-too-deep': (about) =>
    l10n.t(
      'The lists and tables in this file are nested too deeply to be read safely; at most {0} levels are allowed. Edit it as text.',
      about.plain('limit'),
    ),
  'file-has-aliases': () =>
    l10n.t(
      'This file repeats parts of itself by reference too often to be read safely. Edit it as text and write the parts out.',
    ),
  'file-is-binary': () =>
    l10n.t('This file holds no text. Put it into the attachments folder and link to it instead.'),
  'file-not-utf8': () =>
    l10n.t(
      'Some letters in this file cannot be read. Open it as text and save it again with the encoding UTF-8.',
    ),
  'file-is-link': () =>
    l10n.t(
      'This is a link to another file, or no ordinary file. A logbook reads only files of its own: put the file itself here.',
    ),
  'file-unreadable': (about) => unreadable(about.plain('reason')),
  'file-conflict-marked': () =>
    l10n.t(
      'Two versions of this file stand side by side in it, between lines that begin with <<<<<<< and >>>>>>>. Open it as text, keep what is right and take those lines out.',
    ),
  'file-name-unsafe': (about) =>
    l10n.t(
      'The file name {0} does not work on every computer. Rename it to letters, digits and dashes.',
      about.quoted('name'),
    ),
  'file-name-clash': (about) =>
    l10n.t(
      'Many computers take this file and {0} for one, because their names differ in capital letters or accents alone. Rename one of them.',
      about.quoted('other'),
    ),
  'file-extension': (about) =>
    l10n.t(
      'The name of this file ends in a way that keeps it from being read. Rename it to {0}.',
      about.quoted('name'),
    ),
  'file-misplaced': () =>
    l10n.t(
      'This file stands in the wrong folder. A change belongs in the folder of the year and month that its id begins with.',
    ),
  'yaml-broken': (about) =>
    l10n.t(
      'This file cannot be understood at this place: {0}. Open it as text and correct it; nothing in it is lost.',
      brokenWords(about.plain('detail')),
    ),
  'yaml-duplicate-key': (about) =>
    l10n.t(
      '{0} is written twice. Open the file as text and keep one of them.',
      about.quoted('key'),
    ),
  'yaml-several-documents': () =>
    l10n.t(
      'This file holds several records, separated by lines of three dashes. Put each into a file of its own.',
    ),
  'yaml-unquoted-comma': (about) =>
    l10n.t(
      'Between { and } a comma ends a text, so {0} stands alone here, without a value. Put the whole text in quotes: {1}.',
      about.quoted('key'),
      about.quoted('value'),
    ),
  'yaml-not-a-record': () =>
    l10n.t(
      'This file holds no fields. A record has lines such as “title: Raise the MQL threshold”.',
    ),
  'yaml-text-only': () =>
    l10n.t(
      'This file uses a way of writing that a form would spoil, so it can only be edited as text. Nothing in it is lost.',
    ),
  'format-newer': (about) =>
    l10n.t(
      'This logbook was written by a newer version of MOps Logbook (format {0}; this one knows {1}). You can read it; to edit it, update MOps Logbook.',
      about.plain('found'),
      about.plain('known'),
    ),
  'format-older': (about) =>
    l10n.t(
      'This logbook is written in an older format ({0}; the current one is {1}). Everything works; it can be brought up to date when you ask for it.',
      about.plain('found'),
      about.plain('known'),
    ),
};

/** By the system's word for it. */
function unreadable(reason: string): string {
  switch (reason) {
    case 'EACCES':
    case 'EPERM':
      return l10n.t(
        'This file could not be read: you may not open it. Get permission from whoever it belongs to.',
      );
    case 'ENOENT':
      return l10n.t('This file is not there any more. Somebody may have moved or deleted it.');
    case 'missing': // of an old version, as git says it
      return l10n.t(
        'This version is not on this computer, since this copy of the logbook was made without it. To see it, get a copy with all of the history.',
      );
    default:
      return l10n.t('This file could not be read: {0}. Check that you may open it.', reason);
  }
}
