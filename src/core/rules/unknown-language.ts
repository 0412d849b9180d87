import type { Entry } from '../logbook/entry';
import { isLanguage, languageTag } from '../model/language-tag';
import type { FieldPath, Problem } from '../problem';
import { FINE } from './rule';
import type { Rule } from './rule';

/** A language that is none: what is meant for its readers would be written as if nobody had said anything. */
export const unknownLanguage: Rule = {
  id: 'unknown-language',
  check(entry) {
    const wrong = languagesIn(entry).filter(({ tag }) => {
      const locale = languageTag(tag);
      return !locale || !isLanguage(locale);
    });
    return wrong.length === 0 ? FINE : wrong.map(problemOf);
  },
};

interface Said {
  readonly tag: string;
  readonly path: FieldPath;
}

function languagesIn(entry: Entry): readonly Said[] {
  switch (entry.kind) {
    case 'change':
      return inList('translations', entry.record.translations);
    case 'logbook': {
      const { language, audiences, exports } = entry.record;
      return [
        ...(language === undefined ? [] : [{ tag: language, path: ['language'] }]),
        ...inList('audiences', audiences),
        ...inList('exports', exports),
      ];
    }
    default:
      return [];
  }
}

function inList(
  list: string,
  items: readonly { readonly language?: string }[] | undefined,
): readonly Said[] {
  return (items ?? []).flatMap(({ language }, at) =>
    language === undefined ? [] : [{ tag: language, path: [list, at, 'language'] }],
  );
}

const problemOf = ({ tag, path }: Said): Problem => ({
  code: 'unknown-language',
  severity: 'warning',
  args: { language: tag },
  path,
});
