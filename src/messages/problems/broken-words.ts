import * as l10n from '@vscode/l10n';

/**
 * What stands in the way of reading a file, in words; by the error codes of the `yaml` library that people meet.
 * Rarer ones get the general words.
 */
export function brokenWords(code: string): string {
  switch (code) {
    case 'BAD_INDENT':
      return l10n.t('the spaces at the start of a line do not fit the lines around it');
    case 'MISSING_]':
    case 'MISSING_}':
      return l10n.t(
        'the closing bracket {0} is missing, or the lines before it are not indented; a text that begins with a bracket stands in quotes',
        code.slice('MISSING_'.length),
      );
    case 'TAB_AS_INDENT':
      return l10n.t('a line begins with a tab where spaces are needed');
    case 'BAD_DQ_ESCAPE':
      return l10n.t('a backslash in quoted text is followed by something unexpected');
    case 'MISSING_CHAR':
      return l10n.t('a quote, bracket, comma or colon is missing');
    case 'BAD_SCALAR_START':
      return l10n.t('a text begins with a sign that has a meaning of its own; put it in quotes');
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return l10n.t('a second colon stands where a text was expected; put the text in quotes');
    default:
      return l10n.t('something stands where it does not belong');
  }
}
