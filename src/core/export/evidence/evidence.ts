import type { ExportFolder, Exporter } from '../exporter';

/**
 * A folder for an auditor: every change of a period, a sample of them traced from the request to the commits, what
 * stands out, totals that add up, and the sums of all files. It takes its changes from the snapshot itself, those that
 * other exports leave out too; of the options it knows since, until, tool, process, title, sample and seed.
 */
export const evidence: Exporter<ExportFolder> = {
  id: 'evidence',
  extension: 'zip',
  mime: 'application/zip',
  needs: 'head',
  asWritten: true,
  isBinary: true,
  async export(input) {
    // As much code as all other formats together: read by who asks for it.
    const { packFolder } = await import('./pack-files');
    return packFolder(input);
  },
};
