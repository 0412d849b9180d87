/** The code of an error as a system or VS Code gives it, such as `EEXIST`; '' of none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
