import { githubPipeline } from './github-pipeline';
import { gitlabPipeline } from './gitlab-pipeline';

/** Services that check and publish a repository whenever somebody shares changes. */
export const PIPELINE_HOSTS = ['github', 'gitlab'] as const;
export type PipelineHost = (typeof PIPELINE_HOSTS)[number];

/** The command line in one file, which a pipeline unpacks: there is no package of it to install. */
export const PROGRAM_ARCHIVE = '.ci/mops-logbook.zip';

/** The folder in that archive that holds everything. */
export const PROGRAM_FOLDER = 'mops-logbook';

/** Both are relative to the top of the repository. */
export interface PipelineFile {
  readonly path: string;
  readonly text: string;
}

/**
 * What checks a logbook and publishes it as a website. `folder` is that of the logbook, relative to the top of its
 * repository, `.` for the top itself; undefined where it has characters that these services read as more than text.
 */
export function pipelineFile(host: PipelineHost, folder: string): PipelineFile | undefined {
  if (!PLAIN_FOLDER.test(folder)) return undefined;
  return host === 'github'
    ? { path: '.github/workflows/logbook.yml', text: githubPipeline(folder) }
    : { path: '.gitlab-ci.yml', text: gitlabPipeline(folder) };
}

/** Both services put variables in place of what begins with a `$`; quotes and escapes would end the text of YAML. */
const PLAIN_FOLDER = /^[\p{L}\p{M}\p{N}.][\p{L}\p{M}\p{N} ._/-]*$/u;
