import * as vscode from 'vscode';
import type { Snapshot } from '../../core/logbook/snapshot';
import { todosOf } from '../../core/logbook/todo';
import type { Todo } from '../../core/logbook/todo';
import { oneLine } from '../../core/one-line';
import { digestNodes } from '../digest/digest-node';
import type { Git } from '../services/git';
import type { GitState } from '../services/git-logbook';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import { reconcileNodes } from '../reconcile/reconcile-node';
import type { Services } from '../services/services';
import { overriddenSettings } from '../services/save-guard';
import { trustNodes } from '../trust/trust-nodes';
import type { TrustState } from '../trust/trust-watch';
import { CommandNode } from './command-node';
import { GroupNode } from './group-node';
import { logbookRoots } from './logbook-roots';
import type { TreeNode } from './node';
import { NodeTree } from './node-tree';
import { pendingNode } from './pending-node';
import { TodoNode } from './todo-node';

/** More of one sort than this are put under a heading. */
const AT_ONCE = 5;

/** *To do*: what waits for somebody, and how many that are. */
export function registerTodoView(services: Services): Owner {
  const { logbooks, selection } = services;
  const owner = new Owner();
  const tree = owner.own(
    new NodeTree(() =>
      logbookRoots(logbooks, (logbook, parent) =>
        todoNodes(logbook, parent, services.git, services.trust.of(logbook)).concat(
          reconcileNodes(services, logbook, parent),
        ),
      ),
    ),
  );
  const view = owner.own(
    vscode.window.createTreeView('mopsLogbook.todo', { treeDataProvider: tree }),
  );
  const refresh = () => {
    tree.refresh();
    const value = logbooks.all.reduce(
      (sum, logbook) => sum + pressing(logbook) + distrusted(services, logbook),
      0,
    );
    view.badge = value > 0 ? { value, tooltip: vscode.l10n.t('{0} to do', value) } : undefined;
  };
  owner.own(logbooks.onDidChange(refresh));
  owner.own(services.onDidChangeGit(refresh));
  owner.own(services.trust.onDidChange(refresh));
  owner.own(services.triage.onDidChange(refresh));
  owner.own(view.onDidChangeSelection(({ selection: [node] }) => selection.choose(node)));
  refresh();
  return owner;
}

const known = new WeakMap<ReadonlyMap<string, unknown>, readonly [Snapshot, readonly Todo[]]>();

/** Badge and tree ask one after the other: computed once for the same records and problems. */
function todosIn({ snapshot, problems }: OpenLogbook): readonly Todo[] {
  const [of, before] = known.get(problems) ?? [];
  if (of === snapshot && before) return before;
  const todos = todosOf(snapshot, problems, new Date().toISOString());
  known.set(problems, [snapshot, todos]);
  return todos;
}

/** How many things of a logbook wait for somebody. A draft waits for its own author, who knows. */
export function pressing(logbook: OpenLogbook): number {
  return todosIn(logbook).filter(({ what }) => what !== 'draft').length;
}

/** A history that was rewritten is one thing to look at, however many branches lost something. */
function distrusted({ trust }: Services, logbook: OpenLogbook): number {
  const { lost, earlier } = trust.of(logbook);
  return Number(lost.length > 0) + earlier.length;
}

/** What one logbook shows in the view. */
export function todoNodes(
  logbook: OpenLogbook,
  parent: string,
  git: Git | undefined,
  trust: TrustState = { lost: [], earlier: [] },
): readonly TreeNode[] {
  const state = git?.of(logbook)?.state;
  const bySort = new Map<string, Todo[]>();
  const fresh = new Set(state?.pending.flatMap((file) => (file.untracked ? file.path : [])));
  for (const todo of todosIn(logbook)) {
    // Among what is not saved it is said already.
    if (todo.what === 'draft' && fresh.has(todo.entry.path)) continue;
    const sort = sortOf(todo);
    bySort.set(sort, [...(bySort.get(sort) ?? []), todo]);
  }
  const pressing = bySort.get(PRESSING_UPDATES) ?? [];
  bySort.delete(PRESSING_UPDATES);
  return [
    ...(state ? setUpNodes(logbook, parent, state) : []),
    // A person's own next step stands where it is seen without scrolling.
    ...(state ? savingNodes(logbook, parent, state) : []),
    ...trustNodes(logbook, parent, trust),
    // What a vendor ends on a day waits for nobody.
    ...sortNodes(logbook, parent, pressing),
    ...digestNodes(logbook, parent),
    ...[...bySort.values()].flatMap((todos) => sortNodes(logbook, parent, todos)),
    ...guardNodes(logbook, parent),
  ];
}

const PRESSING_UPDATES = 'update-pressing';

