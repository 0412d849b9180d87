import fc from 'fast-check';

/** One thing that a person does to a record, by its text. Words and comments of an edit are nobody else's. */
export interface Edit {
  readonly what: 'set' | 'add' | 'remove' | 'item-set' | 'item-add' | 'item-remove' | 'comment';
  readonly which: number;
  readonly word: string;
}

const FIELDS = ['title', 'owner', 'priority', 'x-region', 'x-note', 'what'];

/** A change in plain style: some fields, some settings, each value a word of its own. */
export const changeRecord: fc.Arbitrary<string> = fc
  .record({ fields: fc.subarray(FIELDS), settings: fc.nat(4), comments: fc.boolean() })
  .map(({ fields, settings, comments }) => {
    const lines = ['id: x', 'kind: changed'];
    for (const field of fields) {
      if (comments) lines.push(`# about ${field}`);
      lines.push(`${field}: b${lines.length}w`);
    }
    if (settings > 0) lines.push('settings:');
    for (let index = 0; index < settings; index += 1)
      lines.push(
        `  - path: S${index}`,
        `    from: b${lines.length}0w`,
        `    to: b${lines.length}1w`,
      );
    return `${lines.join('\n')}\n`;
  });

/** Up to five edits of one side; `side` is a letter. */
export function editsOf(side: 'o' | 't'): fc.Arbitrary<readonly Edit[]> {
  const edit = fc.record({
    what: fc.constantFrom<Edit['what']>(
      'set',
      'set',
      'add',
      'remove',
      'item-set',
      'item-set',
      'item-add',
      'item-remove',
      'comment',
    ),
    which: fc.nat(9),
  });
  return fc
    .array(edit, { maxLength: 5 })
    .map((edits) => edits.map((each, index) => ({ ...each, word: `${side}${index}` })));
}

/** Whether any of the edits takes a field or an item out. */
export function takesOut(edits: readonly Edit[]): boolean {
  return edits.some(({ what }) => what === 'remove' || what === 'item-remove');
}

/** The text after the edits, one after the other. Whatever does not fit is left out. */
export function apply(base: string, edits: readonly Edit[]): string {
  return edits.reduce(applyOne, base);
}

function applyOne(text: string, { what, which, word }: Edit): string {
  const field = FIELDS[which % FIELDS.length] ?? '';
  const line = new RegExp(`^(${field}:) \\w+(.*\n)`, 'm');
  const item = new RegExp(`^  - path: S${which % 5}\\b.*\n    from: .*\n    to: .*\n`, 'm');
  switch (what) {
    case 'set':
      return text.replace(line, `$1 ${word}w$2`);
    case 'add':
      return line.test(text)
        ? text
        : text.replace('kind: changed\n', `kind: changed\n${field}: ${word}w\n`);
    case 'remove':
      return text.replace(line, '');
    case 'item-set': {
      const key = new RegExp(`(${which % 2 === 0 ? 'from' : 'to'}:) \\w+`);
      return text.replace(item, (found) => found.replace(key, `$1 ${word}w`));
    }
    case 'item-add':
      return `${text}${text.includes('settings:') ? '' : 'settings:\n'}  - path: ${word}w\n    to: ${word}1w\n`;
    case 'item-remove':
      return text.replace(item, '').replace(/settings:\n$/, '');
    case 'comment':
      return text.replace(which % 2 === 0 ? line : item, (found) =>
        found.replace('\n', ` # ${word}c\n`),
      );
  }
}
