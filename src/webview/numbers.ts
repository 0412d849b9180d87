/** A number as a person writes it, in the language of the page: “12,345”. */
export function grouped(count: number): string {
  return count.toLocaleString(language());
}

/** A whole per cent as a person writes it: “67%” of 67. */
export function percent(share: number): string {
  return (share / 100).toLocaleString(language(), { style: 'percent' });
}

function language(): string {
  // Words are also put together outside a page: by tests in Node.
  const own = typeof document === 'undefined' ? '' : document.documentElement.lang;
  return own || 'en';
}
