import * as vscode from 'vscode';
import type { History } from '../../core/history/history';
import type { Revision } from '../../core/history/revision';
import { oneLine } from '../../core/one-line';
import { gitText } from '../../messages/git-text';
import { dayWords } from '../services/day-words';
import type { GitLogbook } from '../services/git-logbook';
import type { HistoryWish } from '../services/history-scope';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { dayThere } from '../services/today';
import { GroupNode } from '../tree/group-node';
import type { RecordRef, TreeNode } from '../tree/node';
import { revisionMarks } from '../trust/revision-marks';
import type { RevisionMark } from '../trust/revision-marks';
import { NodeTree } from '../tree/node-tree';
import { titleIn } from '../commands/title-in';
import { recordTitle } from '../tree/record-title';
import { RevisionNode } from './revision-node';
import type { ListedFor } from './revision-node';

/** So many at once, the newest first; those before them stand under a line of their own. */
const PAGE = 200;
/** How many saves show their fields at first. */
const OPEN = 3;
const VIEW = 'mopsLogbook.history';
/** Reading takes less as a rule; milliseconds. */
const PATIENCE = 500;

/** *History*: of what is selected, by day, who changed which field from what to what. */
export function registerHistoryView(services: Services): Owner {
  const { selection, historyScope, logbooks } = services;
  const owner = new Owner();
  const tree = owner.own(new NodeTree(() => roots()));
  const view = owner.own(vscode.window.createTreeView(VIEW, { treeDataProvider: tree }));
  const describe = () => {
    const wish = wishOf(services);
    view.description = wish ? oneLine(titleOf(services, wish)) : '';
    const isOfSomething = wish !== undefined;
    void vscode.commands.executeCommand('setContext', 'mopsLogbook.historyOf', isOfSomething);
  };
  async function roots(): Promise<readonly TreeNode[]> {
    const wish = wishOf(services);
    // Of a long history nothing is known for a while, which is not the same as nothing being there.
    const reading = setTimeout(() => {
      view.message = vscode.l10n.t('Reading the history…');
    }, PATIENCE);
    const shown = await historyNodes(services, wish).finally(() => clearTimeout(reading));
    describe();
    if (shown.ok) view.message = '';
    else view.message = shown.message;
    return shown.ok ? shown.nodes : [];
  }
  const refresh = () => {
    describe();
    tree.refresh();
  };
  owner.own(selection.onDidChange(refresh));
  owner.own(historyScope.onDidChange(refresh));
  owner.own(services.onDidChangeGit(refresh));
  // A title that is being typed is nothing that git knows of.
  owner.own(logbooks.onDidChange(describe));
  return owner;
}

type Shown =
  | { readonly ok: true; readonly nodes: readonly TreeNode[] }
  | { readonly ok: false; readonly message: string };

/** A record, or what a person asked to see instead. */
type Wish = RecordRef | HistoryWish;

/** What was asked for, as long as its logbook is open; else what is selected. */
function wishOf({ historyScope, selection, logbooks }: Services): Wish | undefined {
  const { current } = historyScope;
  return current && logbooks.all.includes(current.logbook) ? current : selection.current;
}

function titleOf(services: Services, wish: Wish): string {
  const title = 'entry' in wish ? recordTitle(wish.logbook, wish.entry) : wish.words;
  return titleIn(services, wish.logbook, title);
}

/** What the view shows of a record, of a person, or of everything. */
export async function historyNodes(services: Services, wish: Wish | undefined): Promise<Shown> {
  const git = wish && services.git?.of(wish.logbook);
  if (!git) return { ok: true, nodes: [] };
  const { need } = git.state;
  if (need === 'git' || need === 'repository') return { ok: true, nodes: [] };
  const history = await vscode.window.withProgress({ location: { viewId: VIEW } }, () =>
    git.history(),
  );
  if (!history.ok) return { ok: false, message: gitText(history.failure) };
  return { ok: true, nodes: await nodesFrom(0, { git, wish, history: history.value }) };
}

interface Shelf {
  readonly git: GitLogbook;
  readonly wish: Wish;
  readonly history: History;
}

/** A page of saves by day, and the line that leads to the next. */
async function nodesFrom(start: number, shelf: Shelf): Promise<readonly TreeNode[]> {
  const { git, wish, history } = shelf;
  const found = (await revisionsOf(history, wish, start + PAGE + 1)).slice(start);
  const revisions = found.slice(0, PAGE);
  const listedFor = listedForOf(wish);
  const marks =
    listedFor === 'record' ? await revisionMarks(git, revisions) : new Map<string, RevisionMark>();
  const days = dayNodes(wish.logbook, revisions, { start, listedFor, marks });
  if (found.length <= PAGE) return days;
  const earlier = new GroupNode({
    id: `before ${start + PAGE}`,
    label: vscode.l10n.t('Earlier saves'),
    children: () => nodesFrom(start + PAGE, shelf),
  });
  return [...days, earlier];
}

function listedForOf(wish: Wish): ListedFor {
  if (!('entry' in wish)) return wish.person ? 'person' : 'several';
  const { kind } = wish.entry;
  return kind === 'tool' || kind === 'process' ? 'several' : 'record';
}

function revisionsOf(history: History, wish: Wish, limit: number): Promise<readonly Revision[]> {
  if (!('entry' in wish))
    return wish.person ? history.ofPerson(wish.person, limit) : history.all(limit);
  const { entry } = wish;
  switch (entry.kind) {
    case 'tool':
      return history.ofTool(entry.id, limit);
    case 'process':
      return history.ofProcess(entry.id, limit);
    default:
      return history.ofRecord(entry.id, limit);
  }
}

interface DaysLook {
  /** How many saves stand above. */
  readonly start: number;
  readonly listedFor: ListedFor;
  readonly marks: ReadonlyMap<string, RevisionMark>;
}

function dayNodes(
  logbook: OpenLogbook,
  revisions: readonly Revision[],
  { start, listedFor, marks }: DaysLook,
): readonly TreeNode[] {
  const days = new Map<string, Revision[]>();
  for (const revision of revisions) {
    const day = dayThere(logbook, revision.commit.date);
    days.set(day, [...(days.get(day) ?? []), revision]);
  }
  let opened = start;
  return [...days].map(
    ([day, ofDay]) =>
      new GroupNode({
        id: `${start} ${day}`, // a day may go on further below
        label: dayWords(day),
        open: true,
        children: () =>
          ofDay.map(
            (revision) =>
              new RevisionNode(`${start} ${day}`, logbook, revision, {
                listedFor,
                open: opened++ < OPEN,
                mark: marks.get(revision.commit.oid),
              }),
          ),
      }),
  );
}
