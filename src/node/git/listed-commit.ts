import { StringDecoder } from 'node:string_decoder';
import type { ListedCommit, Moment } from '../../core/history/build-segment';
import type { Commit } from '../../core/history/revision';
import { isoTime } from '../../core/history/segment';
import { FARTHEST_ZONE } from '../../core/history/sound-segment';

/** Whether it is new (`>`) or gone (`<`), ids, who and when by both clocks, and the first line of the message. */
export const COMMIT_FORMAT = ['%m', '%H', '%P', '%an', '%ae', '%ad', '%cn', '%ce', '%cd', '%s']
  .map((field) => `${field}%x00`)
  .join('');
const FIELDS = 10;

/** Reads the output of `git rev-list --format=COMMIT_FORMAT --left-right` as it comes in pieces. */
export class CommitReader {
  readonly #decoder = new StringDecoder('utf8');
  #rest: string[] = [];
  #open = '';

  /**
   * @param boundary commits whose parents are not on this computer
   * @param onCommit is told each commit, and whether it is gone
   */
  constructor(
    readonly boundary: ReadonlySet<string>,
    readonly onCommit: (commit: ListedCommit, isGone: boolean) => void,
  ) {}

  push(piece: Buffer): void {
    const fields = (this.#open + this.#decoder.write(piece)).split('\0');
    this.#open = fields.pop() ?? '';
    const rest = this.#rest.length === 0 ? fields : [...this.#rest, ...fields];
    const end = rest.length - (rest.length % FIELDS);
    for (let at = 0; at < end; at += FIELDS)
      this.onCommit(
        commitOf(rest.slice(at, at + FIELDS), this.boundary),
        rest[at]?.endsWith('<') === true,
      );
    this.#rest = rest.slice(end);
  }
}

function commitOf(fields: readonly string[], boundary: ReadonlySet<string>): ListedCommit {
  const [, oid = '', parents = '', name = '', email = '', written = ''] = fields;
  const [committerName = '', committerEmail = '', committed = '', subject = ''] = fields.slice(6);
  return new GitCommit({
    oid,
    parents: parents === '' ? [] : parents.split(' '),
    author: { name, email },
    writtenAt: momentOf(written),
    committer: { name: committerName, email: committerEmail },
    committedAt: momentOf(committed),
    subject,
    boundary: boundary.has(oid),
  });
}

/** Most dates are never looked at, and each takes long to print. */
class GitCommit implements ListedCommit {
  readonly oid: string;
  readonly parents: readonly string[];
  readonly author: Commit['author'];
  readonly committer: Commit['committer'];
  readonly writtenAt: Moment;
  readonly committedAt: Moment;
  readonly subject: string;
  readonly boundary: boolean;

  constructor(commit: Omit<ListedCommit, 'date' | 'committed'>) {
    this.oid = commit.oid;
    this.parents = commit.parents;
    this.author = commit.author;
    this.committer = commit.committer;
    this.writtenAt = commit.writtenAt;
    this.committedAt = commit.committedAt;
    this.subject = commit.subject;
    this.boundary = commit.boundary;
  }

  get date(): string {
    return isoTime(this.writtenAt.seconds, this.writtenAt.zone);
  }

  get committed(): string {
    return isoTime(this.committedAt.seconds, this.committedAt.zone);
  }
}

/** Of git's raw dates, `1700000000 +0100`; anybody may have written anything there. */
function momentOf(raw: string): Moment {
  const [, seconds = '0', sign, hours = '0', minutes = '0'] =
    /^(-?\d+) ([+-])(\d\d)(\d\d)$/.exec(raw) ?? [];
  const away = Number(hours) * 60 + Number(minutes);
  const zone = away > FARTHEST_ZONE ? 0 : sign === '-' ? -away : away;
  return { seconds: Number(seconds), zone };
}
