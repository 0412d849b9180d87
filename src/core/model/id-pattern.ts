/** An id: a file's stem. Letters, digits, dots, dashes and underscores, never a path. */
export const ID_PATTERN = /^(?!\.)[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]{0,127}$/u;