/** What is listed together. */
function sortOf(todo: Todo): string {
  if (todo.what === 'problem') return `problem-${todo.worst}`;
  return todo.what === 'update' && todo.pressing ? PRESSING_UPDATES : todo.what;
}

function sortNodes(
  logbook: OpenLogbook,
  parent: string,
  todos: readonly Todo[],
): readonly TreeNode[] {
  const [first] = todos;
  if (!first) return [];
  if (todos.length <= AT_ONCE) return todos.map((todo) => new TodoNode(parent, logbook, todo));
  const id = `${parent}/${sortOf(first)}`;
  return [
    new GroupNode({
      id,
      label: headingOf(first),
      description: String(todos.length),
      children: () => todos.map((todo) => new TodoNode(id, logbook, todo)),
    }),
  ];
}

function headingOf(todo: Todo): string {
  switch (todo.what) {
    case 'problem':
      return todo.worst === 'error' ? vscode.l10n.t('Problems') : vscode.l10n.t('Worth a look');
    case 'approval':
      return vscode.l10n.t('Waiting for approval');
    case 'review':
      return vscode.l10n.t('Reviews due');
    case 'untested':
      return vscode.l10n.t('Live, not tested');
    case 'update':
      return vscode.l10n.t('Unanswered vendor updates');
    case 'draft':
      return vscode.l10n.t('Drafts');
  }
}

/** What has to be there before anything can be saved or shared, one step at a time. */
function setUpNodes(logbook: OpenLogbook, parent: string, { need }: GitState): readonly TreeNode[] {
  if (need !== 'name' && need !== 'repository') return [];
  return [
    new CommandNode(logbook, {
      id: `${parent}/set-up`,
      label: vscode.l10n.t('Set up this logbook'),
      description:
        need === 'name'
          ? vscode.l10n.t('your name is missing')
          : vscode.l10n.t('nothing keeps its history yet'),
      icon: 'gear',
      command: 'mopsLogbook.setUp',
      contextValue: 'set-up',
    }),
  ];
}

function savingNodes(
  logbook: OpenLogbook,
  parent: string,
  { pending, unshared, need, questions }: GitState,
): readonly TreeNode[] {
  const nodes: TreeNode[] = [...questionNodes(logbook, parent, questions)];
  if (pending.length > 0) {
    const id = `${parent}/not-saved`;
    const step = {
      id,
      label: vscode.l10n.t('Not saved to the logbook'),
      description: String(pending.length),
      icon: 'save',
      command: 'mopsLogbook.saveToLogbook',
      contextValue: 'not-saved',
    };
    const files = pending.map((file) => pendingNode(id, logbook, file));
    nodes.push(new CommandNode(logbook, { ...step, open: files.length <= AT_ONCE }, files));
  }
  if (unshared > 0)
    nodes.push(
      new CommandNode(logbook, {
        id: `${parent}/not-shared`,
        label: vscode.l10n.t('Not shared with the team'),
        description:
          need === 'remote'
            ? vscode.l10n.t('no shared place yet')
            : unshared === 1
              ? vscode.l10n.t('1 save')
              : vscode.l10n.t('{0} saves', unshared),
        icon: 'cloud-upload',
        command: need === 'remote' ? 'mopsLogbook.setUp' : 'mopsLogbook.shareWithTeam',
        contextValue: need === 'remote' ? 'set-up' : 'not-shared',
      }),
    );
  return nodes;
}

/** What a person has to decide before they can share. */
function questionNodes(
  logbook: OpenLogbook,
  parent: string,
  records: GitState['questions'],
): readonly TreeNode[] {
  const count = records.reduce((sum, { questions }) => sum + questions.length, 0);
  if (count === 0) return [];
  return [
    new CommandNode(logbook, {
      id: `${parent}/questions`,
      label:
        count === 1
          ? vscode.l10n.t('1 answer needed before sharing')
          : vscode.l10n.t('{0} answers needed before sharing', count),
      description: records.map(({ title }) => oneLine(title)).join(', '),
      icon: 'question',
      command: 'mopsLogbook.answerQuestions',
      contextValue: 'questions',
    }),
  ];
}

/** VS Code itself would rewrite what people wrote: said here, once, and nowhere loudly. */
function guardNodes(logbook: OpenLogbook, parent: string): readonly TreeNode[] {
  const settings = overriddenSettings(logbook);
  if (settings.length === 0) return [];
  return [
    new CommandNode(logbook, {
      id: `${parent}/guard`,
      label: vscode.l10n.t('Saving a file rewrites it'),
      description: settings.join(', '),
      icon: 'shield',
      command: 'mopsLogbook.protectFiles',
      contextValue: 'guard',
    }),
  ];
}
