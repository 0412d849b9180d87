import type { Pack } from './pack';

/** A file of a pack and its SHA-256, in hexadecimal. */
export interface Summed {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** `manifest.json`: where a pack comes from, what was asked for, how many there are, and the sums of the files before it. */
export function manifestText(pack: Pack, files: readonly Summed[]): string {
  const { snapshot, history, scope, sample, totals, traced, version } = pack;
  const manifest = {
    format: 'mops-logbook-evidence',
    'format-version': 1,
    'made-with': { program: 'mops-logbook', version },
    logbook: {
      name: snapshot.logbook?.record.name ?? null,
      'time-zone': snapshot.logbook?.record['time-zone'] ?? null,
    },
    commit: history ? commitOf(history) : null,
    scope: {
      since: scope.since ?? null,
      until: scope.until ?? null,
      tool: scope.tool ?? null,
      process: scope.process ?? null,
    },
    totals: {
      changes: totals.files,
      population: totals.members,
      'left-out': Object.fromEntries(totals.leftOut.map(({ key, count }) => [key, count])),
      'took-effect': totals.wentLive,
      exceptions: pack.exceptions.length,
      findings: pack.findings.length,
      gaps: pack.gaps.length,
    },
    'audit-entries': pack.trails?.totals ?? null,
    sample: {
      method: 'the first of the sampling frame in the order of SHA-256(seed + ":" + id)',
      seed: sample.seed,
      size: sample.size,
      frame: sample.frame.length,
      drawn: traced.map(({ member, because }) => ({ id: member.id, because })),
    },
    files: files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function commitOf({ commit, committed, branch, differing, shallow }: NonNullable<Pack['history']>) {
  return { id: commit, committed, branch: branch ?? null, differing, shallow };
}

/** `SHA256SUMS`, as `sha256sum -c` reads it. Paths of a pack are plain ASCII. */
export function sumsText(files: readonly Summed[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
