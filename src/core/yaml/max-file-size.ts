/** The largest record file that is read, in bytes. */
export const MAX_FILE_SIZE = 1024 * 1024;
