import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import type { Services } from '../../../src/extension/services/services';
import type { TreeNode } from '../../../src/extension/tree/node';

const EXTENSION = 'mops-logbook.mops-logbook';

export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension<unknown>(EXTENSION);
  assert(found);
  return found;
}

/** The services of the running extension: it hands them out in tests only. */
export async function services(): Promise<Services> {
  const inside = (await extension().activate()) as { services(): Promise<Services> };
  return inside.services();
}

/** The folder that the window is open on. */
export function workspace(): string {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert(folder);
  return folder.uri.fsPath;
}

/** Writes files of the workspace, making their folders. */
export async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(workspace(), name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

export function read(name: string): Promise<string> {
  return readFile(path.join(workspace(), name), 'utf8');
}

export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    cwd: path.join(workspace(), folder),
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
}

/** Waits until `what` gives something that is neither false nor undefined. */
export async function until<T>(
  what: () => T | Promise<T>,
  limit = 10_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await what();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited too long for: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Writes a logbook into a folder of the workspace and waits until the extension has found it. */
export async function openLogbook(
  folder: string,
  files: Readonly<Record<string, string>> = {},
): Promise<OpenLogbook> {
  await write(
    Object.fromEntries(
      Object.entries({ 'logbook.yaml': `format: 1\nname: ${folder}\n`, ...files }).map(
        ([name, text]) => [`${folder}/${name}`, text],
      ),
    ),
  );
  const { logbooks } = await services();
  await logbooks.findAgain();
  return until(() => logbooks.all.find(({ root }) => root.path.endsWith(`/${folder}`)));
}

/** A tree as indented lines: `label  description`. */
export async function lines(nodes: readonly TreeNode[], indent = ''): Promise<string[]> {
  const found: string[] = [];
  for (const node of nodes) {
    const { label, description } = node.item();
    const text = typeof label === 'string' ? label : (label?.label ?? '');
    const more = typeof description === 'string' && description !== '' ? `  ${description}` : '';
    found.push(`${indent}${text}${more}`);
    found.push(...(await lines(await node.children(), `${indent}  `)));
  }
  return found;
}
