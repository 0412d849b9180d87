import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { EXTENSION } from './form-page';

interface Job {
  readonly steps?: readonly { readonly run?: string }[];
  readonly script?: readonly string[];
}

/** What the example files for automation run, in order, a shell command each. */
export const EXAMPLES: Readonly<Record<string, () => readonly string[]>> = {
  'github-actions.yml': () => {
    const { jobs } = read('github-actions.yml') as { readonly jobs: Readonly<Record<string, Job>> };
    return Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []));
  },
  'gitlab-ci.yml': () => {
    const file = read('gitlab-ci.yml') as Readonly<Record<'check' | 'pages', Job>> & {
      readonly before_script: readonly string[];
    };
    const { before_script: before, check, pages } = file;
    return [...before, ...(check.script ?? []), ...(pages.script ?? [])];
  },
};

function read(name: string): unknown {
  return parse(readFileSync(path.join(EXTENSION, 'examples', name), 'utf8'));
}
