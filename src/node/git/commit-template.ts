import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseTemplate } from '../../core/history/commit-template';
import type { CommitTemplate } from '../../core/history/commit-template';
import { inRepository } from './open-repository';
import type { Repository } from './open-repository';

const MOST_BYTES = 64 * 1024;

/**
 * The template for messages that a person has told git of (`commit.template`); undefined when there is none, or it
 * cannot be read. Git itself offers it in an editor only, so what we write ourselves has to offer it too.
 */
export async function commitTemplate(repository: Repository): Promise<CommitTemplate | undefined> {
  const [file, comment] = await Promise.all([
    setting(repository, ['--type=path', '--get', 'commit.template']),
    setting(repository, ['--get', 'core.commentChar']),
  ]);
  if (file === undefined) return undefined;
  const text = await textOf(path.resolve(repository.top, file));
  const sign = comment === undefined || comment === 'auto' ? '#' : comment;
  return text === undefined ? undefined : parseTemplate(text, sign);
}

async function setting(
  repository: Repository,
  args: readonly string[],
): Promise<string | undefined> {
  const result = await inRepository(repository, { command: 'config', args, purpose: 'read' });
  if (!result.ok || result.value.code !== 0) return undefined;
  const found = result.value.stdout.toString('utf8').replace(/\n$/, '');
  return found === '' ? undefined : found;
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    const stats = await stat(file);
    return stats.isFile() && stats.size <= MOST_BYTES ? await readFile(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
