/** How git is told to merge a file as text where a driver was named: what is no text stays in conflict. */
export const AS_TEXT = 'git merge-file -q --marker-size=%L %A %O %B || exit 1';
