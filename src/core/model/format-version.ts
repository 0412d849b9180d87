/** The version of everything on disk that this software writes. */
export const CURRENT_FORMAT = 1;
