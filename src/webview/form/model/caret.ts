/** Where a caret stands after a text was replaced: at the same letter, if what is before it has only moved. */
export function caretAfter(before: string, after: string, caret: number): number {
  let start = 0;
  while (start < caret && start < after.length && before[start] === after[start]) start += 1;
  if (start === caret) return caret;
  let end = 0;
  while (
    end < before.length - caret &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  return after.length - end;
}
