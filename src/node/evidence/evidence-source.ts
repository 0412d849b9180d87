import type { AttachmentLook, EvidenceSource } from '../../core/export/evidence/source';
import type { GitFailureCode } from '../../core/history/git-failure';
import type { History } from '../../core/history/history';
import type { Entry } from '../../core/logbook/entry';
import type { Snapshot } from '../../core/logbook/snapshot';
import { evidenceTexts } from '../../messages/evidence-text';
import type { ExportLanguage } from '../../messages/export-languages';
import { PathRefused } from '../contained-path';
import { errorCode } from '../error-code';
import { inExportLanguage } from '../export-words-in';
import type { Repository } from '../git/open-repository';
import { FileTooLarge, readContained } from '../read-file';
import { sha256 } from '../sha256';
import { gatherHistory } from './gather-history';

/** A logbook that evidence is made of. */
export interface EvidenceOrigin {
  /** Absolute path of the logbook. */
  readonly root: string;
  readonly snapshot: Snapshot;
  /** A whole record (see `LogbookIndex.read`). */
  readonly read: (path: string) => Promise<Entry>;
  /** Of this program. */
  readonly version: string;
  readonly language: ExportLanguage;
  /** The repository and its history, read whole; undefined where there is none. */
  readonly saved: { readonly repository: Repository; readonly history: History } | undefined;
  /** Of the same snapshot. */
  readonly trails: EvidenceSource['trails'];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Git's answers where a pack is made without a history, and says so. Any other stands in its way. */
export const HISTORY_NOT_THERE: ReadonlySet<GitFailureCode> = new Set<GitFailureCode>([
  'git-missing',
  'git-too-old',
  'no-repository',
]);

/** Larger files are not looked at. */
const LARGEST_ATTACHMENT = 64 * 1024 * 1024;

/** What evidence takes from files and from git. Its `history` rejects with a `GitError`. */
export function evidenceSource(origin: EvidenceOrigin): EvidenceSource {
  const { root, snapshot, read, version, language, saved, trails } = origin;
  return {
    ...{ version, read, trails },
    history: async (sampled) => (saved ? gatherHistory(origin, saved, sampled) : undefined),
    attachment: (path) => Promise.resolve(lookAt(root, path)),
    texts: (found) => inExportLanguage(language, () => evidenceTexts(found, snapshot)),
  };
}

/** Only regular files in the logbook's own folder of attachments are read, through no link. */
function lookAt(root: string, path: string): AttachmentLook {
  if (!path.startsWith('attachments/')) return { found: 'no-file' };
  try {
    const bytes = readContained(root, path, LARGEST_ATTACHMENT);
    return { found: 'yes', size: bytes.length, sha256: sha256(bytes) };
  } catch (error) {
    if (error instanceof FileTooLarge) return { found: 'too-large' };
    if (error instanceof PathRefused) return { found: 'no-file' };
    return { found: errorCode(error) === 'ENOENT' ? 'no' : 'no-file' };
  }
}
