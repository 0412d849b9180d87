import { Parser } from 'htmlparser2';

type Handler = Exclude<ConstructorParameters<typeof Parser>[0], null | undefined>;

/** Deeper than any page or feed is; from there on nothing is read. */
const DEEPEST = 500;

/**
 * A parser for HTML or XML that takes text as it comes. Entities that a document declares stay as they are written,
 * nothing is fetched, and what is nested without end is not read to its end.
 */
export function markupReader(kind: 'html' | 'xml', handler: Handler): Parser {
  let depth = 0;
  const parser = new Parser(
    {
      ...handler,
      onopentagname: (name) => {
        depth += 1;
        if (depth > DEEPEST) parser.pause();
        handler.onopentagname?.(name);
      },
      onclosetag: (name, isImplied) => {
        depth -= 1;
        handler.onclosetag?.(name, isImplied);
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  return parser;
}
