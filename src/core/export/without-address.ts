/**
 * The name of a person without the address that stands for a name where nobody wrote one down: a site is read by many,
 * and its pages are found by programs that gather addresses.
 */
export function withoutAddress(name: string): string {
  return /^[^\s@]+@[^\s@]+$/.test(name) ? name.slice(0, name.indexOf('@')) : name;
}
